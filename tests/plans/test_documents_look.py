"""The plan beside the table of measures (Nghị định 30/2020, Phụ lục I): sizes, styles, rules, spacing, in Word and in PDF."""

import io
from dataclasses import dataclass
from pathlib import Path

import docx
import pypdfium2
import pypdfium2.raw as raw
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Length
from docx.text.paragraph import Paragraph

from tests.papers.reading_pdf import place, rules
from thuky.conferences import store as conferences
from thuky.office import store as office
from thuky.papers import fonts, pages, pdf, word
from thuky.papers.document import Item
from thuky.papers.measure import Measure
from thuky.plans import documents
from thuky.storage import workspace
from thuky.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Look:
    """How a text is set: size in points, bold, italic, where it stands."""

    size: float
    bold: bool
    italic: bool
    align: str = ""


# text, page of the sample's plan, smallest and largest size, bold, italic, alignment in Word
MEASURES = (
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 0, 12, 13, True, False, "center"),
    ("Độc lập - Tự do - Hạnh phúc", 0, 13, 14, True, False, "center"),
    ("UBND TỈNH TÂN GIANG", 0, 12, 13, False, False, "center"),
    ("BAN CHỈ ĐẠO ĐỀ ÁN 618", 0, 12, 13, True, False, "center"),
    ("Số: 27/KH-BCĐ", 0, 13, 13, False, False, "center"),
    ("Tân Giang, ngày 12 tháng 11 năm 2026", 0, 13, 14, False, True, "center"),
    ("KẾ HOẠCH", 0, 13, 14, True, False, "center"),
    ("Tổ chức Hội nghị sơ kết giai đoạn I", 0, 13, 14, True, False, "center"),
    ("Căn cứ Quyết định số", 0, 13, 14, False, True, "both"),
    ("MỤC ĐÍCH, YÊU CẦU", 0, 13, 14, True, False, "left"),
    ("Mục đích", 0, 13, 14, True, False, "left"),
    ("Công tác chuẩn bị chu đáo", 0, 13, 14, False, False, "both"),
    ("TRƯỞNG BAN", 2, 13, 14, True, False, "center"),
    ("Huỳnh Thị Thanh Vân", 2, 13, 14, True, False, "center"),
    ("Nơi nhận:", 2, 12, 12, True, True, "left"),
    ("- Công an tỉnh;", 2, 11, 11, False, False, "left"),
    ("Phụ lục I", 3, 14, 14, True, False, "center"),
    ("CHƯƠNG TRÌNH HỘI NGHỊ", 3, 13, 14, True, False, "center"),
    ("(Kèm theo Kế hoạch số", 3, 13, 14, False, True, "center"),
    ("Phát biểu khai mạc", 3, 12, 13, False, False, "left"),
)


@pytest.fixture(scope="module")
def items(_sample_made: Path) -> list[Item]:
    """The sample's plan, put together once for all these tests, which only look."""
    with workspace.open(_sample_made, read_only=True) as opened:
        return list(documents.plan(opened.db, 1))


@pytest.fixture(scope="module")
def written(items: list[Item]) -> Document:
    return docx.Document(io.BytesIO(word.render(items)))


@pytest.fixture(scope="module")
def printed(items: list[Item]) -> bytes:
    return pdf.render(items).data


def every(document: Document) -> list[Paragraph]:
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    return [*(paragraph for cell in cells for paragraph in cell.paragraphs), *document.paragraphs]


def found(document: Document, text: str) -> Paragraph:
    return next(one for one in every(document) if one.text.startswith(text))


def look(paragraph: Paragraph) -> Look:
    """Size and type of a paragraph's first run, from the run itself or its style."""
    run, style = next(run for run in paragraph.runs if run.text.strip()), paragraph.style
    assert style is not None
    size = run.font.size or style.font.size
    said = {
        name: getattr(run, name) if getattr(run, name) is not None else getattr(style.font, name)
        for name in ("bold", "italic")
    }
    own = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:jc')}")
    inherited = style.element.pPr.find(qn("w:jc"))
    align = own if own is not None else inherited
    return Look(
        size.pt if size else 0,
        bool(said["bold"]),
        bool(said["italic"]),
        align.get(qn("w:val")) if align is not None else "left",
    )


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure[0])
def test_a_part_of_the_word_plan_has_the_measures_of_the_decree(written: Document, measure: tuple) -> None:
    text, _, least, most, bold, italic, align = measure
    seen = look(found(written, text))
    assert (least <= seen.size <= most, seen.bold, seen.italic, seen.align) == (True, bold, italic, align)


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure[0])
def test_a_part_of_the_pdf_plan_has_the_measures_of_the_decree(printed: bytes, measure: tuple) -> None:
    text, page, least, most, bold, italic, _ = measure
    seen = look_on_page(printed, page, text)
    assert (least <= seen.size <= most, seen.bold, seen.italic) == (True, bold, italic)


def look_on_page(data: bytes, page: int, text: str) -> Look:
    sheet = pypdfium2.PdfDocument(io.BytesIO(data))[page].get_textpage()
    at = sheet.search(text, match_case=True).get_next()[0]
    buffer, flags = raw.c_char * 80, raw.c_int()
    name = buffer()
    raw.FPDFText_GetFontInfo(sheet.raw, at, name, 80, flags)
    said = name.value.decode()
    return Look(round(raw.FPDFText_GetFontSize(sheet.raw, at), 1), "Bold" in said, "Italic" in said)


def test_the_text_is_indented_justified_and_spaced_as_the_decree_wants(written: Document) -> None:
    for name in ("Body Text", "List Number", "List Bullet", "Heading 1", "Heading 2"):
        form = written.styles[name].paragraph_format  # type: ignore[attr-defined]
        assert isinstance(form.first_line_indent, Length)
        assert (round(form.first_line_indent.mm, 1), form.space_after.pt >= 6, 1 <= form.line_spacing <= 1.5) == (
            12.7, True, True,
        )  # fmt: skip


def test_headings_stay_with_what_they_head_and_are_real_styles(written: Document) -> None:
    named = {
        one.text: one.style.name for one in written.paragraphs if one.style and one.style.name.startswith("Heading")
    }
    assert named == {
        "MỤC ĐÍCH, YÊU CẦU": "Heading 1", "Mục đích": "Heading 2", "Yêu cầu": "Heading 2", "NỘI DUNG": "Heading 1",
        "Khen thưởng": "Heading 2", "Tiêu chuẩn": "Heading 3", "THÀNH PHẦN, THỜI GIAN, ĐỊA ĐIỂM": "Heading 1",
        "KINH PHÍ": "Heading 1", "TỔ CHỨC THỰC HIỆN": "Heading 1", "Mốc thời gian cần bảo đảm": "Heading 2",
    }  # fmt: skip
    assert all(written.styles[name].paragraph_format.keep_with_next for name in set(named.values()))  # type: ignore[attr-defined]


def test_numbers_dashes_and_pluses_are_automatic_and_none_stands_in_the_text(written: Document) -> None:
    numbered = [one for one in written.paragraphs if one._p.pPr is not None and one._p.pPr.numPr is not None]
    lists = written.part.numbering_part.element
    kinds = {
        one.get(qn("w:abstractNumId")): one.find(f"{qn('w:lvl')}/{qn('w:lvlText')}").get(qn("w:val"))
        for one in lists.findall(qn("w:abstractNum"))
        if one.find(qn("w:lvl")) is not None
    }
    of = {
        one.get(qn("w:numId")): one.find(qn("w:abstractNumId")).get(qn("w:val")) for one in lists.findall(qn("w:num"))
    }
    shown = {one.text: kinds[of[str(one._p.pPr.numPr.numId.val)]] for one in numbered}
    assert shown["MỤC ĐÍCH, YÊU CẦU"] == "%1." and shown["KINH PHÍ"] == "%1."
    assert shown["Chỉ tiêu: 05 tập thể, 10 cá nhân."] == "%1)"
    assert shown["Đại diện lãnh đạo Công an tỉnh: 01 đại biểu;"] == "-"
    assert shown["Bảo đảm nhân lực, kinh phí và tài liệu cho Đề án."] == "+"
    assert not [one.text for one in written.paragraphs if one.text[:2] in ("1.", "I.", "- ", "+ ", "a)")]


def test_there_are_no_text_boxes_and_every_heading_of_a_table_is_repeated(written: Document) -> None:
    body = written.element.body
    assert [one.tag for one in body.iter() if str(one.tag).endswith(("}txbxContent", "}textbox"))] == []
    bordered = [table for table in written.tables if table.style is not None and table.style.name == "Table Grid"]
    heads = [[row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] for table in bordered]
    assert [(rows[0], any(rows[1:])) for rows in heads] == [(True, False)] * 4


def test_rules_stand_under_the_motto_the_body_and_the_title(written: Document) -> None:
    measure, bold = Measure(), fonts.face(bold=True)
    ruled = {before.text: after for before, after in _neighbours(written) if _is_rule(after)}
    widths = {text: _rule(one, written) for text, one in ruled.items()}
    motto = measure.width("Độc lập - Tự do - Hạnh phúc", bold, 13)
    assert abs(widths["Độc lập - Tự do - Hạnh phúc"] - motto) < 2
    body = measure.width("BAN CHỈ ĐẠO ĐỀ ÁN 618", bold, 12)
    assert 1 / 3 <= widths["BAN CHỈ ĐẠO ĐỀ ÁN 618"] / body <= 1 / 2
    title = next(text for text in widths if text.startswith("Tổ chức"))
    last = measure.width("phố bình yên, nghĩa tình giai đoạn 2024\u00a0-\u00a02028”", bold, 14)
    assert 1 / 3 <= widths[title] / last <= 1 / 2


def _neighbours(document: Document) -> list[tuple[Paragraph, Paragraph]]:
    cells = [cell.paragraphs for row in document.tables[0].rows for cell in row.cells]
    return [pair for group in [document.paragraphs, *cells] for pair in zip(group, group[1:], strict=False)]


def _is_rule(paragraph: Paragraph) -> bool:
    border = None if paragraph._p.pPr is None else paragraph._p.pPr.find(qn("w:pBdr"))
    return border is not None and not paragraph.text


def _rule(paragraph: Paragraph, document: Document) -> float:
    """The length of a rule in points: what its indents leave of its cell or of the page."""
    cell = paragraph._p.getparent()
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}") if cell.tag == qn("w:tc") else None
    whole = int(width.get(qn("w:w"))) / 20 if width is not None else (210 - 30 - 15) * 72 / 25.4
    form = paragraph.paragraph_format
    return whole - form.left_indent.pt - form.right_indent.pt  # type: ignore[union-attr]


def test_the_pages_are_numbered_from_the_second_in_the_middle_of_the_top_margin(printed: bytes) -> None:
    assert pages.page_text(printed, 0).split()[0] != "1"
    for page in (1, 2, 3):
        number = place(printed, page, str(page + 1))
        assert abs((number.left + number.right) / 2 - 210 / 2) < 0.5
        assert 8 < number.top < 20


def test_the_rules_of_the_pdf_stand_under_the_same_lines(printed: bytes) -> None:
    motto = place(printed, 0, "Độc lập - Tự do - Hạnh phúc")
    under = [rule for rule in rules(printed, 0) if 0 < rule[2] - motto.bottom + 1.5 < 3 and rule[0] > 100]
    assert [(round(left, 0), round(right, 0)) for left, right, _ in under] == [
        (round(motto.left, 0), round(motto.right, 0))
    ]


def test_an_army_plan_has_upright_grounds_and_fourteen_points_for_headings_and_signer(sample: Workspace) -> None:
    with sample.change("Quân đội", conference=1) as db:
        office.edit_body(db, conferences.get(db, 1).issuing_body_id or 0, layout="army")
    data = pdf.render(documents.plan(sample.db, 1)).data
    assert look_on_page(data, 0, "Căn cứ Quyết định số") == Look(14, False, False)
    assert look_on_page(data, 0, "MỤC ĐÍCH, YÊU CẦU") == Look(14, True, False)
    assert look_on_page(data, 2, "TRƯỞNG BAN") == Look(14, True, False)
