"""Who is called up, in which batch and at which place, who receives and who hands over, with what the host says (papers.md 20)."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from thuky.attendees.address import comrade
from thuky.awards import sentences as say
from thuky.awards import store
from thuky.awards.award import Award
from thuky.awards.order import DECIDED, batched, call_order, proposed
from thuky.awards.values import Wording
from thuky.awards.wording import described
from thuky.conferences.letterhead import letterhead, list_signatures
from thuky.core.vietnamese.numbers import count
from thuky.core.vietnamese.text import loose_key
from thuky.papers.blocks import Block, Heading, Paragraph, Row, Table, TableColumn, Title, TotalLine
from thuky.papers.document import Item

CALL = "trao-thuong"
PLACES = "Vị trí tính từ trái sang phải, nhìn từ hội trường lên sân khấu."
COLUMNS = (
    TableColumn(heading="Đợt", width=5, align="center", number=True),
    TableColumn(heading="Vị trí", width=5, align="center", number=True),
    TableColumn(heading="Tập thể, cá nhân", width=26),
    TableColumn(heading="Người lên nhận", width=17),
    TableColumn(heading="Đơn vị", width=23),
    TableColumn(heading="Người trao", width=15),
    TableColumn(heading="Sổ số", width=5, align="center", number=True),
    TableColumn(heading="Ghi chú", width=12),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Those who walk up together, left to right as the hall sees them."""

    number: int
    awards: tuple[Award, ...]
    by: str


def call_list(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Danh sách gọi lên nhận thưởng: batch by batch, each with the words that call it."""
    awards = called(store.of_conference(db, conference))
    words, away = Wording(db, conference, CALL, awards), store.away(db, conference)
    yield Item(
        key="call",
        title="Danh sách gọi lên nhận thưởng",
        landscape=True,
        values=words.own,
        blocks=(
            letterhead(db, conference, CALL, numbered=False),
            Title(kind="DANH SÁCH GỌI LÊN NHẬN THƯỞNG", about=words.record.name),
            Paragraph(text=opening(words)),
            *_batches(batches(awards, words), words, away),
            TotalLine(text=f"Danh sách này có {words.values['so_luong']}. {PLACES}"),
            list_signatures(db, conference, CALL),
        ),
    )


def called(awards: Sequence[Award]) -> list[Award]:
    """Who is called: those in a decision; before it those who are proposed. In the order of call."""
    decided = [one for one in awards if one.state in DECIDED]
    return call_order(decided or proposed(awards))


def batches(awards: Sequence[Award], words: Wording) -> list[Batch]:
    """The batches as the clerk set them, else as they would be set; who hands over is the chair unless another is named."""
    usual = batched(awards) if not any(one.batch for one in awards) else {}
    found: dict[int, list[Award]] = {}
    for one in awards:
        found.setdefault(one.batch or usual.get(one.id or 0, 0), []).append(one)
    chair = words.record.chair
    return [
        Batch(number=number, awards=tuple(members), by=next((one.handed_by for one in members if one.handed_by), chair))
        for number, members in sorted(found.items(), key=lambda pair: pair[0] or len(awards) + 1)
    ]


def opening(words: Wording) -> str:
    """`Kính mời … công bố Quyết định số …`."""
    standing = words.values["co_quan_thuong_truc"]
    return words.say(say.CALL_DECISION, nguoi_cong_bo=f"đại diện {standing}" if standing else "")


def call(batch: Batch, words: Wording, *, names: bool = True) -> str:
    """What the host says to call a batch up; names are left to the table below where there is one."""
    collective = batch.awards[0].kind == "collective"
    who = "; ".join(_called(one) for one in batch.awards) if names else ""
    text = words.say(
        say.CALL_COLLECTIVES if collective else say.CALL_INDIVIDUALS,
        nguoi_trao=comrade(batch.by) or "…",
        hinh_thuc=batch.awards[0].form or words.record.award_form,
        nguoi_nhan=who,
    )
    return text if names else f"{text.removesuffix('…').removesuffix('….').rstrip(' :…')}:"


def _batches(found: Sequence[Batch], words: Wording, away: set[int]) -> Iterator[Block]:
    for batch in found:
        yield Heading(text=call(batch, words, names=False), level=3)
        rows = (
            Row(cells=_cells(batch, place, one, away), key=f"award:{one.id}")
            for place, one in enumerate(batch.awards, start=1)
        )
        yield Table(columns=COLUMNS, rows=tuple(rows), whole=True)
        yield Paragraph(text=words.say(say.CALL_THANKS))


def _cells(batch: Batch, place: int, one: Award, away: set[int]) -> tuple[str, ...]:
    number = str(batch.number) if batch.number else ""
    unit = one.unit if one.kind == "individual" else described(one)
    ordinal = count(one.number) if one.number else ""
    giver = batch.by.partition(",")[0]
    return (number, str(place), _called(one), receiver(one), unit, giver, ordinal, remark(one, away))


def _called(one: Award) -> str:
    return one.name if one.kind == "collective" else f"{one.rank} {one.name}".strip()


def receiver(one: Award) -> str:
    """Who walks up: of a collective its representative, of a person himself unless another receives for him."""
    return one.received_by or ("" if one.kind == "collective" else _called(one))


def remark(one: Award, away: set[int]) -> str:
    """What the tray bearer must know: another receives, nobody is named, the person has said that he does not come."""
    if one.state == "sent_later":
        return "Gửi sau"
    other = one.kind == "individual" and one.received_by and loose_key(one.name) not in loose_key(one.received_by)
    if one.state == "received_for" or other:
        return "Nhận thay"
    if one.attendee_id in away and not one.received_by:
        return "Báo vắng"
    return one.note or ("Chưa có người nhận" if one.kind == "collective" and not one.received_by else "")
