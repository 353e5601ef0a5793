"""The one writer of delegation, delegation_unit and attendee."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from thuky.attendees import places_store
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation, DelegationCount
from thuky.attendees.typed import cleaned, identity, person, stored, typed
from thuky.core.refused import Refused
from thuky.core.vietnamese.numbers import row_letter
from thuky.core.vietnamese.text import clean, loose_key
from thuky.office import store as office
from thuky.storage import rows

PLACES = (
    "LEFT JOIN delegation d ON d.id = a.delegation_id "
    "WHERE a.conference_id = ? ORDER BY a.delegation_id IS NOT NULL, d.sort, d.id, a.sort, a.id"
)


def of_conference(db: sqlite3.Connection, conference: int) -> list[Attendee]:
    """Everybody and every place, in the order of introduction: without a delegation first (the chair), then as in the plan."""
    return rows.fetch(db, Attendee, f"SELECT a.* FROM attendee a {PLACES}", (conference,))


def attending(db: sqlite3.Connection, conference: int) -> list[Attendee]:
    """Everybody and every place but those for whom another comes (dự thay), in the order of introduction."""
    gone = replaced(db, conference)
    return [one for one in of_conference(db, conference) if one.id not in gone]


def replaced(db: sqlite3.Connection, conference: int) -> frozenset[int]:
    """Those for whom somebody else comes."""
    sql = "SELECT stands_for FROM attendee WHERE conference_id = ? AND stands_for IS NOT NULL"
    return frozenset(number for (number,) in db.execute(sql, (conference,)))


def of_delegation(db: sqlite3.Connection, conference: int, delegation: int | None) -> list[Attendee]:
    """The people and places of one delegation, or of none (the chair), in the order of introduction."""
    sql = "SELECT * FROM attendee WHERE conference_id = ? AND delegation_id IS ? ORDER BY sort, id"
    return rows.fetch(db, Attendee, sql, (conference, delegation))


def absent(db: sqlite3.Connection, conference: int) -> list[Attendee]:
    """Who has said that he does not come."""
    sql = "SELECT * FROM attendee WHERE conference_id = ? AND reply = 'absent'"
    return rows.fetch(db, Attendee, sql, (conference,))


def get(db: sqlite3.Connection, attendee: int) -> Attendee:
    """One attendee."""
    found = rows.one(db, Attendee, "SELECT * FROM attendee WHERE id = ?", (attendee,))
    if found is None:
        raise Refused("Đại biểu này không còn trong tệp; không có gì thay đổi, hãy chọn người khác.")
    return found


def those(db: sqlite3.Connection, ids: Iterable[int | None]) -> dict[int | None, Attendee]:
    """The attendees of these numbers, by number."""
    wanted = sorted({number for number in ids if number is not None})
    found: dict[int | None, Attendee] = {}
    for at in range(0, len(wanted), 500):
        part = wanted[at : at + 500]
        sql = f"SELECT * FROM attendee WHERE id IN ({', '.join('?' * len(part))})"
        found.update((one.id, one) for one in rows.fetch(db, Attendee, sql, part))
    return found


def add(db: sqlite3.Connection, record: Attendee) -> int:
    """Add one attendee at the end of his delegation."""
    return add_many(db, record.conference_id, [record])[0]


def add_many(db: sqlite3.Connection, conference: int, records: Sequence[Attendee]) -> list[int]:
    """Add attendees at the end, each tied to the person and the unit that he is; returns their ids in order."""
    texts = [cleaned(record) for record in records]
    persons = iter(office.people_for(db, [person(one) for one in texts if one["full_name"]]))
    unit_ids = office.unit_ids(db)
    sort = _next(db, "attendee", conference)
    for place, (record, one) in enumerate(zip(records, texts, strict=True), start=sort):
        one["conference_id"] = conference
        one["person_id"] = next(persons) if one["full_name"] else None
        one["unit_id"] = record.unit_id or unit_ids.get(loose_key(one["unit"]))
        one["sort"] = place
    first = rows.next_id(db, "attendee")
    rows.insert_with(db, "attendee", records, texts)
    places_store.joined(db, [one.delegation_id for one in records if one.named and one.stands_for is None])
    return list(range(first, first + len(records)))


def edit(db: sqlite3.Connection, attendee: int, **values: object) -> None:
    """Change fields of one attendee, as the clerk types them; a name given to a place fills that place, with its seat and number."""
    edit_many(db, {attendee: values})


def edit_many(db: sqlite3.Connection, wanted: Mapping[int, Mapping[str, object]]) -> None:
    """Change fields of these attendees, as `edit` does of one."""
    known, unit_ids = those(db, wanted), cache(lambda: office.unit_ids(db))
    ready = {number: stored(known.get(number) or get(db, number), one, unit_ids) for number, one in wanted.items()}
    named = {number: identity(known[number], one) for number, one in ready.items() if "full_name" in one}
    persons = iter(office.people_for(db, [person(one) for one in named.values() if one["full_name"]]))
    for number, one in named.items():
        ready[number]["person_id"] = next(persons) if one["full_name"] else None
    rows.update_many(db, "attendee", ready)
    groups = {number: one.get("delegation_id") for number, one in ready.items() if known[number].named}
    places_store.joined(db, [group for number, group in groups.items() if group != known[number].delegation_id])


def edit_own(db: sqlite3.Connection, attendee: int, key: str, value: str) -> None:
    """Change one of the office's own fields."""
    extra = get(db, attendee).extra | {key: clean(value)}
    rows.update(db, "attendee", attendee, extra=extra)


def remove(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Take people or places out of the conference; their seats become free."""
    rows.delete(db, "attendee", ids)


def move(db: sqlite3.Connection, conference: int, ids: Sequence[int], position: int) -> None:
    """Put these rows together so that the first of them stands at `position` in the order of introduction."""
    order = [number for (number,) in db.execute(f"SELECT a.id FROM attendee a {PLACES}", (conference,))]
    rows.move(db, "attendee", order, ids, position, within="delegation_id")


def delegations(db: sqlite3.Connection, conference: int) -> list[Delegation]:
    """The delegations in the order of the plan."""
    sql = "SELECT * FROM delegation WHERE conference_id = ? ORDER BY sort, id"
    return rows.fetch(db, Delegation, sql, (conference,))


def add_delegation(db: sqlite3.Connection, record: Delegation, *, places: bool = True, unit: str = "") -> int:
    """Add a delegation at the end, with one nameless place for each of its quota."""
    fresh = replace(
        record,
        name=clean(record.name),
        sort=_next(db, "delegation", record.conference_id),
    )
    delegation = rows.insert(db, "delegation", fresh)
    if places:
        empty = Attendee(delegation_id=delegation, unit=unit)
        add_many(db, record.conference_id, [empty] * record.quota)
    return delegation


def edit_delegation(db: sqlite3.Connection, delegation: int, **values: object) -> None:
    """Change a delegation; a greater quota adds nameless places, a smaller one takes nameless ones away."""
    checked = {field: typed(field, value) for field, value in values.items()}
    if "quota" in checked:
        text = str(checked["quota"])
        if not text.isdecimal():
            raise Refused(f"“{text}” không phải là số; chỉ tiêu giữ nguyên như cũ, hãy gõ chữ số, ví dụ 15.")
        checked["quota"] = int(text)
    rows.update(db, "delegation", delegation, **checked)
    if "quota" in checked:
        fit_places(db, delegation)


def fit_places(db: sqlite3.Connection, delegation: int) -> None:
    """Make the places of a delegation as many as its quota, never touching a person with a name."""
    conference, quota = db.execute("SELECT conference_id, quota FROM delegation WHERE id = ?", (delegation,)).fetchone()
    members = of_delegation(db, conference, delegation)
    if len(members) < quota:
        add_many(db, conference, [Attendee(delegation_id=delegation)] * (quota - len(members)))
    places_store.give_way(db, delegation)


def remove_delegations(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Remove delegations with their nameless places; people with a name stay, without a delegation."""
    db.executemany(
        "DELETE FROM attendee WHERE delegation_id = ? AND full_name = ''",
        [(delegation,) for delegation in ids],
    )
    rows.delete(db, "delegation", ids)


def move_delegations(db: sqlite3.Connection, conference: int, ids: Sequence[int], position: int) -> None:
    """Put these delegations so that the first of them stands at `position`."""
    rows.move(db, "delegation", [record.id or 0 for record in delegations(db, conference)], ids, position)


def split_over(db: sqlite3.Connection, delegation: int, units: Sequence[tuple[int, str, int]]) -> None:
    """Give each unit (id, name, number of places) its places in a delegation: nameless ones first take a unit, then more are made.

    A unit that had a share has this one instead."""
    conference = db.execute("SELECT conference_id FROM delegation WHERE id = ?", (delegation,)).fetchone()[0]
    members = [record for record in of_conference(db, conference) if record.delegation_id == delegation]
    free = [record for record in members if not record.named and not record.unit]
    for unit_id, name, quota in units:
        share = (delegation, unit_id, quota)
        db.execute("DELETE FROM delegation_unit WHERE delegation_id = ? AND unit_id = ?", share[:2])
        db.execute("INSERT INTO delegation_unit(delegation_id, unit_id, quota) VALUES (?, ?, ?)", share)
        missing = quota - sum(record.unit_id == unit_id for record in members)
        for _ in range(max(0, missing)):
            if free:
                edit(db, free.pop(0).id or 0, unit=name)
            else:
                add(db, Attendee(conference_id=conference, delegation_id=delegation, unit=name))
    total = db.execute("SELECT count(*) FROM attendee WHERE delegation_id = ?", (delegation,)).fetchone()[0]
    rows.update(db, "delegation", delegation, quota=max(total, sum(quota for *_, quota in units)))


def counts(db: sqlite3.Connection, conference: int) -> list[DelegationCount]:
    """The quota board, a line per delegation in the plan's order."""
    sql = """
        SELECT d.id, d.name, d.quota, count(a.id) AS places, coalesce(sum(a.full_name <> ''), 0) AS named,
               coalesce(sum(a.reply = 'coming'), 0) AS confirmed, coalesce(sum(a.checked_in <> ''), 0) AS present,
               coalesce(sum(a.reply = 'absent' OR a.absence <> ''), 0) AS absent
        FROM delegation d LEFT JOIN attendee a ON a.delegation_id = d.id
          AND NOT EXISTS (SELECT 1 FROM attendee s WHERE s.stands_for = a.id)
        WHERE d.conference_id = ? GROUP BY d.id ORDER BY d.sort, d.id"""
    return rows.fetch(db, DelegationCount, sql, (conference,))


def derived_roles(db: sqlite3.Connection, conference: int) -> dict[int, tuple[str, ...]]:
    """What else each attendee does: Tham luận where a speech names him, Khen thưởng where an award does."""
    found: dict[int, tuple[str, ...]] = {}
    sql = """
        SELECT DISTINCT attendee_id, 'Tham luận' FROM speech WHERE conference_id = :c AND attendee_id IS NOT NULL
        UNION SELECT DISTINCT coalesce(attendee_id, receiver_id), 'Khen thưởng' FROM award
          WHERE conference_id = :c AND coalesce(attendee_id, receiver_id) IS NOT NULL"""
    for attendee, role in db.execute(sql, {"c": conference}):
        found[attendee] = (*found.get(attendee, ()), role)
    return found


def seat_labels(db: sqlite3.Connection, conference: int) -> dict[int, str]:
    """Where each attendee sits: "C7", or "Chủ tọa 2" at the chair's table."""
    sql = """SELECT s.attendee_id, b.kind, s.row, s.seat FROM seat s JOIN hall_block b ON b.id = s.block_id
             JOIN hall h ON h.id = b.hall_id WHERE h.conference_id = ? AND s.attendee_id IS NOT NULL"""
    found = db.execute(sql, (conference,))
    return {who: f"Chủ tọa {seat}" if kind == "table" else f"{row_letter(row)}{seat}" for who, kind, row, seat in found}


def _next(db: sqlite3.Connection, table: str, conference: int) -> int:
    sql = f"SELECT coalesce(max(sort), -1) + 1 FROM {table} WHERE conference_id = ?"
    return int(db.execute(sql, (conference,)).fetchone()[0])
