"""A column of a list and what it gives; of several that would give the same, the surest one."""

from dataclasses import dataclass

from thuky.returns.headings import fold, strength

IGNORED = "ignore"
"""What a heading was decided to mean that nobody wants to read."""
OWN = "own:"
"""What stands before a heading of the office's own that another heading was decided to mean."""


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """One column of the table: where it is, how it is headed, and the fields that its cells give."""

    index: int
    heading: str
    fields: tuple[str, ...]


def decided(index: int, heading: str, meaning: str) -> ColumnUse:
    """A column as the clerk said: one of the fields, one of the office's own headings, or nothing that anybody wants."""
    if meaning == IGNORED:
        return ColumnUse(index, "", ())
    own = meaning.removeprefix(OWN)
    return ColumnUse(index, own, ()) if own != meaning else ColumnUse(index, heading, (meaning,))


def resolved(uses: list[ColumnUse]) -> tuple[ColumnUse, ...]:
    """One column per field, the surest one; "Tên" is the given name only beside a column for the rest of the name."""
    uses = [_plain_name(use, uses, place) for place, use in enumerate(uses)]
    uses = [_men(use, uses[place + 1 : place + 2]) for place, use in enumerate(uses)]
    best: dict[str, ColumnUse] = {}
    for use in uses:
        for stated in use.fields:
            if stated not in best or strength(use.heading) > strength(best[stated].heading):
                best[stated] = use
    return tuple(_given(use, best) for use in uses if use.heading)


def _given(use: ColumnUse, best: dict[str, ColumnUse]) -> ColumnUse:
    fields = (field for field in use.fields if best[field] is use or field == "sign")
    return ColumnUse(use.index, use.heading, tuple(fields))


def _men(use: ColumnUse, beside: list[ColumnUse]) -> ColumnUse:
    """ "Nam" is a tick for men only beside one for women."""
    alone = fold(use.heading) == "nam" and any(other.fields == ("sex.female",) for other in beside)
    return ColumnUse(use.index, use.heading, ("sex.male",)) if alone else use


def _plain_name(use: ColumnUse, uses: list[ColumnUse], place: int) -> ColumnUse:
    halves = any("family" in other.fields for other in uses)
    halves = halves or (
        place > 0 and uses[place - 1].fields == ("full_name",) and uses[place - 1].heading == use.heading
    )
    if use.fields == ("given",) or (fold(use.heading) == "ten" and use.fields == ("full_name",)):
        return ColumnUse(use.index, use.heading, ("given",) if halves else ("full_name",))
    if use.fields == ("family",) and not any(fold(o.heading).endswith("ten") for o in uses[place + 1 : place + 2]):
        return ColumnUse(use.index, use.heading, ("full_name",)) if fold(use.heading) != "ho" else use
    return use
