"""Who writes or speaks on what, until when: the appendix to the plan (papers.md 12)."""

import sqlite3
from collections.abc import Iterable, Sequence

from thuky.conferences import store as conferences
from thuky.conferences.letterhead import appendix_head
from thuky.core.vietnamese.dates import short
from thuky.papers.blocks import Paragraph, Row, Table, TableColumn, Title
from thuky.papers.document import Document, Item
from thuky.speakers import store
from thuky.speakers.speech import MODES, Speech

CODE = "phan-cong-tham-luan"
STANDING = "cơ quan thường trực"
COLUMNS = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Đơn vị", width=22),
    TableColumn(heading="Nội dung tham luận", width=38),
    TableColumn(heading="Hình thức", width=10, align="center"),
    TableColumn(heading="Thời lượng (phút)", width=10, align="center", number=True),
    TableColumn(heading="Hạn gửi", width=11, align="center"),
)


def assignment(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Phân công tham luận: units, topics, form, minutes and the day by which the paper must come."""
    record = conferences.get(db, conference)
    papers = [one for one in store.of_conference(db, conference) if one.kind == "paper" and one.state != "not_used"]
    head = appendix_head(db, conference)
    yield Item(
        key="assignment",
        title="Phân công tham luận",
        blocks=(
            type(head)(number=head.number),
            Title(kind="PHÂN CÔNG THAM LUẬN", about=f"Tại {record.name}", note=head.attached_to),
            Table(columns=COLUMNS, rows=tuple(_row(number, one) for number, one in enumerate(papers, start=1))),
            Paragraph(text=note(papers, record.standing_body or STANDING), italic=True),
        ),
    )


def note(papers: Sequence[Speech], standing_body: str) -> str:
    """How long a paper may be and where it goes, until the day that all share or as the table says."""
    days = {store.deadline(one) for one in papers if store.deadline(one)}
    until = f" chậm nhất ngày {short(days.pop())}" if len(days) == 1 else " theo hạn gửi nêu trên" if days else ""
    return (
        "Ghi chú: Tham luận không quá 03 trang A4, nêu rõ kết quả, cách làm, kinh nghiệm, kiến nghị; gửi bản ký, đóng dấu "
        f"và tệp Word về {standing_body}{until}."
    )


def units_named(speech: Speech) -> str:
    """The units as one text: "Phòng A; Phòng B; xã, phường còn lại"."""
    rest = speech.rest_of
    if rest and "còn lại" not in rest:
        rest = f"{rest} còn lại"
    return "; ".join(part for part in (speech.units, rest) if part)


def _row(number: int, speech: Speech) -> Row:
    minutes = str(speech.minutes) if speech.minutes and speech.mode == "speak" else ""
    mode = dict(MODES).get(speech.mode, "")
    cells = (
        str(number),
        units_named(speech) or speech.presenter,
        speech.topic,
        mode,
        minutes,
        short(store.deadline(speech)),
    )
    return Row(cells=cells, key=f"speech:{speech.id}")


DOCUMENTS = (
    Document(
        code=CODE,
        title="Phân công tham luận",
        formats=("pdf", "docx"),
        group="Chương trình, kịch bản",
        items=assignment,
    ),
)
