"""Every award paper with nobody, with one, with the longest names, and with a thousand."""

import io
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from tests.papers.reading_pdf import boxes, text
from thuky.awards.documents import DOCUMENTS
from thuky.papers import excel, pages, pdf, word
from thuky.papers.blocks import Table
from thuky.papers.state_layout import MARGINS, page_size

from .plenty import LONG_UNIT, add

NAME = f"{LONG_UNIT} số 0".lower()
LISTS = [document for document in DOCUMENTS if document.code != "giay-khen"]


def named(document) -> str:
    return document.code


def rows(items) -> int:
    return sum(
        len(tuple(block.rows)) for item in items for block in item.blocks if isinstance(block, Table) and block.bordered
    )


def others(items, formats) -> Iterator[str]:
    """All words of the paper in Word and in Excel, where it comes out so."""
    if "docx" in formats:
        made = docx.Document(io.BytesIO(word.render(items)))
        yield " ".join(one.text or "" for one in made.element.body.iter(qn("w:t")))
    if "xlsx" in formats:
        sheets = openpyxl.load_workbook(io.BytesIO(excel.render(items))).worksheets
        yield " ".join(str(cell) for sheet in sheets for line in sheet.values for cell in line if cell)


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
@pytest.mark.parametrize("count", [0, 1])
def test_with_nobody_and_with_one_the_paper_is_whole(file, conference, document, count, tmp_path: Path) -> None:
    add(file, conference, count)
    items = tuple(document.items(file.db, conference))
    path = tmp_path / "giay.pdf"
    assert pdf.write(items, path).overflow == ()
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert [line.split()[-5] for line in fonts] == ["yes"] * len(fonts)
    here = bool(count) and document.code != "to-trinh-khen-thuong"
    assert [NAME in said.lower() for said in others(items, document.formats)] == [here] * (len(document.formats) - 1)


@pytest.mark.parametrize("document", LISTS, ids=named)
def test_the_longest_names_stay_within_the_margins(file, conference, document) -> None:
    add(file, conference, 4)
    for item in document.items(file.db, conference):
        made = pdf.render([item])
        margins, (width, _) = MARGINS[item.paper], page_size(item.paper, item.landscape)
        edges = [box for page in range(pages.page_count(made.data)) for box in boxes(made.data, page)]
        assert min(left for left, *_ in edges) > margins.left - 1
        assert max(right for _, _, right, _ in edges) < width - margins.right + 1


@pytest.mark.parametrize("document", LISTS, ids=named)
def test_a_thousand_are_all_on_paper(file, conference, document) -> None:
    add(file, conference, 1001)
    items = tuple(document.items(file.db, conference))
    said = text(pdf.render(items).data)
    if document.code == "to-trinh-khen-thuong":
        assert [words in said for words in ("334 tập thể", "667 cá nhân")] == [True, True]
        return
    assert rows(items) == 1001
    assert set(range(2, 1001)) - {int(number) for number in re.findall(r"[Ss]ố (\d+)", said)} == set()


def test_each_certificate_has_its_page_in_the_order_of_call(file, conference) -> None:
    add(file, conference, 60)
    items = tuple(next(one for one in DOCUMENTS if one.code == "giay-khen").items(file.db, conference))
    made = pdf.render(items)
    assert (sum(item.counted for item in items), len(items)) == (60, 61)
    order = [n for n in range(60) if n % 3 == 0] + [n for n in range(60) if n % 3]
    named = [" ".join(pages.page_text(made.data, page).split()).lower() for page in range(60)]
    assert [n for n, said in zip(order, named, strict=True) if n > 1 and f"số {n} " not in f"{said} "] == []
