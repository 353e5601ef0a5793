"""PDFs as Word writes them: which lines are one paragraph, and what on a page is no text of the paper."""

from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from thuky.core import paths
from thuky.reading.sniff import read_lines

LEFT, RIGHT, LINE, PARAGRAPH = 85, 540, 16, 26


class Sheet:
    """A page on which lines are set from the top down."""

    def __init__(self, path: Path) -> None:
        for name in ("Regular", "Bold"):
            pdfmetrics.registerFont(TTFont(f"Tinos-{name}", str(paths.resource("fonts", f"Tinos-{name}.ttf"))))
        self.canvas, self.up = Canvas(str(path), pagesize=(595, 842)), 780.0

    def add(
        self, text: str, *, gap: float = PARAGRAPH, full: bool = False, left: float = LEFT, bold: bool = False
    ) -> None:
        """A line `gap` below the last one; a full one is stretched to the right margin as justified text is."""
        self.up -= gap
        line = self.canvas.beginText(left, self.up)
        name = "Tinos-Bold" if bold else "Tinos-Regular"
        line.setFont(name, 13)
        if full:
            wide = pdfmetrics.stringWidth(text, name, 13)
            line.setCharSpace((RIGHT - left - wide) / max(len(text) - 1, 1))
        line.textOut(text)
        line.setCharSpace(0)
        self.canvas.drawText(line)


def texts(path: Path) -> list[str]:
    return [line.text for line in read_lines(path)]


def plan(path: Path) -> Sheet:
    """A page whose paragraphs stand apart, with one sentence over two lines."""
    sheet = Sheet(path)
    sheet.add("1. Đánh giá kết quả phong trào trồng cây của các thôn, bản và trường học năm", full=True)
    sheet.add("vừa qua.", gap=LINE)
    for number in (2, 3, 4):
        sheet.add(f"{number}. Tổ chức gọn, tiết kiệm.")
    return sheet


START = ["1. Đánh giá kết quả phong trào trồng cây của các thôn, bản và trường học năm vừa qua."]
START += [f"{number}. Tổ chức gọn, tiết kiệm." for number in (2, 3, 4)]


def test_lines_that_stand_close_are_one_paragraph_whatever_they_begin_with(tmp_path: Path) -> None:
    sheet = plan(tmp_path / "a.pdf")
    sheet.add("5. Chủ trì: Ông Đàm Vĩnh Phú, Phó Chủ tịch, Trưởng Ban Tổ chức của Hội nghị;", full=True)
    sheet.add("Đại tá Thân Trọng Nghĩa.", gap=LINE)
    sheet.add("6. Báo cáo tổng kết phong trào và phương hướng năm sau (TS. Ngụy Thị Oanh", full=True)
    sheet.add("- Hiệu trưởng).", gap=LINE)
    sheet.canvas.save()
    assert texts(tmp_path / "a.pdf") == [
        *START, "5. Chủ trì: Ông Đàm Vĩnh Phú, Phó Chủ tịch, Trưởng Ban Tổ chức của Hội nghị; Đại tá Thân Trọng Nghĩa.",
        "6. Báo cáo tổng kết phong trào và phương hướng năm sau (TS. Ngụy Thị Oanh - Hiệu trưởng).",
    ]  # fmt: skip


def test_a_full_line_ends_its_paragraph_where_the_next_stands_apart_or_in_other_type(tmp_path: Path) -> None:
    sheet = plan(tmp_path / "a.pdf")
    sheet.add("5. Gửi bài về Phòng Kinh tế của huyện trước ngày 25 tháng 10 năm 2025 để in.", full=True)
    sheet.add("Kế hoạch này thay giấy mời.")
    sheet.add("Họp triển khai công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm sau", full=True, bold=True)
    sheet.add("Thực hiện Công điện số 06 của tỉnh.", gap=LINE)
    sheet.canvas.save()
    assert texts(tmp_path / "a.pdf") == [
        *START, "5. Gửi bài về Phòng Kinh tế của huyện trước ngày 25 tháng 10 năm 2025 để in.",
        "Kế hoạch này thay giấy mời.", "Họp triển khai công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm sau",
        "Thực hiện Công điện số 06 của tỉnh.",
    ]  # fmt: skip


def test_the_mark_of_a_footnote_and_the_address_at_the_foot_are_no_text(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.add("Địa điểm: Phòng họp xã Đại An.")
    line = sheet.canvas.beginText(
        LEFT + pdfmetrics.stringWidth("Địa điểm: Phòng họp xã Đại An.", "Tinos-Regular", 13), sheet.up
    )
    line.setFont("Tinos-Regular", 8)
    line.setRise(5)
    line.textOut("1")
    sheet.canvas.drawText(line)
    sheet.add("Diện tích 100 m2.")
    sheet.up = 50
    sheet.add("Trường Tiểu học Phú Điền, đường Lạc Long", gap=14)
    sheet.canvas.save()
    assert texts(tmp_path / "a.pdf") == ["Địa điểm: Phòng họp xã Đại An.", "Diện tích 100 m2."]


def test_the_last_row_of_a_table_alone_on_its_page_belongs_to_it(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for rows in ((("TT", "Nội dung", "Đơn vị"), ("1", "Văn nghệ", "Đoàn xã")), (("2", "Lễ tân", "Văn phòng"),)):
        sheet.canvas.setFont("Tinos-Regular", 12)
        sheet.canvas.grid([85, 120, 300, 500], [700 - 25 * at for at in range(len(rows) + 1)])
        for at, cells in enumerate(rows):
            for left, text in zip((88, 125, 305), cells, strict=True):
                sheet.canvas.drawString(left, 683 - 25 * at, text)
        sheet.canvas.showPage()
    sheet.canvas.save()
    assert [(line.table, line.cells) for line in read_lines(tmp_path / "a.pdf")] == [
        (1, ("TT", "Nội dung", "Đơn vị")), (1, ("1", "Văn nghệ", "Đoàn xã")), (1, ("2", "Lễ tân", "Văn phòng")),
    ]  # fmt: skip
