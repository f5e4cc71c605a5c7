"""The page of goals."""
