"""How right the plan reader is, counted fact by fact; `python -m tests.plans.score FOLDER [--quiet] [--by-place]`.

Dates, times, counts and quotas must be equal; names and places equal after folding case, spaces and closing
punctuation; long texts equal but for a tenth of their letters. Items of a list are paired in order, so that one
item too many shifts no other (`--by-place` pairs the first with the first, whatever they say).
"""

import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

UNCOUNTED = frozenset({"sources", "questions", "held_text"})
EXACT = frozenset(["kind", "date", "held_on", "held_until", "held_at", "start", "end", "due"])
TEXTS = frozenset(
    [
        "title",
        "text",
        "what",
        "topic",
        "due_text",
        "product",
        "dress",
        "budget_source",
        "banner",
        "closing",
        "award_scope",
        "bases",
        "purposes",
        "requirements",
        "collective",
        "individual",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One fact of a plan: right, wrong, missed or invented, with what stands in the plan and what was read."""

    key: str
    state: str
    expected: Any = None
    read: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Precision, recall and their harmonic mean over facts; an empty plan that is read as empty is right."""

    precision: float
    recall: float
    f1: float


def figures(verdicts: list[Verdict]) -> Figures:
    states = Counter(one.state for one in verdicts)
    right, wrong = states["right"], states["wrong"]
    precision = right / ((right + wrong + states["invented"]) or 1) if verdicts else 1.0
    recall = right / ((right + wrong + states["missed"]) or 1) if verdicts else 1.0
    total = precision + recall
    return Figures(precision=precision, recall=recall, f1=2 * precision * recall / total if total else 0.0)


def score(expected: dict[str, Any], read: dict[str, Any], *, by_place: bool = False) -> list[Verdict]:
    """Every fact that the plan states or the reader gave, judged."""
    left = {key: value for key, value in expected.items() if key not in UNCOUNTED}
    right = {key: value for key, value in read.items() if key not in UNCOUNTED}
    return list(_compare("", left, right, by_place))


def _compare(key: str, expected: Any, read: Any, by_place: bool) -> Iterator[Verdict]:
    if isinstance(expected, dict) and isinstance(read, dict):
        yield from _compare_parts(key, expected, read, by_place)
    elif isinstance(expected, list) and isinstance(read, list):
        for left, right in _pairs(key, expected, read, by_place):
            yield from _compare(key, left, right, by_place)
    elif expected is None:
        yield from (Verdict(key=at, state="invented", read=value) for at, value in _leaves(key, read))
    elif read is None:
        yield from (Verdict(key=at, state="missed", expected=value) for at, value in _leaves(key, expected))
    elif isinstance(expected, dict | list) or isinstance(read, dict | list):
        yield from _compare(key, expected, None, by_place)
        yield from _compare(key, None, read, by_place)
    else:
        yield Verdict(key=key, state="right" if same(key, expected, read) else "wrong", expected=expected, read=read)


def _compare_parts(key: str, expected: dict[str, Any], read: dict[str, Any], by_place: bool) -> Iterator[Verdict]:
    left = {_folded(part): value for part, value in expected.items()}
    right = {_folded(part): value for part, value in read.items()}
    for part in [*left, *(part for part in right if part not in left)]:
        yield from _compare(f"{key}.{part}".lstrip("."), left.get(part), right.get(part), by_place)


def _leaves(key: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for part, inner in value.items():
            yield from _leaves(f"{key}.{part}", inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(key, inner)
    elif value is not None:
        yield key, value


def _pairs(key: str, expected: list[Any], read: list[Any], by_place: bool) -> list[tuple[Any, Any]]:
    """Items side by side; None stands where the other list has nothing to set beside."""
    if by_place:
        size = max(len(expected), len(read))
        return list(zip(_padded(expected, size), _padded(read, size), strict=True))
    gains = [[_gain(key, left, right) for right in read] for left in expected]
    best = [[0.0] * (len(read) + 1) for _ in range(len(expected) + 1)]
    for i in range(len(expected) - 1, -1, -1):
        for j in range(len(read) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + gains[i][j])
    return list(_walk(expected, read, gains, best))


def _padded(items: list[Any], size: int) -> list[Any]:
    return items + [None] * (size - len(items))


def _walk(
    expected: list[Any], read: list[Any], gains: list[list[float]], best: list[list[float]]
) -> Iterator[tuple[Any, Any]]:
    i = j = 0
    while i < len(expected) and j < len(read):
        if best[i][j] == best[i + 1][j + 1] + gains[i][j]:
            yield expected[i], read[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield expected[i], None
            i += 1
        else:
            yield None, read[j]
            j += 1
    yield from ((left, None) for left in expected[i:])
    yield from ((None, right) for right in read[j:])


def _gain(key: str, left: Any, right: Any) -> float:
    return float(sum(one.state == "right" for one in _compare(key, left, right, by_place=False)))


def same(key: str, expected: Any, read: Any) -> bool:
    """Whether two values of one fact are equal, as strictly as that fact is counted."""
    if not (isinstance(expected, str) and isinstance(read, str)) or key.split(".")[-1] in EXACT:
        return type(expected) is type(read) and bool(expected == read)
    if key.split(".")[-1] in TEXTS:
        return _near(_letters(expected), _letters(read))
    return _folded(expected) == _folded(read)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split()).rstrip(" .,;:/")


def _letters(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFC", text).casefold() if letter.isalnum())


@cache
def _near(left: str, right: str) -> bool:
    """Whether so few letters were put in, left out or changed as a tenth of the expected text."""
    allowed = len(left) // 10
    if abs(len(left) - len(right)) > allowed:
        return False
    row = {j: j for j in range(min(allowed, len(right)) + 1)}
    for i, letter in enumerate(left, start=1):
        above, row = row, {}
        for j in range(max(0, i - allowed), min(len(right), i + allowed) + 1):
            change = above.get(j - 1, allowed + 1) + (j > 0 and letter != right[j - 1]) if j else allowed + 1
            row[j] = min(change, above.get(j, allowed + 1) + 1, row.get(j - 1, allowed + 1) + 1)
    return row.get(len(right), allowed + 1) <= allowed


def main(words: list[str]) -> None:
    from tests.plans.score_folder import print_folder

    folder, *options = words
    print_folder(Path(folder), quiet="--quiet" in options, by_place="--by-place" in options)


if __name__ == "__main__":
    main(sys.argv[1:])
