"""What units say about their discussion papers in our own forms: the topic, who reads it, whether it is read or only handed in."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from thuky.returns.incoming import Incoming, laid
from thuky.returns.own_form import OwnForm
from thuky.speakers import store as speakers
from thuky.speakers.speech import MODES, Speech


def compare(db: sqlite3.Connection, conference: int, forms: Sequence[tuple[str, OwnForm]]) -> list[Incoming]:
    """What these forms would change among the papers; a row that the unit wrote below its own is a new paper."""
    known = {one.id: one for one in speakers.of_conference(db, conference)}
    found = []
    for file, form in forms:
        table = form.table("speeches")
        for row, told in table.rows if table else ():
            key = table.keys.get(row, "") if table else ""
            record = known.get(int(key)) if key.isdecimal() else None
            values = _values(told, form, record)
            gone = "Bài này không còn trong phân công; hãy xem lại trước khi nhập." if key and record is None else ""
            if record is not None or values["topic"]:
                found.append(laid("speech", file, row, values, record, gone))
    return found


def _values(told: Mapping[str, str], form: OwnForm, record: Speech | None) -> dict[str, str]:
    modes = {shown: stored for stored, shown in MODES}
    name = " ".join(filter(None, (told.get("rank", ""), told.get("full_name", "")))) if told.get("full_name") else ""
    values = {
        "topic": told.get("topic", ""),
        "mode": modes.get(told.get("mode", ""), "" if record else "submit"),
        "presenter": ", ".join(filter(None, (name, told.get("position", "")))) if name else "",
        "note": told.get("note", ""),
    }
    return values if record else values | {"units": form.belongs.unit_name}


def apply(db: sqlite3.Connection, conference: int, rows: Sequence[Incoming]) -> None:
    """Change the papers, and add those that units proposed themselves."""
    for row in rows:
        if row.record is not None:
            speakers.edit(db, row.record, **{one.field: one.new for one in row.differences})
        else:
            values: dict[str, Any] = dict(row.values)
            speakers.add(db, Speech(conference_id=conference, **values))
