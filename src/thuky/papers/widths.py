"""How a width is shared among columns: each by its share, none under what it needs, white where it helps."""

from collections.abc import Sequence
from math import ceil

_RAGGED = 1.06
"""How much longer a text is for the white at the ends of its lines."""


def shared(shares: Sequence[float], least: Sequence[float], total: float) -> list[float]:
    """`total` split by shares, no part under its least; where the least are too much, they are all cut alike."""
    if sum(least) >= total:
        return [width * total / sum(least) for width in least]
    fixed: set[int] = set()
    while True:
        free = total - sum(least[i] for i in fixed)
        weight = sum(share for i, share in enumerate(shares) if i not in fixed) or 1.0
        widths = [least[i] if i in fixed else free * share / weight for i, share in enumerate(shares)]
        short = {i for i, width in enumerate(widths) if i not in fixed and width < least[i]}
        if not short:
            return widths
        fixed |= short


def fitted(widths: Sequence[float], floors: Sequence[float | None], texts: Sequence[Sequence[float]]) -> list[float]:
    """Widths of the same sum: the white of some columns goes where the rows become lowest by it, or stays where it is.

    `floors` is what a column must keep, None where it gives nothing; `texts` are the widths that its texts want, row by row."""
    spares = [0.0 if floor is None else max(0.0, width - floor) for width, floor in zip(widths, floors, strict=True)]
    white = sum(spares)
    if white < 1.0:
        return list(widths)
    tries = [list(widths)]
    for taker in range(len(widths)):
        if not spares[taker]:
            tries.append([width - spare for width, spare in zip(widths, spares, strict=True)])
            tries[-1][taker] += white
    tries.append(_nearest_first(widths, spares, texts, white))
    return min(tries, key=lambda one: _height(one, texts))


def _nearest_first(
    widths: Sequence[float], spares: Sequence[float], texts: Sequence[Sequence[float]], white: float
) -> list[float]:
    """The white to the columns that then need no second line, those first that want least."""
    result, left = [width - spare for width, spare in zip(widths, spares, strict=True)], white
    wanted = sorted((max(column, default=0.0) - result[at], at) for at, column in enumerate(texts))
    for need, at in wanted:
        part = min(max(need, 0.0), left)
        result[at] += part
        left -= part
    result[-1] += left
    return result


def _height(widths: Sequence[float], texts: Sequence[Sequence[float]]) -> int:
    """The lines of all rows together, about: a broken line is seldom full."""
    return sum(
        max(
            (1 if want <= width else ceil(want * _RAGGED / width) for want, width in zip(row, widths, strict=True)),
            default=1,
        )
        for row in zip(*texts, strict=True)
    )
