"""Rep Journal: an offline journal for a sales rep."""

__version__ = "0.1.0"
