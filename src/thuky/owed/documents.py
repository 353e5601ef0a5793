"""Công văn đề nghị to those who owe something, công văn đôn đốc to those who are late (papers.md 23 and N1)."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from thuky.conferences import store as conferences
from thuky.conferences.addressed import addressed
from thuky.conferences.letterhead import attached_to, body_for, letterhead, signatures
from thuky.conferences.placeholders import names, values
from thuky.core.vietnamese.dates import clock, short
from thuky.core.vietnamese.numbers import count, roman
from thuky.office.wording import Wording
from thuky.owed import sentences, store
from thuky.owed.board import BoardLine, late_lines, owed_words
from thuky.owed.due import FIGURES, KINDS, LIST, REPORT, title_of
from thuky.owed.letter_tables import asked_table, late_table
from thuky.papers.blocks import Block, Heading, PageBreak, Paragraph, Title
from thuky.papers.document import Document, Item

ASK, REMIND = "cong-van-de-nghi", "don-doc"
SAID_OF = {FIGURES: sentences.FIGURES_OF, REPORT: sentences.BY_OUTLINE}
"""What a letter says besides of a thing that it asks for."""
GRACE = 1
"""Days given in a reminder, at 16 giờ 00."""
NAMED_AT_MOST = 8
"""More units than these are named in the list that goes with the letter."""


def asking(db: sqlite3.Connection, conference: int) -> Iterator[Item]:
    """Công văn đề nghị cử đại biểu, gửi hồ sơ, gửi báo cáo: what each unit is to send, how much and by when."""
    lines = [line for line in store.lines(db, conference) if any(cell.state != "none" for cell in line.cells.values())]
    things = sorted_things(what for line in lines for what, cell in line.cells.items() if cell.state != "none")
    known = _known(db, conference, ASK) | {"noi_dung_gui": ", ".join(map(_spoken, things))}
    say = Wording(db, known)
    about = sentences.ABOUT_ASKED if LIST in things or not things else sentences.ABOUT_SENT
    yield _letter(
        *(db, conference, ASK, lines, say(about)),
        *_request(say, lines, things, attached_to(db, conference, ASK)),
        blocked="" if lines else "chưa có đơn vị nào phải gửi",
    )


def _request(
    say: Wording, lines: Sequence[BoardLine], things: Sequence[str], note: str
) -> tuple[Sequence[Block], Sequence[Block]]:
    """The text, and what follows the signature: few units stand in the letter's own table, many in a list that goes with it; a
    report goes by an outline."""
    here = len(lines) <= NAMED_AT_MOST
    say = say.also({"neu_o_dau": "dưới đây" if here else "nêu tại danh sách kèm theo"})
    asked = sentences.ASKED if LIST in things or not things else sentences.SENT
    first, last = Paragraph(text=say(asked)), Paragraph(text=say(sentences.WITH_FORM))
    more = [Paragraph(text=say(one)) for what, one in SAID_OF.items() if what in things]
    outline = _outline(say, note) if REPORT in things else ()
    if here:
        return (first, asked_table(lines), *more, last), outline
    listed = Title(kind="DANH SÁCH", about="Nội dung các cơ quan, đơn vị cần gửi", note=note, ruled=False)
    return (first, *more, last), (PageBreak(), listed, asked_table(lines), *outline)


def _outline(say: Wording, note: str) -> Sequence[Block]:
    """Đề cương báo cáo on a page of its own."""
    parts = [line.strip() for line in say(sentences.OUTLINE).splitlines() if line.strip()]
    title = Title(kind="ĐỀ CƯƠNG", about=f"Báo cáo {say.known['ten_gon']}".rstrip(), note=note, ruled=False)
    return (
        PageBreak(),
        title,
        *(Heading(mark=f"{roman(n)}.", text=part.upper()) for n, part in enumerate(parts, start=1)),
    )


def _known(db: sqlite3.Connection, conference: int, code: str) -> dict[str, str]:
    """What the sentences may name; a programme that is wound up without a sitting is spoken of by its subject."""
    record, found = conferences.get(db, conference), values(db, conference, code)
    body = body_for(db, record, "ke-hoach")
    if not found["ten_hoi_nghi"] and record.subject:
        found["ten_hoi_nghi"] = found["ten_gon"] = f"tổng kết {record.subject}"
    return found | {"co_quan_ke_hoach": body.full_name if body else ""}


def reminding(db: sqlite3.Connection, conference: int) -> Iterator[Item]:
    """Công văn đôn đốc: only the late units, each with what it owes and since when."""
    late = late_lines(store.lines(db, conference))
    say = Wording(db, _known(db, conference, REMIND) | _reminder(late))
    hurry = sentences.HURRY if conferences.get(db, conference).has_sitting else sentences.HURRY_STEPS
    note = attached_to(db, conference, REMIND)
    listed = Title(kind="DANH SÁCH", about="Các cơ quan, đơn vị chưa gửi", note=note, ruled=False)
    yield _letter(
        *(db, conference, REMIND, late, say(sentences.ABOUT_LATE)),
        (Paragraph(text=say.also(_ordered(_days(late)))(sentences.ORDERED)), Paragraph(text=say(hurry))),
        (PageBreak(), listed, late_table(late)),
        blocked="" if late else "không có đơn vị nào quá hạn",
    )


def _reminder(late: Sequence[BoardLine]) -> dict[str, str]:
    days = _days(late)
    now = datetime.now()
    return {
        "noi_dung_gui": ", ".join(map(_spoken, days)),
        "so_don_vi": count(len(late)),
        "luc_nay": f"{clock(now.strftime('%H:00'))}, ngày {short(now.date())}",
        "han_moi": new_deadline(now.date()),
    }


def _days(late: Sequence[BoardLine]) -> dict[str, str]:
    """What is late, the usual things first, each with the day that most were given."""
    found: dict[str, Counter[str]] = {}
    for line in late:
        for what in line.late:
            found.setdefault(what, Counter())[line.cells[what].due] += 1
    return {what: found[what].most_common(1)[0][0] for what in sorted_things(found)}


def sorted_things(found: Iterable[str]) -> list[str]:
    """The usual things in their order, then the clerk's own."""
    order = [what for what, _ in KINDS]
    return sorted(set(found), key=lambda what: (order.index(what) if what in order else len(order), what))


def _ordered(days: dict[str, str]) -> dict[str, str]:
    """What the plan ordered by when: `danh sách đại biểu chậm nhất ngày 18/8/2026, tham luận`, and the last of the days."""
    by_day: dict[str, list[str]] = {}
    for what, day in sorted(days.items(), key=lambda pair: pair[1]):
        by_day.setdefault(day, []).append(_spoken(what))
    said = [f"{', '.join(things)} chậm nhất ngày {short(day)}" for day, things in by_day.items()]
    return {
        "noi_dung_gui": ", ".join(said).rpartition(" chậm nhất ngày ")[0],
        "han": short(max(days.values(), default="")),
    }


def _spoken(what: str) -> str:
    title = title_of(what)
    return title[:1].lower() + title[1:]


def new_deadline(today: date) -> str:
    """`16 giờ 00, ngày 23/8/2026`: what a reminder asks for."""
    return f"16 giờ 00, ngày {short(today + timedelta(days=GRACE))}"


def _letter(
    db: sqlite3.Connection,
    conference: int,
    code: str,
    lines: Sequence[BoardLine],
    about: str,
    text: Sequence[Block],
    after: Sequence[Block] = (),
    *,
    blocked: str = "",
) -> Item:
    """A letter without a kind name: "V/v …" under its number, Kính gửi, the text, the signer; a list after it."""
    body = body_for(db, conferences.get(db, conference), code)
    filed = ", ".join(part for part in ("VT", body.filing if body else "") if part)
    title = "Công văn đôn đốc" if code == REMIND else "Công văn đề nghị"
    blocks = (
        replace(letterhead(db, conference, code), about=about),
        *_addressed([line.name for line in lines]),
        *text,
        signatures(db, conference, code, recipients=("Như trên", f"Lưu: {filed}")),
        *after,
    )
    return Item(key="letter", title=title, blocks=blocks, blocked=blocked)


def _addressed(units: Sequence[str]) -> Iterator[Block]:
    many = not units or len(units) > NAMED_AT_MOST
    yield from addressed(["Các cơ quan, đơn vị (có danh sách kèm theo)"] if many else units)


def message(db: sqlite3.Connection, conference: int, line: BoardLine) -> str:
    """The text to copy into Zalo or to read out over the phone, for one unit."""
    late = [cell.due for cell in line.cells.values() if cell.late] or [
        cell.due for cell in line.cells.values() if cell.due
    ]
    own = {
        "dau_moi_don_vi": line.contact,
        "don_vi": line.name,
        "noi_dung_gui": owed_words(line, only_late=bool(line.late)),
        "han": short(min(late, default="")),
        "han_moi": new_deadline(date.today()),
    }
    return Wording(db, values(db, conference) | own)(sentences.MESSAGE)


DOCUMENTS = (
    Document(code=ASK, title="Công văn đề nghị cử đại biểu, gửi hồ sơ", formats=("pdf", "docx"), group="Văn bản", items=asking, in_set=False, fields=names()),
    Document(code=REMIND, title="Công văn đôn đốc", formats=("pdf", "docx"), group="Văn bản", items=reminding, in_set=False, fields=names()),
)  # fmt: skip
