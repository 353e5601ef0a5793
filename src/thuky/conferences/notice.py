"""The letter that tells of a change: of day, hour or place, of a postponement, or of what was signed otherwise (papers.md, N2)."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from thuky.conferences import register_files, sentences, store
from thuky.conferences.addressed import addressed
from thuky.conferences.conference import Conference
from thuky.conferences.letterhead import body_for, letterhead, number_line, signatures
from thuky.conferences.placeholders import OPEN_NUMBER, names, values
from thuky.conferences.register import RegisteredPaper, kind_of
from thuky.core.vietnamese.dates import clock, short, weekday
from thuky.office import store as office
from thuky.office.sentence import Sentence, fill
from thuky.papers.blocks import Block, Paragraph
from thuky.papers.document import Document, Item
from thuky.storage import changes

CODE = "thong-bao-thay-doi"
TOLD_BY = ("ke-hoach", "giay-moi", CODE)
"""Papers by which the units learn of day, hour and place."""
FACTS = ("held_on", "held_until", "held_at", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What the units were told last, what holds now, and which of it differs."""

    old_when: str
    new_when: str
    old_place: str
    new_place: str
    postponed: bool

    @property
    def when(self) -> bool:
        """Another day or hour."""
        return bool(self.old_when) and self.old_when != self.new_when

    @property
    def where(self) -> bool:
        """Another place."""
        return bool(self.old_place) and self.old_place != self.new_place

    @property
    def any(self) -> bool:
        """Whether there is something to tell."""
        return self.postponed or self.when or self.where


def change(db: sqlite3.Connection, conference: int) -> Change:
    """Compare the conference with what was signed last, else with what the history holds from before its last change."""
    record = store.get(db, conference)
    now = {field: getattr(record, field) for field in FACTS}
    old = _told(db, conference) or changes.row_before(db, "conference", conference, FACTS) or now
    return Change(
        old_when=_when(old),
        new_when=_when(now),
        old_place=str(old.get("place") or "").rstrip("."),
        new_place=record.place.rstrip("."),
        postponed=record.state == "postponed",
    )


def _told(db: sqlite3.Connection, conference: int) -> Mapping[str, object] | None:
    papers = [one for one in store.register(db, conference) if one.code in TOLD_BY and one.state != "withdrawn"]
    kept = [(file.id, one) for one in papers if (file := register_files.newest(db, one.id or 0, "data"))]
    found = register_files.signed_data(db, max(kept, key=lambda pair: pair[0])[1].id or 0) if kept else None
    return found.facts if found else None


def _when(facts: Mapping[str, object]) -> str:
    """`08 giờ 00, ngày 29/8/2026 (thứ Bảy)`."""
    hour, day = str(facts.get("held_at") or ""), str(facts.get("held_on") or "")
    last = str(facts.get("held_until") or "")
    until = f" đến ngày {short(last)}" if last and last != day else ""
    date = f"ngày {short(day)} ({weekday(day)}){until}" if day else ""
    return ", ".join(part for part in (clock(hour) if hour else "", date) if part)


def notice(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Công văn điều chỉnh: about the signed paper that its line in the register names, else about day, hour and place."""
    paper, found = store.registered(db, conference, CODE), change(db, conference)
    amends = _amends(paper, found)
    known = values(db, conference, CODE) | _own(db, conference, found, paper)
    if amends:
        known["van_ban"] = amends[0]
    about = _about(store.get(db, conference), found, amends)
    yield Item(
        key="letter",
        title="Công văn điều chỉnh",
        values=tuple(known.items()),
        blocks=(
            replace(letterhead(db, conference, CODE), about=about),
            *_to(db, paper, known),
            *(_amended(db, amends, known) if amends else [Paragraph(text=_said(db, _which(found), known))]),
            signatures(db, conference, CODE, recipients=("Như trên", _filed(db, conference))),
        ),
    )


def _amends(paper: RegisteredPaper | None, found: Change) -> list[str]:
    """The signed paper that this letter corrects and what it corrects; a plan whose day or place has changed is told as that."""
    lines = [line for line in paper.amends.splitlines() if line] if paper else []
    of_plan = bool(lines) and lines[0].startswith(tuple(kind_of(code).name for code in TOLD_BY))
    return [] if found.any and of_plan else lines


def _about(record: Conference, found: Change, amends: list[str]) -> str:
    if amends:
        return f"V/v điều chỉnh {amends[0]}"
    if found.postponed:
        return f"V/v hoãn tổ chức {record.called}"
    what = " và ".join(
        word for word, said in (("thời gian", found.when or not found.where), ("địa điểm", found.where)) if said
    )
    return f"V/v thay đổi {what} tổ chức {record.called}"


def _which(found: Change) -> Sentence:
    if found.postponed:
        return sentences.POSTPONED
    if found.when and found.where:
        return sentences.BOTH
    return sentences.WHERE if found.where else sentences.WHEN


def _to(db: sqlite3.Connection, paper: RegisteredPaper | None, known: Mapping[str, str]) -> Iterator[Block]:
    """Kính gửi: those that the register names, else all who come."""
    lines = (
        [line.strip(" .") for line in paper.recipients.replace("\n", ";").split(";") if line.strip()] if paper else []
    )
    yield from addressed(lines or [_said(db, sentences.TO, known)])


def _amended(db: sqlite3.Connection, amends: list[str], known: Mapping[str, str]) -> Iterator[Block]:
    yield Paragraph(text=_said(db, sentences.AMENDED, known))
    for line in amends[1:]:
        said = _corrected(line)
        yield Paragraph(mark="-", text=f"{said[:1].upper()}{said[1:].rstrip('.;')}{'.' if line is amends[-1] else ';'}")
    yield Paragraph(text=_said(db, sentences.REST, known))


def _corrected(line: str) -> str:
    """`Sửa cụm từ “09 cá nhân” thành “08 cá nhân”`: words are quoted whole, without the dots of what stands around them."""
    whole = line.replace("“… ", "“").replace(" …”", "”")
    return f"sửa cụm từ {whole}" if whole.startswith("“") and "” thành “" in whole else whole


def _own(db: sqlite3.Connection, conference: int, found: Change, paper: RegisteredPaper | None) -> dict[str, str]:
    return {
        "ly_do": paper.reason.rstrip(".") if paper else "",
        "cu": found.old_when if found.when or found.postponed else "",
        "moi": found.new_when,
        "cu_dia_diem": found.old_place,
        "moi_dia_diem": found.new_place,
        "van_ban": _plan(db, conference),
    }


def _plan(db: sqlite3.Connection, conference: int) -> str:
    """`Kế hoạch số 27/KH-BCĐ ngày 12/11/2026`; dots until the number is typed, as wherever it is spoken of."""
    plan, body = store.registered(db, conference, "ke-hoach"), body_for(db, store.get(db, conference), "ke-hoach")
    number = number_line(body, plan, "ke-hoach").removeprefix("Số:").removeprefix("Số ").strip()
    day = f" ngày {short(plan.date)}" if plan and plan.date else ""
    return f"Kế hoạch số {OPEN_NUMBER if number.startswith(('/', '-')) else ''}{number}{day}"


def _filed(db: sqlite3.Connection, conference: int) -> str:
    body = body_for(db, store.get(db, conference), CODE)
    return f"Lưu: {', '.join(part for part in ('VT', body.filing if body else '') if part)}"


def _said(db: sqlite3.Connection, one: Sentence, known: Mapping[str, str]) -> str:
    return fill(office.sentence(db, one), known)


DOCUMENT = Document(
    code=CODE,
    title="Công văn điều chỉnh thời gian, địa điểm",
    formats=("pdf", "docx"),
    group="Văn bản",
    items=notice,
    in_set=False,
    fields=(*names(), *sentences.WHEN.placeholders),
)
