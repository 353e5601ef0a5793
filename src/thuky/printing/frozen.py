"""A signed paper is frozen: what was signed is what is printed, and what has changed in the data since is told in words."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from thuky.conferences import register_files, store
from thuky.conferences.placeholders import values
from thuky.conferences.register import RegisteredPaper
from thuky.office import store as office
from thuky.office.sentence import MISSING
from thuky.papers import digest
from thuky.papers.blocks import Letterhead
from thuky.papers.document import Document, Item
from thuky.printing.differences import differences
from thuky.storage import attachments


class SignedItems(tuple[Item, ...]):
    """The items of a paper as they were signed, with the PDF that was kept of them."""

    pdf: bytes = b""


def items_of(db: sqlite3.Connection, conference: int, document: Document) -> tuple[Item, ...]:
    """What a paper prints: as it was signed where it was, else from today's data; with the office's own Word file for it."""
    items = signed(db, conference, document.code) or tuple(document.items(db, conference))
    return in_template(db, conference, document, items)


def wanted(db: sqlite3.Connection, conference: int, document: Document, *, as_draft: bool = False) -> tuple[Item, ...]:
    """What a paper prints now; with the mark of a draft where the clerk wants one, but never on what was signed."""
    items = items_of(db, conference, document)
    return draft_copy(items) if as_draft and not isinstance(items, SignedItems) else items


def in_template(
    db: sqlite3.Connection, conference: int, document: Document, items: tuple[Item, ...]
) -> tuple[Item, ...]:
    """The items with the office's template for this paper and what stands for its placeholders."""
    own = office.templates(db).get(document.code) if "docx" in document.formats else None
    if own is None:
        return items
    data = attachments.read(db, own.sha256)
    known = values(db, conference, document.code)
    dressed = (replace(one, template=data, values=_open_ones(known | dict(one.values))) for one in items)
    if not isinstance(items, SignedItems):
        return tuple(dressed)
    kept = SignedItems(dressed)
    kept.pdf = items.pdf
    return kept


def _open_ones(known: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Values as a template takes them: what is not known yet is left open as "…"."""
    return tuple((name, said or MISSING) for name, said in known.items())


def signed(db: sqlite3.Connection, conference: int, code: str) -> SignedItems | None:
    """The items that were signed; None while the paper is not signed, or was signed without being kept here."""
    paper = store.registered(db, conference, code)
    return kept_of(db, paper) if paper is not None and paper.frozen else None


def kept_of(db: sqlite3.Connection, paper: RegisteredPaper) -> SignedItems | None:
    """What was kept when this paper was signed."""
    kept = register_files.signed_data(db, paper.id or 0)
    pdf = register_files.newest(db, paper.id or 0, "signed")
    if kept is None or pdf is None:
        return None
    items = SignedItems(kept.items)
    items.pdf = attachments.read(db, pdf.sha256)
    return items


def clean_copy(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items without the mark of a draft, as they go to be signed; tables that can be read once are made tables that stay."""
    return tuple(_marked(item, "") for item in items)


def draft_copy(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items with the mark of a draft on every head that has none ("In bản dự thảo")."""
    return tuple(_marked(item, "DỰ THẢO", keep=True) for item in items)


def _marked(item: Item, mark: str, *, keep: bool = False) -> Item:
    blocks = tuple(
        replace(block, draft=(block.draft if keep else "") or mark) if isinstance(block, Letterhead) else block
        for block in item.blocks
    )
    return replace(item, blocks=blocks, passing=keep and blocks != item.blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Differs:
    """What today's data say otherwise than a signed paper, line by line, and the digest of today's data: what is answered to."""

    lines: tuple[str, ...] = ()
    today: str = ""


def compared(
    db: sqlite3.Connection, conference: int, document: Document, kept: Sequence[Item], accepted: str
) -> Differs:
    """Today's data beside what was kept; nothing differs where the clerk said "Giữ nguyên" to exactly this."""
    today = clean_copy(document.items(db, conference))
    digest = digest_of(today)
    return Differs(lines=() if accepted == digest else differences(kept, today), today=digest)


def what_differs(db: sqlite3.Connection, conference: int, document: Document) -> Differs:
    """What today's data would print otherwise than it was signed."""
    kept, paper = signed(db, conference, document.code), store.registered(db, conference, document.code)
    return compared(db, conference, document, kept, paper.accepted) if kept is not None and paper else Differs()


def digest_of(items: Iterable[Item]) -> str:
    """The digest of a whole paper."""
    return digest.of_parts(f"{item.key}:{digest.of(item)}" for item in items)
