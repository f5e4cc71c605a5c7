"""Protection on screen: the passphrase, the lock, the recovery key, and the watch over it."""
