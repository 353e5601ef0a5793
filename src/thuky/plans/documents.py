"""The plan as a paper (papers.md, block 1): letterhead, grounds, sections, Nơi nhận and signer, appendices."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from thuky.conferences import naming, placeholders
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.conferences.letterhead import BLANK_NUMBER, attached_to, body_for, letterhead, signatures
from thuky.core.vietnamese.text import loose_key
from thuky.papers.blocks import Letterhead, Title
from thuky.papers.document import Document, Item
from thuky.plans import plan_blocks, plan_now
from thuky.plans.words import CODE
from thuky.tasks import store as tasks

TITLE = "KẾ HOẠCH"


def plan(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Kế hoạch: the prose of the plan as it was written, with the facts as the file holds them now."""
    record = conferences.get(db, conference)
    head = _head(db, conference)
    sections = plan_now.sections(db, conference)
    yield Item(
        key="plan",
        title=f"Kế hoạch: {record.name}",
        blocks=(
            head,
            Title(kind=TITLE, about=about(db, record)),
            *plan_blocks.body(sections, italic_grounds=head.layout == "civil"),
            signatures(db, conference, CODE, recipients=recipients(db, conference)),
            *plan_blocks.appendices(sections, attached_to(db, conference)),
        ),
    )


def _head(db: sqlite3.Connection, conference: int) -> Letterhead:
    """The letterhead; a body without a sign of its own leaves the number's line open."""
    head = letterhead(db, conference, CODE)
    return replace(head, number=BLANK_NUMBER.strip()) if head.number.endswith("/KH") else head


def about(db: sqlite3.Connection, record: Conference) -> str:
    """What the plan is about: its title as it was read; "Tổ chức …" before the name of a conference."""
    paper = conferences.registered(db, record.id or 0, CODE)
    if paper is not None and loose_key(paper.summary) == loose_key(record.title):
        return record.title
    name = record.title or record.short_title
    if not record.has_sitting and not name:
        return f"Tổng kết {record.subject}".strip()
    return f"Tổ chức {name}" if name.startswith(naming.HELD) else name


def recipients(db: sqlite3.Connection, conference: int) -> tuple[str, ...]:
    """The lines of Nơi nhận; a plan that has no text of its own yet names who gets every plan."""
    kept = tuple(one.name for one in conferences.recipients(db, conference))
    if kept or not plan_now.is_made_from_nothing(db, conference):
        return kept
    return tuple(usual_recipients(db, conference))


def usual_recipients(db: sqlite3.Connection, conference: int) -> list[str]:
    """The body above (the two lines of a people's committee are one body), the units that have tasks or help with them, and the file."""
    body = body_for(db, conferences.get(db, conference), CODE)
    above = [f"{body.parent} (b/c)"] if body and body.head[0] else []
    own = [task for task in tasks.as_ordered(db, conference) if task.kind == "plan"]
    units = list(dict.fromkeys(unit for task in own for unit in (task.unit, task.with_units) if unit))
    filing = f", {body.filing}" if body and body.filing else ""
    return [*above, *units, f"Lưu: VT{filing}"]


DOCUMENTS = (
    Document(
        code=CODE, title="Kế hoạch", formats=("pdf", "docx"), group="Văn bản", items=plan, fields=placeholders.names(),
    ),
)  # fmt: skip
