"""What the days say: only what was decided beforehand is looked at, and none of it is a cause.

Looking at everything would find something by chance; so there are one trend, three pairs of
figures, one pair of weekdays, one pair of months, and the one shape named most.
"""
