"""The page that puts a review together."""
