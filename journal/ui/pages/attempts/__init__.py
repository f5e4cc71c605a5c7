"""Prospects and the attempts to reach them."""
