import re
from datetime import date

import pytest

from journal.models.achievement import Achievement
from journal.models.database import faults, open_journal
from tests.command_line import CommandLine

TODAY = ("--end", "2026-11-23")


def test_an_empty_folder_is_filled_with_all_four_practices(command: CommandLine) -> None:
    said = command("sample", *TODAY).answer
    counts = {kind: int(number) for number, kind in re.findall(r"^ +(\d+) (.+)$", said, re.M)}
    assert str(command.journal) in said
    practices = {"check-ins", "belief cards", "achievements", "goals", "goal check-ins"}
    assert all(counts[kind] > 0 for kind in practices)
    assert len(command.achievements) == counts["achievements"]
    database = open_journal(command.journal, read_only=True)
    assert faults(database) == []
    database.close()


def test_it_reaches_as_far_back_as_asked(command: CommandLine) -> None:
    command("sample", "--years", "2", *TODAY)
    days = [one.day for one in command.achievements]
    assert date(2024, 11, 1) < min(days) < date(2025, 2, 1)
    assert max(days) <= date(2026, 11, 23)


def test_another_seed_tells_of_other_days(command: CommandLine) -> None:
    def told(seed: str) -> list[tuple[date, str]]:
        command.journal.unlink(missing_ok=True)
        command("sample", "--seed", seed, *TODAY)
        return [(one.day, one.title) for one in command.achievements]

    assert told("8") == told("8") != told("9")


@pytest.mark.parametrize("in_the_trash", [False, True])
def test_a_journal_with_entries_is_refused(in_the_trash: bool, command: CommandLine) -> None:
    mine = Achievement(day=date(2026, 11, 23), title="Won Acme")
    command.write(mine)
    if in_the_trash:
        command.delete(mine)
    before = command.journal.read_bytes()
    assert "into an empty journal only" in command("sample").refusal
    assert command.journal.read_bytes() == before


def test_an_empty_journal_is_filled(command: CommandLine) -> None:
    command.write()
    assert "now holds a sample" in command("sample", *TODAY).answer


def test_a_date_far_out_of_our_time_makes_no_journal(command: CommandLine) -> None:
    assert "cannot reach that far" in command("sample", "--end", "0001-01-01").refusal
    assert list(command.folder.iterdir()) == []
