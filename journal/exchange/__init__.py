"""Everything that comes into the journal from files."""
