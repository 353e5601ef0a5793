"""The papers of awards: the list, proposed and decided, and the certificates in the order of call (papers.md 15 and 19)."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from thuky.awards import store
from thuky.awards.award import Award
from thuky.awards.certificate import card
from thuky.awards.decision import CODE as DECISION
from thuky.awards.decision import Decider, papers, who_decides
from thuky.awards.order import DECIDED, call_order
from thuky.awards.wording import described, forms_of, merit, named, totals, why_blocked
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.conferences.letterhead import attached_to, letterhead, list_signatures
from thuky.conferences.register import RegisteredPaper
from thuky.core.vietnamese.numbers import count, roman
from thuky.papers.blocks import Block, Heading, Paragraph, Row, Table, TableColumn, Title, TotalLine
from thuky.papers.document import Document, Item

LIST, CERTIFICATE, PROPOSAL = "danh-sach-khen-thuong", "giay-khen", "to-trinh-khen-thuong"
SECTIONS = (("collective", "TẬP THỂ"), ("individual", "CÁ NHÂN"))
ORDINAL = TableColumn(heading="STT", width=5, align="center", number=True)
PROPOSED = {
    "collective": (
        ORDINAL,
        TableColumn(heading="Tên tập thể", width=30),
        TableColumn(heading="Thành tích", width=38),
        TableColumn(heading="Hình thức khen thưởng", width=13),
        TableColumn(heading="Ghi chú", width=10),
    ),
    "individual": (
        ORDINAL,
        TableColumn(heading="Họ và tên", width=20),
        TableColumn(heading="Cấp bậc, chức vụ, đơn vị", width=26),
        TableColumn(heading="Thành tích", width=26),
        TableColumn(heading="Hình thức khen thưởng", width=13),
        TableColumn(heading="Ghi chú", width=9),
    ),
}
AWARDED = {
    "collective": (ORDINAL, TableColumn(heading="Tên tập thể", width=80)),
    "individual": (
        ORDINAL,
        TableColumn(heading="Họ và tên", width=30),
        TableColumn(heading="Cấp bậc, chức vụ, đơn vị", width=50),
    ),
}


def award_list(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Danh sách khen thưởng: who is proposed, with merits; and who is in the decision, with names, posts and units alone."""
    awards = [one for one in store.of_conference(db, conference) if one.state != "failed"]
    decided = call_order([one for one in awards if one.state in DECIDED])
    proposed = [one for one in awards if one.state not in DECIDED]
    if proposed or not decided:
        yield _list(db, conference, proposed, "đề nghị tặng", "Danh sách đề nghị khen thưởng")
    if decided:
        yield _list(db, conference, decided, "được tặng", "Danh sách được khen thưởng")


def _list(db: sqlite3.Connection, conference: int, awards: list[Award], verb: str, title: str) -> Item:
    record = conferences.get(db, conference)
    done = verb == "được tặng"
    by = who_decides(db, record).post
    about = f"Tập thể, cá nhân {verb} {forms_of(awards, record)} của {by}".removesuffix(" của ")
    return Item(
        key="decided" if done else "proposed",
        title=title,
        landscape=not done,
        blocks=(
            letterhead(db, conference, LIST, numbered=False),
            Title(kind="DANH SÁCH", about=about, note=attached_to(db, conference, DECISION if done else PROPOSAL)),
            *_sections(awards, record, done),
            TotalLine(text=f"Danh sách này có {totals(awards)}./."),
            list_signatures(db, conference, LIST),
        ),
    )


def _sections(awards: Sequence[Award], record: Conference, done: bool) -> Iterator[Block]:
    shown = [(kind, word) for kind, word in SECTIONS if any(one.kind == kind for one in awards)]
    for number, (kind, word) in enumerate(shown, start=1):
        members = [one for one in awards if one.kind == kind]
        yield Heading(text=f"{roman(number)}. {word}")
        rows = tuple(
            Row(cells=(str(n), *(_awarded(one) if done else _proposed(one, record))), key=f"award:{one.id}")
            for n, one in enumerate(members, start=1)
        )
        yield Table(columns=(AWARDED if done else PROPOSED)[kind], rows=rows)


def _awarded(award: Award) -> tuple[str, ...]:
    return (award.name,) if award.kind == "collective" else (award.name, _standing(award))


def _proposed(award: Award, record: Conference) -> tuple[str, ...]:
    common = (merit(award, record), award.form or record.award_form, award.note)
    return (*_awarded(award), *common)


def _standing(award: Award) -> str:
    return ", ".join(part for part in (award.rank, described(award)) if part)


def certificates(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Giấy khen, one sheet each in the order of call, and last the sheet on which the printing is noted."""
    record, register = conferences.get(db, conference), papers(db, conference)
    by = who_decides(db, record)
    called = [one for one in call_order(store.of_conference(db, conference)) if one.state != "failed"]
    for award in called:
        yield certificate(award, record, by, register)
    if called:
        yield _run_sheet(record, called)


def certificate(award: Award, record: Conference, by: Decider, register: Mapping[int, RegisteredPaper]) -> Item:
    """One certificate; held back where it would name nobody."""
    sheet = card(award, record, by, register.get(award.decision_id or 0))
    form = award.form or record.award_form
    return Item(key=f"award:{award.id}", title=f"{form}: {award.name}", blocks=(sheet,), landscape=True,
                blocked=why_blocked(award))  # fmt: skip


RUN_SHEET = (
    ORDINAL,
    TableColumn(heading="Tập thể, cá nhân", width=36),
    TableColumn(heading="Chức vụ, đơn vị", width=36),
    TableColumn(heading="Số sổ vàng", width=9, align="center", number=True),
    TableColumn(heading="Ghi chú", width=12),
)


def _run_sheet(record: Conference, called: Sequence[Award]) -> Item:
    good = sum(not why_blocked(one) for one in called)
    rows = tuple(
        Row(cells=(str(n), named(one), described(one), count(one.number) if one.number else "", why_blocked(one)))
        for n, one in enumerate(called, start=1)
    )
    return Item(
        key="run-sheet",
        counted=False,
        title="Phiếu theo dõi in",
        blocks=(
            Title(kind=f"PHIẾU THEO DÕI IN {record.award_form.upper()}", about=record.name),
            Table(columns=RUN_SHEET, rows=rows),
            Paragraph(text=f"Đã in {count(good)}, hỏng ……; phôi còn lại ……"),
        ),
    )


DOCUMENTS = (
    Document(code=LIST, title="Danh sách khen thưởng", formats=("pdf", "docx", "xlsx"), group="Khen thưởng", items=award_list),
    Document(code=CERTIFICATE, title="Giấy khen", formats=("pdf",), group="Khen thưởng", items=certificates),
)  # fmt: skip
