"""The counters of a day."""
