"""How a letter stands on its pages: what goes with the signatures, what a line end may tear, where addressees and labels stand."""

import io
from dataclasses import replace

import docx
import pytest

from tests.app.reading_looks import PdfLook
from tests.papers import reading_pdf, samples
from thuky.papers import fonts, pages, pdf, word
from thuky.papers.blocks import Paragraph, Row, Signatures, Table, TableColumn
from thuky.papers.document import Item
from thuky.papers.measure import Measure

SHORT = "Kính đề nghị xem xét./."


def _pages(before: int, *last: str) -> list[str]:
    """The text of each page of a paper with so many lines before its last paragraphs and the signatures."""
    sign = Signatures(signers=(samples.CHIEF,), recipients=("Như trên", "Lưu: VT"))
    lines = (Paragraph(text=f"Dòng {n}.") for n in range(before))
    data = pdf.render([Item(key="k", title="t", blocks=(*lines, *(Paragraph(text=text) for text in last), sign))]).data
    return [" ".join(pages.page_text(data, page).split()) for page in range(pages.page_count(data))]


@pytest.mark.parametrize("before", range(14, 30))
def test_only_the_last_paragraph_goes_with_the_signatures_when_it_has_two_lines(before: int) -> None:
    text = samples.SENTENCE.removesuffix(".") + "./."
    *first, last = _pages(before, "Đoạn áp chót không đi theo.", text)
    if first:
        assert "áp chót" in first[-1] and last.count(" ") > 12 and last.index("./.") < last.index("TM. BAN CHỈ ĐẠO")


@pytest.mark.parametrize("before", range(14, 30))
def test_one_short_sentence_takes_the_paragraph_before_it_along(before: int) -> None:
    *first, last = _pages(before, "Đoạn áp chót đi theo.", SHORT)
    if first:
        assert last.removeprefix(f"{len(first) + 1} ").startswith("Đoạn áp chót đi theo. Kính đề nghị")


def test_a_number_goes_to_the_next_line_without_its_so_rather_than_leave_a_line_half_empty() -> None:
    font, text = fonts.face(), "Theo Tờ trình số 1527/TTr-BCĐQPQSĐP ngày 13/11"
    assert Measure().wrap(text, font, 14, 150) == ("Theo Tờ trình số", "1527/TTr-BCĐQPQSĐP", "ngày 13/11")
    assert Measure().wrap("Theo các Tờ trình số 27/TTr-BCĐ", font, 14, 115)[0] == "Theo các Tờ trình"
    item = Item(key="k", title="t", blocks=(Paragraph(text=f"{'Kế hoạch ' * 7}số {'1' * 40}/KH-BCĐ năm nay."),))
    assert "hoạch số 111" in reading_pdf.text(pdf.render([item]).data).replace("\u00a0", " ")


def test_addressees_begin_on_the_line_of_kinh_gui_however_long_they_are() -> None:
    columns = (TableColumn(heading="", width=30), TableColumn(heading="", width=70))
    rows = (Row(cells=("Kính gửi:", f"- {samples.SENTENCE}")),)
    data = pdf.render([Item(key="k", title="t", blocks=(Table(columns=columns, rows=rows, bordered=False),))]).data
    assert abs(reading_pdf.place(data, 0, "Kính gửi:").top - reading_pdf.place(data, 0, "- Các cơ quan").top) < 0.5


def test_the_number_of_a_bold_label_is_bold_as_well() -> None:
    blocks = (Paragraph(mark="1.", lead="Chủ trì:", text="Bà Lê Ý."), Paragraph(mark="2.", text="Khác."))
    look = PdfLook(pdf.render([Item(key="k", title="t", blocks=blocks)]).data)
    assert [{one.bold for one in look.all_of(mark)} for mark in ("1.", "2.")] == [{True}, {False}]


def test_a_letter_keeps_more_white_above_kinh_gui_than_a_titled_paper_above_its_title() -> None:
    def gap(about: str) -> float:
        blocks = (replace(samples.HEAD, about=about), Paragraph(text="Kính gửi: Sở Nội vụ.", align="center"))
        data = pdf.render([Item(key="k", title="t", blocks=blocks)]).data
        return reading_pdf.place(data, 0, "Kính gửi").top - reading_pdf.place(data, 0, about or "/KH-BCĐ").bottom

    assert 2.5 < gap("V/v mời họp") - gap("") < 3.2


def test_a_long_addressee_leaves_no_word_alone_on_the_second_line() -> None:
    text = "Kính gửi: Trưởng ban Thi đua - Khen thưởng Bộ Chỉ huy Quân sự tỉnh Tân Giang Thượng."
    item = Item(key="k", title="t", blocks=(Paragraph(text=text, align="center", indent=False),))
    shown = pages.page_text(pdf.render([item]).data, 0).splitlines()
    written = docx.Document(io.BytesIO(word.render([item]))).paragraphs[0].text.splitlines()
    lines = ["Kính gửi: Trưởng ban Thi đua - Khen thưởng", "Bộ Chỉ huy Quân sự tỉnh Tân Giang Thượng."]
    assert (shown, written) == (lines, lines)
