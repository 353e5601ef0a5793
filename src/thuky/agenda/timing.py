"""When each item of an agenda begins: what the clerk fixed stands, the rest follows from the durations."""

from collections.abc import Sequence
from dataclasses import dataclass

from thuky.agenda.agenda_item import AgendaItem

DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A stretch of the day: minutes from midnight, and the item that fills it."""

    item: AgendaItem
    begins: int
    ends: int


def minutes_of(hour: str) -> int:
    """HH:MM as minutes from midnight."""
    return int(hour[:2]) * 60 + int(hour[3:5])


def hour_of(minutes: int) -> str:
    """Minutes from midnight as HH:MM; nothing beyond the day."""
    return f"{minutes // 60:02}:{minutes % 60:02}" if 0 <= minutes < DAY else ""


def held(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """What takes place: all but the "nếu có" items that were decided not to."""
    return [item for item in items if not (item.conditional and item.decided == "no")]


def timed(items: Sequence[AgendaItem], opens_at: str) -> tuple[tuple[AgendaItem, str], ...]:
    """Each item with the hour at which it begins (HH:MM), empty where none can be known.

    The first item begins when the conference opens; an item with an hour of its own begins then; each other one when
    the one before it ends. After an item without a duration nothing is known until the next fixed hour. An item that
    does not take place has no hour. On a new date the day begins anew. Where no item has an hour or a duration, no item
    is timed.
    """
    if not any(item.start or item.minutes for item in items):
        return tuple((item, "") for item in items)
    found: list[tuple[AgendaItem, str]] = []
    clock: int | None = minutes_of(opens_at) if opens_at else None
    date = ""
    for item in items:
        if item.date and item.date != date:
            clock, date = (clock if not found else None), item.date
        if item.conditional and item.decided == "no":
            found.append((item, ""))
            continue
        if item.start:
            clock = minutes_of(item.start)
        found.append((item, hour_of(clock) if clock is not None else ""))
        clock = clock + item.minutes if clock is not None and item.minutes else None
    return tuple(found)


def slots(items: Sequence[AgendaItem], opens_at: str) -> tuple[Slot, ...]:
    """The stretches of the day that are known, in order, for the bar of the day."""
    found = []
    for item, start in timed(items, opens_at):
        if start and item.minutes:
            begins = minutes_of(start)
            found.append(Slot(item=item, begins=begins, ends=begins + item.minutes))
    return tuple(found)


def overlaps(items: Sequence[AgendaItem], opens_at: str) -> tuple[tuple[Slot, Slot], ...]:
    """Neighbours of one day where the later begins before the earlier ends."""
    found = slots(items, opens_at)
    return tuple(
        (one, two) for one, two in zip(found, found[1:], strict=False) if two.begins < one.ends and _same_day(one, two)
    )


def _same_day(one: Slot, two: Slot) -> bool:
    return not two.item.date or one.item.date == two.item.date


def length(items: Sequence[AgendaItem]) -> int:
    """How many minutes all that takes place lasts."""
    return sum(item.minutes or 0 for item in held(items))
