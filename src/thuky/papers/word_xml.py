"""Paragraphs and borderless tables of a Word document as ready XML: much faster than one object for each cell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from thuky.papers.measure import spans_tied

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
IN_A_WORD = re.compile(r"(?<=\S)-(?=\S)")
"""The hyphen of "27/KH-BCĐ": no line ends at it."""
_KEPT_HYPHEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
_TWIPS = 20
"""A twentieth of a point is Word's unit of length."""


def twips(points: float) -> int:
    """Points in Word's unit."""
    return round(points * _TWIPS)


def written(text: str) -> str:
    """A text as XML, without the signs that XML does not know."""
    return escape(_NOT_XML.sub("", text)) if not text.isalnum() else text


def words(text: str) -> str:
    """The text of a run on one line; no line ends after the hyphen of "27/KH-BCĐ" nor within "2021 - 2026" or "07 giờ 30"."""
    said = written(text)
    if not said.isalpha():
        said = IN_A_WORD.sub(_KEPT_HYPHEN, spans_tied(said))
    return f'<w:t xml:space="preserve">{said}</w:t>'


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph in a cell: its style and what differs from it."""

    text: str
    style: str
    bold: bool | None = None
    italic: bool | None = None
    size: float = 0.0
    align: str = ""
    rule: float = 0.0
    """Length of a rule under the line in points, centred; the text is empty then."""
    capitals: bool = False
    """Shown in capitals whatever letters it is written in."""
    narrow: float = 0.0
    """How far it keeps off the margins on both sides, in points."""


def run(
    text: str, bold: bool | None = None, italic: bool | None = None, size: float = 0.0, capitals: bool = False
) -> str:
    """A run of text; line breaks stay line breaks."""
    look = "" if bold is None else f'<w:b w:val="{int(bold)}"/>'
    look += "" if italic is None else f'<w:i w:val="{int(italic)}"/>'
    look += "<w:caps/>" if capitals else ""
    look += f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>' if size else ""
    body = "<w:br/>".join(map(words, text.split("\n")))
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{body}</w:r>"


def paragraph(line: Line, styles: dict[str, str], width: float = 0.0, keep: bool = False) -> str:
    """A paragraph; a rule is the upper border of a low empty paragraph drawn in from both sides."""
    look = f'<w:pStyle w:val="{styles[line.style]}"/>' + ("<w:keepNext/>" if keep else "")
    if line.rule:
        side = twips(max(0.0, (width - line.rule) / 2))
        look += '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>'
        look += '<w:spacing w:before="40" w:after="0" w:line="80" w:lineRule="exact"/>'
        look += f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/>'
    side = twips(line.narrow)
    look += f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/>' if side else ""
    look += f'<w:jc w:val="{line.align}"/>' if line.align else ""
    body = run(line.text, line.bold, line.italic, line.size, line.capitals) if line.text else ""
    return f"<w:p><w:pPr>{look}</w:pPr>{body}</w:p>"


def cell(content: str, width: float, more: str = "", align: str = "center") -> str:
    """A cell holding ready paragraphs."""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{more}<w:vAlign w:val="{align}"/></w:tcPr>'
        f"{content or '<w:p/>'}</w:tc>"
    )


def row(cells: str, height: float = 0.0, heading: bool = False, exact: bool = False, cut: bool = False) -> str:
    """A row that is not cut between pages unless it is very high; a heading row is repeated on each."""
    look = "" if cut else "<w:cantSplit/>"
    rule = "exact" if exact else "atLeast"
    look += f'<w:trHeight w:val="{twips(height)}" w:hRule="{rule}"/>' if height else ""
    look += "<w:tblHeader/>" if heading else ""
    return f"<w:tr><w:trPr>{look}</w:trPr>{cells}</w:tr>"


def table(
    rows: Sequence[str], widths: Sequence[float], bordered: bool, pad: float = 4.0, indent: float = 0.0
) -> BaseOxmlElement:
    """A table of fixed widths in points, so far from the left margin."""
    style = '<w:tblStyle w:val="TableGrid"/>' if bordered else '<w:tblStyle w:val="TableNormal"/>'
    edge = f'<w:left w:w="{twips(pad)}" w:type="dxa"/><w:right w:w="{twips(pad)}" w:type="dxa"/>'
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr>{style}"
        f'<w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:jc w:val="left"/><w:tblInd w:w="{twips(indent)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{edge}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
