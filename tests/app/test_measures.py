"""Every paper beside the table of measures (Nghị định 30/2020, Phụ lục I): margins, sizes and styles, in PDF, Word and Excel."""

import io
import shutil
from collections.abc import Iterator

import openpyxl
import pytest
from docx.oxml.ns import qn

from tests.app.reading_looks import PdfLook, WordLook, plain
from tests.papers.reading_pdf import boxes
from thuky.app.papers import PAPERS, named
from thuky.papers import blocks as b
from thuky.papers import excel, pages, pdf, word
from thuky.papers.document import Item
from thuky.papers.state_layout import dashed
from thuky.storage import workspace

CODES = tuple(document.code for document in PAPERS)
CARDS = {
    "nhan-phong-bi": (220, 120), "the-dai-bieu": (210, 297), "bien-ten": (297, 210), "giay-khen": (297, 210), "maket": (297, 210),
    "phieu-dang-ky-phat-bieu": (210, 297),
}  # fmt: skip
"""Papers of cards: width and height of their sheet in mm."""
FLOWING = tuple(code for code in CODES if code not in CARDS)
EDGE = 4.0
"""No printer reaches nearer to the edge, mm."""
Measure = tuple[str, float, float, bool, bool]
"""A text, its smallest and largest size in points, whether it is bold and italic."""


@pytest.fixture(scope="module")
def papers(_sample_made, tmp_path_factory):
    """The first item of every paper of the sample, as the sample holds them."""
    path = shutil.copy(_sample_made, tmp_path_factory.mktemp("measures") / "Hội nghị mẫu.thuky")
    with workspace.open(path) as opened:
        yield {code: next(iter(named(code).items(opened.db, 1))) for code in CODES}


def measures(item: Item) -> Iterator[Measure]:
    """What the decree says of every text of a paper, block by block."""
    for block in item.blocks:
        match block:
            case b.Letterhead():
                yield from _head(block)
            case b.AppendixHead():
                yield f"Phụ lục {block.number}".strip(), 14, 14, True, False
            case b.Title():
                yield block.kind.upper() if block.capitals else block.kind, 13, 14, True, False
                yield block.about, 13, 14, True, False
                yield block.note, 13, 14, False, True
            case b.Heading():
                yield block.text, 13, 14, block.level < 3, False
            case b.Paragraph():
                yield block.lead, 13, 14, True, block.italic
                yield ("" if block.lead else block.text), 13, 20 if block.framed else 14, block.bold, block.italic
            case b.Table(bordered=True):
                yield from ((column.heading, 11, 13, True, False) for column in block.columns)
                yield from (
                    (cell, 11, 13, row.bold or row.group, False) for row in list(block.rows)[:3] for cell in row.cells
                )
            case b.TotalLine():
                yield block.text, 13, 14, False, True
            case b.Signatures():
                yield from _signed(block)


def _head(head: b.Letterhead) -> Iterator[Measure]:
    yield "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 13, True, False
    yield "Độc lập - Tự do - Hạnh phúc", 13, 14, True, False
    yield head.parent, 12, 13, False, False
    yield head.body.replace("\n", " "), 12, 13, True, False
    yield head.number, 13, 13, False, False
    yield head.place_date, 13, 14, False, True
    yield head.about, 12, 13, False, False


def _signed(block: b.Signatures) -> Iterator[Measure]:
    for signer in block.signers:
        for text in (*signer.authority, signer.title, signer.post, f"{signer.rank} {signer.name}"):
            yield text, 13, 14, True, False
    if block.recipients:
        yield "Nơi nhận:", 12, 12, True, True
        yield from ((text, 11, 11, False, False) for text in dashed(block.recipients))


def unlike(item: Item, look: PdfLook | WordLook, beyond: bool) -> list[str]:
    """The texts of a paper that no place shows as the decree wants; `beyond` = texts that are not found count as well."""
    wrong = []
    for text, least, most, bold, italic in measures(item):
        seen = look.all_of(text.partition("\n")[0]) if plain(text) else []
        right = [one for one in seen if least <= one.size <= most and (one.bold, one.italic) == (bold, italic)]
        if plain(text) and not right and (seen or beyond):
            wrong.append(f"{text[:30]}: {seen}")
    return wrong


@pytest.mark.parametrize("code", FLOWING)
def test_each_pdf_has_the_margins_and_the_type_of_the_decree(papers, code: str) -> None:
    item = papers[code]
    data = pdf.render([item]).data
    width, height = (297, 210) if item.landscape else (210, 297)
    assert tuple(round(side) for side in pages.page_size(data, 0)) == (width, height)
    for page in {0, pages.page_count(data) - 1}:
        found = boxes(data, page)
        text = [box for box in found if box[1] > 17]
        assert min(box[0] for box in text) > 28.5 and max(box[2] for box in text) < width - 14
        assert min(box[1] for box in text) > 19 and max(box[3] for box in text) < height - 19
        number = [box for box in found if box[1] <= 17]
        assert bool(number) == (page > 0)
        assert all(abs((box[0] + box[2]) / 2 - width / 2) < 4 for box in number)
    assert unlike(item, PdfLook(data), beyond=False) == []


@pytest.mark.parametrize("code", [code for code in FLOWING if "docx" in named(code).formats])
def test_each_word_paper_has_the_margins_styles_and_type_of_the_decree(papers, code: str) -> None:
    item = papers[code]
    look = WordLook(word.render([item]))
    section = look.document.sections[0]
    sides = (section.page_width, section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(side.mm) for side in sides] == [297 if item.landscape else 210, 20, 20, 30, 15]
    assert unlike(item, look, beyond=True) == []
    styles = {
        one.name: (one.font.name, one.font.size.pt)
        for one in look.document.styles
        if one.name in ("Normal", "Title", "Body Text", "Ô bảng")
    }
    face = "Times New Roman"
    assert styles == {"Normal": (face, 14), "Title": (face, 14), "Body Text": (face, 14), "Ô bảng": (face, 13)}
    body = look.document.element.body
    headed = sum(
        isinstance(block, b.Table) and any(column.heading for column in block.columns) for block in item.blocks
    )
    assert (len(list(body.iter(qn("w:tblHeader")))), list(body.iter(qn("w:txbxContent")))) == (headed, [])


@pytest.mark.parametrize("code", [code for code in CODES if "xlsx" in named(code).formats])
def test_each_sheet_has_the_margins_and_the_type_of_the_decree(papers, code: str) -> None:
    item = papers[code]
    book = openpyxl.load_workbook(io.BytesIO(excel.render([item])))
    sheet = book.worksheets[-1]
    margins = sheet.page_margins
    assert [round(side * 25.4) for side in (margins.top, margins.bottom, margins.left, margins.right)] == [
        20,
        20,
        30,
        15,
    ]
    assert (sheet.page_setup.orientation == "landscape", str(sheet.page_setup.paperSize)) == (item.landscape, "9")
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.font.name for cell in cells} == {"Times New Roman"}
    assert all(11 <= cell.font.size <= 14 for cell in cells) and sheet.print_title_rows


@pytest.mark.parametrize("code", CARDS)
def test_each_sheet_of_cards_has_its_size_and_no_text_where_a_printer_does_not_reach(papers, code: str) -> None:
    made = pdf.render([papers[code]])
    data, (width, height) = made.data, CARDS[code]
    assert tuple(round(side) for side in pages.page_size(data, 0)) == (width, height)
    found = boxes(data, 0)
    edges = (
        min(box[0] for box in found),
        min(box[1] for box in found),
        width - max(box[2] for box in found),
        height - max(box[3] for box in found),
    )
    assert ([edge > EDGE for edge in edges], made.overflow) == ([True] * 4, ())
