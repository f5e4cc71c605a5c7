"""The page of what the days add up to."""
