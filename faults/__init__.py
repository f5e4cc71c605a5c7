"""Faults done to the program on purpose, and what each of them cost."""
