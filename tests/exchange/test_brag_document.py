"""Reading brag documents."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.exchange.brag_document import (
    LONGEST_TITLE,
    BragDocument,
    BragEntry,
    parse_brag_document,
    read_brag_document,
)

REAL = Path(__file__).parents[3] / "shared" / "data" / "brag"
real_material = pytest.mark.skipif(not REAL.is_dir(), reason="the real brag documents are not here")


def read(text: str, name: str = "2024.md") -> BragDocument:
    return parse_brag_document(text, name)


def only(text: str, name: str = "2024.md") -> BragEntry:
    (entry,) = read(text, name).entries
    return entry


def titles(text: str) -> list[str]:
    return [entry.title for entry in read(text).entries]


def test_a_bullet_becomes_an_entry_with_its_day_and_headings() -> None:
    entry = only("# 2024\n\n## Wins\n\n### Acme\n\n* [Oct 2, 2024] Renewed for *three* years\n")
    assert entry.title == "Renewed for three years"
    assert (entry.first_day, entry.last_day, entry.dated) == (date(2024, 10, 2), None, True)
    assert entry.headings == ("Wins", "Acme")
    assert entry.category == "result"
    assert (entry.detail, entry.links, entry.line) == ("", (), 7)


def test_an_undated_bullet_stands_for_the_whole_year() -> None:
    entry = only("* Renewed Acme\n", "brag-2023.md")
    assert (entry.first_day, entry.last_day) == (date(2023, 1, 1), date(2023, 12, 31))
    assert not entry.dated


def test_a_dated_paragraph_is_an_entry_and_other_prose_is_counted() -> None:
    document = read("Some words.\n\n[Jan - Mar] Built the\nterritory plan.\n\n—\n\nMore words.\n")
    assert [entry.title for entry in document.entries] == ["Built the territory plan."]
    assert document.entries[0].last_day == date(2024, 3, 31)
    assert document.prose_left_out == 2


def test_nested_bullets_stay_with_their_parent() -> None:
    entry = only(
        "* Ran the pilot\n    * call one\n        1. deep\n    * [May 2] call two\n\n  After\n"
    )
    assert entry.title == "Ran the pilot"
    assert entry.detail == "- call one\n  1. deep\n- [May 2] call two\nAfter"


def test_a_bullet_without_words_is_named_by_its_first_nested_one() -> None:
    entry = only("* [May 2, 2024]\n  * call one\n  * call two\n")
    assert (entry.title, entry.detail) == ("call one", "- call two")
    assert titles("* [May 2, 2024]\n*\n* b\n") == ["[May 2, 2024]", "b"]


def test_a_long_title_is_cut_at_a_word_and_told_in_full_below() -> None:
    words = "word " * 40
    entry = only(f"* {words}\n  * more\n")
    assert len(entry.title) <= LONGEST_TITLE
    assert entry.title.endswith("word…")
    assert entry.detail == f"{words.strip()}\n- more"


def test_a_title_of_140_characters_is_left_whole() -> None:
    assert only("* " + "x" * LONGEST_TITLE).title == "x" * LONGEST_TITLE


def test_a_title_without_spaces_is_not_cut_inside_a_character() -> None:
    assert not only("* " + "👩\u200d💻" * 60).title.endswith("\u200d…")
    assert only("* " + "ก\u0e49" * 100).title[-2] != "ก"


def test_links_become_their_text_and_their_addresses_are_kept() -> None:
    entry = only(
        '* [Deck](https://a.example/1){target=_blank} and [notes](b.md){: target="_blank"}, see\n'
        "  https://c.example/x. Or <https://d.example>.\n"
        "  * [more][ref]\n\n[ref]: https://e.example\n"
    )
    assert entry.title == "Deck and notes, see https://c.example/x. Or https://d.example."
    assert entry.links == (
        "https://a.example/1",
        "b.md",
        "https://c.example/x",
        "https://d.example",
        "https://e.example",
    )


@pytest.mark.parametrize(
    ("bullet", "title"),
    [
        ("[Fix the price list](https://a.example)", "Fix the price list"),
        ("[May 2, 2024](https://a.example) notes", "May 2, 2024 notes"),
        ("[[Webinar] A Day in Sales](https://a.example)", "[Webinar] A Day in Sales"),
        ("[1] as noted", "[1] as noted"),
        ("[Live] demo", "[Live] demo"),
        ("[Feb 30, 2024] Won", "[Feb 30, 2024] Won"),
        ("[x] Won", "[x] Won"),
    ],
)
def test_other_brackets_are_no_dates_and_stay(bullet: str, title: str) -> None:
    entry = only(f"* {bullet}\n")
    assert (entry.title, entry.dated) == (title, False)


@pytest.mark.parametrize(
    "bullet",
    [
        "[May 2, 2024] [Deck](d.md)",
        "[May 2, 2024][Deck](d.md)",
        "**[May 2]** Deck",
        "[May 2]: Deck",
    ],
)
def test_a_date_before_anything_is_found(bullet: str) -> None:
    entry = only(f"* {bullet}\n")
    assert (entry.title, entry.first_day) == ("Deck", date(2024, 5, 2))


def test_the_wording_is_not_corrected() -> None:
    text = "🎉 ปิดดีล  กับ\u00a0Acme <Corp> ~~old~~ `x_y` {name} 5 < 6 &amp; 7"
    assert only(f"* {text}\n").title == text.replace("`", "").replace("&amp;", "&")
    assert only("* one<br>two <b>bold</b> <!-- quiet -->\n").title == "one two bold"


def test_bullets_in_code_fences_and_comments_are_no_achievements() -> None:
    assert titles("```\n* no\n```\n\n<!--\n* no\n-->\n\n* yes\n") == ["yes"]


def test_indented_and_numbered_and_quoted_bullets_are_entries_too() -> None:
    assert titles("words\n\n    * a\n\n1. b\n\n> - c\n") == ["a", "b", "c"]


def test_front_matter_is_no_part_of_the_document() -> None:
    entry = only("---\ntitle: Brags\ntags:\n- sales\n---\n\n* Won\n")
    assert (entry.title, entry.headings, entry.line) == ("Won", (), 7)


BULLETS = ["* [May 1] a", "* a", "* b\n  on", "* [x](y) c", "* d\n  * e"]


@given(st.permutations(BULLETS), st.integers(0, 3))
def test_ids_know_neither_order_nor_line(bullets: list[str], blank: int) -> None:
    def ids(lines: list[str]) -> set[tuple[str, str]]:
        document = read("# 2024\n" + "\n" * blank + "\n".join(lines))
        return {(entry.title, str(entry.id)) for entry in document.entries}

    assert ids(bullets) == ids(BULLETS)
    assert len({identity for _, identity in ids(bullets)}) == len(BULLETS)


def test_equal_bullets_have_ids_of_their_own_that_stay() -> None:
    once = read("* a\n* a\n* b\n").entries
    again = read("* b\n\n* a\n* a\n* a\n").entries
    assert len({entry.id for entry in again}) == 4
    assert {entry.id for entry in once} < {entry.id for entry in again}


def test_an_id_tells_years_headings_and_days_apart() -> None:
    texts = ["* a", "# 2023\n* a", "## H\n* a", "* [May 1] a", "* [May 2] a"]
    assert len({only(text).id for text in texts}) == len(texts)


def test_an_id_does_not_change_with_how_the_file_is_wrapped_or_ended() -> None:
    same = {
        only(text).id
        for text in ("* [May 1] a b", "* [May 1, 2024] a\r\n  b\r\n", "\ufeff- [1 May] a  b")
    }
    assert len(same) == 1


def test_a_guessed_year_is_no_part_of_the_id() -> None:
    before = read("* a\n* [May 2, 2021] b\n", "brags.md").entries[0]
    after = read("* [May 2, 2020] c\n* a\n* [May 2, 2021] b\n", "brags.md").entries[1]
    assert before.id == after.id
    assert before.first_day != after.first_day


@real_material
def test_every_bullet_and_every_date_of_the_real_documents_is_found() -> None:
    bullet = re.compile(r"[*-] ")
    dated = re.compile(r"(?:[*-] )?\[(?:[A-Z][a-z]{2,3} [^\]]*|[A-Z][a-z]{2}-[^\]]*)20\d\d\](?!\()")
    bullets = 0
    for path in sorted(REAL.glob("20*.md")):
        by_line = {entry.line: entry for entry in read_brag_document(path).entries}
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            assert not bullet.match(line) or number in by_line, (path.name, number)
            if dated.match(line):
                assert by_line[number].dated, (path.name, number)
                assert not re.match(r"\[[A-Z][a-z]{2}[ -]", by_line[number].title)
            bullets += bool(bullet.match(line))
    assert bullets == 339
