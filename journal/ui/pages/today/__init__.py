"""The page for a day."""
