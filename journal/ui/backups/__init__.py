"""How backups are shown, chosen and looked into."""
