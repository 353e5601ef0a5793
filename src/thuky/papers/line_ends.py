"""Where the lines of a title end: nearly equal lines, as few as possible, that do not tear what belongs together."""

from collections.abc import Sequence

from thuky.core.vietnamese.compounds import strain

_STRAIN = 0.14
"""How much unevenness an ill line end outweighs: with 1.0 a line may be that much shorter than the others by its square root."""
_DASHED = 4.0
"""The strain of a line that begins with a dash."""
_POSTS = frozenset(["trưởng", "phó", "tham", "chính", "bí", "chủ", "giám", "ủy", "chánh", "chỉ", "tư"])
_POST = -0.5
"""Of two posts that a dash joins (PHÓ CHỈ HUY TRƯỞNG - THAM MƯU TRƯỞNG) the second begins a line: words that a post begins with."""
_LATER = 0.35
"""The strain from which one line more is tried."""


def best(
    words: Sequence[str], widths: Sequence[float], space: float, room: float, lines: int, spare: bool
) -> tuple[str, ...]:
    """The words in `lines` lines, or one more with `spare`, none wider than `room`; nothing where that cannot be."""
    ends = [_between(words, index) for index in range(len(words) - 1)]
    first = _cut(widths, ends, space, room, lines)
    if first and spare and max((ends[end - 1] for end in first[1]), default=0.0) > _LATER:
        more = _cut(widths, ends, space, room, lines + 1)
        if more and more[0] + 0.03 < first[0]:
            first = more
    if not first:
        return ()
    edges = [0, *first[1], len(words)]
    return tuple(" ".join(words[a:b]).rstrip(" ") for a, b in zip(edges, edges[1:], strict=False))


def _between(words: Sequence[str], index: int) -> float:
    if words[index + 1] in ("-", "–"):
        return _DASHED
    if words[index] in ("-", "–") and words[index + 1].lower() in _POSTS:
        return _POST
    following = words[index + 2] if index + 2 < len(words) else ""
    return strain(words[index], words[index + 1], following)


def _cut(
    widths: Sequence[float], ends: Sequence[float], space: float, room: float, lines: int
) -> tuple[float, list[int]] | None:
    """The cheapest cut into so many lines: its cost and the words that begin its later lines."""
    count = len(widths)
    sums = [0.0]
    for width in widths:
        sums.append(sums[-1] + width + space)
    wished = (sums[-1] - space * lines) / lines
    scale = (wished + room) / 2
    best: list[tuple[float, list[int]] | None] = [(0.0, [])] + [None] * count
    for line in range(lines):
        reached: list[tuple[float, list[int]] | None] = [None] * (count + 1)
        for start, known in enumerate(best):
            if known is None:
                continue
            for end in range(start + 1, count + 1):
                width = sums[end] - sums[start] - space
                if width > room:
                    break
                cost = known[0] + ((width - wished) / scale) ** 2
                cost += _STRAIN * ends[end - 1] if end < count else 0.0
                old = reached[end]
                if (line < lines - 1 or end == count) and (old is None or cost < old[0]):
                    reached[end] = (cost, [*known[1], end] if end < count else known[1])
        best = reached
    return best[count]
