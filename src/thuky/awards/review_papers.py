"""The papers between review and decision: the minutes of the review and the proposal (papers.md 16 and 17)."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from thuky.awards import sentences as say
from thuky.awards import store
from thuky.awards.award import Award
from thuky.awards.award_lists import verdict
from thuky.awards.order import proposed
from thuky.awards.review import AwardReview, share
from thuky.awards.values import PROPOSAL, Wording
from thuky.awards.wording import called
from thuky.conferences import store as conferences
from thuky.conferences.addressed import addressed
from thuky.conferences.letterhead import body_for, letterhead, place_date, signatures
from thuky.core.vietnamese.dates import clock, long
from thuky.core.vietnamese.numbers import count
from thuky.papers.blocks import Block, Letterhead, Paragraph, Row, Signatures, Signer, Table, TableColumn, Title
from thuky.papers.document import Item

MINUTES = "bien-ban-khen-thuong"
OPEN = "…………………………"
OPEN_LINE = "…" * 33
"""Dots over the whole width of a page, to be written on by hand."""


def proposal(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Tờ trình: who is proposed to whom, with the grounds; the list and the folders go along."""
    awards = proposed(store.of_conference(db, conference))
    words = Wording(db, conference, PROPOSAL, awards)
    head = letterhead(db, conference, PROPOSAL)
    appraiser = words.values["co_quan_tham_dinh"]
    yield Item(
        key="proposal",
        title="Tờ trình khen thưởng",
        values=words.own,
        blocks=(
            head,
            Title(kind="TỜ TRÌNH", about=words.say(say.PROPOSAL_ABOUT)),
            *addressed([one for one in (words.by.post or "…", appraiser) if one]),
            *(Paragraph(text=line, italic=head.layout == "civil") for line in words.lines(say.PROPOSAL_GROUNDS)),
            Paragraph(text=words.say(say.PROPOSAL_BODY)),
            Paragraph(text=words.say(say.PROPOSAL_CLOSE)),
            signatures(
                db, conference, PROPOSAL, recipients=received(db, conference, PROPOSAL, ("Như trên", appraiser))
            ),
        ),
    )


def received(db: sqlite3.Connection, conference: int, code: str, usual: Sequence[str]) -> tuple[str, ...]:
    """Nơi nhận: as the register has it for this paper, else the usual ones and the copy that is filed."""
    paper = conferences.registered(db, conference, code)
    if paper and paper.recipients:
        return tuple(part.strip() for line in paper.recipients.splitlines() for part in line.split(";") if part.strip())
    body = body_for(db, conferences.get(db, conference), code)
    filed = f"Lưu: VT, {body.filing}" if body and body.filing else "Lưu: VT"
    return (*(one for one in usual if one), filed)


VOTES = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Tên tập thể, cá nhân", width=34),
    TableColumn(heading="Số phiếu đồng ý", width=9, align="center"),
    TableColumn(heading="Tỷ lệ (%)", width=8, align="center"),
    TableColumn(heading="Kết luận", width=11, align="center"),
    TableColumn(heading="Lý do (nếu không đạt)", width=20),
)


def minutes(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Biên bản họp xét khen thưởng: who was there, what the secretary reported, the votes, what was agreed."""
    awards, review = store.of_conference(db, conference), store.review(db, conference)
    words = Wording(db, conference, MINUTES, proposed(awards))
    yield Item(
        key="minutes",
        title="Biên bản họp xét khen thưởng",
        values=words.own,
        blocks=(
            _dated(db, conference, letterhead(db, conference, MINUTES), review),
            Title(kind="BIÊN BẢN", about=words.say(say.MINUTES_ABOUT)),
            *_present(review),
            Paragraph(mark="1.", text=words.say(say.MINUTES_REPORT)),
            Paragraph(mark="2.", text="Thảo luận:"),
            *(Paragraph(text=OPEN_LINE, align="left", indent=False) for _ in range(2)),
            Paragraph(mark="3.", text="Kết quả biểu quyết:"),
            Table(columns=VOTES, rows=tuple(_vote(n, one, review) for n, one in enumerate(awards, start=1))),
            Paragraph(mark="4.", text=words.say(say.MINUTES_RESULT)),
            Paragraph(text=words.say(say.MINUTES_CLOSE)),
            Signatures(
                signers=(Signer(title="THƯ KÝ", name=review.secretary), Signer(title="CHỦ TRÌ", name=review.chair)),
                recipients=("Lưu: VT, hồ sơ",),
            ),
        ),
    )


def _dated(db: sqlite3.Connection, conference: int, head: Letterhead, review: AwardReview) -> Letterhead:
    """Minutes bear the day of the meeting unless the register says another."""
    paper = conferences.registered(db, conference, MINUTES)
    if (paper and paper.date) or not review.met_on:
        return head
    return replace(head, place_date=place_date(body_for(db, conferences.get(db, conference), MINUTES), review.met_on))


def _present(review: AwardReview) -> Iterator[Block]:
    hour = clock(review.begins) if review.begins else "…… giờ ……"
    day = long(review.met_on) if review.met_on else "ngày …… tháng …… năm ………"
    there = f"{count(review.present) if review.present else '……'}/{count(review.members) if review.members else '……'}"
    missing = review.members - review.present if review.members and review.present else None
    gone = count(missing) if missing is not None else "……"
    yield Paragraph(align="left", lead="Thời gian bắt đầu:", text=f"{hour}, {day}.")
    yield Paragraph(align="left", lead="Địa điểm:", text=f"{review.place or OPEN}.")
    why = f" ({review.absent})" if review.absent else "" if missing == 0 else f" (lý do: {OPEN[:5]})"
    yield Paragraph(align="left", lead="Thành phần tham dự:", text=f"có mặt {there}; vắng {gone}{why}.")
    yield Paragraph(align="left", lead="Chủ trì:", text=f"{review.chair or OPEN}.")
    yield Paragraph(align="left", lead="Thư ký:", text=f"{review.secretary or OPEN}.")
    yield Paragraph(align="left", lead="Nội dung:", text="")


def _vote(number: int, award: Award, review: AwardReview) -> Row:
    votes = "" if award.votes is None else count(award.votes)
    part = share(award.votes, review.present)
    said = verdict(award).partition(":")[0]
    reason = award.vote_note if award.state == "failed" else ""
    return Row(cells=(str(number), called(award), votes, part, said, reason), key=f"award:{award.id}")
