"""The papers about the conference's papers: who writes or speaks on what, what has come in, the slip to ask for the floor."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from thuky.conferences import store as conferences
from thuky.conferences.choices import chosen
from thuky.conferences.letterhead import appendix_head
from thuky.conferences.placeholders import names, values
from thuky.core.vietnamese.dates import short
from thuky.office import store as office
from thuky.office.sentence import fill
from thuky.papers.blocks import AppendixHead, Block, Paragraph, Row, Table, TableColumn, Title
from thuky.papers.document import Document, Item, Option
from thuky.speakers import store
from thuky.speakers.sentences import NAMES, NOTE, UNTIL
from thuky.speakers.slips import SLIP, slips
from thuky.speakers.speech import MODES, Speech, units_named
from thuky.speakers.tracking import TRACKING, tracking

CODE = "phan-cong-tham-luan"
STANDING = "cơ quan thường trực"
STYLE = Option(key="style", title="Cách trình bày", values=(("table", "Bảng"), ("list", "Liệt kê")))
NUMBER = Option(
    key="appendix",
    title="Số phụ lục",
    values=(("III", "Phụ lục III"), ("", "Không số"), ("I", "Phụ lục I"), ("II", "Phụ lục II"), ("IV", "Phụ lục IV"), ("V", "Phụ lục V")),
)  # fmt: skip
COLUMNS = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Đơn vị", width=22),
    TableColumn(heading="Nội dung tham luận", width=38),
    TableColumn(heading="Hình thức", width=10, align="center"),
    TableColumn(heading="Thời lượng (phút)", width=10, align="center", number=True),
    TableColumn(heading="Hạn gửi", width=11, align="center"),
)


def assignment(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Phân công tham luận: units, topics, form, minutes and the day by which the paper must come; a table, or a plain list."""
    record = conferences.get(db, conference)
    papers = [one for one in store.of_conference(db, conference) if one.kind == "paper" and one.state != "not_used"]
    choice = chosen(db, conference, CODE, (STYLE, NUMBER))
    head = appendix_head(db, conference)
    yield Item(
        key="assignment",
        title="Phân công tham luận",
        values=(("han", short(max(_days(papers), default=""))),),
        blocks=(
            AppendixHead(number=choice["appendix"]),
            Title(kind="PHÂN CÔNG THAM LUẬN", about=f"Tại {record.called}", note=head.attached_to),
            *(_listed(papers) if choice["style"] == "list" else _tabled(papers)),
            Paragraph(text=note(db, conference, papers), italic=True),
        ),
    )


def _tabled(papers: Sequence[Speech]) -> Iterator[Block]:
    yield Table(columns=COLUMNS, rows=tuple(_row(number, one) for number, one in enumerate(papers, start=1)))


def _listed(papers: Sequence[Speech]) -> Iterator[Block]:
    """`1. Ban CHQS phường …: Công tác chuẩn bị …`, as offices write it."""
    for number, one in enumerate(papers, start=1):
        units = units_named(one) or one.presenter
        yield Paragraph(
            lead=f"{number}. {units}{':' if one.topic else '.'}", text=f"{one.topic.rstrip('.;')}." if one.topic else ""
        )


def _days(papers: Sequence[Speech]) -> set[str]:
    return {store.deadline(one) for one in papers if store.deadline(one)}


def note(db: sqlite3.Connection, conference: int, papers: Sequence[Speech]) -> str:
    """How long a paper may be and where it goes, until the day that all share or as the table says."""
    days = _days(papers)
    text = office.sentence(db, NOTE)
    if len(days) != 1:
        text = text.replace(UNTIL, " theo hạn gửi nêu trên" if days else "")
    known = values(db, conference, CODE)
    standing = known["co_quan_thuong_truc"] or STANDING
    return fill(text, known | {"co_quan_thuong_truc": standing, "han": short(max(days, default=""))})


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
    Document(code=CODE, title="Phân công tham luận", formats=("pdf", "docx"), group="Chương trình, kịch bản", items=assignment,
             options=(STYLE, NUMBER), fields=(*names(), *NAMES)),
    Document(code=TRACKING, title="Theo dõi tham luận, tài liệu", formats=("pdf", "xlsx"), group="Chương trình, kịch bản",
             items=tracking, in_set=False),
)  # fmt: skip
SLIPS = Document(
    code=SLIP, title="Phiếu đăng ký phát biểu", formats=("pdf",), group="Chương trình, kịch bản", items=slips
)
