"""The lines of a plan as blocks of a paper: headings, numbered and dashed paragraphs, tables, appendices."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from thuky.papers.blocks import AppendixHead, Block, Heading, PageBreak, Paragraph, Row, Table, TableColumn, Title
from thuky.plans import marks
from thuky.plans.labels import label
from thuky.plans.lists import TOTAL
from thuky.plans.plan_now import NowLine, NowSection

_APPENDIX = re.compile(r"^phụ lục(?:\s*(?:số\s*)?:?\s*([IVXLC]+|\d{1,2}|[A-Z])\b)?\s*[.:\-–]?\s*(.*)$", re.I)
_GROUND = re.compile(r"^(?:căn cứ|thực hiện|xét|theo)\b", re.I)
_ORDINAL = re.compile(r"^(?:stt|tt|số tt)$", re.I)
_FIGURE = re.compile(r"^[\d.,]{1,6}$")
_NUMBERED = re.compile(r"\d+[.)/]")
_LONGEST_HEADING, _LONGEST_LABEL = 22, 6
_WIDEST, _SHORT, _LETTERS = 90, 23, 76
"""Letters: what counts of a long text, what a column holds without breaking it, what a line of a table holds."""
_KINDS, _KIND_SIZE = ("HỘI NGHỊ", "HỘI THẢO", "TỌA ĐÀM", "ĐẠI HỘI", "LỄ"), 20.0
_UNHEADED = ("bases", "closing")


def body(sections: Sequence[NowSection], italic_grounds: bool) -> Iterator[Block]:
    """Everything before Nơi nhận."""
    for section in sections:
        if not section.code.startswith("appendix"):
            if section.code not in _UNHEADED:
                yield from _heading(section)
            blocks = _lines(section.lines, italic_grounds and section.code == "bases")
            yield from map(_labelled, blocks) if section.code == "attendance" else blocks


def appendices(sections: Sequence[NowSection], attached_to: str) -> Iterator[Block]:
    """Each appendix on a page of its own, with its number, its title and "(Kèm theo Kế hoạch số …)"."""
    for section in sections:
        if section.code.startswith("appendix"):
            number, title = appendix_title(section.heading)
            yield PageBreak()
            yield AppendixHead(number=number)
            yield Title(kind=title, note=attached_to, ruled=False, capitals=True)
            yield from _banner(section.lines) if section.code == "appendix-banner" else _lines(section.lines)


def appendix_title(heading: str) -> tuple[str, str]:
    """("II", "Maket Hội nghị") from "Phụ lục II Maket Hội nghị"."""
    found = _APPENDIX.match(heading)
    return (found[1] or "", found[2].strip()) if found else ("", heading)


def _labelled(block: Block) -> Block:
    """ "2. Thời gian:" is as bold as the headings beside it."""
    if not isinstance(block, Paragraph) or not _NUMBERED.match(block.mark):
        return block
    head, said = label(block.text)
    return replace(block, lead=f"{head}:", text=said) if said and len(head.split()) <= _LONGEST_LABEL else block


def _heading(section: NowSection) -> Iterator[Block]:
    """A heading that says something after its label ("V. KINH PHÍ: Từ nguồn …") is bold up to the colon only."""
    _, mark, text = marks.marked(section.heading)
    head, said = label(text)
    if said and len(said.split()) > 4:
        yield Paragraph(mark=mark, lead=f"{head}:", text=said)
    else:
        yield Heading(text=text, mark=mark, level=1)


def _banner(lines: Sequence[NowLine]) -> Iterator[Block]:
    """The words of the maket in a frame."""
    for line in lines:
        bold = line.text == line.text.upper()
        size = _KIND_SIZE if line.text in _KINDS else 0.0
        yield Paragraph(
            text=_whole(line), align="center", bold=bold, italic=not bold, indent=False, framed=True, size=size
        )


def _whole(line: NowLine) -> str:
    sign = _sign(line)
    return f"{sign} {line.text}" if sign else line.text


def _lines(lines: Sequence[NowLine], italic_grounds: bool = False) -> Iterator[Block]:
    place = 0
    while place < len(lines):
        line = lines[place]
        if line.form in ("head", "row"):
            end = next((at for at in range(place + 1, len(lines)) if lines[at].form != "row"), len(lines))
            yield _table(lines[place:end])
            place = end
            continue
        yield _paragraph(line, lines[place + 1 :], italic_grounds)
        place += 1


def _paragraph(line: NowLine, following: Sequence[NowLine], italic_grounds: bool) -> Block:
    mark, text = (marks.marked(line.text)[1:]) if line.level == 1 else (_sign(line), line.text)
    if _is_heading(line, text, following):
        level = 3 if mark and (mark[0].islower() or mark.count(".") > 1) else 2
        return Heading(text=text, mark=mark, level=level)
    ground = italic_grounds and bool(_GROUND.match(text)) and not text.endswith(":")
    return Paragraph(text=text, mark=mark, italic=ground, bold=line.form == "bold")


def _sign(line: NowLine) -> str:
    if line.level < 2:
        return line.mark
    return line.mark or ("-" if line.level == 2 else "+")


def _is_heading(line: NowLine, text: str, following: Sequence[NowLine]) -> bool:
    """A numbered or bold line that says nothing itself and stands above something."""
    if (
        line.level > 1
        or line.level == 0
        and line.form != "bold"
        or not following
        or len(text.split()) > _LONGEST_HEADING
    ):
        return False
    deeper = following[0].level > line.level or following[0].form or following[0].level == 0 or line.form == "bold"
    same_kind = line.level == following[0].level == 1 and _depth(following[0]) > _depth(line)
    return bool(deeper or same_kind) and not text.endswith((".", ";", ":")) and not label(text)[1]


def _depth(line: NowLine) -> int:
    return marks.marked(line.text)[0]


def _table(lines: Sequence[NowLine]) -> Table:
    rows = [[cell.strip() for cell in line.text.split("|")] for line in lines]
    count = max(len(row) for row in rows)
    rows = [row + [""] * (count - len(row)) for row in rows]
    headings, rest = (rows[0], rows[1:]) if lines[0].form == "head" else ([""] * count, rows)
    cells = [[row[at] for row in rest if row[at] and not _alone(row)] for at in range(count)]
    widths = _widths(headings, cells)
    columns = tuple(_column(*each) for each in zip(headings, cells, widths, strict=True))
    return Table(columns=columns, rows=tuple(_row(row) for row in rest))


def _widths(headings: Sequence[str], cells: Sequence[Sequence[str]]) -> list[float]:
    """Short columns (ordinals, hours, figures) as wide as they need, the others share what is left by what they hold."""
    needed = [_needed(heading, texts) for heading, texts in zip(headings, cells, strict=True)]
    short = min(_SHORT, _LETTERS / max(len(needed), 1))
    long = [width**0.55 if width > short else 0.0 for width in needed]
    left = max(_LETTERS - sum(width for width in needed if width <= short), 12.0 * sum(map(bool, long)))
    return [left * share / sum(long) if share else width for width, share in zip(needed, long, strict=True)]


def _needed(heading: str, cells: Sequence[str]) -> float:
    if _ORDINAL.match(heading):
        return 5
    words = max((len(word) for word in heading.split()), default=0)
    return max(6, words + 2, min(max(map(len, cells), default=0), _WIDEST) + 2)


def _column(heading: str, cells: Sequence[str], width: float) -> TableColumn:
    figures = bool(cells) and all(_FIGURE.match(cell) for cell in cells)
    short = max(map(len, cells), default=0) < 8
    return TableColumn(heading=heading, width=width, align="center" if figures or short else "left")


def _row(cells: Sequence[str]) -> Row:
    alone = _alone(cells)
    return Row(cells=(cells[0],) if alone else tuple(cells), group=alone, bold=TOTAL in cells)


def _alone(cells: Sequence[str]) -> bool:
    """A text that runs over the whole row: the day above its hours."""
    return bool(cells[0]) and not any(cells[1:]) and not _FIGURE.match(cells[0])
