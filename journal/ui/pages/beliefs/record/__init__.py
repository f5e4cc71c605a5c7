"""The parts of the full record that are more than a text."""
