"""What is stored: one file a practice, the queries beside their model."""
