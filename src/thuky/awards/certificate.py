"""The certificate, A4 landscape: every line at its place in millimetres (Nghị định 98/2023, Điều 104; papers.md 19)."""

from functools import lru_cache

from thuky.awards.award import Award
from thuky.awards.decision import Decider, book_line, day_line, number_line
from thuky.awards.wording import described, merit, named
from thuky.conferences.conference import Conference
from thuky.conferences.register import RegisteredPaper
from thuky.papers.blocks import Card, CardText

WIDTH, HEIGHT = 297.0, 210.0
INNER = 30.0
"""From the sheet's edge to the texts, clear of the frame."""
LEFT_FOOT, RIGHT_FOOT, FOOT_WIDTH = 30.0, 157.0, 110.0


def card(
    award: Award, conference: Conference, by: Decider, paper: RegisteredPaper | None, *, background: str = "certificate"
) -> Card:
    """One certificate; what does not fit is set smaller, then over more lines, and reported."""
    texts = (
        *_head((award.form or conference.award_form).upper(), by.post.upper()),
        *_body(award, conference),
        *_foot_left(award, by, paper),
        *_foot_right(by, paper),
    )
    return Card(width=WIDTH, height=HEIGHT, background=background, texts=tuple(one for one in texts if one.text))


# What is the same on all certificates of a decision is one object on all of them: it is drawn and held once.
@lru_cache(maxsize=32)
def _head(form: str, post: str) -> tuple[CardText, ...]:
    return (
        _line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", y=21, height=7, size=15),
        CardText(text="Độc lập - Tự do - Hạnh phúc", x=INNER, y=28, width=WIDTH - 2 * INNER, height=7, size=15, bold=True,
                 rule=True),
        CardText(text=post, x=INNER, y=43, width=WIDTH - 2 * INNER, height=9, size=18, floor=13, bold=True, color="red"),
        _line("TẶNG", y=53, height=8, size=16),
        CardText(text=form, x=INNER, y=61, width=WIDTH - 2 * INNER, height=18, size=40, floor=24, bold=True, color="red"),
    )  # fmt: skip


def _body(award: Award, conference: Conference) -> tuple[CardText, ...]:
    size = 26 if award.kind == "individual" else 22
    above = 112 if described(award) else 104
    return (
        _line(named(award), y=82, height=17, size=size, floor=15, lines=2),
        _line(described(award), y=99, height=12, size=16, floor=12, lines=2, bold=False),
        _line(merit(award, conference), y=above, height=22, size=16, floor=12, lines=3, bold=False),
    )


def _foot_left(award: Award, by: Decider, paper: RegisteredPaper | None) -> tuple[CardText, ...]:
    lines = (number_line(paper, by.symbol), day_line(paper), book_line(award))
    return tuple(_left(text, 160 + 7.0 * place) for place, text in enumerate(lines))


@lru_cache(maxsize=32)
def _left(text: str, y: float) -> CardText:
    return CardText(
        text=text, x=LEFT_FOOT, y=y, width=85, height=6.5, size=13, floor=10, align="left", bold=True, italic=True
    )


@lru_cache(maxsize=32)
def _foot_right(by: Decider, paper: RegisteredPaper | None) -> tuple[CardText, ...]:
    place = f"{by.place}, " if by.place else ""
    day = CardText(text=f"{place}{day_line(paper)}", x=RIGHT_FOOT, y=137, width=FOOT_WIDTH, height=6.5, size=14, floor=10,
                   bold=True, italic=True)  # fmt: skip
    posts = [_signed(text, y=144 + 6.0 * line) for line, text in enumerate((*by.signer.authority, by.signer.title))]
    name = f"{by.signer.rank} {by.signer.name}".strip()
    return (day, *posts, _signed(by.signer.post, y=175, size=13), _signed(name, y=181, size=15))


def _line(
    text: str, *, y: float, height: float, size: float, floor: float = 0.0, lines: int = 1, bold: bool = True
) -> CardText:
    return CardText(text=text, x=INNER, y=y, width=WIDTH - 2 * INNER, height=height, size=size, floor=floor, lines=lines,
                    bold=bold)  # fmt: skip


def _signed(text: str, *, y: float, size: float = 14) -> CardText:
    return CardText(text=text, x=RIGHT_FOOT, y=y, width=FOOT_WIDTH, height=6.5, size=size, floor=10, bold=True)
