"""A process killed while it writes loses nothing it has said is saved."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from journal.models.achievement import achievements_between
from journal.models.database import create_journal, faults, open_journal
from journal.notebook import Notebook

_CHILD = """
import sys
from datetime import date
from pathlib import Path
from journal.models.achievement import Achievement
from journal.models.database import open_journal
from journal.notebook import Notebook

book = Notebook(open_journal(Path(sys.argv[1])))
number = int(sys.argv[2])
while True:
    number += 1
    book.save(Achievement(day=date(2026, 11, 23), title=str(number), result="word " * 1000))
    print(number, flush=True)
"""


@pytest.mark.slow
def test_no_note_that_was_acknowledged_is_lost_when_the_process_is_killed(
    journal_path: Path,
) -> None:
    create_journal(journal_path).close()
    acknowledged = 0
    moments = random.Random(1123)  # noqa: S311 - repeatable
    for _ in range(8):
        process = subprocess.Popen(
            [sys.executable, "-c", _CHILD, str(journal_path), str(acknowledged)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        with process, process.stdout as lines:
            for _ in range(moments.randint(1, 40)):
                acknowledged = int(lines.readline())
            process.kill()
            for line in lines:  # said before the kill arrived
                acknowledged = int(line)
        book = Notebook(open_journal(journal_path))
        assert faults(book.database) == []
        titles = {int(one.title) for one in book.read(achievements_between(None, None))}
        book.close()
        assert titles >= set(range(1, acknowledged + 1))
        assert max(titles) <= acknowledged + 1
        acknowledged = max(titles)
