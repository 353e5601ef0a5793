"""The outline of a paper: which paragraph stands under which, told by its mark (Phần, I., 1., a), -, +), not by its words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from thuky.core.vietnamese.text import clean, search_key
from thuky.plans.letters import UPPER
from thuky.reading.lines import Line

PART, ROMAN, NUMBER, DECIMAL, LETTER, STAR, PLAIN, DASH, PLUS = 0, 10, 20, 21, 40, 45, 48, 50, 60

_JUNK = re.compile(r"^#{1,6}\s+|\[[a-z]{2,20}:\s*[\w.\- ]{1,40}\]\s*|\u00ad|_{4,}", re.I)
_EMPHASIS = re.compile(
    r"\*\*|(?<=\s)\*(?=\S)|(?<=\S)\*+|^\*+(?=\S)|(?<=\()\*(?=\S)|(?<=\s)_(?=\S[^_]*_)|(?<=\S)_(?=\s|$)"
)
_STARTS_ANEW = re.compile(
    r"^(?:căn cứ|thực hiện (?:kế hoạch|quyết định|công văn|chỉ thị|nghị quyết|hướng dẫn)|theo đề nghị|xét đề nghị|nơi nhận|phụ lục|trên đây|ngày \d)",
    re.I,
)
_RANKS = (
    (PART, re.compile(r"^(phần\s+(?:thứ\s+\w+|[IVXLC]+|\d+))\b[.:]?\s*", re.I)),
    (ROMAN, re.compile(rf"^([IVXLC]{{1,6}})\s*[.)/:\-–]\s*(?=[{UPPER}“\"])")),
    (DECIMAL, re.compile(r"^(?!\d{1,2}\.\d\d\s*(?:[-–:]|đến))(\d{1,2}(?:\.\d{1,2})+)[.)]?\s+")),
    (NUMBER, re.compile(r"^(\d{1,2})\s*[.)/](?=\s|[^\W\d])\s*")),
    (LETTER, re.compile(r"^([a-zđ])\s*[.)]\s+")),
    (PLUS, re.compile(r"^(?:[-–—]\s*)?(\+)\s*")),
    (STAR, re.compile(r"^(\*)\s+")),
    (DASH, re.compile(r"^([-–—•●▪◦\uf0b7\uf02d·])\s*(?=\S)")),
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
    bold: bool = False
    level: int = 0
    children: list["Node"] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """This paragraph and all under it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

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
        return search_key(self.heading)

    @property
    def value(self) -> str:
        """What stands after the label and its colon, or nothing."""
        return label(self.text)[1]


def label(text: str, *, longest: int = 14) -> tuple[str, str]:
    """("Địa điểm", "Hội trường …") from "Địa điểm: Hội trường …"; two empty texts where there is no short label."""
    head, colon, rest = text.partition(":")
    if (
        not colon
        or not head.strip()
        or len(head.split()) > longest
        or re.search(r"\d\s*$", head)
        and re.match(r"\d\d\b", rest)
    ):
        return "", ""
    return head.strip(" *"), rest.strip()


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
        if not text:
            gap = True
            continue
        node = _node(line, text)
        if nodes and (not gap or nodes[-1].rank == PART) and _goes_on(nodes[-1], node, width):
            last = nodes[-1]
            last.text, last.last_line = clean(f"{last.text} {node.text}"), line.number
        else:
            nodes.append(node)
        gap = False
    return nodes


def _node(line: Line, text: str) -> Node:
    if line.table:
        return Node(rank=PLAIN, text=text, line=line.number, last_line=line.number, cells=line.cells, table=line.table)
    rank, mark, rest = marked(text)
    cells = tuple(tidy(cell) for cell in line.cells)
    return Node(rank=rank, mark=mark, text=rest, line=line.number, last_line=line.number, cells=cells, bold=line.bold)


def marked(text: str) -> tuple[int, str, str]:
    """The rank of a paragraph's mark, the mark, and the text without it."""
    for rank, pattern in _RANKS:
        found = pattern.match(text)
        if found and (found.end() < len(text) or rank == PART):
            depth = found[1].count(".") if rank == DECIMAL else 0
            return rank + max(depth - 1, 0), found[0].strip(), text[found.end() :].strip()
    return PLAIN, "", text


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
    letters = [c for c in node.text if c.isalpha()]
    upper = bool(letters) and node.text.isupper() and 2 <= len(node.text.split()) <= 14
    return node.rank == PLAIN and not node.table and upper and not node.text.endswith(".")


def _holds(above: Node, rank: int) -> bool:
    if above.rank == PLAIN and not is_bare_heading(above):
        return rank > PLAIN and above.text.endswith(":")
    if above.rank == STAR and rank > STAR and label(above.text)[1] and not above.text.endswith(":"):
        return False
    if rank == PLAIN:
        return above.rank <= STAR or is_bare_heading(above)
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
