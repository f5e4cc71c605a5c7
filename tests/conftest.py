"""What every test shares."""

import os

# Set once, before Qt is imported anywhere: tests draw into memory unless a display is asked for.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
