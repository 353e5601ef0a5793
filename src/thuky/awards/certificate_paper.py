"""The certificates in the order of call, and last the sheet on which the printing is noted (papers.md 19)."""

import sqlite3
from collections.abc import Iterable, Sequence

from thuky.awards import store
from thuky.awards.award import Award
from thuky.awards.certificate import OPTIONS, Making, card
from thuky.awards.decision import CERTIFICATE, papers, who_decides
from thuky.awards.order import call_order
from thuky.awards.review import AwardReview
from thuky.awards.sentences import MERIT
from thuky.awards.wording import described, named, why_blocked
from thuky.conferences import store as conferences
from thuky.conferences.choices import chosen
from thuky.conferences.letterhead import body_for
from thuky.core.vietnamese.numbers import count
from thuky.office import emblem
from thuky.office import store as office
from thuky.papers.blocks import Paragraph, Row, Table, TableColumn, Title
from thuky.papers.document import Item

NO_NUMBER = "chưa có số quyết định"


def making(db: sqlite3.Connection, conference: int) -> Making:
    """What all certificates of a conference share."""
    record, wanted = conferences.get(db, conference), chosen(db, conference, CERTIFICATE, OPTIONS)
    body = body_for(db, record, CERTIFICATE)
    return Making(
        record=record,
        by=who_decides(db, record),
        standing=office.sentence(db, MERIT),
        chosen=wanted,
        papers=papers(db, conference),
        sexes=store.sexes(db, conference),
        emblem=emblem.picture(db, body.id) if body and wanted["emblem"] == "own" else b"",
    )


def certificates(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Giấy khen, one sheet each in the order of call, and last the sheet on which the printing is noted."""
    made = making(db, conference)
    called = [one for one in call_order(store.of_conference(db, conference)) if one.state != "failed"]
    for award in called:
        yield certificate(award, made)
    if called:
        yield _run_sheet(called, made, store.review(db, conference))


def certificate(award: Award, made: Making) -> Item:
    """One certificate; held back where it would name nobody, or where the number that alone is wanted is not there."""
    form, number_only = award.form or made.record.award_form, made.chosen["layout"] == "number"
    return Item(
        key=f"number:{award.id}" if number_only else f"award:{award.id}",
        title=f"{form}: {award.name}",
        blocks=(card(award, made),),
        landscape=True,
        blocked=why_held(award, made),
    )


def why_held(award: Award, made: Making) -> str:
    """Why a certificate cannot go to paper as it is; without a number it can, but not its number alone."""
    if made.chosen["layout"] != "number":
        return why_blocked(award)
    paper = made.paper(award)
    return "" if paper and paper.number else NO_NUMBER


RUN_SHEET = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Tập thể, cá nhân", width=36),
    TableColumn(heading="Chức vụ, đơn vị", width=36),
    TableColumn(heading="Số sổ vàng", width=9, align="center", number=True),
    TableColumn(heading="Ghi chú", width=12),
)


def _run_sheet(called: Sequence[Award], made: Making, review: AwardReview) -> Item:
    good = sum(not why_held(one, made) for one in called)
    rows = tuple(
        Row(cells=(str(n), named(one), described(one), count(one.number) if one.number else "", why_held(one, made)))
        for n, one in enumerate(called, start=1)
    )
    spoilt, left = (count(one) if one is not None else "……" for one in (review.blanks_spoilt, review.blanks_left))
    return Item(
        key="run-sheet",
        counted=False,
        title="Phiếu theo dõi in",
        blocks=(
            Title(kind=f"PHIẾU THEO DÕI IN {made.record.award_form.upper()}", about=made.record.name),
            Table(columns=RUN_SHEET, rows=rows),
            Paragraph(text=f"Đã in {count(good)}, hỏng {spoilt}; phôi còn lại {left}"),
        ),
    )
