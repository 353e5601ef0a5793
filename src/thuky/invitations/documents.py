"""Giấy mời, and nhãn, bì thư (papers.md, blocks 2 and 3)."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from thuky.attendees import store as attendees
from thuky.conferences import store as conferences
from thuky.conferences.choices import chosen
from thuky.conferences.letterhead import body_for, layout_of, letterhead, signatures
from thuky.conferences.placeholders import names, values
from thuky.core.vietnamese.numbers import count
from thuky.invitations import envelopes, sentences, store
from thuky.invitations.letter import Letter
from thuky.invitations.letters import letters
from thuky.office.sentence import Sentence
from thuky.office.wording import Wording
from thuky.papers.blocks import Paragraph, Signatures, Title
from thuky.papers.document import Document, Item, Option

CODE = "giay-moi"
SIZE = 13.0
"""Points: the smaller of the two sizes of the body (Nghị định 30/2020), so that a letter stays on one sheet."""
SMALL = 11.5
"""The same on A5, half a sheet."""
PAPER = Option(key="paper", title="Khổ giấy", values=(("A4", "A4"), ("A5", "A5")))


def batch(db: sqlite3.Connection, conference: int) -> list[Letter]:
    """Every letter that the conference needs, in the order of introduction."""
    body = body_for(db, conferences.get(db, conference), CODE)
    return letters(
        attendees.delegations(db, conference),
        attendees.attending(db, conference),
        topics=store.topics(db, conference),
        rewarded=store.rewarded(db, conference),
        comrades=layout_of(body) != "civil",
    )


def invitations(db: sqlite3.Connection, conference: int) -> Iterator[Item]:
    """Giấy mời: one number for the batch; common, per unit or per person as each delegation is invited."""
    known, head = values(db, conference, CODE), letterhead(db, conference, CODE)
    title = Title(kind="GIẤY MỜI", about=f"Dự {known['ten_hoi_nghi']}")
    foot, small = _foot(db, conference), chosen(db, conference, CODE, (PAPER,))["paper"] == "A5"
    say = Wording(db, known)
    for letter in batch(db, conference):
        yield Item(
            key=letter.key,
            subject=letter.subject,
            title=f"Giấy mời: {letter.to or 'chung'}",
            blocked=letter.blocked,
            paper="A5" if small else "A4",
            blocks=(head, title, *(_sized(line, small) for line in _text(say.also(_own(letter)), letter)), foot),
            values=tuple(_own(letter).items()),
        )


def _sized(line: Paragraph, small: bool) -> Paragraph:
    return replace(line, size=SMALL) if small else line


def _foot(db: sqlite3.Connection, conference: int) -> Signatures:
    body = body_for(db, conferences.get(db, conference), CODE)
    filed = ", ".join(part for part in ("VT", body.filing if body else "") if part)
    return signatures(db, conference, CODE, recipients=("Như trên", f"Lưu: {filed}"))


def _text(say: Wording, letter: Letter) -> Iterator[Paragraph]:
    known = say.known
    yield from _to_whom(say.also({"xung_ho": letter.form}), letter)
    yield _line(say(sentences.ATTEND))
    yield from _where_known(say, sentences.CHAIR)
    when = say(sentences.WHEN)
    yield _line(f"{when} {say(sentences.WELCOME)}." if known["gio_don_tiep"] else f"{when}.")
    yield _line(say(sentences.WHERE))
    yield from _where_known(say, sentences.DRESS)
    if letter.topic:
        yield _line(say(sentences.SPEAK))
    if letter.rewarded:
        yield _line(say(sentences.REWARD))
    if known["han_xac_nhan"]:
        contact = say(sentences.CONTACT) if known["dau_moi"] and known["dien_thoai"] else ""
        yield _line(f"{say(sentences.CONFIRM)} {contact}".rstrip() + ".")
    yield _line(say(sentences.CLOSE))


def _line(text: str, *, bold: bool = False, mark: str = "") -> Paragraph:
    return Paragraph(text=text, bold=bold, mark=mark, size=SIZE)


def _where_known(say: Wording, sentence: Sentence) -> Iterator[Paragraph]:
    """A line that is left out while nothing is known to put into it."""
    if say.whole(sentence):
        yield _line(say(sentence))


def _to_whom(say: Wording, letter: Letter) -> Iterator[Paragraph]:
    first = {"common": sentences.COMMON, "unit": sentences.UNIT, "person": sentences.PERSON}[letter.mode]
    yield _line(say(first), bold=letter.mode == "person")
    if letter.about:
        yield _line(f"{letter.about}.")
    for place, line in enumerate(letter.invited, start=1):
        yield _line(f"{line}{'.' if place == len(letter.invited) else ';'}", mark="-")


def _own(letter: Letter) -> dict[str, str]:
    return {
        "xung_ho": letter.address,
        "ho_ten": letter.name,
        "don_vi": letter.name,
        "chuc_vu_don_vi": letter.about,
        "so_luong": count(letter.quota),
        "thanh_phan": letter.delegation,
        "chu_de": letter.topic.rstrip("."),
    }


DOCUMENTS = (
    Document(code=CODE, title="Giấy mời", formats=("pdf", "docx"), group="Văn bản", items=invitations, options=(PAPER,),
             why_none="chưa có thành phần nào để mời (thẻ Đại biểu)",
             fields=(*names(), *_own(Letter(key="", mode="common")))),
    Document(code=envelopes.CODE, title="Nhãn, bì thư", formats=("pdf",), group="Văn bản", items=envelopes.envelopes, in_set=False, options=(envelopes.STOCK,),
             why_none="chưa có đại biểu, đơn vị nào để gửi (thẻ Đại biểu)"),
)  # fmt: skip
