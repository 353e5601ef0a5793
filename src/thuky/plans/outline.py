"""The outline of a paper: which paragraph stands under which, told by its mark (Phần, I., 1., a), -, +), not by its words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from thuky.core.vietnamese.text import clean, search_key
from thuky.plans import topics
from thuky.plans.labels import label
from thuky.plans.marks import HEADING, NUMBER, PLAIN, ROMAN, STAR, SUBHEADING

_JUNK = re.compile(r"^#{1,6}\s+|\[[a-z]{2,20}:\s*[\w.\- ]{1,40}\]\s*|\u00ad|_{4,}", re.I)
_SIGNS_OF_JUNK = re.compile("[#\\[*_\u00ad]")
_EMPHASIS = re.compile(
    r"\*\*|(?<=\s)\*(?=\S)|(?<=\S)\*+|^\*+(?=\S)|(?<=\()\*(?=\S)|(?<=\s)_(?=\S[^_]*_)|(?<=\S)_(?=\s|$)"
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
    if not _SIGNS_OF_JUNK.search(text):
        return clean(text)
    return clean(_EMPHASIS.sub("", clean(_JUNK.sub("", text))))


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
