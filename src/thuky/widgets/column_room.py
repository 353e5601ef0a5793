"""How columns share a width that is too small for all: pure sums over {column: width}."""

from collections.abc import Mapping, Sequence

NARROWEST = 110


def cap(widths: Sequence[int], room: int, least: int = NARROWEST) -> int:
    """The widest columns give first: the width that none may pass so that all fit, but never under what can be read."""
    found, left = 0, room
    for done, width in enumerate(sorted(widths)):
        found = left // (len(widths) - done)
        if width > found:
            break
        left -= width
    return max(found, least)


def squeezed(widths: Mapping[int, int], least: Mapping[int, int], room: int) -> dict[int, int]:
    """The widest give first, none more than it can: what one cannot give the others do."""
    kept: dict[int, int] = {}
    while given := {at: width for at, width in widths.items() if at not in kept}:
        most = cap(list(given.values()), room - sum(kept.values()))
        full = {at: least[at] for at in given if least[at] >= min(given[at], most)}
        if not full:
            return kept | {at: min(width, most) for at, width in given.items()}
        kept |= full
    return kept


def in_sight(widths: Mapping[int, int], least: Mapping[int, int], room: int) -> dict[int, int]:
    """These columns, left to right, in that room: those with a least width give in proportion, all together or, where even that does
    not bring the last one into sight, none."""
    lacks = sum(widths.values()) - room
    slack = {at: widths[at] - most for at, most in least.items() if widths[at] > most}
    total = sum(slack.values())
    if not 0 < lacks <= total:
        return {}
    return {at: widths[at] - -(-lacks * given // total) for at, given in slack.items()}
