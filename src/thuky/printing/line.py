"""One line of the print centre: a paper of the catalogue and how it stands."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column
from thuky.papers.document import Document
from thuky.printing import press, store
from thuky.printing.beside import Quiet, Steps

FORMAT_NAMES = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel"}
UNKNOWN = "Đang xem…"
"""Of a paper that was printed, until it is known whether it still says what the file says."""
SHOWN = 3

STANDINGS = tuple((words, words) for words in (*press.CONDITIONS.values(), UNKNOWN))
"""A choice has room for its longest word before it is needed: "Khác bản đã ký"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """The paper's title, its group, whether it is printed, and what there is to see before it is."""

    id: str
    document: Document
    title: Annotated[str, Column("Văn bản", width=34, editable=False)] = ""
    group: Annotated[str, Column("Nhóm", width=18, editable=False)] = ""
    condition: Annotated[str, Column("Bản in", width=15, kind="choice", choices=STANDINGS, editable=False)] = ""
    copies: Annotated[int, Column("Số bản", width=7, kind="int", editable=False)] = 1
    formats: Annotated[str, Column("Dạng", width=16, editable=False)] = ""
    remark: Annotated[str, Column("Lưu ý", width=30, editable=False)] = ""


def standings(
    db: sqlite3.Connection, conference: int, documents: tuple[Document, ...], *, progress: Steps | None = None
) -> dict[str, press.Status]:
    """How every paper stands, by its code: each is made anew and compared, so it is done beside the window."""
    steps, found = progress or Quiet(), {}
    for place, document in enumerate(documents):
        steps.step(place, len(documents))
        found[document.code] = press.status(db, conference, document)
    return found


def lines(
    db: sqlite3.Connection, conference: int, documents: tuple[Document, ...], known: Mapping[str, press.Status]
) -> list[PaperLine]:
    """Every paper of the catalogue, as far as is known how it stands."""
    printed = store.printed(db, conference)
    return [_line(db, conference, document, known.get(document.code), printed) for document in documents]


def _line(
    db: sqlite3.Connection, conference: int, document: Document, stands: press.Status | None, printed: frozenset[str]
) -> PaperLine:
    if stands is None:
        condition = UNKNOWN if document.code in printed else press.CONDITIONS["new"]
    else:
        condition = press.CONDITIONS[stands.condition]
    return PaperLine(
        id=document.code,
        document=document,
        title=document.title,
        group=document.group,
        condition=condition,
        copies=store.copies(db, conference, document),
        formats=" · ".join(FORMAT_NAMES[format] for format in document.formats),
        remark=_remark(stands) if stands is not None else "",
    )


def _remark(stands: press.Status) -> str:
    more = f" và {len(stands.items) - SHOWN} mục nữa" if len(stands.items) > SHOWN else ""
    shown = ", ".join(stands.items[:SHOWN]) + more
    return f"In lại: {shown}" if stands.condition == "stale" else shown
