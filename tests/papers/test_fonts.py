"""The opened type is shared by jobs that make papers at the same time."""

import struct
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

from tests.papers import samples
from thuky.papers import fonts, pdf
from thuky.papers.font_file import FontFile

STYLES = ((False, False), (True, False), (False, True), (True, True))
NOT_COMPARED = {"glyphToChar", "_pdfScale", "_pos"}
"""What only shaping uses, a function, and where the reader stood last."""


def test_papers_made_at_the_same_time_are_those_made_one_after_another(monkeypatch):
    items = [samples.certificate(1, name) for name in ("Lê Ý", "Trần Thị Đào", "Nguyễn Văn Ân", "Phạm Ngọc Thể")]
    alone, seek = [pdf.render([item]).data for item in items], TTFontFace.seek

    def interrupted(face, place):
        seek(face, place)
        time.sleep(0)

    monkeypatch.setattr(TTFontFace, "seek", interrupted)
    with ThreadPoolExecutor(4) as jobs:
        assert list(jobs.map(lambda item: pdf.render([item]).data, items)) == alone


@pytest.mark.parametrize("style", STYLES)
def test_a_font_is_read_as_reportlab_reads_it(style):
    path = str(fonts.file(*style))
    ours, theirs = vars(FontFile(path)), vars(TTFontFace(path))
    assert {name: ours.get(name) for name in theirs.keys() - NOT_COMPARED} == {
        name: theirs[name] for name in theirs.keys() - NOT_COMPARED
    }


def test_an_opened_font_has_all_that_reportlabs_has():
    path = fonts.file(False, False)
    ours, theirs = vars(fonts.SharedFont("Ours", path)), vars(TTFont("Theirs", str(path), asciiReadable=False))
    assert ours.keys() == theirs.keys()


def test_letters_in_stretches_of_the_long_form_each_have_their_glyph():
    face = FontFile(str(fonts.file(False, False)))
    groups = ((0x41, 0x43, 7), (0x1EA0, 0x1EA1, 90))
    face._ttf_data = struct.pack(">HHLLL", 12, 0, 40, 0, 2) + b"".join(struct.pack(">LLL", *group) for group in groups)
    assert dict(face._groups(0)) == {0x41: 7, 0x42: 8, 0x43: 9, 0x1EA0: 90, 0x1EA1: 91}
