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
    needs = [max(0.0, max(column, default=0.0) - width) for column, width in zip(texts, widths, strict=True)]
    if sum(spares) < 1.0 or not any(needs):
        return list(widths)
    order = [at for _, at in sorted((need, at) for at, need in enumerate(needs) if need)]
    tries = [list(widths), _given(widths, spares, needs, order)]
    tries += [_given(widths, spares, needs, (taker,)) for taker in order]
    return min(tries, key=lambda one: height(one, texts))


def _given(
    widths: Sequence[float], spares: Sequence[float], needs: Sequence[float], takers: Sequence[int]
) -> list[float]:
    """The white of the others to these columns, one after the other, each no more than it needs."""
    result, spares = list(widths), [0.0 if at in takers else spare for at, spare in enumerate(spares)]
    left = white = sum(spares)
    if not white:
        return result
    for at in takers:
        part = min(needs[at], left)
        result[at] += part
        left -= part
    return [width - spare * (white - left) / white for width, spare in zip(result, spares, strict=True)]


def height(widths: Sequence[float], texts: Sequence[Sequence[float]]) -> int:
    """The lines of all rows together, about: a broken line is seldom full."""
    return sum(
        max(
            (1 if want <= width else ceil(want * _RAGGED / width) for want, width in zip(row, widths, strict=True)),
            default=1,
        )
        for row in zip(*texts, strict=True)
    )
