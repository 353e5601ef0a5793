"""Both palettes can be read by people, and every colour of the style sheet is in them."""

import re

import pytest
from PySide6.QtGui import QColor

from thuky.widgets import theme
from thuky.widgets.style_sheet import STYLE_SHEET


def luminance(name):
    parts = [channel / 255 for channel in QColor(name).getRgb()[:3]]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("worn", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", ["text", "text2", "accent_text", "warn", "bad", "ok"])
@pytest.mark.parametrize("ground", ["surface", "side", "chrome"])
def test_text_stands_out_from_every_ground(worn, tone, ground):
    assert contrast(getattr(worn, tone), getattr(worn, ground)) > 4.4


@pytest.mark.parametrize("worn", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_text_of_a_chosen_row_stands_out(worn):
    assert min(contrast(getattr(worn, tone), worn.sel) for tone in ("text", "text2", "accent_text")) > 4.5


def test_words_on_the_accent_stand_out():
    assert [contrast(worn.on_accent, worn.accent) > 4.5 for worn in (theme.LIGHT, theme.DARK)] == [True, True]


def test_the_style_sheet_names_only_colours_of_the_table():
    named = set(re.findall(r"\$(\w+)", STYLE_SHEET)) - {"arrow", "up", "tick", "check"}
    assert named - set(theme.LIGHT._asdict()) == set()
    assert re.findall(r"#[0-9A-Fa-f]{3,6}\b", STYLE_SHEET) == []


def test_the_scheme_can_be_changed_while_the_program_runs(qapp):
    theme.apply(qapp, "dark")
    assert theme.colours() == theme.DARK
    theme.apply(qapp, "light")
    assert theme.colours() == theme.LIGHT
