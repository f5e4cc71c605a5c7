"""Let ``python -m journal`` do what the ``rep-journal`` command does."""

from journal.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
