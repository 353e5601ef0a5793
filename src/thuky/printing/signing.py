"""From a draft to a signed paper: its PDF and its data are kept, and its number, typed later, is put into what was kept.

`gather` reads, `made` draws (it may run beside the window), `sign` writes: the content first, which is no step of undo, then one
change that an undo takes back whole.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from thuky.conferences import register_files, store
from thuky.conferences.letterhead import attached_line, body_for, number_line, place_date
from thuky.conferences.register import PAPER_STATES, RegisteredPaper, kind_of
from thuky.core.vietnamese.dates import short
from thuky.office import store as office
from thuky.papers import kept
from thuky.papers.document import Document, Item
from thuky.printing import frozen, press
from thuky.storage import attachments
from thuky.storage.workspace import Workspace

_NAMES: Mapping[register_files.Kind, str] = {"signed": register_files.SIGNED_NAME, "data": register_files.DATA_NAME}
File = tuple[register_files.Kind, str, str]
"""Kind, name and content of a file about to hang on a paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A paper ready to be kept: its PDF, and its items with the facts of the day."""

    pdf: bytes
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What is drawn and kept: plain data, so that it may be drawn beside the window."""

    items: tuple[Item, ...]
    facts: Mapping[str, str]


def gather(db: sqlite3.Connection, conference: int, document: Document) -> Gathered:
    """The paper as it goes to be signed, without the mark of a draft, with the conference's facts of today."""
    record = asdict(store.get(db, conference))
    facts = {name: value for name, value in record.items() if isinstance(value, str) and value}
    return Gathered(items=frozen.clean_copy(document.items(db, conference)), facts=facts)


def made(gathered: Gathered) -> Made | None:
    """The PDF of all items, blocked ones too, for they were signed; None where there is nothing to print."""
    pdf = press.pages_of(gathered.items, "pdf", anyway=True).data
    return Made(pdf=pdf, data=kept.to_bytes(gathered.items, gathered.facts)) if pdf else None


def draft_pdf(items: Sequence[Item]) -> bytes:
    """The draft as it is printed, with its mark."""
    return press.pages_of(frozen.draft_copy(items), "pdf", anyway=True).data


def set_state(opened: Workspace, paper: RegisteredPaper, state: str, pages: Made | None) -> None:
    """Move a paper on; with pages it is frozen as they are. One step of undo."""
    files = _keep(opened, pages)
    with opened.change(f"{dict(PAPER_STATES)[state]}: {name_of(paper)}", conference=paper.conference_id) as db:
        store.edit_paper(db, paper.id or 0, state=state, accepted="")
        _attach(db, paper, files)


def sign(opened: Workspace, paper: RegisteredPaper, document: Document | None, state: str = "signed") -> None:
    """Freeze a paper and move it on, at once."""
    pages = made(gather(opened.db, paper.conference_id, document)) if document is not None else None
    set_state(opened, paper, state, pages)


def keep_now(opened: Workspace, conference: int, document: Document) -> Callable[[sqlite3.Connection, int], None]:
    """Draw and keep a paper as it is now; what this gives hangs it on a line of the register, within the change that sends it out."""
    files = _keep(opened, made(gather(opened.db, conference, document)))

    def hang(db: sqlite3.Connection, paper: int) -> None:
        for kind, name, sha256 in files:
            register_files.attach(db, paper, kind, name, sha256)

    return hang


def freeze(db: sqlite3.Connection, paper: RegisteredPaper, document: Document) -> tuple[bytes, ...]:
    """Hang a signed paper's PDF and data on its line within the change that makes the data too; what this gives is stored after it."""
    pages = made(gather(db, paper.conference_id, document))
    kept: dict[register_files.Kind, bytes] = {"signed": pages.pdf, "data": pages.data} if pages is not None else {}
    for kind, content in kept.items():
        register_files.attach(db, paper.id or 0, kind, _NAMES[kind], attachments.name_of(content))
    return tuple(kept.values())


def drawn(db: sqlite3.Connection, conference: int, document: Document) -> Made | None:
    """The paper as it goes to be signed, from a copy of the file."""
    return made(gather(db, conference, document))


def draft_drawn(db: sqlite3.Connection, conference: int, document: Document | None) -> bytes:
    """The draft's PDF, from a copy of the file."""
    return draft_pdf(tuple(document.items(db, conference))) if document is not None else b""


def edit_signed(opened: Workspace, paper: RegisteredPaper, values: Mapping[str, object]) -> None:
    """Change a signed paper's line in the register, at once."""
    write_signed(opened, paper, values, with_head(opened.db, paper, values))


def write_signed(opened: Workspace, paper: RegisteredPaper, values: Mapping[str, object], pages: Made | None) -> None:
    """Change a signed paper's line in the register and hang what was kept of it, drawn with its new head, on it."""
    files = _keep(opened, pages)
    with opened.change("Sửa sổ văn bản", conference=paper.conference_id) as db:
        store.edit_paper(db, paper.id or 0, **values)
        _attach(db, paper, files)


def keep_draft(
    opened: Workspace, paper: RegisteredPaper, pdf: bytes, corrected_by: str, more: Sequence[Path] = ()
) -> None:
    """Keep this draft, with the file that came back corrected, and go on with the next one."""
    today = date.today().isoformat()
    who = f", {corrected_by} sửa" if corrected_by else ""
    lead = f"Dự thảo lần {paper.draft_no} ({short(paper.draft_on or today)}{who})".replace("/", "-")
    files: list[File] = [("draft", f"{lead}.pdf", attachments.keep_bytes(opened, pdf))] if pdf else []
    files += [("draft", f"{lead} {one.name}", attachments.keep(opened, one)) for one in more]
    with opened.change(f"Dự thảo lần {paper.draft_no + 1}: {name_of(paper)}", conference=paper.conference_id) as db:
        _attach(db, paper, files)
        values = {"draft_no": paper.draft_no + 1, "draft_on": today, "corrected_by": corrected_by}
        store.edit_paper(db, paper.id or 0, **values)


def name_of(paper: RegisteredPaper) -> str:
    """What the history calls a paper."""
    return paper.summary or kind_of(paper.code).name


def _keep(opened: Workspace, pages: Made | None) -> list[File]:
    if pages is None:
        return []
    return [
        ("signed", _NAMES["signed"], attachments.keep_bytes(opened, pages.pdf)),
        ("data", _NAMES["data"], attachments.keep_bytes(opened, pages.data)),
    ]


def _attach(db: sqlite3.Connection, paper: RegisteredPaper, files: Sequence[File]) -> None:
    for kind, name, sha256 in files:
        register_files.attach(db, paper.id or 0, kind, name, sha256)


def in_head(values: Mapping[str, object]) -> dict[str, object]:
    """Of these values those that the head of a paper shows."""
    return {name: value for name, value in values.items() if name in ("number", "symbol", "date")}


def with_head(db: sqlite3.Connection, paper: RegisteredPaper, values: Mapping[str, object]) -> Made | None:
    """What was kept of a signed paper with its new number, symbol and day, and nothing else said anew; None where they stay or
    nothing was kept."""
    changed = in_head(store.checked(dict(values)))
    known = register_files.signed_data(db, paper.id or 0) if changed else None
    if known is None:
        return None
    fresh = replace(paper, **changed)  # type: ignore[arg-type]
    old, new = (_heads(db, one) for one in (paper, fresh))
    items = texts_replaced(known.items, dict(zip(old, new, strict=True)))
    return made(Gathered(items=items, facts=known.facts))


def _heads(db: sqlite3.Connection, paper: RegisteredPaper) -> tuple[str, ...]:
    """The lines of a paper that its register says: number, place and date, "(Kèm theo …)"."""
    body = office.body(db, paper.issuing_body_id) or body_for(db, store.get(db, paper.conference_id), paper.code)
    return number_line(body, paper, paper.code), place_date(body, paper.date), attached_line(body, paper, paper.code)


def texts_replaced(value: Any, texts: Mapping[str, str]) -> Any:
    """The same items with these whole texts put in the place of others."""
    if isinstance(value, str):
        return texts.get(value, value)
    if isinstance(value, tuple):
        return tuple(texts_replaced(one, texts) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: texts_replaced(getattr(value, one.name), texts) for one in fields(value)})
    return value
