"""The lines of a plan's text that the clerk accepted, put into the sections of a conference; every other line stays as it is."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from thuky.conferences import store as conferences
from thuky.conferences.plan_text import Paragraph, Section
from thuky.plans import kept, linking, plan_now, text_differences
from thuky.plans.facts import Plan
from thuky.plans.kept import KeptSection
from thuky.plans.plan_now import NowSection
from thuky.plans.text_differences import TextChange


def ready(db: sqlite3.Connection, conference: int) -> list[NowSection]:
    """The text as it is printed now, every line of it kept in the file, so that each can be changed. Before any fact is changed."""
    _write_down(db, conference)
    return plan_now.sections(db, conference)


def accept(
    db: sqlite3.Connection, plan: Plan, changes: Sequence[TextChange], now: Sequence[NowSection], conference: int
) -> None:
    """Make these changes to the text that was made ready; the facts that its lines state are in the file by now."""
    new = linking.link(db, plan, conference, kept.sections(plan))
    for place, section in enumerate(now):
        mine = [change for change in changes if change.section == place and not change.whole]
        if mine and section.id:
            conferences.set_paragraphs(db, section.id, _paragraphs(db, section, mine, new, conference))
    whole = [change for change in changes if change.whole]
    for change in whole:
        _whole(db, change, now, new, conference)
    _put_in_place(db, [change for change in whole if change.state == "new"], new, conference)


def _write_down(db: sqlite3.Connection, conference: int) -> None:
    """Keep lines that the program adds because the file states a fact."""
    stored = dict(_stored(db, conference))
    for place, section in enumerate(plan_now.sections(db, conference)):
        texts = [
            stored.get(line.id or 0) or Paragraph(level=line.level, mark=line.mark, text=line.text, form=line.form, facts=line.facts)
            for line in section.lines
        ]  # fmt: skip
        if section.id is None:
            record = Section(conference_id=conference, heading=section.heading, code=section.code, facts=section.facts)
            conferences.place_section(db, conference, conferences.add_section(db, record, texts), place)
        elif any(line.id is None for line in section.lines):
            conferences.set_paragraphs(db, section.id, texts)


def _stored(db: sqlite3.Connection, conference: int) -> list[tuple[int, Paragraph]]:
    return [(text.id or 0, text) for _, texts in conferences.sections(db, conference) for text in texts]


def _paragraphs(
    db: sqlite3.Connection,
    section: NowSection,
    changes: Sequence[TextChange],
    new: Sequence[KeptSection],
    conference: int,
) -> list[Paragraph]:
    """The section's lines, those accepted changed in their place, taken out, or put in behind the line that they follow."""
    stored = dict(_stored(db, conference))
    lines: list[Paragraph | None] = [stored.get(line.id or 0) for line in section.lines]
    behind: dict[int, list[Paragraph]] = {}
    for change in changes:
        if change.state == "gone":
            lines[change.at] = None
            continue
        fresh = new[change.new_section].texts[change.new_at].record
        if change.at >= 0:
            lines[change.at] = replace(fresh, id=section.lines[change.at].id)
        else:
            behind.setdefault(change.follows, []).append(fresh)
    found = list(behind.get(-1, []))
    for at, line in enumerate(lines):
        found += [line] if line is not None else []
        found += behind.get(at, [])
    return found


def _whole(
    db: sqlite3.Connection, change: TextChange, now: Sequence[NowSection], new: Sequence[KeptSection], conference: int
) -> None:
    """A section put in, taken out, or called otherwise."""
    there = now[change.section].id if change.section >= 0 else None
    if change.state == "new":
        section = new[change.new_section]
        record = replace(section.record, conference_id=conference)
        conferences.add_section(db, record, [text.record for text in section.texts])
    elif there and change.state == "gone":
        conferences.remove_sections(db, [there])
    elif there:
        conferences.edit_section(db, there, heading=change.new)


def _put_in_place(
    db: sqlite3.Connection, changes: Sequence[TextChange], new: Sequence[KeptSection], conference: int
) -> None:
    """Sections that came newly stand last: each goes behind the one that it follows in the plan, the first one to the front."""
    stored = [section for section, _ in conferences.sections(db, conference)]
    order = [section.id or 0 for section in stored]
    ids = dict(zip([change.new_section for change in changes], order[len(order) - len(changes) :], strict=True))
    old, at = stored[: len(order) - len(changes)], range(len(new))
    pairs = text_differences.section_pairs([one.heading for one in old], [one.record.heading for one in new])
    there = {place: old[pairs[place]].id or 0 for place in at if place in pairs and place not in ids} | ids
    for place in sorted(ids):
        before = next((there[one] for one in range(place - 1, -1, -1) if one in there), 0)
        order = [section.id or 0 for section, _ in conferences.sections(db, conference) if section.id != ids[place]]
        conferences.place_section(db, conference, ids[place], order.index(before) + 1 if before else 0)
