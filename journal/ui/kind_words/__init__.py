"""What each kind of record and each of its fields is called, by practice."""
