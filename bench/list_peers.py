"""The same list by other means: a canvas drawn by hand, platypus, typst, a workbook that LibreOffice converts."""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import soffice
from thuky.papers import fonts

WIDTH, HEIGHT, LEFT, RIGHT, MARGIN = 595.28, 841.89, 85.0, 42.5, 56.7
SIZE, LINE, PAD = 13, 15.0, 4.0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as plain cells."""

    headings: list[str]
    shares: list[float]
    rows: list[tuple[str, ...]]

    def widths(self) -> list[float]:
        """The widths of the columns in points."""
        return [(WIDTH - LEFT - RIGHT) * share / sum(self.shares) for share in self.shares]


def canvas(grid: Grid, folder: Path) -> None:
    """As fast as reportlab goes: one text object a page, wrapped lines remembered, heading as a form."""
    from reportlab.pdfgen.canvas import Canvas

    _Hand(Canvas(str(folder / "canvas.pdf"), pagesize=(WIDTH, HEIGHT)), grid).draw()


class _Hand:
    def __init__(self, canvas: Any, grid: Grid) -> None:
        self.canvas, self.grid, self.font = canvas, grid, fonts.face()
        self.edges = [LEFT]
        for width in grid.widths():
            self.edges.append(self.edges[-1] + width)
        self.known: dict[tuple[str, float], list[str]] = {}
        self.pages = 0

    def lines(self, text: str, room: float) -> list[str]:
        found = self.known.get((text, room))
        if found is None:
            found = self.known[text, room] = self.wrapped(text, room)
        return found

    def wrapped(self, text: str, room: float) -> list[str]:
        lines, line = [], ""
        for word in text.split(" "):
            longer = f"{line} {word}" if line else word
            if line and self.font.stringWidth(longer, SIZE) > room:
                lines.append(line)
                line = word
            else:
                line = longer
        return [*lines, line]

    def draw(self) -> None:
        name = self.font.fontName
        self.canvas.beginForm("head", 0, 0, WIDTH, HEIGHT)
        self.canvas.setFont(name, SIZE)
        for edge, heading in zip(self.edges, self.grid.headings, strict=False):
            self.canvas.drawString(edge + PAD, HEIGHT - MARGIN - LINE, heading)
        self.canvas.endForm()
        rooms = [width - 2 * PAD for width in self.grid.widths()]
        y, rules, text = 0.0, [0.0], None
        for row in self.grid.rows:
            cells = [self.lines(cell, room) for cell, room in zip(row, rooms, strict=True)]
            height = max(map(len, cells)) * LINE + PAD
            if y - height < MARGIN:
                if text:
                    self.close(text, rules)
                self.canvas.doForm("head")
                y = HEIGHT - MARGIN - LINE - PAD
                rules, text = [HEIGHT - MARGIN, y], self.canvas.beginText()
                text.setFont(name, SIZE)
            for edge, cell in zip(self.edges, cells, strict=False):
                for at, line in enumerate(cell):
                    if line:
                        text.setTextOrigin(edge + PAD, y - LINE * (at + 1))
                        text.textOut(line)
            y -= height
            rules.append(y)
        self.close(text, rules)
        self.canvas.save()

    def close(self, text: Any, rules: list[float]) -> None:
        self.canvas.drawText(text)
        across = [(LEFT, y, self.edges[-1], y) for y in rules]
        self.canvas.lines(across + [(x, rules[0], x, rules[-1]) for x in self.edges])
        self.pages += 1
        self.canvas.setFont(self.font.fontName, SIZE)
        self.canvas.drawCentredString(WIDTH / 2, HEIGHT - 34, str(self.pages))
        self.canvas.showPage()


def platypus(grid: Grid, folder: Path) -> None:
    """reportlab as its manual shows it: a LongTable, a Paragraph in every cell that may wrap."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    name = fonts.face().fontName
    style = ParagraphStyle("cell", fontName=name, fontSize=SIZE, leading=LINE)
    rows = [[cell if len(cell) < 4 else Paragraph(cell, style) for cell in row] for row in grid.rows]
    ruled = [("FONT", (0, 0), (-1, -1), name, SIZE), ("GRID", (0, 0), (-1, -1), 0.5, "black")]
    table = LongTable([grid.headings, *rows], colWidths=grid.widths(), repeatRows=1, style=ruled)
    path = str(folder / "platypus.pdf")
    SimpleDocTemplate(path, pagesize=(WIDTH, HEIGHT), leftMargin=LEFT - 6, rightMargin=RIGHT - 6).build([table])


def typst_source(grid: Grid, folder: Path) -> Path:
    """The list as typst wants it, with its own table."""
    with (folder / "rows.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([grid.headings, *grid.rows])
    columns = ", ".join(f"{width:.2f}pt" for width in grid.widths())
    source = f"""#let rows = csv("rows.csv")
#set page(paper: "a4", margin: (left: {LEFT}pt, right: {RIGHT}pt, y: {MARGIN}pt), header: context align(center, counter(page).display()))
#set text(font: "Tinos", size: {SIZE}pt)
#table(columns: ({columns}), inset: 3pt, stroke: .5pt, table.header(..rows.first().map(strong)), ..rows.slice(1).flatten())"""
    (folder / "rows.typ").write_text(source, encoding="utf-8")
    return folder / "rows.typ"


def office_suite(grid: Grid, folder: Path) -> None:
    """A bordered workbook, converted to PDF by LibreOffice."""
    import xlsxwriter

    path = folder / "rows.xlsx"
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet()
    cell = book.add_format({"border": 1, "font_name": "Tinos", "font_size": SIZE, "text_wrap": True})
    for at, width in enumerate(grid.widths()):
        sheet.set_column(at, at, width / 6.2)
    sheet.repeat_rows(0)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for at, row in enumerate([grid.headings, *grid.rows]):
        sheet.write_row(at, 0, row, cell)
    book.close()
    soffice.to_pdf(path)
