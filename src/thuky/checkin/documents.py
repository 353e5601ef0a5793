"""The papers of the day (papers.md 11): the script for the chair, the host and the secretary."""

import sqlite3
from collections.abc import Iterable, Iterator

from thuky.agenda import store as agenda
from thuky.agenda.documents import ORGANISERS, WELCOME, title_of
from thuky.agenda.timing import held, timed
from thuky.attendees.attendee import Attendee
from thuky.checkin.leads import Host
from thuky.checkin.occasions import occasions
from thuky.checkin.sentences import ALWAYS
from thuky.conferences import store as conferences
from thuky.conferences.choices import chosen
from thuky.conferences.conference import Conference
from thuky.conferences.letterhead import letterhead, list_signatures
from thuky.conferences.placeholders import names, values
from thuky.core.vietnamese.dates import clock_short
from thuky.papers.blocks import Row, Table, TableColumn, Title
from thuky.papers.document import Document, Item, Option
from thuky.speakers.documents import SLIPS

SCRIPT = "kich-ban-dieu-hanh"
SIZE = Option(
    key="size",
    title="Cỡ chữ",
    values=(("13", "13, thường"), ("14", "14, để đọc"), ("15", "15, để đọc"), ("16", "16, để đọc")),
)
COLUMNS = (
    TableColumn(heading="TT", width=5, align="center"),
    TableColumn(heading="Thời gian", width=8, align="center"),
    TableColumn(heading="Nội dung", width=20),
    TableColumn(heading="Lời dẫn", width=50),
    TableColumn(heading="Người thực hiện", width=16),
    TableColumn(heading="Chuẩn bị", width=13),
)


def script(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Kịch bản điều hành: each item with its hour, what the host says, who does it and what must lie ready."""
    record = conferences.get(db, conference)
    known, host = values(db, conference), Host(db, conference)
    size = float(chosen(db, conference, SCRIPT, (SIZE,))["size"])
    yield Item(
        key="script",
        title="Kịch bản điều hành",
        landscape=True,
        values=tuple((name, host.values[name]) for name in ALWAYS),
        blocks=(
            letterhead(db, conference, SCRIPT, numbered=False),
            Title(kind="KỊCH BẢN ĐIỀU HÀNH", about=record.name, note=_when(known)),
            Table(columns=COLUMNS, rows=tuple(_rows(db, record, host)), size=size),
            list_signatures(db, conference, SCRIPT),
        ),
    )


def _when(known: dict[str, str]) -> str:
    parts = [
        f"Thời gian: {known['thoi_gian']}" if known["thoi_gian"] else "",
        f"tại {known['dia_diem']}" if known["dia_diem"] else "",
    ]
    text = ", ".join(part for part in parts if part)
    return f"({text})" if text else ""


def _rows(db: sqlite3.Connection, record: Conference, host: Host) -> Iterator[Row]:
    starts = timed(held(agenda.of_conference(db, record.id or 0)), record.held_at)
    if record.welcome_at and not any("welcome" in occasions(item.title) for item, _ in starts):
        yield Row(cells=("", clock_short(record.welcome_at), WELCOME, "", ORGANISERS, ""), key="welcome")
    for number, (item, start) in enumerate(starts, start=1):
        cells = (
            str(number),
            clock_short(start),
            title_of(item),
            host.lead(item, number == 1),
            item.presenter or ORGANISERS,
            item.preparation,
        )
        yield Row(cells=cells, key=f"agenda:{item.id}")
        if "discussion" in occasions(item.title) and not item.lead:
            yield from _speakers(host, number)


def _speakers(host: Host, number: int) -> Iterator[Row]:
    """A row for each who is called up to speak."""
    for place, one in enumerate(host.speakers):
        who = _short(host.people.get(one.attendee_id)) or one.presenter
        cells = (f"{number}.{place + 1}", "", one.topic, host.invitation(place), who or one.units, "")
        yield Row(cells=cells, key=f"speech:{one.id}")


def _short(known: Attendee | None) -> str:
    return " ".join(part for part in (known.rank, known.full_name) if part) if known else ""


DOCUMENTS = (
    Document(code=SCRIPT, title="Kịch bản điều hành", formats=("pdf", "docx"), group="Chương trình, kịch bản", items=script, copies=3,
             options=(SIZE,), fields=(*names(), *ALWAYS)),
    SLIPS,
)  # fmt: skip
