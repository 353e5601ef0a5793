"""How a width is shared among columns: each by its share, none under what it needs, white where it helps."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """The width at which no text of a column is broken; `full` where most rows have a text, so that white is to spare."""

    width: float
    full: bool


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


def fitted(widths: Sequence[float], wanted: Sequence[Wanted], least: Sequence[float]) -> list[float]:
    """Widths of the same sum: the white of full columns goes to those that then need no second line, the nearest to it first."""
    result = list(widths)
    needs = sorted(
        (one.width - width, i) for i, (one, width) in enumerate(zip(wanted, widths, strict=True)) if one.width > width
    )
    spares = {
        i: width - max(one.width, least[i])
        for i, (one, width) in enumerate(zip(wanted, widths, strict=True))
        if one.full and width > max(one.width, least[i])
    }
    white = sum(spares.values())
    given = 0.0
    for need, i in needs:
        part = min(need, white - given)
        result[i] += part
        given += part
    for i, spare in spares.items():
        result[i] -= spare * given / white
    return result
