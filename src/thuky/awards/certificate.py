"""The certificate, A4 landscape: every line at its place in millimetres (Nghị định 98/2023, Điều 104; papers.md 19).

The middle of the top holds the picture that the body which rewards has chosen, Quốc huy or its own emblem; without one the place
stays free. What is not known yet is dotted; the layout "number" puts the figures later on those very dots and nothing else.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from thuky.awards.award import Award
from thuky.awards.decision import BOOKS, Decider, book_line, day_line, number_line
from thuky.awards.wording import described, merit, named
from thuky.conferences.conference import Conference
from thuky.conferences.register import RegisteredPaper
from thuky.papers.blocks import Card, CardText, Signer
from thuky.papers.document import Option
from thuky.papers.picture import CardPicture

WIDTH, HEIGHT = 297.0, 210.0
INNER = 30.0
"""From the sheet's edge to the texts, clear of the frame."""
EMBLEM = (19.5, 60.0, 20.0)
"""Where the picture at the top begins, and how wide and high it may become."""
LOWEST = 190.5
"""Nothing stands lower inside the frame."""
LEFT_FOOT, RIGHT_FOOT, FOOT_WIDTH = 30.0, 157.0, 110.0
DOTS = "…"
LAYOUT = Option(
    key="layout",
    title="Kiểu in",
    values=(
        ("full", "Đầy đủ, có khung"),
        ("words", "Chỉ chữ, trên phôi có khung"),
        ("variable", "Chỉ tên, thành tích, số, trên phôi in sẵn chữ"),
        ("number", "Chỉ dòng số quyết định"),
    ),
)
BOOK = Option(key="book", title="Dòng số sổ", values=tuple((word, word) for word in BOOKS))
SOLDIERS = Option(key="soldiers", title="Xưng hô quân nhân", values=(("rank", "Cấp bậc"), ("salutation", "Ông, Bà")))
TOP = Option(key="emblem", title="Hình giữa đầu trang", values=(("own", "Hình của cơ quan khen"), ("none", "Để trống")))
OPTIONS = (LAYOUT, BOOK, SOLDIERS, TOP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """What all certificates of a conference share: who decides, in which layout, in the office's words."""

    record: Conference
    by: Decider
    standing: str
    chosen: dict[str, str]
    papers: dict[int, RegisteredPaper] = field(default_factory=dict)
    sexes: dict[int, str] = field(default_factory=dict)
    emblem: bytes = b""
    """The picture at the top; nothing where none was chosen or none is wanted."""

    def paper(self, award: Award) -> RegisteredPaper | None:
        """The decision behind an award."""
        return self.papers.get(award.decision_id or 0)


def card(award: Award, making: Making) -> Card:
    """One certificate; what does not fit is set smaller, then over more lines, and reported."""
    layout = making.chosen["layout"]
    texts = list(_figures(award, making)) if layout == "number" else list(_whole(award, making, layout))
    background = "certificate" if layout == "full" else ""
    pictures = _emblem(making.emblem) if layout == "full" and making.emblem else ()
    return Card(
        width=WIDTH,
        height=HEIGHT,
        background=background,
        pictures=pictures,
        texts=tuple(one for one in texts if one.text),
    )


def _emblem(data: bytes) -> tuple[CardPicture]:
    top, wide, high = EMBLEM
    return (CardPicture(data=data, x=(WIDTH - wide) / 2, y=top, width=wide, height=high),)


def _whole(award: Award, making: Making, layout: str) -> Iterator[CardText]:
    if layout != "variable":
        yield from _head((award.form or making.record.award_form).upper(), making.by.post.upper(), making.by.party)
    yield from _body(award, making)
    yield from _foot_left(award, making)
    yield from _foot_right(making.by, making.paper(award))


# What is the same on all certificates of a decision is one object on all of them: it is drawn and held once.
@lru_cache(maxsize=32)
def _head(form: str, post: str, party: bool) -> tuple[CardText, ...]:
    nation = (
        _line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", y=42, height=7, size=15),
        replace(_line("Độc lập - Tự do - Hạnh phúc", y=48.5, height=7, size=15), rule=True),
    )
    return (
        *((replace(_line("ĐẢNG CỘNG SẢN VIỆT NAM", y=44, height=8, size=17), rule=True),) if party else nation),
        replace(
            _line(_lined(post, WIDTH - 2 * INNER, 12), y=57.5, height=10.5, size=17, floor=12, lines=2), color="red"
        ),
        _line("TẶNG", y=68, height=7, size=15),
        replace(_line(form, y=75, height=16, size=38, floor=24), color="red"),
    )


def _body(award: Award, making: Making) -> tuple[CardText, ...]:
    size, below = 26 if award.kind == "individual" else 22, described(award)
    name = named(award, soldiers=making.chosen["soldiers"], sex=making.sexes.get(award.attendee_id or 0, ""))
    said = merit(award, making.record, making.standing)
    return (
        replace(_line(name, y=92, height=14, size=size, floor=15, lines=2), even=award.kind == "collective"),
        _line(below, y=106, height=11, size=16, floor=12, lines=2, bold=False),
        replace(_line(said, y=117 if below else 109, height=20, size=16, floor=12, lines=3, bold=False), even=True),
    )


def _foot_left(award: Award, making: Making) -> tuple[CardText, ...]:
    paper = making.paper(award)
    lines = (number_line(paper, making.by.symbol), day_line(paper), book_line(award, making.chosen["book"]))
    return tuple(_left(text, 160 + 7.0 * place) for place, text in enumerate(lines))


@lru_cache(maxsize=32)
def _left(text: str, y: float) -> CardText:
    return CardText(
        text=text, x=LEFT_FOOT, y=y, width=85, height=6.5, size=13, floor=10, align="left", bold=True, italic=True
    )


@lru_cache(maxsize=32)
def _foot_right(by: Decider, paper: RegisteredPaper | None) -> tuple[CardText, ...]:
    place = f"{by.place}, " if by.place else ""
    day = CardText(text=f"{place}{day_line(paper)}", x=RIGHT_FOOT, y=138, width=FOOT_WIDTH, height=6.5, size=14, floor=10,
                   bold=True, italic=True)  # fmt: skip
    posts = [_signed(text, y=144.5 + 6.0 * line) for line, text in enumerate((*by.signer.authority, by.signer.title))]
    return (day, *posts, *_under(by.signer))


def _under(signer: Signer) -> Iterator[CardText]:
    """The second post and the name; long ones over two lines, a little smaller and lower down, so that there is room to sign."""
    name = f"{signer.rank} {signer.name}".strip()
    cut = [(line, size) for text, size in ((signer.post, 13), (name, 15)) if text
           for line in _lined(text, FOOT_WIDTH, size - 3).split("\n")]  # fmt: skip
    long = len(cut) > 2
    foot, step = (LOWEST, 5.2) if long else (187.0, 6.0)
    for place, (line, size) in enumerate(cut, start=1):
        yield _signed(line, y=foot - (len(cut) - place + 1) * step, size=12 if long else size)


@lru_cache(maxsize=64)
def _lined(text: str, width: float, size: float) -> str:
    """A text that does not stand in one line even at this size, evenly over two."""
    from thuky.papers import fonts
    from thuky.papers.measure import Measure
    from thuky.papers.state_layout import MM

    return "\n".join(Measure().balanced(text, fonts.face(bold=True), size, width * MM, spare=False)).replace(
        "\u00a0", " "
    )


def _figures(award: Award, making: Making) -> Iterator[CardText]:
    """Number, days and ordinal, each where the first print left dots for it."""
    paper, by = making.paper(award), making.by
    bare = replace(paper, number="", date="") if paper else None
    dotted = (*_foot_left(replace(award, number=None), replace(making, papers={award.decision_id or 0: bare} if bare else {})),
              _foot_right(by, bare)[0])  # fmt: skip
    known = (*_foot_left(award, making), _foot_right(by, paper)[0])
    for dots, line in zip(dotted, known, strict=True):
        yield from _on_dots(dots, line)


def _on_dots(dots: CardText, known: CardText) -> Iterator[CardText]:
    """The words of a line that stand where the other has dots, laid on those dots."""
    from thuky.papers import fonts
    from thuky.papers.card_text import fitted
    from thuky.papers.measure import Measure
    from thuky.papers.state_layout import MM

    fit, font = fitted(Measure(), dots), fonts.face(bold=True, italic=True)
    start = dots.x + ((dots.width - fit.widths[0] / MM) / 2 if dots.align == "center" else 0.0)
    for before, slot, said in _slots(dots.text, known.text):
        x = start + font.stringWidth(before, fit.size) / MM
        room = font.stringWidth(slot, fit.size) / MM
        yield replace(dots, text=said, x=x, width=room, size=fit.size, align="center")


def _slots(dotted: str, known: str) -> Iterator[tuple[str, str, str]]:
    """What stands before each stretch of dots, the stretch, and what the same line has there now."""
    at = rest = 0
    while (begin := dotted.find(DOTS, at)) >= 0:
        end = begin
        while dotted[end : end + 1] == DOTS:
            end += 1
        rest += begin - at
        after = dotted[end : end + 1]
        close = known.find(after, rest) if after else len(known)
        if known[rest:close].strip(DOTS):
            yield dotted[:begin], dotted[begin:end], known[rest:close]
        at, rest = end, close


def _line(
    text: str, *, y: float, height: float, size: float, floor: float = 0.0, lines: int = 1, bold: bool = True
) -> CardText:
    return CardText(text=text, x=INNER, y=y, width=WIDTH - 2 * INNER, height=height, size=size, floor=floor, lines=lines,
                    bold=bold)  # fmt: skip


def _signed(text: str, *, y: float, size: float = 14) -> CardText:
    return CardText(text=text, x=RIGHT_FOOT, y=y, width=FOOT_WIDTH, height=6.5, size=size, floor=10, bold=True)
