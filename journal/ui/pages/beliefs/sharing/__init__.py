"""A card shared: as a picture, and with whom."""
