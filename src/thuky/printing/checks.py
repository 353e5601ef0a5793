"""What the print centre would say: a signed paper from which today's data differ."""

import sqlite3
from collections.abc import Iterable, Iterator

from thuky.conferences import store
from thuky.conferences.finding import Finding
from thuky.papers.document import Document
from thuky.printing import frozen

SHOWN = 3


def signed_differs(db: sqlite3.Connection, conference: int, documents: Iterable[Document]) -> Iterator[Finding]:
    """`Khác với bản đã ký: …`: never a reprint, but a question with three answers (clerk.md H3)."""
    signed = {paper.code for paper in store.register(db, conference) if paper.frozen}
    for document in documents:
        differs = frozen.what_differs(db, conference, document).lines if document.code in signed else ()
        paper = store.registered(db, conference, document.code)
        if differs and paper is not None:
            more = f" và {len(differs) - SHOWN} chỗ khác" if len(differs) > SHOWN else ""
            yield Finding(
                code="signed-differs",
                level="warning",
                about=paper.summary or document.title,
                message=f"Khác với bản đã ký: {'; '.join(differs[:SHOWN])}{more}.",
                subject=f"paper:{paper.id}",
            )
