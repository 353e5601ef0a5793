"""Which lines of a PDF page go on with one another: told by how far a line was filled, by type, by the gap between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from thuky.reading.lines import Line
from thuky.reading.pdf_pieces import Piece, Row

_STARTS_ANEW = re.compile(
    r"^\s*([-+*•–]\s|\d{1,2}(\.\d+)*[.)/]\s|\d{1,2}\s?[-–]\s(?-i:(?=[A-ZĐÀ-Ỹ]))|\d{1,2}\s?(?:[.:hg]|giờ)\s?\d{2}\s?(?:phút\s?)?[-–:]|[a-zđ][.)]\s|\[\d{1,2}\]\s|(?-i:[IVX]{1,5}(?:[.)/](?=\s|[^\W\d_])|\s?[-–]\s?(?=[A-ZĐÀ-Ỹ]))|[A-ZĐ][.)]\s(?=[A-ZĐÀ-Ỹ]{2}))|Phụ lục|Nơi nhận|Căn cứ|Kính gửi|Ngày \d)",
    re.I,
)
_DASH = re.compile(r"^[-–]\s")
_SAID = (".", ":", ";")
_LEAST_STEP = 3.0  # points that paragraphs must stand farther apart than lines, to be told by it
_LEAST_PAIRS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What tells whether a line was filled: the page's width, and where its text begins and ends."""

    width: float
    left: float
    right: float
    step: float = 0.0
    """Lines that stand farther apart than this begin paragraphs; 0 where lines and paragraphs stand alike."""


def measured(rows: Sequence[Row], width: float, step: float) -> Measures:
    """The measures of a page by its rows of running text; `step` is that of the page before, for a page that tells none."""
    ends = [line[-1].right for line in rows if len(line) == 1]
    right = max([width * 0.8, *ends])
    left = min((line[0].left for line in rows), default=0.0)
    return Measures(width=width, left=left, right=right, step=_step(rows, right) or step)


def _step(rows: Sequence[Row], right: float) -> float:
    within: list[float] = []
    between: list[float] = []
    for above, here in pairwise(rows):
        gap = above[0].middle - here[0].middle
        if len(above) > 1 or len(here) > 1 or not 0 < gap < 60:
            continue
        ended, fresh = above[0].text.rstrip().endswith(_SAID), _STARTS_ANEW.match(here[0].text)
        if above[0].right > right - 60 and not ended and not fresh:
            within.append(gap)
        elif fresh and ended:
            between.append(gap)
    if not within or len(between) < _LEAST_PAIRS or median(between) - median(within) < _LEAST_STEP:
        return 0.0
    return (median(within) + median(between)) / 2


def broken_by_page(last: Line, here: Line) -> bool:
    """Whether a sentence was broken by the end of the page."""
    plain = bool(last.text) and not last.cells and not here.cells
    fresh = _STARTS_ANEW.match(here.text) is not None
    return plain and not fresh and here.text[:1].islower() and last.text[-1] not in _SAID


def goes_on(above: Row, here: Row, measures: Measures) -> bool:
    """A line on which the next word had no room goes on in the next one, unless that one starts something new."""
    if len(above) > 1 or len(here) > 1 or _is_fresh(above[0], here[0], measures):
        return False
    height = max(here[0].top - here[0].bottom, 1.0)
    near = above[0].bottom - here[0].top < 2.5 * height
    flush = here[0].left <= measures.left + 2 * height
    middle = 0.45 * measures.width
    other_column = above[0].left > middle > here[0].left
    close = here[0].left < middle and _stands_close(above[0], here[0], measures)
    filled = close or _is_filled(above[0], here[0], measures)
    return near and filled and not other_column and (close or flush or _is_small(here[0]))


def _is_fresh(above: Piece, here: Piece, measures: Measures) -> bool:
    """Whether what is said, its marks or its type tell that the line begins a paragraph."""
    said, text, small = above.text.rstrip(), here.text, _is_small(here)
    close = 0 < above.middle - here.middle < measures.step and _is_filled(above, here, measures)
    if said.endswith("./.") or said.startswith("(") and said.endswith(")"):
        return True
    if not small and not close and said.endswith((":", ";")):
        return True
    if said.endswith(")") and text.isupper() and not said.isupper() or above.bold != here.bold and not small:
        return True
    if not small and measures.step and above.middle - here.middle > measures.step:
        return True
    if _STARTS_ANEW.match(text) is None:
        return False
    return not (_DASH.match(text) and _is_filled(above, here, measures) and _is_cut(above, here, measures))


def _is_cut(above: Piece, here: Piece, measures: Measures) -> bool:
    """A line that breaks off before a dash: "(Ngụy Thị Oanh" / "- Hiệu trưởng)", in brackets or as close as the lines of one paragraph."""
    if above.text.rstrip().endswith((*_SAID, ",")):
        return False
    return above.text.count("(") > above.text.count(")") or _stands_close(above, here, measures)


def _is_small(piece: Piece) -> bool:
    return not piece.text[:1].isupper()


def _is_filled(above: Piece, here: Piece, measures: Measures) -> bool:
    height = max(here.top - here.bottom, 1.0)
    word = (here.right - here.left) * len(here.text.split()[0]) / len(here.text)
    return above.right > measures.right - max(2 * height, word + height)


def _stands_close(above: Piece, here: Piece, measures: Measures) -> bool:
    """Whether two lines stand as close as those of one paragraph, the first of them full but for a word or two."""
    close = 0 < above.middle - here.middle < measures.step
    return close and above.right > measures.right - 60 and not above.text.rstrip().endswith(_SAID)
