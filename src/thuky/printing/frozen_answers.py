"""The three answers where today's data differ from a signed paper: leave it, write a paper that corrects it, or replace it."""

from dataclasses import replace
from datetime import date

from thuky.conferences import register_files, store
from thuky.conferences.addressed import named_in
from thuky.conferences.letterhead import body_for, number_line
from thuky.conferences.register import KINDS, RegisteredPaper, kind_of
from thuky.core.vietnamese.dates import short
from thuky.printing.frozen import Differs
from thuky.printing.signing import name_of
from thuky.storage.workspace import Workspace

CORRECTION = "thong-bao-thay-doi"


def leave(opened: Workspace, paper: RegisteredPaper, differs: Differs) -> None:
    """Giữ nguyên: what was signed stands; nothing more is said of it until the data change again."""
    with opened.change(f"Giữ nguyên bản đã ký: {name_of(paper)}", conference=paper.conference_id) as db:
        store.edit_paper(db, paper.id or 0, accepted=differs.today)


def correct(opened: Workspace, paper: RegisteredPaper, differs: Differs, reason: str = "") -> int:
    """Soạn văn bản điều chỉnh: a letter that names the signed paper and what changes in it, line by line, waits for its number."""
    letter = RegisteredPaper(
        conference_id=paper.conference_id,
        code=CORRECTION,
        summary=f"Điều chỉnh {named(opened, paper)}",
        issuing_body_id=paper.issuing_body_id,
        copies=paper.copies,
        recipients=paper.recipients or _addressee(opened, paper),
        draft_on=date.today().isoformat(),
        reason=reason,
        amends="\n".join((f"{named(opened, paper)}", *differs.lines)),
        note=f"Điều chỉnh {named(opened, paper)}",
    )
    with opened.change(f"Soạn văn bản điều chỉnh: {name_of(paper)}", conference=paper.conference_id) as db:
        number = store.add_paper(db, letter)
        store.edit_paper(db, paper.id or 0, accepted=differs.today)
    return number


def _addressee(opened: Workspace, paper: RegisteredPaper) -> str:
    """Whom the signed paper itself was sent to: the letter that corrects it goes there too."""
    kept = register_files.signed_data(opened.db, paper.id or 0)
    return "; ".join(named_in(block for item in kept.items for block in item.blocks)) if kept else ""


def supersede(opened: Workspace, paper: RegisteredPaper) -> int:
    """Thay thế bản đã ký: the signed line is marked as replaced and keeps its PDF; a new draft of the same paper takes its place."""
    fresh = replace(
        paper,
        id=None,
        number="",
        date="",
        state="draft",
        draft_no=1,
        draft_on=date.today().isoformat(),
        corrected_by="",
        sent_on="",
        accepted="",
        original="",
        note=f"Thay thế {named(opened, paper)}",
    )
    with opened.change(f"Thay thế bản đã ký: {name_of(paper)}", conference=paper.conference_id) as db:
        store.edit_paper(db, paper.id or 0, state="replaced")
        return store.add_paper(db, fresh)


def named(opened: Workspace, paper: RegisteredPaper) -> str:
    """`Kế hoạch số 27/KH-BCĐ ngày 12/11/2026`, as another paper names this one."""
    body = body_for(opened.db, store.get(opened.db, paper.conference_id), paper.code)
    number = number_line(body, paper, paper.code).removeprefix("Số:").removeprefix("Số ").strip()
    day = f" ngày {short(paper.date)}" if paper.date else ""
    kind = kind_of(paper.code)
    name = kind.name if kind in KINDS or not paper.summary else paper.summary
    return f"{name} số {number}{day}" if paper.number else f"{name}{day}"
