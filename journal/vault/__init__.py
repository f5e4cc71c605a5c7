"""What guards the journal file."""
