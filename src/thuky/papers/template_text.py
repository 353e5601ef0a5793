"""Placeholders in the text of a Word file, wherever they stand and however Word has cut them.

Word cuts a line into runs where the spelling was checked, the language changed or the cursor stood for a moment, so `{ten_hoi_nghi}`
may lie in five of them. Here a paragraph is read as one text whose letters remember their run; only letters are ever written.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml.etree import _Element

from thuky.papers.word_xml import IN_A_WORD

PLACEHOLDER = re.compile(r"\{\s*([^\x00{}]{1,60}?)\s*\}")
_PARTS = re.compile(rf"(\n|{IN_A_WORD.pattern})")
_SPACES = re.compile(r"[\s_]+")
_TEXT, _PARAGRAPH, _RUN = qn("w:t"), qn("w:p"), qn("w:r")
_CUTS = {qn(f"w:{name}") for name in ("tab", "br", "cr", "fldChar", "sym")}
_CUT = "\x00"
_OPEN, _CLOSE = "\ue0f1", "\ue0f2"
"""Braces of a value while the paragraph is filled, so that they are not taken for placeholders."""
_KEPT = {ord("{"): _OPEN, ord("}"): _CLOSE} | {code: None for code in range(32) if chr(code) != "\n"}


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of a paragraph and where it lies; a tab or the end of a line is a cut that no placeholder reaches over."""

    text: str
    node: _Element | None = None
    at: int = 0


def paragraphs(root: _Element) -> Iterator[_Element]:
    """Every paragraph of a part: in the text, in tables, in text boxes (twice where Word keeps an older form of them)."""
    return root.iter(_PARAGRAPH)


def letters(paragraph: _Element) -> list[Letter]:
    """The letters of a paragraph itself, not of paragraphs in a text box that hangs on it."""
    found: list[Letter] = []
    for node in _own(paragraph):
        if node.tag == _TEXT:
            found += [Letter(letter, node, at) for at, letter in enumerate(node.text or "")]
        elif node.tag in _CUTS:
            found.append(Letter(_CUT))
    return found


def _own(element: _Element) -> Iterator[_Element]:
    for child in element:
        if child.tag == _PARAGRAPH or not isinstance(child.tag, str):
            continue
        yield child
        yield from _own(child)


def text_of(paragraph: _Element) -> str:
    """What a paragraph says."""
    return "".join(letter.text for letter in letters(paragraph)).replace(_CUT, " ")


def named_in(paragraph: _Element) -> tuple[str, ...]:
    """The placeholders of a paragraph as they are written."""
    text = "".join(letter.text for letter in letters(paragraph))
    return tuple(PLACEHOLDER.findall(text))


def loose_braces(paragraph: _Element) -> bool:
    """Whether a brace stands in it that opens or closes no placeholder."""
    text = PLACEHOLDER.sub("", "".join(letter.text for letter in letters(paragraph)))
    return "{" in text or "}" in text


def plain(name: str) -> str:
    """A placeholder's name as it counts: `Tên_Hội_Nghị` and `tên hội nghị` are `ten_hoi_nghi`."""
    folded = unicodedata.normalize("NFD", _SPACES.sub("_", name.strip()).lower().replace("đ", "d"))
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


def put(paragraph: _Element, values: Mapping[str, str]) -> bool:
    """Write the values in; each stands in the run where its brace opened, and what nobody knows is left as it stands. True where
    there was something to write."""
    written = False
    while True:
        found = letters(paragraph)
        text = "".join(letter.text for letter in found)
        match = next((one for one in PLACEHOLDER.finditer(text) if plain(one[1]) in values), None)
        if match is None:
            return written
        written = True
        _replace(found[match.start() : match.end()], values[plain(match[1])].translate(_KEPT))


def _replace(run: list[Letter], value: str) -> None:
    nodes = list(dict.fromkeys(letter.node for letter in run if letter.node is not None))
    for node in nodes:
        places = [letter.at for letter in run if letter.node is node]
        text = node.text or ""
        node.text = text[: places[0]] + (value if node is nodes[0] else "") + text[places[-1] + 1 :]
        node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def finish(root: _Element) -> None:
    """Lines of a value as lines of the paragraph, its hyphens such that no line ends at them, and braces that values held as braces
    again."""
    for node in list(root.iter(_TEXT)):
        text = node.text or ""
        if _OPEN in text or _CLOSE in text:
            node.text = text = text.replace(_OPEN, "{").replace(_CLOSE, "}")
        if "\n" in text or IN_A_WORD.search(text):
            _broken(node, _PARTS.split(text))


def _broken(node: _Element, parts: list[str]) -> None:
    node.text = parts[0]
    after = node
    for sign, line in zip(parts[1::2], parts[2::2], strict=True):
        cut = parse_xml(f"<w:{'noBreakHyphen' if sign == '-' else 'br'} {nsdecls('w')}/>")
        more = parse_xml(f'<w:t {nsdecls("w")} xml:space="preserve"/>')
        more.text = line
        after.addnext(cut)
        cut.addnext(more)
        after = more
