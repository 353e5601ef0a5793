"""The appendices of a plan: where they begin, their numbers and titles, what stands in them."""

import re
from dataclasses import dataclass, replace

from thuky.core.vietnamese.text import search_key
from thuky.plans import marks, outline, paragraphs, topics, units
from thuky.plans.outline import Node
from thuky.reading.lines import Line, Lines

_APPENDIX = re.compile(r"^phụ lục(?:\s*(?:số\s*)?:?\s*([IVXLC]+|\d{1,2}|[A-Z])\b)?\s*[.:\-–]?\s*(.*)$", re.I)
_ATTACHED = re.compile(r"^\(?\s*(?:ban hành )?k[eè]m theo\b", re.I)
_ATTACHED_AFTER = re.compile(r"\s+(?=\(\s*(?:ban hành )?k[eè]m theo\b)", re.I)
_MOST_TITLE_LINES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class AppendixPart:
    """One appendix: its number and title as written, and what stands in it."""

    number: str
    title: str
    line: int
    last_line: int
    lines: Lines
    nodes: list[Node]

    @property
    def key(self) -> str:
        """The title folded for comparing."""
        return search_key(self.title)


def begin(lines: Lines, foot_at: int) -> int:
    """The line with which the first appendix begins, the number of lines where there is none."""
    for index in range(min(foot_at, len(lines)), len(lines)):
        if _opens_appendix(lines[index]):
            return index
        if _ATTACHED.match(outline.tidy(lines[index].text)):
            return _title_before(lines, index, foot_at)
    return len(lines)


def _opens_appendix(line: Line) -> bool:
    text = outline.tidy(line.text)
    found = _APPENDIX.match(text)
    return bool(found) and len(text.split()) <= 16 and not text.endswith((";", ","))


def _title_before(lines: Lines, index: int, foot_at: int) -> int:
    """An appendix without the word Phụ lục begins with its title, the lines in capitals just above "(Kèm theo …)"."""
    begin = index
    while begin > foot_at + 1 and index - begin < _MOST_TITLE_LINES and not outline.tidy(lines[begin - 1].text):
        begin -= 1
    while begin > foot_at + 1 and outline.tidy(lines[begin - 1].text) and index - begin < _MOST_TITLE_LINES:
        begin -= 1
    return begin


def of(lines: Lines) -> list[AppendixPart]:
    """The appendices, one after the other."""
    if not lines:
        return []
    lines = tuple(part for line in lines for part in _title_apart(line))
    starts: list[int] = []
    for index, line in enumerate(lines):
        if _opens_appendix(line) or index == 0:
            starts.append(index)
        elif _ATTACHED.match(outline.tidy(line.text)) and not _has_title_only(lines, starts[-1], index):
            starts.append(_title_before(lines, index, starts[-1]))
    return [_appendix(lines[a:b]) for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _title_apart(line: Line) -> tuple[Line, ...]:
    """A title and its "(Kèm theo …)" that a PDF's text has run into one line."""
    found = _ATTACHED_AFTER.search(line.text)
    if found is None or not line.text[: found.start()].isupper() or line.table:
        return (line,)
    return replace(line, text=line.text[: found.start()]), replace(line, text=line.text[found.end() :])


def _has_title_only(lines: Lines, begin: int, index: int) -> bool:
    """Whether "(Kèm theo …)" at `index` still belongs to the appendix that began at `begin`."""
    filled = sum(1 for line in lines[begin:index] if outline.tidy(line.text))
    return filled <= _MOST_TITLE_LINES + 1


def _appendix(lines: Lines) -> AppendixPart:
    first = _APPENDIX.match(outline.tidy(lines[0].text))
    number, title = (first[1] or "", [first[2]] if first[2] else []) if first else ("", [outline.tidy(lines[0].text)])
    index, last = 1, lines[0].number
    attached = next((i for i, line in enumerate(lines[:12]) if _ATTACHED.match(outline.tidy(line.text))), 0)
    while index < len(lines) and (index < attached if attached else len(title) < _MOST_TITLE_LINES):
        text = outline.tidy(lines[index].text)
        if not attached and (not text and title or marks.marked(text)[1] or lines[index].table):
            break
        if not attached and _opens_banner(title, text):
            break
        if text:
            title.append(text)
            last = lines[index].number
        index += 1
    rest = _after_attached(lines, index)
    nodes = outline.tree(paragraphs.of(rest))
    return AppendixPart(
        number=number, title=" ".join(title), line=lines[0].number, last_line=last, lines=rest, nodes=nodes
    )


def _opens_banner(title: list[str], text: str) -> bool:
    """Whether a line under "MAKET HỘI NGHỊ" is the maket's own first line: the body that holds the conference."""
    return bool(title) and bool(topics.BANNER.search(search_key(" ".join(title)))) and units.is_unit(text)


def _after_attached(lines: Lines, index: int) -> Lines:
    """What follows "(Kèm theo … của …)", which may run over several lines."""
    while index < len(lines) and not outline.tidy(lines[index].text):
        index += 1
    if index < len(lines) and _ATTACHED.match(outline.tidy(lines[index].text)):
        while index < len(lines) and ")" not in lines[index].text and outline.tidy(lines[index].text):
            index += 1
        index += 1
    return lines[index:]
