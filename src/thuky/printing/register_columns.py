"""The columns of the register as the clerk reads them: body and signer chosen by name, and which files hang on a paper."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from thuky.conferences.register import PAPER_STATES, RegisteredPaper
from thuky.conferences.register_files import PaperFile
from thuky.core.columns import BoundColumn, Column, columns
from thuky.office import store as office

_ORDER = (
    "code",
    "number",
    "symbol",
    "date",
    "summary",
    "state",
    "files",
    "issuing_body_id",
    "signer_id",
    "copies",
    "sent_on",
    "note",
)
_KINDS = {"signed": "bản ký", "scan": "scan", "draft": "dự thảo"}


def register_columns(
    db: sqlite3.Connection, files: Mapping[int | None, Sequence[PaperFile]]
) -> tuple[BoundColumn, ...]:
    """`Loại | Số | Ký hiệu | Ngày | Trích yếu | Trạng thái | Tệp | Cơ quan ban hành | Người ký | …`, the rest hidden."""
    own = {
        "issuing_body_id": _choice("issuing_body_id", "Cơ quan ban hành", 18, _bodies(db)),
        "signer_id": _choice("signer_id", "Người ký", 18, _signers(db)),
        "files": BoundColumn(
            "files",
            Column("Tệp đính kèm", width=14, editable=False),
            text_of=lambda one: files_words(files.get(one.id, ())),
        ),
    }
    known = {column.field: column for column in columns(RegisteredPaper)} | own
    known["state"] = replace(known["state"], text_of=state_words)
    return (*(known[field] for field in _ORDER), *(known[field] for field in known if field not in _ORDER))


def state_words(paper: RegisteredPaper) -> str:
    """`Dự thảo (lần 2)`: a draft that came back says which one it is."""
    word = dict(PAPER_STATES).get(paper.state, paper.state)
    return f"{word} (lần {paper.draft_no})" if paper.state == "draft" and paper.draft_no > 1 else word


def files_words(files: Sequence[PaperFile]) -> str:
    """`bản ký, 2 scan, 3 dự thảo`."""
    counted = {kind: sum(file.kind == kind for file in files) for kind in _KINDS}
    return ", ".join(
        word if kind == "signed" else f"{counted[kind]} {word}" for kind, word in _KINDS.items() if counted[kind]
    )


def _choice(field: str, heading: str, width: int, words: tuple[tuple[str, str], ...]) -> BoundColumn:
    named = dict(words)

    def text(one: Any) -> str:
        return named.get(str(getattr(one, field) or ""), "")

    return BoundColumn(field, Column(heading, width=width, kind="choice", choices=(("", ""), *words)), text_of=text)


def _bodies(db: sqlite3.Connection) -> tuple[tuple[str, str], ...]:
    return tuple((str(body.id), body.name) for body in office.bodies(db))


def _signers(db: sqlite3.Connection) -> tuple[tuple[str, str], ...]:
    return tuple(
        (str(one.id), ", ".join(part for part in (one.full_name, one.title) if part))
        for body in office.bodies(db)
        for one in office.signers_of(db, body.id)
    )
