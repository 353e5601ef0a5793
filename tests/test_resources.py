"""What comes with the program: type with every Vietnamese letter, icons of one family, Qt's own words in Vietnamese."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QImageReader
from reportlab.pdfbase.ttfonts import TTFont

ROOT = Path(__file__).resolve().parents[1]
FONTS = sorted((ROOT / "resources" / "fonts").glob("*.ttf"))
ICONS = sorted((ROOT / "resources" / "icons").glob("*.svg"))
VOWELS = "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ".replace(" ", "")
LETTERS = "".join(letter for letter in VOWELS if letter not in "aeiouy") + "đ"
ALPHABET = LETTERS + LETTERS.upper()


def test_the_alphabet_has_134_letters_beyond_the_latin_ones() -> None:
    assert len(set(ALPHABET)) == 134


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.name)
def test_every_vietnamese_letter_has_a_glyph(font: Path) -> None:
    glyphs = TTFont(font.stem, str(font)).face.charToGlyph
    assert [letter for letter in ALPHABET if not glyphs.get(ord(letter))] == []


def test_the_fonts_that_papers_and_window_name_are_here_with_their_licences() -> None:
    assert [font.name for font in FONTS] == [
        *("OpenSans-Regular.ttf", "OpenSans-SemiBold.ttf"),
        *("Tinos-Bold.ttf", "Tinos-BoldItalic.ttf", "Tinos-Italic.ttf", "Tinos-Regular.ttf"),
    ]
    assert sorted(path.name for path in (ROOT / "resources" / "fonts").glob("*-*.txt")) == [
        "OpenSans-Apache-2.0.txt",
        "Tinos-OFL.txt",
    ]


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_is_a_drawing_of_the_family(icon: Path, qapp: object) -> None:
    drawn = QImageReader(str(icon)).read()
    assert not drawn.isNull()
    root = ElementTree.fromstring(icon.read_text("utf-8"))
    if icon.stem != "app":
        assert (root.get("stroke"), root.get("stroke-width"), root.get("stroke-linecap")) == ("#59636F", "1.3", "round")
        assert (drawn.width(), drawn.height()) == (16, 16)


def test_every_icon_that_a_form_names_is_here() -> None:
    named = {
        glyph
        for form in (ROOT / "forms").glob("*.ui")
        for glyph in re.findall(r'name="glyph"[^>]*>\s*<string[^>]*>(\w+)</string>', form.read_text("utf-8"))
    }
    assert sorted(named - {icon.stem for icon in ICONS}) == []


def test_qt_says_its_own_words_in_vietnamese() -> None:
    source = ElementTree.parse(ROOT / "resources" / "i18n" / "qtbase_vi.ts")
    translator = QTranslator()
    assert translator.load("qtbase_vi", str(ROOT / "resources" / "i18n"))
    written = [
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("translation", ""))
        for context in source.iter("context")
        for message in context.iter("message")
    ]
    assert [translator.translate(context, said) for context, said, _ in written] == [
        vietnamese for _, _, vietnamese in written
    ]
    assert ("QPlatformTheme", "Discard", "Không lưu") in written
