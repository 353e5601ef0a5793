"""Theo dõi tham luận, tài liệu: what must come, what has come, how it was judged (papers.md 13)."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from thuky.conferences import store as conferences
from thuky.conferences.letterhead import letterhead, list_signatures
from thuky.core.vietnamese.dates import short
from thuky.papers.blocks import Paragraph, Row, Table, TableColumn, Title
from thuky.papers.document import Item
from thuky.speakers import received, store
from thuky.speakers.speech import KINDS, MODES, STATES, Speech, units_named
from thuky.speakers.store import SpeechCounts

TRACKING = "theo-doi-tham-luan"
JUDGED = ("appraised", "to_correct", "accepted", "not_used")
COLUMNS = (
    TableColumn(heading="STT", width=4, align="center", number=True),
    TableColumn(heading="Đơn vị", width=16),
    TableColumn(heading="Nội dung", width=24),
    TableColumn(heading="Hình thức", width=7, align="center"),
    TableColumn(heading="Người trình bày", width=12),
    TableColumn(heading="Hạn gửi", width=9, align="center"),
    TableColumn(heading="Gia hạn", width=9, align="center"),
    TableColumn(heading="Ngày nhận", width=9, align="center"),
    TableColumn(heading="Lần", width=4, align="center", number=True),
    TableColumn(heading="Kết quả thẩm định", width=13),
    TableColumn(heading="Thứ tự", width=5, align="center", number=True),
    TableColumn(heading="Phút", width=5, align="center", number=True),
    TableColumn(heading="Ghi chú", width=9),
)


def tracking(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Every paper of the conference with its dates, its versions and what was said of it; the counts stand above."""
    record, papers = conferences.get(db, conference), store.of_conference(db, conference)
    versions = received.versions(db, [one.id or 0 for one in papers])
    yield Item(
        key="tracking",
        title="Theo dõi tham luận, tài liệu",
        landscape=True,
        blocks=(
            letterhead(db, conference, TRACKING, numbered=False),
            Title(kind="THEO DÕI THAM LUẬN, TÀI LIỆU", about=record.name),
            Paragraph(text=head_line(store.counts(db, conference, date.today().isoformat()))),
            Table(
                columns=COLUMNS,
                rows=tuple(
                    _row(number, one, versions.get(one.id or 0, 0)) for number, one in enumerate(papers, start=1)
                ),
                size=12,
            ),
            list_signatures(db, conference, TRACKING),
        ),
    )


def head_line(now: SpeechCounts) -> str:
    """`Phải gửi 17; đã nhận 9; đạt 6; yêu cầu chỉnh sửa 3; chưa gửi 8 (quá hạn 5).`"""
    return (
        f"Phải gửi {now.expected}; đã nhận {now.received}; đạt {now.accepted}; yêu cầu chỉnh sửa {now.to_correct}; "
        f"chưa gửi {now.waiting} (quá hạn {now.late})."
    )


def _row(number: int, one: Speech, versions: int) -> Row:
    came = versions or (1 if one.state in store.SENT else 0)
    cells = (
        str(number),
        units_named(one) or dict(KINDS)[one.kind],
        one.topic,
        dict(MODES).get(one.mode, ""),
        one.presenter,
        short(one.due),
        short(one.extended_to),
        short(one.received_on),
        str(came or ""),
        judgement(one),
        str(one.speaking_order or ""),
        str(one.minutes or ""),
        one.note,
    )
    return Row(cells=cells, key=f"speech:{one.id}")


def judgement(one: Speech) -> str:
    """What was found, and the comment: `Yêu cầu chỉnh sửa: bổ sung số liệu`."""
    word = dict(STATES)[one.state] if one.state in JUDGED else ""
    return ": ".join(part for part in (word, one.comment) if part)
