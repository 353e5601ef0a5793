"""The papers of the register itself: the book of papers in the decree's ten columns, the table of contents of the file (N9, N10)."""

import sqlite3
from collections.abc import Iterable, Sequence

from thuky.conferences import banner_sheets, notice, store
from thuky.conferences.letterhead import letterhead, list_signatures, number_line
from thuky.conferences.register import PAPER_STATES, RegisteredPaper, name_in_text
from thuky.core.vietnamese.dates import short
from thuky.core.vietnamese.numbers import count
from thuky.core.vietnamese.text import loose_key
from thuky.office import store as office
from thuky.papers.blocks import Row, Table, TableColumn, Title, TotalLine
from thuky.papers.document import Document, Item

BOOK, CONTENTS = "so-van-ban", "muc-luc-ho-so"
BOOK_COLUMNS = (
    TableColumn(heading="Số, ký hiệu văn bản", width=14, align="center"),
    TableColumn(heading="Ngày tháng văn bản", width=11, align="center"),
    TableColumn(heading="Tên loại và trích yếu nội dung văn bản", width=32),
    TableColumn(heading="Người ký", width=19, align="center", whole=True),
    TableColumn(heading="Nơi nhận văn bản", width=31),
    TableColumn(heading="Đơn vị, người nhận bản lưu", width=13, align="center"),
    TableColumn(heading="Số lượng bản", width=8, align="center", number=True),
    TableColumn(heading="Ngày chuyển", width=11, align="center"),
    TableColumn(heading="Ký nhận", width=15),
    TableColumn(heading="Ghi chú", width=12),
)
"""Nghị định 30/2020, Phụ lục IV."""
CONTENTS_COLUMNS = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Số, ký hiệu văn bản", width=14, align="center"),
    TableColumn(heading="Ngày tháng năm văn bản", width=12, align="center"),
    TableColumn(heading="Tên loại và trích yếu nội dung văn bản", width=36),
    TableColumn(heading="Tác giả văn bản", width=24),
    TableColumn(heading="Tờ số", width=7, align="center"),
    TableColumn(heading="Ghi chú", width=10),
)


def book(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Sổ văn bản hội nghị: every paper of the register, the dated ones by their day."""
    papers = _dated(store.register(db, conference))
    yield Item(
        key="book",
        title="Sổ văn bản hội nghị",
        landscape=True,
        blocks=(
            letterhead(db, conference, BOOK, numbered=False),
            Title(kind="SỔ VĂN BẢN HỘI NGHỊ", about=store.get(db, conference).name),
            Table(columns=BOOK_COLUMNS, rows=tuple(_book_row(db, paper) for paper in papers)),
            TotalLine(text=f"Sổ này có {count(len(papers))} văn bản./."),
            list_signatures(db, conference, BOOK),
        ),
    )


def contents(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Mục lục văn bản, tài liệu trong hồ sơ: what was signed, by its day; the sheet's number is written by hand."""
    papers = [
        one for one in _dated(store.register(db, conference)) if one.frozen or one.state == "replaced" or one.number
    ]
    rows = tuple(_contents_row(db, at, paper) for at, paper in enumerate(papers, start=1))
    yield Item(
        key="contents",
        title="Mục lục văn bản, tài liệu",
        blocks=(
            letterhead(db, conference, CONTENTS, numbered=False),
            Title(kind="MỤC LỤC VĂN BẢN, TÀI LIỆU", about=f"Hồ sơ {store.get(db, conference).name}"),
            Table(columns=CONTENTS_COLUMNS, rows=rows),
            TotalLine(text=f"Hồ sơ này có {count(len(papers))} văn bản./."),
            list_signatures(db, conference, CONTENTS),
        ),
    )


def _dated(papers: Sequence[RegisteredPaper]) -> list[RegisteredPaper]:
    return sorted(papers, key=lambda one: (not one.date, one.date))


def _book_row(db: sqlite3.Connection, paper: RegisteredPaper) -> Row:
    body = office.body(db, paper.issuing_body_id)
    kept = ", ".join(part for part in ("VT", body.filing if body else "") if part)
    cells = (_number(db, paper), short(paper.date), name_and_summary(paper), _signer(db, paper), _receivers(db, paper), kept,
             str(_copies(db, paper)), short(paper.sent_on), "", _remark(paper))  # fmt: skip
    return Row(cells=cells, key=f"registered_paper:{paper.id}")


def _contents_row(db: sqlite3.Connection, at: int, paper: RegisteredPaper) -> Row:
    body = office.body(db, paper.issuing_body_id)
    author = body.full_name if body else ""
    cells = (str(at), _number(db, paper), short(paper.date), name_and_summary(paper), author, "", _remark(paper))
    return Row(cells=cells, key=f"registered_paper:{paper.id}")


def _number(db: sqlite3.Connection, paper: RegisteredPaper) -> str:
    """`27/KH-BCĐ`, the number left open until it is typed."""
    line = number_line(office.body(db, paper.issuing_body_id), paper, paper.code)
    bare = line.removeprefix("Số:").removeprefix("Số ").strip()
    return f"   {bare}" if bare.startswith(("/", "-")) else bare


def name_and_summary(paper: RegisteredPaper) -> str:
    """`Kế hoạch tổ chức Hội nghị …`: the kind before the summary, once."""
    kind = name_in_text(paper.code)
    known = kind == "Văn bản" or loose_key(paper.summary).startswith(loose_key(kind))
    return paper.summary or kind if known else f"{kind} {paper.summary[:1].lower()}{paper.summary[1:]}".strip()


def _signer(db: sqlite3.Connection, paper: RegisteredPaper) -> str:
    """The name on a line of its own below the rank, so that the summary keeps its room."""
    chosen = office.signer(db, paper.signer_id) or next(iter(office.signers_of(db, paper.issuing_body_id)), None)
    return "\n".join(part for part in (chosen.rank, chosen.full_name) if part) if chosen else ""


def _receivers(db: sqlite3.Connection, paper: RegisteredPaper) -> str:
    """As the register says; the plan's own are its Nơi nhận."""
    if paper.recipients or paper.code != "ke-hoach":
        return paper.recipients
    lines = store.recipients(db, paper.conference_id)
    return "; ".join(one.name for one in lines if not one.name.startswith("Lưu"))


def _copies(db: sqlite3.Connection, paper: RegisteredPaper) -> int:
    """As the register says; for the plan, while nothing was typed, the sum of its Nơi nhận with the copies that are kept."""
    if paper.code != "ke-hoach" or paper.copies > 1:
        return paper.copies
    return sum(one.copies for one in store.recipients(db, paper.conference_id)) or paper.copies


def _remark(paper: RegisteredPaper) -> str:
    state = "" if paper.frozen else dict(PAPER_STATES)[paper.state]
    return "; ".join(part for part in (state, paper.note) if part)


DOCUMENTS = (
    notice.DOCUMENT,
    banner_sheets.DOCUMENT,
    Document(
        code=BOOK, title="Sổ văn bản hội nghị", formats=("pdf", "xlsx"), group="Văn bản", items=book, in_set=False
    ),
    Document(
        code=CONTENTS,
        title="Mục lục văn bản, tài liệu",
        formats=("pdf", "docx", "xlsx"),
        group="Sau hội nghị",
        items=contents,
        in_set=False,
    ),
)
