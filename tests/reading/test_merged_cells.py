"""Cells merged over several rows, in every format: what they say holds for each row, what stands in the row stays as it is."""

import zipfile
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import SimpleDocTemplate, Table

from tests.reading.word_file import p, write
from thuky.core import paths
from thuky.reading.lines import Lines
from thuky.reading.sniff import read_lines

SHOWN = [
    ("TT", "Nội dung", "Số", "Thực hiện"), ("1", "Chào cờ", "3", "Đoàn xã"), ("2", "Khai mạc", "", ""),
    ("3", "Báo cáo", "5", "Văn phòng"), ("4", "Thảo luận", "6", ""),
]  # fmt: skip
FULL = [(), (), ("2", "Khai mạc", "", "Đoàn xã"), (), ()]
"""The second row lies under two merged cells, the figure is counted once; the last row's own cell was left empty."""


def read(path: Path) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    lines: Lines = read_lines(path)
    return [line.cells for line in lines if line.table], [line.full for line in lines if line.table]


def test_in_word(tmp_path: Path) -> None:
    def cell(text: str, merge: str = "") -> str:
        return f"<w:tc><w:tcPr>{merge}</w:tcPr>{p(text)}</w:tc>"

    begins, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [[cell(text) for text in texts] for texts in SHOWN]
    rows[1][2:] = cell("3", begins), cell("Đoàn xã", begins)
    rows[2][2:] = cell("", goes_on), cell("", '<w:vMerge w:val="continue"/>')
    table = "".join(f"<w:tr>{''.join(cells)}</w:tr>" for cells in rows)
    assert read(write(tmp_path / "a.docx", f"<w:tbl>{table}</w:tbl>")) == (SHOWN, FULL)


def test_in_an_opendocument_text(tmp_path: Path) -> None:
    def cell(text: str, *, rows: int = 1) -> str:
        return f'<table:table-cell table:number-rows-spanned="{rows}"><text:p>{text}</text:p></table:table-cell>'

    rows = [[cell(text) for text in texts] for texts in SHOWN]
    rows[1][2:] = cell("3", rows=2), cell("Đoàn xã", rows=2)
    rows[2][2:] = ['<table:covered-table-cell table:number-columns-repeated="2"/>']
    table = "".join(f"<table:table-row>{''.join(cells)}</table:table-row>" for cells in rows)
    names = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text"))  # fmt: skip
    body = f"<office:body><office:text><table:table>{table}</table:table></office:text></office:body>"
    with zipfile.ZipFile(tmp_path / "a.odt", "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", f"<office:document-content {names}>{body}</office:document-content>")
    assert read(tmp_path / "a.odt") == (SHOWN, FULL)


def test_in_a_pdf_where_the_rule_between_them_is_not_drawn(tmp_path: Path) -> None:
    pdfmetrics.registerFont(TTFont("Tinos", str(paths.resource("fonts", "Tinos-Regular.ttf"))))
    over = [("SPAN", (2, 1), (2, 2)), ("SPAN", (3, 1), (3, 2)), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    style = [("FONT", (0, 0), (-1, -1), "Tinos", 12), ("GRID", (0, 0), (-1, -1), 0.5, "black"), *over]
    table = Table([list(texts) for texts in SHOWN], colWidths=[40, 180, 60, 160], style=style)
    SimpleDocTemplate(str(tmp_path / "a.pdf")).build([table])
    assert read(tmp_path / "a.pdf") == (SHOWN, FULL)
