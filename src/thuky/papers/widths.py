"""How a width is shared among columns: each by its share, none under what it needs."""

from collections.abc import Sequence


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
