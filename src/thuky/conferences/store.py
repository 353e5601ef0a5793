"""The one writer of conference, section, paragraph, recipient, deadline and registered_paper."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from thuky.conferences import plan_text, register_files
from thuky.conferences.conference import Conference
from thuky.conferences.plan_text import Deadline, Paragraph, Recipient, Section
from thuky.conferences.register import RegisteredPaper
from thuky.core.entered import YES
from thuky.core.refused import Refused
from thuky.core.vietnamese.dates import parse, parse_time
from thuky.core.vietnamese.text import clean, search_key
from thuky.storage import attachments, rows

DATES = {"held_on", "held_until", "date", "sent_on", "draft_on", "reply_due"}
TIMES = {"held_at", "welcome_at"}
NUMBERS = {"minutes", "total_attendees", "copies", "draft_no"}
ROWS = {"issuing_body_id", "standing_body_id", "awarding_body_id", "signer_id"}
TICKS = {"replaces_invitation", "chair_counted"}
LONG = {"amends", "title", "subject", "award_scope", "banner", "closing", "text"}


def get(db: sqlite3.Connection, conference: int) -> Conference:
    """One conference; refused when the file holds none of that number."""
    found = rows.one(db, Conference, "SELECT * FROM conference WHERE id = ?", (conference,))
    if found is None:
        raise Refused(
            f"Tệp không có hội nghị số {conference}; không có gì thay đổi, hãy chọn một hội nghị có trong tệp."
        )
    return found


def all_of(db: sqlite3.Connection) -> list[Conference]:
    """Every conference in the file, the latest day first, those without a day before them."""
    return rows.fetch(db, Conference, "SELECT * FROM conference ORDER BY held_on = '' DESC, held_on DESC, id DESC")


def add(db: sqlite3.Connection, record: Conference) -> int:
    """Add a conference."""
    return rows.insert(db, "conference", record)


def edit(db: sqlite3.Connection, conference: int, **values: object) -> None:
    """Change fields of a conference; dates and times as the clerk types them."""
    rows.update(db, "conference", conference, **checked(values))


def remove(db: sqlite3.Connection, conference: int) -> None:
    """Remove a conference with all that belongs to it."""
    rows.delete(db, "conference", [conference])


def checked(values: dict[str, object]) -> dict[str, object]:
    """The values as they are stored; refused with one sentence where a date, hour or number cannot be read."""
    return {field: _stored(field, value) for field, value in values.items()}


def _stored(field: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    text = clean(value, lines=field in LONG)
    if field in ROWS:
        return int(text) if text else None
    if field in DATES and text:
        return _read(parse(text), text, "ngày", "29/9/2026")
    if field in TIMES and text:
        return _read(parse_time(text), text, "giờ", "08:00")
    if field == "chair_counted" and not text:
        return None
    if field in TICKS:
        return search_key(text) in YES
    if field in NUMBERS:
        if text and not text.isdecimal():
            raise Refused(f"“{text}” không phải là số; ô giữ nguyên như cũ, hãy gõ chữ số, ví dụ 67.")
        return int(text) if text else None
    return text


def _read(found: object, text: str, what: str, example: str) -> str:
    if not found:
        raise Refused(f"Không hiểu {what} “{text}”; ô giữ nguyên như cũ, hãy gõ như {example}.")
    return str(found)


def sections(db: sqlite3.Connection, conference: int) -> list[tuple[Section, list[Paragraph]]]:
    """The plan's sections in order, each with its paragraphs."""
    found = rows.fetch(db, Section, "SELECT * FROM section WHERE conference_id = ? ORDER BY sort, id", (conference,))
    texts: dict[int, list[Paragraph]] = {}
    sql = ("SELECT p.* FROM paragraph p JOIN section s ON s.id = p.section_id WHERE s.conference_id = ? "
           "ORDER BY p.sort, p.id")  # fmt: skip
    for text in rows.fetch(db, Paragraph, sql, (conference,)):
        texts.setdefault(text.section_id, []).append(text)
    return [(section, texts.get(section.id or 0, [])) for section in found]


def add_section(db: sqlite3.Connection, record: Section, texts: Iterable[Paragraph | tuple[int, str]] = ()) -> int:
    """Add a section at the end of the plan, with its paragraphs, or their (level, text)."""
    section = rows.insert(
        db, "section", replace(record, sort=_next(db, "section", "conference_id", record.conference_id))
    )
    set_paragraphs(db, section, texts)
    return section


def place_section(db: sqlite3.Connection, conference: int, section: int, position: int) -> None:
    """Put a section so that `position` others stand before it."""
    order = [one.id or 0 for one, _ in sections(db, conference)]
    rows.move(db, "section", order, [section], position)


def edit_section(db: sqlite3.Connection, section: int, **values: object) -> None:
    """Change a section's heading, level, code or the facts that its heading states."""
    rows.update(db, "section", section, **checked(values))


def remove_sections(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Remove sections with their text."""
    rows.delete(db, "section", ids)


def set_paragraphs(db: sqlite3.Connection, section: int, texts: Iterable[Paragraph | tuple[int, str]]) -> None:
    """Make these the whole text of a section. A line that stays, or is written anew in its place, keeps its id and its facts;
    records bring their own mark, form and facts."""
    wanted = [_line(text) for text in texts]
    wanted = [text for text in wanted if text.text]
    old = rows.fetch(db, Paragraph, "SELECT * FROM paragraph WHERE section_id = ? ORDER BY sort, id", (section,))
    stays = plan_text.paired(old, wanted)
    for place, text in enumerate(wanted):
        known = stays.get(place)
        if known is None:
            rows.insert(db, "paragraph", replace(text, id=None, section_id=section, sort=place))
            continue
        own = {"level": text.level, "text": text.text, "sort": place}
        if text.id or text.mark or text.form or text.facts:
            own |= {"mark": text.mark, "form": text.form, "facts": text.facts}
        changed = {name: value for name, value in own.items() if getattr(known, name) != value}
        rows.update(db, "paragraph", known.id or 0, **changed)
    kept = {known.id for known in stays.values()}
    rows.delete(db, "paragraph", [known.id or 0 for known in old if known.id not in kept])


def _line(text: Paragraph | tuple[int, str]) -> Paragraph:
    record = text if isinstance(text, Paragraph) else Paragraph(level=text[0], text=text[1])
    return replace(record, text=clean(record.text))


def recipients(db: sqlite3.Connection, conference: int) -> list[Recipient]:
    """The lines of Nơi nhận."""
    return rows.fetch(db, Recipient, "SELECT * FROM recipient WHERE conference_id = ? ORDER BY sort, id", (conference,))


def add_recipient(db: sqlite3.Connection, record: Recipient) -> int:
    """Add a line to Nơi nhận."""
    return rows.insert(
        db, "recipient", replace(record, sort=_next(db, "recipient", "conference_id", record.conference_id))
    )


def edit_recipient(db: sqlite3.Connection, recipient: int, **values: object) -> None:
    """Change a line of Nơi nhận or its sending record."""
    rows.update(db, "recipient", recipient, **checked(values))


def remove_recipients(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Remove lines of Nơi nhận."""
    rows.delete(db, "recipient", ids)


def deadlines(db: sqlite3.Connection, conference: int) -> list[Deadline]:
    """The days by which something must be done, earliest first."""
    return rows.fetch(
        db, Deadline, "SELECT * FROM deadline WHERE conference_id = ? ORDER BY date, sort, id", (conference,)
    )


def add_deadline(db: sqlite3.Connection, record: Deadline) -> int:
    """Add such a day."""
    return rows.insert(
        db, "deadline", replace(record, sort=_next(db, "deadline", "conference_id", record.conference_id))
    )


def edit_deadline(db: sqlite3.Connection, deadline: int, **values: object) -> None:
    """Change such a day."""
    rows.update(db, "deadline", deadline, **checked(values))


def remove_deadlines(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Remove such days."""
    rows.delete(db, "deadline", ids)


def register(db: sqlite3.Connection, conference: int) -> list[RegisteredPaper]:
    """The register of papers of a conference."""
    sql = "SELECT * FROM registered_paper WHERE conference_id = ? ORDER BY sort, id"
    return rows.fetch(db, RegisteredPaper, sql, (conference,))


def registered(db: sqlite3.Connection, conference: int, code: str) -> RegisteredPaper | None:
    """The register's line for a kind of paper: the newest that was neither replaced nor withdrawn."""
    live = [
        paper
        for paper in register(db, conference)
        if paper.code == code and paper.state not in ("replaced", "withdrawn")
    ]
    return live[-1] if live else None


def add_paper(db: sqlite3.Connection, record: RegisteredPaper) -> int:
    """Enter a paper into the register; its number stays blank until the clerk types it."""
    return rows.insert(
        db,
        "registered_paper",
        replace(record, sort=_next(db, "registered_paper", "conference_id", record.conference_id)),
    )


def edit_paper(db: sqlite3.Connection, paper: int, **values: object) -> None:
    """Change number, date, state or another field of a registered paper."""
    rows.update(db, "registered_paper", paper, **checked(values))


def remove_papers(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Take papers out of the register, with the files that hang on them."""
    attachments.detach(db, [file.id for one in ids for file in register_files.of(db, one)])
    rows.delete(db, "registered_paper", ids)


def numbered(db: sqlite3.Connection) -> list[RegisteredPaper]:
    """Every paper of the file that has a number, whatever its conference: the books of the office run through the year."""
    return rows.fetch(db, RegisteredPaper, "SELECT * FROM registered_paper WHERE number <> '' ORDER BY id")


def paper_choice(db: sqlite3.Connection, conference: int, code: str) -> dict[str, Any]:
    """How a conference wants a paper, as printing wrote it; empty while nothing was chosen."""
    sql = "SELECT choice FROM paper_choice WHERE conference_id = ? AND code = ?"
    found = db.execute(sql, (conference, code)).fetchone()
    return dict(json.loads(found[0])) if found else {}


def _next(db: sqlite3.Connection, table: str, owner: str, owner_id: int) -> int:
    return int(
        db.execute(f"SELECT coalesce(max(sort), -1) + 1 FROM {table} WHERE {owner} = ?", (owner_id,)).fetchone()[0]
    )
