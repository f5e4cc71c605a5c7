"""Cards on paper: which ones, and how they get there."""
