"""The page of belief cards: a thought on one half, its turn on the other."""
