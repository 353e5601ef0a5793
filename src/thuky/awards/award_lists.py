"""The list of awards: proposed with merits, decided with names, posts and units alone, and the working sheet (papers.md 15)."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from thuky.awards import store
from thuky.awards.award import STATES, Award
from thuky.awards.decision import CODE as DECISION
from thuky.awards.folder import missing_papers
from thuky.awards.order import DECIDED, PASSED, call_order, proposed
from thuky.awards.review import AwardReview
from thuky.awards.sentences import MERIT
from thuky.awards.values import PROPOSAL, Wording
from thuky.awards.wording import CIVIL, described, forms_of, totals
from thuky.conferences.choices import chosen
from thuky.conferences.conference import Conference
from thuky.conferences.letterhead import attached_to, letterhead, list_signatures
from thuky.core.vietnamese.numbers import roman
from thuky.core.vietnamese.text import loose_key
from thuky.papers.blocks import Block, Heading, Row, Table, TableColumn, Title, TotalLine
from thuky.papers.document import Item, Option

LIST = "danh-sach-khen-thuong"
SHEET = Option(key="sheet", title="Mẫu", values=(("list", "Danh sách"), ("summary", "Bảng tổng hợp đề nghị")))
SECTIONS = (("collective", "TẬP THỂ"), ("individual", "CÁ NHÂN"))
ORDINAL = TableColumn(heading="STT", width=5, align="center", number=True)
FORM = TableColumn(heading="Hình thức khen thưởng", width=11)
STANDING = "Cấp bậc, chức vụ, đơn vị"
PROPOSED = {
    "collective": (
        ORDINAL,
        TableColumn(heading="Tên tập thể", width=27),
        TableColumn(heading="Thành tích", width=45),
        FORM,
        TableColumn(heading="Ghi chú", width=8),
    ),
    "individual": (
        ORDINAL,
        TableColumn(heading="Họ và tên", width=19),
        TableColumn(heading=STANDING, width=26),
        TableColumn(heading="Thành tích", width=33),
        FORM,
        TableColumn(heading="Ghi chú", width=7),
    ),
}
AWARDED = {
    "collective": (ORDINAL, TableColumn(heading="Tên tập thể", width=80)),
    "individual": (ORDINAL, TableColumn(heading="Họ và tên", width=30), TableColumn(heading=STANDING, width=50)),
}
WORKING = (
    TableColumn(heading="Tiêu chí đạt", width=7, align="center"),
    TableColumn(heading="Hồ sơ", width=12),
    TableColumn(heading="Đã được khen (số QĐ, năm)", width=13),
    TableColumn(heading="Ý kiến thẩm định", width=13),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What the rows of a list need to know besides the awards themselves."""

    record: Conference
    standing: str
    review: AwardReview = AwardReview()
    before: Mapping[tuple[str, str], Sequence[str]] = field(default_factory=dict)


Cells = Callable[[Award, Sheet], tuple[str, ...]]


def award_list(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Danh sách khen thưởng: who is proposed, with merits; and who is in the decision, with names, posts and units alone."""
    everybody = store.of_conference(db, conference)
    if chosen(db, conference, LIST, (SHEET,))["sheet"] == "summary":
        yield _summary(db, conference, everybody)
        return
    awards = proposed(everybody)
    decided = call_order([one for one in awards if one.state in DECIDED])
    waiting = [one for one in awards if one.state not in DECIDED]
    if waiting or not decided:
        yield _list(db, conference, waiting, "đề nghị tặng", "Danh sách đề nghị khen thưởng")
    if decided:
        yield _list(db, conference, decided, "được tặng", "Danh sách được khen thưởng")


def _list(db: sqlite3.Connection, conference: int, awards: list[Award], verb: str, title: str) -> Item:
    words, done = Wording(db, conference, LIST, awards), verb == "được tặng"
    sheet = Sheet(record=words.record, standing=words.say(MERIT))
    return Item(
        key="decided" if done else "proposed",
        title=title,
        landscape=not done,
        values=words.own,
        blocks=(
            letterhead(db, conference, LIST, numbered=False),
            Title(
                kind="DANH SÁCH",
                about=about(awards, words, verb),
                note=attached_to(db, conference, DECISION if done else PROPOSAL),
            ),
            *sections(awards, AWARDED if done else PROPOSED, _awarded if done else _proposed, sheet),
            TotalLine(text=f"Danh sách này có {totals(awards)}./."),
            list_signatures(db, conference, LIST),
        ),
    )


def about(awards: Sequence[Award], words: Wording, verb: str = "được tặng") -> str:
    """`Tập thể, cá nhân được tặng Giấy khen của Chủ tịch Ủy ban nhân dân …`."""
    return f"Tập thể, cá nhân {verb} {forms_of(awards, words.record)} của {words.by.post}".removesuffix(" của ")


def decided_sections(awards: Sequence[Award], words: Wording) -> Iterator[Block]:
    """The list that a decision is followed by: collectives, then individuals, in the order of call."""
    return sections(awards, AWARDED, _decided, Sheet(record=words.record, standing=""))


def sections(
    awards: Sequence[Award], columns: Mapping[str, tuple[TableColumn, ...]], cells: Cells, sheet: Sheet
) -> Iterator[Block]:
    """A table for the collectives and one for the individuals, each under its heading."""
    shown = [(kind, word) for kind, word in SECTIONS if any(one.kind == kind for one in awards)]
    for number, (kind, word) in enumerate(shown, start=1):
        members = [one for one in awards if one.kind == kind]
        yield Heading(mark=f"{roman(number)}.", text=word)
        yield Table(
            columns=columns[kind],
            rows=tuple(
                Row(cells=(str(n), *cells(one, sheet)), key=f"award:{one.id}") for n, one in enumerate(members, start=1)
            ),
        )


def _awarded(award: Award, _sheet: Sheet) -> tuple[str, ...]:
    if award.kind == "collective":
        return (award.name,)
    return (award.name, ", ".join(part for part in (award.rank, described(award)) if part))


def _decided(award: Award, sheet: Sheet) -> tuple[str, ...]:
    """In a decision a civilian is Ông or Bà; a soldier's rank stands in the next column."""
    name, *rest = _awarded(award, sheet)
    civil = (
        f"{award.salutation} " if award.kind == "individual" and not award.rank and award.salutation in CIVIL else ""
    )
    return (f"{civil}{name}", *rest)


def _proposed(award: Award, sheet: Sheet) -> tuple[str, ...]:
    common = (award.merit or sheet.standing, award.form or sheet.record.award_form, award.note)
    return (*_awarded(award, sheet), *common)


def _summary(db: sqlite3.Connection, conference: int, awards: list[Award]) -> Item:
    """Bảng tổng hợp đề nghị: the working sheet of the review, with criteria, folders, earlier awards and the verdict."""
    words = Wording(db, conference, LIST, awards)
    sheet = Sheet(record=words.record, standing=words.say(MERIT), review=store.review(db, conference),
                  before=store.rewarded_before(db, conference))  # fmt: skip
    columns = {kind: (*PROPOSED[kind][:-1], *WORKING) for kind in PROPOSED}
    return Item(
        key="summary",
        title="Bảng tổng hợp đề nghị khen thưởng",
        landscape=True,
        values=words.own,
        blocks=(
            letterhead(db, conference, LIST, numbered=False),
            Title(kind="BẢNG TỔNG HỢP", about=about(awards, words, "đề nghị tặng")),
            *sections(awards, columns, _worked, sheet),
            TotalLine(text=f"Bảng này có {totals(awards)}./."),
            list_signatures(db, conference, LIST),
        ),
    )


def _worked(award: Award, sheet: Sheet) -> tuple[str, ...]:
    missing = missing_papers(award, opinion=sheet.review.opinion_needed)
    before = sheet.before.get((loose_key(award.name), loose_key(award.unit)), ())
    return (
        *_proposed(award, sheet)[:-1],
        award.criteria,
        f"Thiếu: {', '.join(missing)}" if missing else "Đủ",
        "; ".join(before),
        verdict(award),
    )


def verdict(award: Award) -> str:
    """What the review found: Đạt, Không đạt with the reason, nothing before it."""
    if award.state == "failed":
        return f"Không đạt: {award.vote_note}" if award.vote_note else "Không đạt"
    return dict(STATES)["passed"] if award.state in PASSED else ""
