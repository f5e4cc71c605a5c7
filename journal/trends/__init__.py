"""What the days add up to: the figures of the Trends page, from records, without a window."""
