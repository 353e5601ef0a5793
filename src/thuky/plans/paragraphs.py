"""Lines put together to paragraphs: marks split off, a sentence that was broken over lines made whole."""

import re
from collections.abc import Iterable

from thuky.core.vietnamese.text import clean
from thuky.plans.marks import (
    CAPITAL,
    DASH,
    DECIMAL,
    INNER_CAPITAL,
    INNER_NUMBER,
    NUMBER,
    PART,
    PLAIN,
    ROMAN,
    STAR,
    marked,
)
from thuky.plans.outline import Node, tidy
from thuky.reading.lines import Line

_WORD = re.compile(r"[^\W_]")
_ALL_BOLD = re.compile(r"^\s*\*\*[^*]+\*\*\s*$")
_STARTS_ANEW = re.compile(
    r"^(?:căn cứ|thực hiện (?:kế hoạch|quyết định|công văn|chỉ thị|nghị quyết|hướng dẫn)|theo đề nghị|xét đề nghị|nơi nhận|phụ lục|trên đây|nhận được|ngày (?:\d|thứ)|buổi (?:sáng|chiều|tối)|phần (?:thứ|[IVX\d])|phiên)",
    re.I,
)

_SUMS_UP = re.compile(r"tổng (?:số|cộng)\b.*\d")
_HANGS = re.compile(r"(?<!-)\b(?:ngày|tháng|trước|từ|đến|lúc|của|và|với|các|về|tại|cho|do|vào|gửi)$")
"""A line that ends so is broken: what follows belongs to it, though it begins with a capital."""
_LONGEST = 3_000  # letters; a longer paragraph is none, and putting it together line by line would take long
_END = 12  # letters that hold the last word of a line
_WANTS_FIGURE = re.compile(r"\b(?:ngày|tháng|trước|từ|đến|lúc)$")


def of(lines: Iterable[Line]) -> list[Node]:
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
            last.text, last.last_line = clean(f"{last.text} {node.mark} {node.text}"), line.number
        else:
            nodes.append(node)
        gap = False
    _tell_capitals_apart(nodes)
    _tell_stars_apart(nodes)
    _tell_numbers_apart(nodes)
    return nodes


def _tell_numbers_apart(nodes: list[Node]) -> None:
    """Where "1/" or "1)" counts anew under each "1.", the two are two levels; the one that comes first is the higher."""
    numbers = [node for node in nodes if _is_number(node)]
    closers = list(dict.fromkeys(node.mark[-1] for node in numbers))
    if len(closers) != 2:
        return
    outer = inner = 0
    for node in nodes:
        if node.mark and node.rank < NUMBER:
            outer = inner = 0
        elif _is_number(node):
            outer, inner = (outer + 1, 0) if node.mark[-1] == closers[0] else (outer, inner + 1)
            if not outer or int(node.mark[:-1]) != (inner or outer):
                return
    for node in numbers:
        node.rank = NUMBER if node.mark[-1] == closers[0] else INNER_NUMBER


def _is_number(node: Node) -> bool:
    return node.rank == NUMBER and node.mark[:-1].strip().isdecimal()


def _tell_stars_apart(nodes: list[Node]) -> None:
    """Where there are no other bullets, stars are what dashes are elsewhere."""
    if not any(node.rank >= DASH for node in nodes):
        for node in nodes:
            node.rank = DASH if node.rank == STAR else node.rank


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
    parts = [node for node in nodes if node.rank in (CAPITAL, ROMAN)]
    if parts and parts[0].rank == ROMAN:  # "A. Phần lễ" under "IV. CHƯƠNG TRÌNH"
        for node in parts:
            node.rank = INNER_CAPITAL if node.rank == CAPITAL else ROMAN


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
    filled = sum(length >= 0.85 * lengths[-1] for length in long) / len(long)
    typed = any(line.bold for line in lines)  # in a word processor, where lines break by themselves
    return long[len(long) // 2] if filled >= (0.6 if typed else 0.4) else 0


def _goes_on(last: Node, node: Node, width: int) -> bool:
    if last.rank == PART and not last.text and node.rank == PLAIN and not node.table:
        return True
    if node.table or last.table or node.cells or last.cells or len(last.text) > _LONGEST:
        return False
    if width and last.text.endswith(";") and node.rank == PLAIN and node.text[:1].islower():
        return node.line == last.last_line + 1 and _last_line_length(last) >= width * 0.75
    if last.text[-1:] in ".;:!?":
        return False
    if node.line == last.last_line + 1 and _is_broken(last.text, node):
        return True
    if node.mark:
        return False
    if node.text[:1].islower():
        return bool(width) or not _SUMS_UP.match(node.text)
    if _STARTS_ANEW.match(node.text) or last.text.startswith("(") and last.text.endswith(")"):
        return False
    filled = width and node.line == last.last_line + 1 and len(last.text) > 40 and not last.text.isupper()
    return bool(filled) and _last_line_length(last) >= width * 0.85 and not node.text.isupper()


def _is_broken(text: str, after: Node) -> bool:
    """Whether a line ends as no sentence does, so that even a capital or an hour ("16.00 ngày …") goes on with it."""
    if after.rank == DECIMAL:
        return bool(_WANTS_FIGURE.search(text[-_END:]))
    return after.rank == PLAIN and bool(_HANGS.search(text[-_END:]) or text.count("(") > text.count(")"))


def _last_line_length(node: Node) -> int:
    return len(node.text) if node.line == node.last_line else len(node.text) // (node.last_line - node.line + 1)
