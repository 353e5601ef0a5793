"""Every award paper with nobody, with one, with the longest names, and with two thousand."""

import io
import subprocess
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.papers.reading_pdf import boxes
from thuky.awards.documents import DOCUMENTS
from thuky.papers import excel, pages, pdf, word
from thuky.papers.blocks import Table
from thuky.papers.state_layout import MARGINS, page_size

from .plenty import add

LISTS = [document for document in DOCUMENTS if document.code != "giay-khen"]


def named(document) -> str:
    return document.code


def rows(items) -> int:
    return sum(
        len(tuple(block.rows)) for item in items for block in item.blocks if isinstance(block, Table) and block.bordered
    )


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
    if "docx" in document.formats:
        assert len(docx.Document(io.BytesIO(word.render(items))).sections) >= 1
    if "xlsx" in document.formats:
        assert openpyxl.load_workbook(io.BytesIO(excel.render(items))).worksheets != []


@pytest.mark.parametrize("document", LISTS, ids=named)
def test_the_longest_names_stay_within_the_margins(file, conference, document) -> None:
    add(file, conference, 4)
    for item in document.items(file.db, conference):
        made = pdf.render([item])
        margins, (width, _) = MARGINS[item.paper], page_size(item.paper, item.landscape)
        edges = [box for page in range(pages.page_count(made.data)) for box in boxes(made.data, page)]
        assert min(left for left, *_ in edges) > margins.left - 1
        assert max(right for _, _, right, _ in edges) < width - margins.right + 1


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_two_thousand_are_all_on_paper(file, conference, document) -> None:
    add(file, conference, 2000)
    items = tuple(document.items(file.db, conference))
    made = pdf.render(items)
    if document.code == "giay-khen":
        assert (sum(item.counted for item in items), pages.page_count(made.data) > 2000) == (2000, True)
    elif document.code != "to-trinh-khen-thuong":
        assert rows(items) == 2000
        last = pages.page_text(made.data, pages.page_count(made.data) - 1) + pages.page_text(
            made.data, pages.page_count(made.data) - 2
        )
        assert "Số 1999" in last
