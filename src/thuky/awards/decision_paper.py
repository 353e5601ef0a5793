"""The decision on the awards, with its list on the pages that follow (papers.md 18)."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from thuky.awards import sentences as say
from thuky.awards import store
from thuky.awards.award import Award
from thuky.awards.award_lists import about, decided_sections
from thuky.awards.decision import CODE
from thuky.awards.order import call_order, proposed
from thuky.awards.review_papers import received
from thuky.awards.values import Wording
from thuky.awards.wording import totals
from thuky.conferences import store as conferences
from thuky.conferences.letterhead import attached_line, body_for, letterhead, number_line, place_date, signer_for
from thuky.conferences.register import OVER, RegisteredPaper
from thuky.papers.blocks import Letterhead, PageBreak, Paragraph, Signatures, Signer, Title, TotalLine
from thuky.papers.document import Item


def decisions(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Quyết định khen thưởng: one for each in the register, else one that is still without number and day."""
    awards = store.of_conference(db, conference)
    known = [one for one in conferences.register(db, conference) if one.code == CODE and one.state not in OVER]
    used = [paper for paper in known if any(one.decision_id == paper.id for one in awards)]
    if len(used) < 2:
        paper = next(iter(used or known[-1:]), None)
        yield _decision(db, conference, _members(awards, paper), paper)
        return
    for paper in used:
        yield _decision(db, conference, [one for one in awards if one.decision_id == paper.id], paper, f":{paper.id}")


def _members(awards: Sequence[Award], paper: RegisteredPaper | None) -> list[Award]:
    """Whose names are in it: those of the decision; before it those who passed."""
    named = [one for one in awards if paper and one.decision_id == paper.id]
    return named or proposed(awards)


def _decision(
    db: sqlite3.Connection, conference: int, awards: list[Award], paper: RegisteredPaper | None, key: str = ""
) -> Item:
    words = Wording(db, conference, CODE, awards, paper)
    head = _head(db, conference, paper)
    grounds = say.DECISION_GROUNDS if head.layout == "civil" else say.ARMY_GROUNDS
    articles = (say.ARTICLE_1, say.ARTICLE_2, say.ARTICLE_3)
    return Item(
        key=f"decision{key}",
        title="Quyết định khen thưởng",
        values=words.own,
        blocks=(
            head,
            Title(kind="QUYẾT ĐỊNH", about=words.say(say.DECISION_ABOUT)),
            Paragraph(text=words.by.post.upper() or "……………………", bold=True, align="center"),
            *(Paragraph(text=line, italic=True) for line in words.lines(grounds)),
            Paragraph(text="QUYẾT ĐỊNH:", bold=True, align="center"),
            *(Paragraph(lead=f"Điều {n}.", text=words.say(one)) for n, one in enumerate(articles, start=1)),
            Signatures(
                signers=(alone(signer_for(db, conference, CODE)),),
                recipients=received(db, conference, CODE, ("Như Điều 3", *_above(db, conference))),
            ),
            PageBreak(),
            Title(
                kind="DANH SÁCH",
                about=about(awards, words),
                note=attached_line(body_for(db, words.record, CODE), paper, CODE),
            ),
            *decided_sections(call_order(awards), words),
            TotalLine(text=f"Danh sách này có {totals(awards)}./."),
        ),
    )


def _head(db: sqlite3.Connection, conference: int, paper: RegisteredPaper | None) -> Letterhead:
    """The head with this decision's own number and day, where there are several."""
    head, body = letterhead(db, conference, CODE), body_for(db, conferences.get(db, conference), CODE)
    if paper is None:
        return head
    return replace(head, number=number_line(body, paper, CODE), place_date=place_date(body, paper.date))


def alone(signer: Signer) -> Signer:
    """A chairman decides on awards himself: without TM. (clerk.md H18); a deputy signs KT. as he does elsewhere."""
    return replace(signer, authority=tuple(line for line in signer.authority if not line.startswith("TM.")))


def _above(db: sqlite3.Connection, conference: int) -> list[str]:
    """Who gets the plan to be informed gets the decision too."""
    return [one.name for one in conferences.recipients(db, conference) if one.name.rstrip(";. ").endswith("(b/c)")]
