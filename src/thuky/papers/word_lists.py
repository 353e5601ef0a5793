"""Automatic numbers and signs of lists in a Word document: what Word shows is what the paper says, and it counts on by itself.

A list is made for each kind of mark ("I.", "1.", "a)", "-"). A mark that does not count on from the one before it begins its
list anew at that number, so that the numbers on the page are those of the plan, whatever they are.
"""

import re
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from thuky.papers.state_layout import CIVIL, MM
from thuky.papers.word_xml import twips, written

_MARK = re.compile(
    r"^(?P<before>|\(|(?:\d{1,2}\.)+|(?:Bước|Giai đoạn|Đợt|Phần)\s+)(?P<figure>\d{1,2}|[IVXL]{1,6}|[A-Z]|[a-z])(?P<after>[.)/:\-–]?)$"
)
_BULLETS = ("-", "+", "*")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_HIGHEST = 48


@dataclass(frozen=True, slots=True)
class _Kind:
    """How the marks of a list look: the figure's kind and what stands before and after it."""

    figure: str
    before: str
    after: str


class Lists:
    """The lists of one document as they are needed."""

    def __init__(self, document: WordDocument) -> None:
        self._document = document
        self._abstract: dict[_Kind, int] = {}
        self._counts: dict[_Kind, tuple[int, int]] = {}

    def marked(self, mark: str) -> tuple[str, str]:
        """The list entry for a paragraph's properties; a mark that Word cannot count comes back to stand in the text."""
        kind, number = _read(mark)
        if kind is None:
            return "", f"{mark} " if mark else ""
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self._list(kind, number)}"/></w:numPr>', ""

    def _list(self, kind: _Kind, number: int) -> int:
        known = self._counts.get(kind)
        if kind.figure == "bullet" and known:
            return known[0]
        if known and known[1] + 1 == number:
            self._counts[kind] = (known[0], number)
            return known[0]
        made = self._instance(kind, number)
        self._counts[kind] = (made, number)
        return made

    def _instance(self, kind: _Kind, start: int) -> int:
        numbering = self._document.part.numbering_part.element
        abstract = self._abstract.get(kind)
        if abstract is None:
            abstract = self._abstract[kind] = self._describe(kind)
        number = 1 + max((int(one.get(qn("w:numId"))) for one in numbering.findall(qn("w:num"))), default=0)
        begin = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>'
                f"{'' if kind.figure == 'bullet' else begin}</w:num>"
            )
        )
        return number

    def _describe(self, kind: _Kind) -> int:
        """The list's description stands before all lists, as the schema of the format wants it."""
        numbering = self._document.part.numbering_part.element
        there = numbering.findall(qn("w:abstractNum"))
        number = 1 + max((int(one.get(qn("w:abstractNumId"))) for one in there), default=0)
        look = kind.before if kind.figure == "bullet" else f"{kind.before}%1{kind.after}"
        described = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind.figure}"/><w:suff w:val="space"/>'
            f'<w:lvlText w:val="{written(look)}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="0" w:firstLine="{twips(CIVIL.indent * MM)}"/></w:pPr></w:lvl></w:abstractNum>'
        )
        if there:
            there[-1].addnext(described)
        else:
            numbering.insert(0, described)
        return number


def _read(mark: str) -> tuple[_Kind | None, int]:
    if mark in _BULLETS:
        return _Kind("bullet", mark, ""), 1
    found = _MARK.match(mark)
    if found is None:
        return None, 0
    figure, number = _counted(found["figure"])
    return (_Kind(figure, found["before"], found["after"]), number) if 0 < number <= _HIGHEST else (None, 0)


def _counted(text: str) -> tuple[str, int]:
    """How Word names the kind of a figure, and which number it is."""
    if text.isdigit():
        return "decimal", int(text)
    if text[0] in _ROMAN and text.isupper():
        return "upperRoman", _roman(text)
    return ("upperLetter", ord(text) - ord("A") + 1) if text.isupper() else ("lowerLetter", ord(text) - ord("a") + 1)


def _roman(figure: str) -> int:
    values = [_ROMAN[letter] for letter in figure]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
