"""Settings: the looks, the days, and what becomes of the journal."""
