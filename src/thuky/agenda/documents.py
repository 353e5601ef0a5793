"""The programme of the conference, with hours or as a plain numbered list (papers.md 10)."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from thuky.agenda import store
from thuky.agenda.agenda_item import AgendaItem
from thuky.agenda.timing import held, timed
from thuky.conferences import store as conferences
from thuky.conferences.choices import chosen
from thuky.conferences.conference import Conference
from thuky.conferences.held_when import when
from thuky.conferences.letterhead import attached_to, letterhead, list_signatures
from thuky.conferences.placeholders import names
from thuky.core.vietnamese.dates import clock_short, short, weekday
from thuky.core.vietnamese.text import search_key
from thuky.papers.blocks import Block, Paragraph, Row, Table, TableColumn, Title
from thuky.papers.document import Document, Item, Option

CODE = "chuong-trinh"
ORGANISERS = "Ban Tổ chức"
IF_ANY = "(nếu có)"
WELCOME = "Đón tiếp đại biểu"
STYLE = Option(
    key="style",
    title="Cách trình bày",
    values=(("timed", "Có giờ"), ("untimed", "Không giờ, có người thực hiện"), ("list", "Liệt kê")),
)
TIMED = (
    TableColumn(heading="Thời gian", width=13, align="center"),
    TableColumn(heading="Nội dung", width=52),
    TableColumn(heading="Người thực hiện", width=30),
)
UNTIMED = (
    TableColumn(heading="TT", width=5, align="center", number=True),
    TableColumn(heading="Nội dung", width=55),
    TableColumn(heading="Người thực hiện", width=32),
)


def programme(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Chương trình hội nghị: hours where they are known, else the order alone; what was decided not to be held is left out."""
    record = conferences.get(db, conference)
    items = held(store.of_conference(db, conference))
    style = chosen(db, conference, CODE, (STYLE,))["style"]
    yield Item(
        key="programme",
        title="Chương trình hội nghị",
        blocks=(
            letterhead(db, conference, CODE, numbered=False),
            Title(kind="CHƯƠNG TRÌNH", about=record.name, note=attached_to(db, conference)),
            *_when_and_where(record),
            *_body(record, items, style),
            list_signatures(db, conference, CODE),
        ),
    )


def title_of(item: AgendaItem) -> str:
    """What the item is, with "(nếu có)" while that is open."""
    open_still = item.conditional and not item.decided and IF_ANY not in item.title
    return f"{item.title} {IF_ANY}" if open_still else item.title


def _when_and_where(record: Conference) -> Iterator[Block]:
    if told := when(record, weekdays=True):
        yield Paragraph(lead="Thời gian:", text=f"{told.rstrip('.')}.")
    if record.place:
        yield Paragraph(lead="Địa điểm:", text=f"{record.place.rstrip('.')}.")


def _body(record: Conference, items: Sequence[AgendaItem], style: str) -> Iterator[Block]:
    starts = timed(items, record.held_at)
    if style == "timed" and any(start for _, start in starts):
        yield Table(columns=TIMED, rows=tuple(_timed_rows(record, starts)))
    elif style != "list" and any(item.presenter for item in items):
        yield Table(columns=UNTIMED, rows=tuple(_rows(items)))
    else:
        for number, item in enumerate(items, start=1):
            yield Paragraph(mark=f"{number}.", text=f"{title_of(item).rstrip('.')}.")


def _timed_rows(record: Conference, starts: Sequence[tuple[AgendaItem, str]]) -> Iterator[Row]:
    several, date = len({item.date for item, _ in starts if item.date}) > 1, ""
    if record.welcome_at and not any(search_key(item.title).startswith("don tiep") for item, _ in starts):
        yield Row(cells=(clock_short(record.welcome_at), WELCOME, ORGANISERS), key="welcome")
    for item, start in starts:
        if several and item.date and item.date != date:
            date = item.date
            yield Row(cells=(f"Ngày {short(date)} ({weekday(date)})",), group=True)
        yield Row(cells=(clock_short(start), title_of(item), item.presenter or ORGANISERS), key=f"agenda:{item.id}")


def _rows(items: Sequence[AgendaItem]) -> Iterator[Row]:
    for number, item in enumerate(items, start=1):
        yield Row(cells=(str(number), title_of(item), item.presenter or ORGANISERS), key=f"agenda:{item.id}")


DOCUMENTS = (
    Document(
        code=CODE,
        title="Chương trình hội nghị",
        formats=("pdf", "docx"),
        group="Chương trình, kịch bản",
        items=programme,
        options=(STYLE,),
        fields=names(),
    ),
)
