"""Measurements of the program: ratios against floors taken in the same run."""
