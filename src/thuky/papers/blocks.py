"""What papers are made of: plain data, no fonts, no millimetres but those that the clerk chose.

A paper is a sequence of blocks. `pdf.py`, `word.py` and `excel.py` each know how to set every block; a feature knows none of
them. Texts are final Vietnamese, never markup. All measures of the state layout stand in `state_layout.py`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from thuky.papers.picture import CardPicture

Layout = Literal["civil", "army", "party"]
Align = Literal["left", "center", "right", "justify"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The head of a state paper: bodies left, national heading right, number and place and date below (Nghị định 30/2020)."""

    parent: str = ""
    body: str = ""
    number: str = ""
    """The whole line, such as "Số:       /KH-BCĐ"; empty on appendices and lists."""
    place_date: str = ""
    about: str = ""
    """The "V/v …" of a letter without a kind name."""
    urgency: str = ""
    draft: str = ""
    """"DỰ THẢO (lần 2)" at the top left, empty on the final paper."""
    layout: Layout = "civil"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppendixHead:
    """The head of an appendix: "Phụ lục II", its title, "(Kèm theo Kế hoạch số …)"."""

    number: str = ""
    attached_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The kind of the paper and what it is about, centred: `KẾ HOẠCH` / `Tổ chức Hội nghị …`; rule under the last line."""

    kind: str
    about: str = ""
    note: str = ""
    """"(Kèm theo Kế hoạch số …)", italic, centred."""
    ruled: bool = True
    capitals: bool = False
    """The kind is shown in capitals whatever letters it is written in (the title of an appendix)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading in the text: level 1 `I. MỤC ĐÍCH`, level 2 `1. Mục đích`, level 3 `a) …`; bold by level."""

    text: str
    level: int = 1
    mark: str = ""
    """Its number, "II." or "1.", where the text does not hold it: Word counts it by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the body; `lead` is set bold before the text ("Điều 1."); level 0 body, 1 dash lines, 2 plus lines."""

    text: str
    lead: str = ""
    align: Align = "justify"
    italic: bool = False
    bold: bool = False
    indent: bool = True
    size: float = 0.0
    """Points; 0 = the body's size."""
    mark: str = ""
    """The number, letter or sign of a list, "1.", "a)", "-", "+": an automatic one in Word."""
    framed: bool = False
    """In one frame with the framed paragraphs above and under it: the words of a backdrop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """A column of a table: its heading, its share of the width (in letters) and how its cells stand."""

    heading: str
    width: float = 10
    align: Align = "left"
    number: bool = False
    """True where Excel should hold numbers."""
    whole: bool = False
    """True where a text stands on one line while the page has room for it: people's names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of cells; `group` = a bold line over the whole width such as "III. ĐẠI DIỆN UBND XÃ: 15 đại biểu" (cells hold it first).

    `key` names the record that the row shows, so that a reprint can say which pages changed."""

    cells: tuple[str, ...]
    group: bool = False
    bold: bool = False
    key: str = ""
    fill: bool = False
    """True for a chair's table, a stage and other shaded fields of a plan of seats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with borders, its heading repeated on each page; rows may be any iterable and may be long (100,000)."""

    columns: tuple[TableColumn, ...]
    rows: Iterable[Row]
    row_height: float = 0.0
    """Least height of a row in mm (9 for a list to sign); 0 = as the text needs."""
    size: float = 0.0
    bordered: bool = True
    whole: bool = False
    """True where the table and the paragraph after it stand on one page, if a page holds them: a batch that is called up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalLine:
    """The line under a list: "Danh sách này có 67 đại biểu./."; italic."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs: "TM. BAN CHỈ ĐẠO" / "TRƯỞNG BAN" / (room) / post below the signature / "[rank] name"."""

    authority: tuple[str, ...] = ()
    """Zero, one or two lines: TM., KT., TL."""
    title: str = ""
    post: str = ""
    """The second post; printed below the signature and above the name."""
    rank: str = ""
    name: str = ""
    note: str = ""
    """"(Ký, ghi rõ họ tên)" under the title."""
    place_date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatures:
    """The signers side by side, left to right; with `recipients` the left half is "Nơi nhận"."""

    signers: tuple[Signer, ...]
    recipients: tuple[str, ...] = ()
    """Lines without dash and closing sign; the layout adds "- …;" and the last ".\""""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardText:
    """One text in a card's box: millimetres from the card's top left; it shrinks from `size` to `floor` points, then wraps
    to `lines`, and is reported, never clipped."""

    text: str
    x: float
    y: float
    width: float
    height: float
    size: float
    floor: float = 0.0
    lines: int = 1
    align: Align = "center"
    bold: bool = False
    italic: bool = False
    color: Literal["black", "red", "white", "yellow"] = "black"
    rule: bool = False
    """A rule under the text as long as the text (the tiêu ngữ)."""
    even: bool = False
    """It wraps at its size into lines of nearly equal length before it shrinks: a sentence, not a name."""
    framed: bool = False
    """In a frame as large as its box: a word of urgency."""
    turned: bool = False
    """Upside down: the other side of a folded name plate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardField:
    """A coloured field under the texts of a card, in mm from its top left: the cloth of a backdrop."""

    x: float
    y: float
    width: float
    height: float
    color: Literal["red", "blue"] = "red"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A sheet or a part of one with texts at fixed places: certificate, name plate, badge. Size in mm.

    `background` names a static part drawn once per document: "" none, "certificate" the decorated frame,
    "fold" the folding line of a name plate, "frame" a hairline."""

    width: float
    height: float
    texts: tuple[CardText, ...]
    background: str = ""
    sheet: str = ""
    """The bought sheet that it stands on (sheets.py); empty = as many as the paper holds."""
    fields: tuple[CardField, ...] = ()
    pictures: tuple[CardPicture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A place in the plan of a hall: column and row of a grid from the stage, the name and the unit in short."""

    column: float
    row: float
    label: str
    name: str = ""
    unit: str = ""
    taken: bool = False
    closed: bool = False
    span: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatPlan:
    """The drawn hall: seats on a grid, stage on top, notes below; fills the width of the page."""

    columns: float
    rows: float
    seats: tuple[Seat, ...]
    stage: str = "SÂN KHẤU"
    row_labels: tuple[tuple[float, str], ...] = ()
    note: str = ""


Block = (
    Letterhead | AppendixHead | Title | Heading | Paragraph | Table | TotalLine | Signatures | PageBreak | Card | SeatPlan
)  # fmt: skip
