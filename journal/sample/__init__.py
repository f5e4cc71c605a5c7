"""The sample journal: invented years of a rep's entries, the same ones for the same seed."""

from journal.sample.fill import SampleStoppedError, fill_if_empty, fill_sample

__all__ = ["SampleStoppedError", "fill_if_empty", "fill_sample"]
