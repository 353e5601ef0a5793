"""Which letters a conference needs: as each delegation is invited, nobody twice. Pure: records in, letters out."""

from collections.abc import Iterable, Iterator, Mapping

from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.core.vietnamese.numbers import count
from thuky.core.vietnamese.text import loose_key
from thuky.invitations.letter import Letter

COMRADE = "đồng chí"
EITHER = "Ông (Bà)"
UNIT_ADDRESS = "quý cơ quan, đơn vị"
ALL_ADDRESS = "đại biểu"


def letters(
    delegations: Iterable[Delegation],
    people: Iterable[Attendee],
    *,
    topics: Mapping[int, str],
    rewarded: frozenset[int],
    comrades: bool = False,
) -> list[Letter]:
    """The batch in the order of introduction; where every delegation comes by the plan, the one common letter for all.

    `comrades`: an army or Party office writes đồng chí to everybody."""
    groups, members = list(delegations), list(people)
    shared = [one for one in groups if one.invitation == "common"]
    if all(one.invitation == "plan" for one in groups):
        shared = groups
    made: list[Letter] = [_common(shared, members, comrades)] if shared else []
    for group in groups:
        own = [one for one in members if one.delegation_id == group.id]
        if group.invitation == "unit":
            made += _per_unit(group, own)
        elif group.invitation == "person":
            made += [_personal(one, topics, rewarded, comrades) for one in own]
    return made


def _common(groups: list[Delegation], members: list[Attendee], comrades: bool) -> Letter:
    lines = tuple(_lines(groups, members, comrades))
    return Letter(key="common", mode="common", address=ALL_ADDRESS, invited=lines)


def _lines(groups: list[Delegation], members: list[Attendee], comrades: bool) -> Iterator[str]:
    for group in groups:
        named = [one for one in members if one.delegation_id == group.id and one.named]
        if group.quota == 1 and len(named) == 1:
            yield f"{group.name}: {form_of(named[0], comrades)} {named[0].full_name}, {_about(named[0], group)}".rstrip(
                ", "
            )
        else:
            yield f"{group.name}: {count(group.quota)} đại biểu"


def _about(one: Attendee, group: Delegation) -> str:
    """Post and unit; the unit only where the name of the delegation does not say it."""
    return one.position if one.unit and loose_key(one.unit) in loose_key(group.name) else one.position_unit


def _per_unit(group: Delegation, own: list[Attendee]) -> Iterator[Letter]:
    """A letter to each unit of a delegation, with the number of people that it is to send."""
    units: dict[str, list[Attendee]] = {}
    for one in own:
        units.setdefault(loose_key(one.unit), []).append(one)
    for key, places in units.items():
        name = places[0].unit
        yield Letter(
            key=f"delegation:{group.id}:{key}",
            mode="unit",
            subject=f"attendee:{places[0].id}",
            name=name,
            unit_id=places[0].unit_id,
            address=UNIT_ADDRESS,
            quota=len(places),
            delegation=group.name,
            blocked="" if name else "chưa có tên đơn vị",
        )


def _personal(one: Attendee, topics: Mapping[int, str], rewarded: frozenset[int], comrades: bool) -> Letter:
    """A letter to one person; a place without a name is invited as its unit's delegate."""
    if not one.named:
        return Letter(
            key=f"attendee:{one.id}",
            mode="person",
            form="đại diện" if one.unit else "",
            name=one.unit,
            unit_id=one.unit_id,
            address=COMRADE if comrades else EITHER,
            blocked="" if one.unit else "chưa có tên người, tên đơn vị",
        )
    return Letter(
        key=f"attendee:{one.id}",
        mode="person",
        form=form_of(one, comrades),
        name=one.full_name,
        unit_id=one.unit_id,
        about=one.position_unit,
        address=spoken_to(one, comrades),
        topic=topics.get(one.id or 0, ""),
        rewarded=one.id in rewarded,
    )


def form_of(one: Attendee, comrades: bool) -> str:
    """What stands before a name: a soldier's rank, else Ông, Bà or đồng chí; never both."""
    if one.rank:
        return f"{COMRADE} {one.rank}" if comrades else one.rank
    return spoken_to(one, comrades)


def spoken_to(one: Attendee, comrades: bool) -> str:
    """How a letter speaks to somebody: as the list says, else by sex, else Ông (Bà); soldiers are đồng chí."""
    if comrades or one.rank or one.salutation == "Đồng chí":
        return COMRADE
    return one.salutation or {"Nam": "Ông", "Nữ": "Bà"}.get(one.sex, EITHER)
