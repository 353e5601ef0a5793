"""Who is meant by a name that was typed on another paper, and what that paper says of him once his own row has changed."""

import sqlite3
from collections.abc import Callable

from thuky.attendees import store
from thuky.attendees.attendee import Attendee
from thuky.core.vietnamese.names import split
from thuky.core.vietnamese.text import loose_key, search_key, spelling_key


def named(db: sqlite3.Connection, conference: int) -> Callable[[str], int | None]:
    """A finder: "Đ/c Đại tá Nguyễn Văn A, Trưởng ban" gives the attendee Nguyễn Văn A; nobody, or two of that name, give none."""
    find = person_named(db, conference)

    def number(text: str) -> int | None:
        found = find(text)
        return found.id if found else None

    return number


def person_named(db: sqlite3.Connection, conference: int) -> Callable[[str], Attendee | None]:
    """The same finder, giving the attendee."""
    people: dict[str, list[Attendee]] = {}
    for attendee in store.of_conference(db, conference):
        if attendee.full_name and attendee.id is not None:
            people.setdefault(spelling_key(attendee.full_name), []).append(attendee)

    def find(text: str) -> Attendee | None:
        found = people.get(spelling_key(split(text).full_name), []) if text else []
        return found[0] if len(found) == 1 else None

    return find


def same_person(one: Attendee, *, unit: str, position: str) -> bool:
    """Whether the attendee of that name can be the one whose unit and position stand on another list: namesakes exist."""
    ours, theirs = loose_key(one.unit), loose_key(unit)
    if not ours or not theirs or ours in theirs or theirs in ours:
        return True
    return bool(position) and loose_key(position) == loose_key(one.position)


def as_now(text: str, one: Attendee | None) -> str:
    """What was typed of a person, with the name and the rank that he has now: "Thiếu tá Lê An, Ban CHQS" → "Trung tá Lê An, Ban CHQS".

    A text that shares no word with his name is about something else and stays as it is."""
    if one is None or not text or not one.full_name:
        return text
    told = split(text)
    if not set(search_key(told.full_name).split()) & set(search_key(one.full_name).split()):
        return text
    if told.full_name in text and spelling_key(told.full_name) != spelling_key(one.full_name):
        text = text.replace(told.full_name, one.full_name, 1)
    if told.rank and one.rank and told.rank != one.rank and told.rank in text:
        text = text.replace(told.rank, one.rank, 1)
    return text
