"""From tokens to what is seen."""

import json
import re
from itertools import product

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journal.paths import resource
from journal.ui.theme import Look, Theme, load_theme, tinted_svg
from journal.ui.widgets.card import Card, label
from tests.ui.showing import shown

GROUNDS = ("window", "side", "surface", "sunk")
PRACTICES = ("resistance", "belief", "achievement", "goal", "accent")
SOFT = tuple(f"{practice}_soft" for practice in PRACTICES)
WORDS = ("text", "muted", "faint", *PRACTICES)
PAIRS = [*product(WORDS, GROUNDS + SOFT), ("on_accent", "accent"), ("window", "text")]

both = pytest.mark.parametrize("theme", ["light", "dark"])


def luminance(color: QColor) -> float:
    """Return the relative luminance as WCAG 2 defines it."""
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme: Theme, words: str, ground: str) -> float:
    dark, light = sorted(luminance(theme.color(role)) for role in (words, ground))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_of_contrast_is_right() -> None:
    ends = Theme("ends", False, {"black": "#000000", "white": "#FFFFFF", "grey": "#767676"})
    assert contrast(ends, "black", "white") == pytest.approx(21)
    assert contrast(ends, "grey", "white") == pytest.approx(4.54, abs=0.01)


@both
def test_every_text_can_be_read_on_every_ground(theme: str) -> None:
    loaded = load_theme(theme)
    assert {
        pair: round(contrast(loaded, *pair), 2) for pair in PAIRS if contrast(loaded, *pair) < 4.5
    } == {}


@both
def test_no_rule_of_the_style_sheet_sets_words_on_a_ground_they_fade_into(theme: str) -> None:
    loaded = load_theme(theme)
    template = resource("style.qss").read_text("utf-8")
    faded = []
    for selector, body in re.findall(r"([^{}]+)\{([^}]*)\}", template):
        words = re.search(r"(?<![\w-])color:\s*@(\w+)", body)
        ground = re.search(r"(?<![\w-])background:\s*@(\w+)", body)
        if not (words and ground) or ":disabled" in selector:  # what is off may be faint
            continue
        if contrast(loaded, words[1], ground[1]) < 4.5:
            faded.append(selector.strip())
    assert faded == []


@both
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_the_style_sheet_is_filled_in_to_the_last_token(theme: str, scale: float) -> None:
    sheet = load_theme(theme, scale).style_sheet
    assert "@" not in sheet
    assert re.findall(r"\b0px\b", re.sub(r"(?m)^.*scroll.*$", "", sheet)) == []


@both
def test_every_picture_the_style_sheet_names_is_shipped(theme: str) -> None:
    pictures = re.findall(r"url\(([^)]+)\)", load_theme(theme).style_sheet)
    assert pictures
    for picture in pictures:
        assert resource("themes", "icons", picture.rpartition("/")[2]).is_file()


@both
def test_shipped_pictures_are_the_icons_in_the_colour_of_the_token(theme: str) -> None:
    tokens = load_theme(theme).tokens
    pictures = sorted(resource("themes", "icons").glob(f"*-{theme}.svg"))
    assert pictures
    for picture in pictures:
        name = picture.stem.removesuffix(f"-{theme}")
        role = "on_accent" if name == "check" else "faint"
        assert picture.read_text("utf-8") == tinted_svg(name, tokens[role])


def test_both_themes_have_the_same_roles() -> None:
    light, dark = (
        json.loads(resource("themes", f"{name}.json").read_text("utf-8"))
        for name in ("light", "dark")
    )
    assert light.keys() == dark.keys()
    assert (light["dark"], dark["dark"]) == (False, True)


def test_lengths_grow_with_the_text_and_never_vanish() -> None:
    assert [load_theme("light", scale).px(18) for scale in (0.9, 1.0, 1.5)] == [16, 18, 27]
    assert load_theme("light", 0.9).px(0.4) == 1


def test_every_icon_can_be_tinted_and_drawn(look: Look) -> None:
    icons = sorted(resource("icons").glob("*.svg"))
    assert icons
    for icon in icons:
        assert "currentColor" in icon.read_text("utf-8")
        assert not look.icon(icon.stem).pixmap(QSize(32, 32)).isNull()


def test_an_icon_has_the_colour_of_its_role(look: Look) -> None:
    image = look.icon("check", "goal").pixmap(QSize(64, 64)).toImage()
    points = product(range(image.width()), range(image.height()))
    solid = {
        image.pixelColor(x, y).name().upper()
        for x, y in points
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {look.theme.hex("goal").upper()}


def test_switching_the_theme_repaints_and_tells(look: Look, qtbot: QtBot) -> None:
    card = Card("Goals")
    words = label("some words", "muted")
    card.body.addWidget(words)
    shown(qtbot, card, 200, 100)
    light = card.grab().toImage()
    with qtbot.waitSignal(look.changed):
        look.choose("dark", 100)
    dark = card.grab().toImage()
    middle = (100, 95)
    assert light.pixelColor(*middle).name().upper() == "#FFFFFF"
    assert dark.pixelColor(*middle).name().upper() == "#22211E"
    assert words.palette().color(QPalette.ColorRole.WindowText).name().upper() == "#BAB2A6"


def test_a_larger_text_reaches_every_kind_of_label(look: Look, qtbot: QtBot) -> None:
    kinds = ("title", "heading", "card", "label", "small", "belief", "")
    card = Card()
    lines = {kind: label("words", kind) for kind in kinds}
    for line in lines.values():
        card.body.addWidget(line)
    shown(qtbot, card, 300, 400)
    before = {kind: line.fontInfo().pixelSize() for kind, line in lines.items()}
    look.choose("light", 150)
    for kind, line in lines.items():
        assert line.fontInfo().pixelSize() == pytest.approx(1.5 * before[kind], abs=1)


def test_the_same_choice_again_tells_nothing(look: Look, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look.choose("light", 100)


def test_following_the_system_follows_it(look: Look, qapp: QApplication) -> None:
    look.choose("system", 100)
    scheme = qapp.styleHints().colorScheme()
    assert look.theme.dark is (scheme.name == "Dark")


def test_placeholders_keep_the_contrast_of_their_token(look: Look, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLineEdit

    field = QLineEdit()
    shown(qtbot, field, 200, 40)
    color = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert color.name().upper() == look.theme.hex("faint").upper()
    assert color.alpha() == 255


def test_a_font_is_made_at_its_drawn_size(look: Look) -> None:
    look.choose("light", 130)
    font = look.font(19, weight=QFont.Weight.DemiBold)
    assert font.pixelSize() == 25
    assert font.weight() is QFont.Weight.DemiBold
    assert isinstance(QLabel().font().pixelSize(), int)
