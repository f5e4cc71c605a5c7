"""The achievements page: what went well, with the number and the proof."""
