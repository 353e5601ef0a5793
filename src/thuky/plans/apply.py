"""What the clerk accepted of a plan, put into a conference that is there already: new facts added, changed ones changed, dropped
ones taken out, and the text line by line. Every row goes through the store of the feature that it belongs to."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from thuky.agenda import store as agenda
from thuky.attendees import store as attendees
from thuky.awards import store as awards
from thuky.conferences import store as conferences
from thuky.plans import apply_text, letter, records, store, wording
from thuky.plans.facts import Facts, Plan
from thuky.plans.review_rows import FactRow, kept_plan
from thuky.speakers import store as speakers
from thuky.tasks import store as tasks

_FIELDS = frozenset((
    "title", "kind", "held_on", "held_until", "held_at", "held_text", "place", "dress", "standing_body", "chair", "chair_counted",
    "total_attendees", "award_scope", "award_by", "budget_source", "banner", "closing", "replaces_invitation",
))  # fmt: skip


def accept(db: sqlite3.Connection, plan: Plan, rows: Sequence[FactRow], conference: int) -> int:
    """Put the ticked rows into the conference; how many there were."""
    wanted = [row for row in rows if row.keep and not row.heads and row.state != "same"]
    changes = [row.change for row in wanted if row.change is not None]
    now = apply_text.ready(db, conference) if changes else []
    for row in wanted:
        if row.state == "changed" and row.change is None:
            _change(db, row, conference)
        elif row.state == "gone" and row.change is None:
            _remove(db, row, conference)
    fresh = kept_plan(plan, rows, fresh_only=True)
    if any(row.state == "new" and row.change is None for row in wanted):
        store.import_plan(db, replace(fresh, sections=()), conference)
    if changes:
        stated = kept_plan(plan, [replace(row, keep=True) for row in rows])  # the text states what was not taken, too
        apply_text.accept(db, stated, changes, now, conference)
    return len(wanted)


def _change(db: sqlite3.Connection, row: FactRow, conference: int) -> None:
    key, item = row.key, row.item
    if key in _FIELDS:
        conferences.edit(db, conference, **{key: item})
    elif key in ("number", "date", "signature", "issuing_body"):
        _paper(db, key, item, conference)
    elif key == "award_quota":
        _quota(db, row, conference)
    elif key == "award_criteria":
        for kind in ("collective", "individual"):
            awards.set_criteria(db, conference, kind, getattr(item, kind))
    elif row.row_id:
        _row(db, row)


def _row(db: sqlite3.Connection, row: FactRow) -> None:
    """A row of a list; what the plan does not state of it stays as it is."""
    item, number = row.item, row.row_id
    values: dict[str, Any] = {row.key: (item,)}
    facts = Facts(**values)
    if row.key == "delegations":
        attendees.edit_delegation(db, number, name=item.name, **({"quota": item.count} if item.count else {}))
    elif row.key == "agenda":
        record = records.agenda(facts)[0]
        stated = {name: getattr(record, name) for name in ("title", "date", "start", "minutes", "presenter")}
        agenda.edit(db, number, **_said(stated), conditional=record.conditional)
    elif row.key == "speeches":
        speech = records.speeches(facts)[0]
        speakers.edit(db, number, units=speech.units, rest_of=speech.rest_of, topic=speech.topic)
    elif row.key == "tasks":
        task = records.tasks(facts)[0]
        names = ("unit", "with_units", "what", "due_text", "product", "due")
        tasks.edit(db, number, **{name: getattr(task, name) for name in names})
    elif row.key == "deadlines":
        conferences.edit_deadline(db, number, date=item.date, what=item.what)
    elif row.key == "recipients":
        conferences.edit_recipient(db, number, name=item, copies=wording.copies(item))


def _said(stated: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in stated.items() if value not in ("", None)}


def _quota(db: sqlite3.Connection, row: FactRow, conference: int) -> None:
    fresh = {(kind, form): count for kind, form, count in records.quotas(row.item)}
    for old in awards.quotas(db, conference):
        if (old.kind, old.form) not in fresh:
            awards.set_quota(db, conference, old.kind, 0, old.form)
    for (kind, form), count in fresh.items():
        awards.set_quota(db, conference, kind, count, form)


def _paper(db: sqlite3.Connection, key: str, item: Any, conference: int) -> None:
    """The plan's line in the register; what is signed stays as it was signed."""
    there = conferences.registered(db, conference, letter.CODE)
    if there is None or there.frozen:
        return
    if key == "number":
        number, symbol = letter.number_of(item)
        conferences.edit_paper(db, there.id or 0, number=number, symbol=symbol)
    elif key == "date":
        conferences.edit_paper(db, there.id or 0, date=item)
    elif key == "signature":
        body = there.issuing_body_id or conferences.get(db, conference).issuing_body_id
        signer = letter.signer_for(db, Facts(signature=item), body)
        conferences.edit_paper(db, there.id or 0, signer_id=signer)
    else:
        body = letter.issuing_body(db, Plan(facts=Facts(issuing_body=item)))
        conferences.edit_paper(db, there.id or 0, issuing_body_id=body)
        conferences.edit(db, conference, issuing_body_id=body)


_REMOVERS = {
    "delegations": attendees.remove_delegations, "agenda": agenda.remove, "speeches": speakers.remove, "tasks": tasks.remove,
    "deadlines": conferences.remove_deadlines, "recipients": conferences.remove_recipients,
}  # fmt: skip


def _remove(db: sqlite3.Connection, row: FactRow, conference: int) -> None:
    """A fact that the plan states no more, taken out of the file."""
    if row.key in _REMOVERS and row.row_id:
        _REMOVERS[row.key](db, [row.row_id])
    elif row.key in ("chair_counted", "total_attendees"):
        conferences.edit(db, conference, **{row.key: None})
    elif row.key == "replaces_invitation":
        conferences.edit(db, conference, replaces_invitation=False)
    elif row.key == "kind":
        conferences.edit(db, conference, kind="khac")
    elif row.key in _FIELDS:
        conferences.edit(db, conference, **{row.key: ""})
    elif row.key == "award_quota":
        for old in awards.quotas(db, conference):
            awards.set_quota(db, conference, old.kind, 0, old.form)
    elif row.key == "award_criteria":
        for kind in ("collective", "individual"):
            awards.set_criteria(db, conference, kind, ())
