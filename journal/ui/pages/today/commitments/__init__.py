"""What was promised, on the page for a day."""
