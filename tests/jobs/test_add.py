from datetime import date

import pytest

from journal.clock import Clock
from journal.models.achievement import Category
from tests.command_line import CommandLine

HOSTILE = '<b>50 %</b> & "Zoë" \'); DROP TABLE achievement; -- \u202e👩🏽‍💻 $HOME \\n %s {0}'


def test_a_title_is_enough(command: CommandLine) -> None:
    today = Clock().today()
    assert command("add", "achievement", "Won Acme").answer == f"Written down under {today}.\n"
    (one,) = command.achievements
    assert (one.title, one.day, one.last_day, one.category) == (
        "Won Acme",
        today,
        None,
        Category.RESULT,
    )


def test_every_option_finds_its_field(command: CommandLine) -> None:
    words: list[str] = ["--date", "2025-10-02", "--until", "2025-10-03"]
    words += ["--category", "Customer Impact", "--tag", "renewal", "--tag", " finance ", "--tag="]
    for name in ("situation", "task", "action", "result", "credit", "evidence"):
        words += [f"--{name}", f"the {name}"]
    assert command("add", "achievement", "Won Acme", *words).answer
    (one,) = command.achievements
    assert (one.day, one.last_day) == (date(2025, 10, 2), date(2025, 10, 3))
    assert one.category is Category.CUSTOMER_IMPACT
    assert one.tags == ("renewal", "finance")
    assert (one.situation, one.task, one.action, one.result, one.credit_to, one.evidence) == (
        "the situation",
        "the task",
        "the action",
        "the result",
        "the credit",
        "the evidence",
    )


def test_a_stretch_of_one_day_is_a_day(command: CommandLine) -> None:
    command("add", "achievement", "a", "--date", "2025-10-02", "--until", "2025-10-02")
    assert command.achievements[0].last_day is None


def test_hostile_text_is_kept_as_typed(command: CommandLine) -> None:
    assert command("add", "achievement", HOSTILE, "--result", f"{HOSTILE}\n\n- [x] *a*").answer
    (one,) = command.achievements
    assert (one.title, one.result) == (HOSTILE, f"{HOSTILE}\n\n- [x] *a*")
    assert "    1 achievements" in command("check").answer


def test_words_that_begin_with_a_dash_come_after_two(command: CommandLine) -> None:
    assert command("add", "achievement", "--", "-20 % churn").answer
    assert command.achievements[0].title == "-20 % churn"


def test_a_title_is_one_line(command: CommandLine) -> None:
    command("add", "achievement", " Won\nAcme\u2028twice ")
    assert command.achievements[0].title == "Won Acme twice"


def test_decomposed_letters_are_stored_composed(command: CommandLine) -> None:
    command("add", "achievement", "Zoe\u0308")
    assert command.achievements[0].title == "Zo\u00eb"


def test_a_title_of_140_characters_fits_and_one_more_is_told(command: CommandLine) -> None:
    assert (
        "has 141 characters; one field holds 140"
        in command("add", "achievement", "x" * 141).refusal
    )
    assert command("add", "achievement", "x" * 140).answer
    assert [len(one.title) for one in command.achievements] == [140]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((" \n ",), "needs a title"),
        (("x" * 141,), "141 characters"),
        (("a", "--result", "x" * 20_001), "20,001 characters"),
        (("half an emoji \ud83d",), "a sign that is not text"),
        (("a", "--tag", "\ud83d"), "a sign that is not text"),
        (("a", "--date", "2999-01-01"), "cannot lie in the future"),
        (("a", "--until", "2999-01-01"), "cannot lie in the future"),
        (("a", "--date", "2025-10-02", "--until", "2025-10-01"), "--until lies before"),
    ],
)
def test_what_cannot_be_written_down_is_told_and_makes_no_journal(
    words: tuple[str, ...], told: str, command: CommandLine
) -> None:
    assert told in command("add", "achievement", *words).refusal
    assert not command.journal.exists()


def test_a_refused_one_leaves_the_journal_as_it_was(command: CommandLine) -> None:
    command("add", "achievement", "Won Acme")
    before = command.journal.read_bytes()
    assert command("add", "achievement", "x" * 141).refusal
    assert command.journal.read_bytes() == before


def test_the_day_ends_when_the_settings_say(
    command: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    class Watch(Clock):
        def __init__(self, *, day_ends_at: int) -> None:
            asked.append(day_ends_at)
            super().__init__(day_ends_at=day_ends_at)

    monkeypatch.setattr("journal.jobs.opening.Clock", Watch)
    command.folder.mkdir()
    (command.folder / "settings.json").write_text('{"day_ends_at": 5}')
    command("add", "achievement", "Won Acme")
    assert asked == [5]
