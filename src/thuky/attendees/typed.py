"""What the clerk types, as it is stored: clean text, words of choices, derived keys."""

from collections.abc import Callable, Mapping
from operator import attrgetter, itemgetter
from typing import Any

from thuky.attendees.attendee import REPLIES, ROLES, SALUTATIONS, SEXES, Attendee
from thuky.attendees.delegation import INVITATIONS, SUMMONS
from thuky.core.refused import Refused
from thuky.core.vietnamese.order import name_key
from thuky.core.vietnamese.text import clean, loose_key, search_key
from thuky.office.person import Person

CHOICES = {
    "salutation": SALUTATIONS,
    "role": ROLES,
    "reply": REPLIES,
    "sex": SEXES,
    "summons": SUMMONS,
    "invitation": INVITATIONS,
}
KEYED = ("full_name", "unit", "rank", "position", "phone")


TEXTS = ("salutation", "full_name", "rank", "position", "committee_post", "unit", "phone", "note", "introduction", "reply_note",
         "birth", "sex")  # fmt: skip
_texts = attrgetter(*TEXTS)
IDENTITY = ("full_name", "birth", "sex", "phone", "rank", "position", "unit")
_identity = itemgetter(*IDENTITY)


def person(values: Mapping[str, Any]) -> Person:
    """The identity behind an attendee."""
    return Person(**dict(zip(IDENTITY, _identity(values), strict=True)))


def cleaned(record: Attendee) -> dict[str, Any]:
    """The texts of a record as they are kept, with its two derived columns."""
    values: dict[str, Any] = {field: text and clean(text) for field, text in zip(TEXTS, _texts(record), strict=True)}
    return values | keys(values)


def keys(values: dict[str, Any]) -> dict[str, Any]:
    """The derived columns: the order of names, and the text searched without diacritics."""
    name = str(values["full_name"])
    return {
        "name_key": name_key(name) if name else "",
        "search": search_key(" ".join([str(values[field]) for field in KEYED])),
    }


def typed(field: str, value: object) -> object:
    """What is stored for a value as the clerk types it."""
    if field in CHOICES:
        return choice(field, value)
    if field == "delegation_id":
        return int(value) if isinstance(value, str) and value else value or None
    if field == "no_salary":
        return value if isinstance(value, bool) else search_key(str(value)) in ("1", "true", "x", "co", "✓")
    return clean(value) if isinstance(value, str) else value


def stored(record: Attendee, values: Mapping[str, object], unit_ids: Callable[[], Mapping[str, int]]) -> dict[str, Any]:
    """What is stored for these fields of an attendee as the clerk types them, with what is derived of them."""
    ready: dict[str, Any] = {field: typed(field, value) for field, value in values.items()}
    if any(field in ready for field in KEYED):
        now = {field: ready.get(field, getattr(record, field)) for field in KEYED}
        ready |= keys(now)
        if "full_name" in ready or "unit" in ready:
            ready["unit_id"] = unit_ids().get(loose_key(now["unit"]))
    return ready


def identity(record: Attendee, ready: Mapping[str, Any]) -> dict[str, Any]:
    """Who an attendee is with these fields changed."""
    return {field: ready.get(field, getattr(record, field)) for field in IDENTITY}


def choice(field: str, value: object) -> object:
    """The stored word of a choice, from that word or from what the clerk reads; refused when it is neither."""
    wanted = search_key(str(value))
    for stored, shown in CHOICES[field]:
        if wanted in (search_key(stored), search_key(shown)):
            return stored
    words = ", ".join(shown for _, shown in CHOICES[field] if shown)
    raise Refused(f"“{value}” không có trong danh sách chọn; ô giữ nguyên như cũ, hãy chọn một trong: {words}.")


def typed_all(values: dict[str, str]) -> dict[str, Any]:
    """What is stored for a whole row as the clerk typed or pasted it; without a delegation of its own it goes where the others are."""
    return {field: typed(field, value) for field, value in values.items() if value or field != "delegation_id"}
