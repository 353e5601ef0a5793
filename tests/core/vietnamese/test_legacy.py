"""Old encodings: read, written and told from today's letters."""

import itertools
import shutil
import subprocess
import unicodedata

import pytest

from thuky.core.vietnamese.legacy import detect, from_unicode, to_unicode

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
SMALL = "đ" + "".join(
    letter
    for base in "aăâeêioôơuưy"
    for tone in TONES
    if not (letter := unicodedata.normalize("NFC", base + tone)).isascii()
)
LETTERS = SMALL + SMALL.upper()


def test_there_are_a_hundred_and_thirty_four_letters():
    assert len(set(LETTERS)) == 134


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_goes_to_vni_and_comes_back(letter):
    assert to_unicode(from_unicode(letter, "vni"), "vni") == letter


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_goes_to_tcvn3_and_comes_back_capitals_by_their_font(letter):
    assert to_unicode(from_unicode(letter, "tcvn3"), "tcvn3", capitals=letter.isupper()) == letter


@pytest.mark.skipif(shutil.which("iconv") is None, reason="the oracle is not installed")
def test_another_program_reads_our_tcvn3_as_we_wrote_it():
    letters = [letter for letter in LETTERS if to_unicode(from_unicode(letter, "tcvn3"), "tcvn3") == letter]
    written = " ".join(from_unicode(letter, "tcvn3") for letter in letters).encode("latin-1")
    call = ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"]
    read = subprocess.run(call, input=written, capture_output=True, check=True).stdout.decode()
    # The seven capitals that have codes of their own, and every small letter.
    assert (len(letters), unicodedata.normalize("NFC", read).split(" ")) == (74, letters)


@pytest.mark.parametrize(
    ("old", "encoding", "today"),
    [
        ("B¸o c¸o", "tcvn3", "Báo cáo"), ("QuyÕt ®Þnh", "tcvn3", "Quyết định"), ("§éc lËp", "tcvn3", "Độc lập"),
        ("TiÕng ViÖt rÊt hay", "tcvn3", "Tiếng Việt rất hay"), ("tr\u00adëng phßng", "tcvn3", "trưởng phòng"),
        ("Coäng hoøa xaõ hoäi", "vni", "Cộng hòa xã hội"), ("Xin chaøo caùc baïn", "vni", "Xin chào các bạn"),
        ("Ñaëng Thò YÙ", "vni", "Đặng Thị Ý"), ("HOÄI NGHÒ", "vni", "HỘI NGHỊ"),
    ],
)  # fmt: skip
def test_old_text_is_recognised_and_read(old, encoding, today):
    assert (detect(old), to_unicode(old, encoding)) == (encoding, today)


FAMILIES = ("Nguyễn", "Trần", "Lê", "Lò", "Đỗ", "Hồ", "Hà", "Phùng", "Tòng", "Kiều")
MIDDLES = ("Văn", "Thị", "Hữu", "Đức", "Xuân", "Bá", "Công", "Thế", "Y", "Chí")
SYLLABLES = ("òa", "oà", "ình", "iện", "ý", "ưởng", "ùng", "án", "én", "ôi")
GIVEN = tuple(
    (initial + end).capitalize()
    for initial in ("b", "c", "h", "kh", "l", "m", "ng", "ph", "th", "v")
    for end in SYLLABLES
)


def test_no_right_name_out_of_ten_thousand_is_taken_for_old_text():
    names = [" ".join(parts) for parts in itertools.product(FAMILIES, MIDDLES, GIVEN)]
    assert (len(names), [name for name in names if detect(name)]) == (10_000, [])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hoi nghi",
        "Hà Nội",
        "Phú Thọ",
        "São Paulo",
        "José Müller",
        "François",
        "Müller Größe Häp",
        "Lê Hà – 50%",
        "5 m²",
    ],
)
def test_today_s_text_and_other_languages_are_left_alone(text):
    assert detect(text) is None


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_a_column_of_names_in_an_old_encoding_is_recognised(encoding):
    column = "\n".join(" ".join(parts) for parts in itertools.product(FAMILIES, MIDDLES[:4], GIVEN[:5]))
    old = from_unicode(column, encoding)
    assert (detect(old), to_unicode(old, encoding)) == (encoding, column)
