"""The outline of a paper: which paragraph stands under which, told by its mark (Phần, I., 1., a), -, +), not by its words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from thuky.core.vietnamese.text import clean, search_key
from thuky.plans import topics
from thuky.plans.labels import label
from thuky.plans.marks import CAPITAL, HEADING, NUMBER, PART, PLAIN, ROMAN, STAR, SUBHEADING, marked
from thuky.reading.lines import Line

_JUNK = re.compile(r"^#{1,6}\s+|\[[a-z]{2,20}:\s*[\w.\- ]{1,40}\]\s*|\u00ad|_{4,}", re.I)
_EMPHASIS = re.compile(
    r"\*\*|(?<=\s)\*(?=\S)|(?<=\S)\*+|^\*+(?=\S)|(?<=\()\*(?=\S)|(?<=\s)_(?=\S[^_]*_)|(?<=\S)_(?=\s|$)"
)
_WORD = re.compile(r"[^\W_]")
_ALL_BOLD = re.compile(r"^\s*\*\*[^*]+\*\*\s*$")
_STARTS_ANEW = re.compile(
    r"^(?:căn cứ|thực hiện (?:kế hoạch|quyết định|công văn|chỉ thị|nghị quyết|hướng dẫn)|theo đề nghị|xét đề nghị|nơi nhận|phụ lục|trên đây|ngày \d)",
    re.I,
)


@dataclass(slots=True, kw_only=True, eq=False)
class Node:
    """One paragraph, with the paragraphs that stand under it; two paragraphs of the same words are still two."""

    rank: int
    mark: str = ""
    text: str = ""
    line: int = 0
    last_line: int = 0
    cells: tuple[str, ...] = ()
    table: int = 0
    full: tuple[str, ...] = ()
    bold: bool = False
    level: int = 0
    children: list["Node"] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """This paragraph and all under it, in the order of the text."""
        left = [self]
        while left:
            node = left.pop()
            yield node
            if node.children:
                left.extend(reversed(node.children))

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines of this paragraph alone."""
        return tuple(range(self.line, max(self.line, self.last_line) + 1))

    @property
    def heading(self) -> str:
        """What stands before the colon when that is short, else the whole paragraph."""
        return label(self.text)[0] or self.text

    @property
    def key(self) -> str:
        """The heading folded for comparing."""
        return heading_key(self.text)

    @property
    def value(self) -> str:
        """What stands after the label and its colon, or nothing."""
        return label(self.text)[1]


@lru_cache(maxsize=1 << 12)
def heading_key(text: str) -> str:
    """What stands before the colon, else the whole, folded for comparing."""
    return search_key(label(text)[0] or text)


@lru_cache(maxsize=1 << 12)
def tidy(text: str) -> str:
    """A line without what word processors and web sites leave behind: bookmarks, stars of emphasis, soft hyphens."""
    return clean(_EMPHASIS.sub("", clean(_JUNK.sub("", text))))


def paragraphs(lines: Iterable[Line]) -> list[Node]:
    """The lines as paragraphs: marks split off, a line that was broken in the middle of a sentence put together again."""
    kept = list(lines)
    width = _wrapped_width(kept)
    nodes: list[Node] = []
    gap = False
    for line in kept:
        text = tidy(line.text)
        if not _WORD.search(text):  # an empty line, or a rule drawn with dashes
            gap = True
            continue
        node = _node(line, text)
        if nodes and (not gap or nodes[-1].rank == PART) and _goes_on(nodes[-1], node, width):
            last = nodes[-1]
            last.text, last.last_line = clean(f"{last.text} {node.text}"), line.number
        else:
            nodes.append(node)
        gap = False
    _tell_capitals_apart(nodes)
    return nodes


def _tell_capitals_apart(nodes: list[Node]) -> None:
    """ "A." opens a row of capitals: the "C." after "B." is no Roman hundred, and an initial ("H. ...") is no mark."""
    expected = "A"
    for node in nodes:
        letter = node.mark[:1]
        if node.rank not in (CAPITAL, ROMAN) or len(node.mark.rstrip(" .)/")) > 1:
            continue
        if letter in expected or letter == "A":
            node.rank = CAPITAL
            expected = {"D": "ĐE", "Đ": "E", "E": "FG", "H": "IK"}.get(letter, chr(ord(letter) + 1))
        elif node.rank == CAPITAL:
            node.rank, node.mark, node.text = PLAIN, "", f"{node.mark} {node.text}"


def _node(line: Line, text: str) -> Node:
    if line.table:
        place = line.number
        return Node(
            rank=PLAIN, text=text, line=place, last_line=place, cells=line.cells, table=line.table, full=line.full
        )
    rank, mark, rest = marked(text)
    cells = tuple(tidy(cell) for cell in line.cells)
    bold = line.bold or _ALL_BOLD.match(line.text) is not None
    return Node(rank=rank, mark=mark, text=rest, line=line.number, last_line=line.number, cells=cells, bold=bold)


def _wrapped_width(lines: list[Line]) -> int:
    """The width at which a file of hard-wrapped lines breaks, 0 for a file of whole paragraphs."""
    lengths = sorted(len(line.text) for line in lines if line.text and not line.table)
    long = [length for length in lengths if length > 55]
    if len(long) < 8 or lengths[-1] > 120:
        return 0
    return long[len(long) // 2]


def _goes_on(last: Node, node: Node, width: int) -> bool:
    if last.rank == PART and not last.text and node.rank == PLAIN and not node.table:
        return True
    if node.mark or node.table or last.table or last.text[-1:] in ".;:!?" or node.cells or last.cells:
        return False
    if node.text[:1].islower():
        return True
    if _STARTS_ANEW.match(node.text) or last.text.startswith("(") and last.text.endswith(")"):
        return False
    filled = width and node.line == last.last_line + 1 and len(last.text) > 40 and not last.text.isupper()
    return bool(filled) and _last_line_length(last) >= width * 0.85 and not node.text.isupper()


def _last_line_length(node: Node) -> int:
    return len(node.text) if node.line == node.last_line else len(node.text) // (node.last_line - node.line + 1)


def tree(nodes: Iterable[Node]) -> list[Node]:
    """The paragraphs as a tree, by rank; a plain line that ends with a colon holds the dashes after it."""
    roots: list[Node] = []
    stack: list[Node] = []
    for node in nodes:
        if is_bold_heading(node):
            node.rank = _bold_rank(node, stack)
        rank = _own_rank(node)
        while stack and not _holds(stack[-1], rank):
            stack.pop()
        (stack[-1].children if stack else roots).append(node)
        if not node.table:
            stack.append(node)
    _set_levels(roots)
    return roots


def _own_rank(node: Node) -> int:
    return ROMAN + 1 if is_bare_heading(node) else node.rank


def is_bare_heading(node: Node) -> bool:
    """A heading without a number: a short line all in capitals."""
    if node.rank != PLAIN or node.table or not node.text.isupper() or node.text.endswith("."):
        return False
    return 2 <= len(node.text.split()) <= 14


def is_bold_heading(node: Node) -> bool:
    """A heading without a number told by its bold type alone."""
    if not node.bold or node.rank != PLAIN or node.table or node.cells:
        return False
    return len(node.text.split()) <= 12 and node.text[-1:] not in ".;," and not node.text.isupper()


def _bold_rank(node: Node, stack: list[Node]) -> int:
    """A bold line stands above numbers where it begins a part of the paper, below them and below what names its topic."""
    above = next((other for other in stack if other.rank == HEADING), None)
    if above is not None:
        return SUBHEADING if topics.is_any(above.key) and not topics.is_any(node.key) else HEADING
    return SUBHEADING if any(other.mark and other.rank >= NUMBER for other in stack) else HEADING


def _holds(above: Node, rank: int) -> bool:
    if above.rank == PLAIN and not is_bare_heading(above):
        return rank > PLAIN and above.text.endswith(":")
    if above.rank == STAR and rank > STAR and label(above.text)[1] and not above.text.endswith(":"):
        return False
    if rank == PLAIN:
        return above.rank <= SUBHEADING or is_bare_heading(above)
    return _own_rank(above) < rank


def _set_levels(roots: list[Node]) -> None:
    """Levels count from 0 at a section; within it each kind of mark that occurs is one level, as the eye sees it."""
    for root in roots:
        ranks = sorted({node.rank for child in root.children for node in child.walk() if node.mark})
        for child in root.children:
            _set_level(child, ranks, 0)


def _set_level(node: Node, ranks: list[int], above: int) -> None:
    node.level = ranks.index(node.rank) + 1 if node.mark else above + 1
    numbered = node.mark and node.rank <= STAR
    for child in node.children:
        _set_level(child, ranks, node.level if numbered else above)
