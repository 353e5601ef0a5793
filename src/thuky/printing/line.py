"""One line of the print centre: a paper of the catalogue and how it stands."""

import sqlite3
from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column
from thuky.papers.document import Document
from thuky.printing import press, store

FORMAT_NAMES = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """The paper's title, its group, whether it is printed, and what there is to see before it is."""

    id: str
    document: Document
    title: Annotated[str, Column("Văn bản", width=34, editable=False)] = ""
    group: Annotated[str, Column("Nhóm", width=18, editable=False)] = ""
    condition: Annotated[str, Column("Bản in", width=14, editable=False)] = ""
    copies: Annotated[int, Column("Số bản", width=7, kind="int", editable=False)] = 1
    formats: Annotated[str, Column("Dạng", width=16, editable=False)] = ""
    remark: Annotated[str, Column("Lưu ý", width=30, editable=False)] = ""


def lines(db: sqlite3.Connection, conference: int, documents: tuple[Document, ...]) -> list[PaperLine]:
    """Every paper of the catalogue as it stands now."""
    return [line(db, conference, document) for document in documents]


def line(db: sqlite3.Connection, conference: int, document: Document) -> PaperLine:
    """One paper as it stands now."""
    stands = press.status(db, conference, document)
    shown = ", ".join(stands.items[:3]) + (f" và {len(stands.items) - 3} mục nữa" if len(stands.items) > 3 else "")
    return PaperLine(
        id=document.code,
        document=document,
        title=document.title,
        group=document.group,
        condition=press.CONDITIONS[stands.condition],
        copies=store.copies(db, conference, document),
        formats=" · ".join(FORMAT_NAMES[format] for format in document.formats),
        remark=f"In lại: {shown}" if stands.condition == "stale" else shown,
    )
