"""The opened type is shared by jobs that make papers at the same time."""

import time
from concurrent.futures import ThreadPoolExecutor

from reportlab.pdfbase.ttfonts import TTFontFace

from tests.papers import samples
from thuky.papers import pdf


def test_papers_made_at_the_same_time_are_those_made_one_after_another(monkeypatch):
    items = [samples.certificate(1, name) for name in ("Lê Ý", "Trần Thị Đào", "Nguyễn Văn Ân", "Phạm Ngọc Thể")]
    alone, seek = [pdf.render([item]).data for item in items], TTFontFace.seek

    def interrupted(face, place):
        seek(face, place)
        time.sleep(0)

    monkeypatch.setattr(TTFontFace, "seek", interrupted)
    with ThreadPoolExecutor(4) as jobs:
        assert list(jobs.map(lambda item: pdf.render([item]).data, items)) == alone
