"""The history of one record: its past states, and how each differs from the present."""
