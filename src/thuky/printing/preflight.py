"""Before paper is used: what keeps an item back, what does not fit, what the paper shows and the data lack; each leads to its row."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from thuky.conferences.finding import LEVELS, Finding, Level
from thuky.core.columns import Column
from thuky.papers.blocks import Row, Table
from thuky.papers.document import Item
from thuky.papers.letters import missing_in
from thuky.printing.rendering import Pairs

SEATED = ("so-do-cho-ngoi", "the-dai-bieu")
SEAT = "Chỗ ngồi"
"""The column by which a list that shows seats is known."""
LISTS = ("danh-sach-dai-bieu", "danh-sach-ky-nhan", "ke-hoach")
REWARDS = (
    "danh-sach-khen-thuong",
    "to-trinh-khen-thuong",
    "bien-ban-khen-thuong",
    "quyet-dinh-khen-thuong",
    "trao-thuong",
)
ABOUT: Mapping[str, tuple[str, ...]] = {
    "unseated": SEATED,
    "total": LISTS,
    "over-quota": LISTS,
    "under-quota": LISTS,
    "outside": LISTS,
    "award-quota": REWARDS,
    "no-emblem": ("giay-khen",),
    "overlap": ("chuong-trinh", "kich-ban-dieu-hanh"),
    "over-time": ("chuong-trinh", "kich-ban-dieu-hanh"),
    "too-long": ("chuong-trinh", "kich-ban-dieu-hanh"),
    "no-duration": ("chuong-trinh", "kich-ban-dieu-hanh"),
    "deadline-after": ("ke-hoach",),
    "task-due": ("ke-hoach", "phan-cong-nhiem-vu"),
    "task-unit": ("ke-hoach", "phan-cong-nhiem-vu"),
}
"""What a finding is about that belongs to a paper as a whole; the others belong to the papers that show their row."""
RANKLESS = ("the-dai-bieu", "nhan-phong-bi")
"""Papers of persons that show no rank; a name plate shows it where the clerk wants it."""
ROWS = ("attendee", "delegation", "unit", "agenda", "speech", "award", "seat", "task", "recipient", "registered_paper")
"""What of a paper has a row of its own in a tab: "award:7"; a finding about anything else stays with the paper."""
EVERYWHERE = ("no-position", "no-rank", "twice", "absent-seated", "presenter-absent")
WORST_FIRST = {level: place for place, (level, _word) in enumerate(LEVELS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One thing to look at before a paper goes out; `subject` is the row that it leads to."""

    id: str
    level: Annotated[str, Column("Mức", width=9, kind="choice", choices=LEVELS, editable=False)]
    about: Annotated[str, Column("Ở", width=22, editable=False)]
    message: Annotated[str, Column("Việc cần xem", width=46, editable=False)]
    subject: str = ""


def notices(
    code: str, items: Sequence[Item], unfit: Pairs, findings: Iterable[Finding], tight: Pairs = ()
) -> list[Notice]:
    """Everything to look at before this paper is printed, the worst first; `unfit` and `tight` are texts (key of their item, text)
    that are too long, on what is held back for it and on what prints all the same."""
    found = [
        *_held_back(code, items),
        *_unfit(code, items, unfit),
        *_tight(code, items, tight),
        *_letters(code, items),
        *_data(code, items, findings),
    ]
    return sorted(found, key=lambda one: WORST_FIRST[one.level])  # type: ignore[index]


def _notice(level: Level, about: str, message: str, subject: str) -> Notice:
    return Notice(id=f"{subject}|{message}|{about}", level=level, about=about, message=message, subject=subject)


def _held_back(code: str, items: Sequence[Item]) -> Iterator[Notice]:
    for item in items:
        if item.blocked:
            yield _notice("error", item.title, f"Chưa in được: {item.blocked}.", leads_to(code, item))


def leads_to(code: str, item: Item, row: str = "") -> str:
    """Where a finding about an item, or about one of its rows, goes: to the row in its tab, else to the paper."""
    for wanted in (row, item.subject, item.key):
        kind, _, number = wanted.partition(":")
        if kind in ROWS and number.isdecimal():
            return wanted
    return f"paper:{code}"


def _unfit(code: str, items: Sequence[Item], unfit: Pairs) -> Iterator[Notice]:
    known = {item.key: item for item in items}
    for key, text in unfit:
        message = f"Chữ không vừa khung ở cỡ nhỏ nhất: {text}"
        yield _notice("error", known[key].title, message, leads_to(code, known[key]))


def _tight(code: str, items: Sequence[Item], tight: Pairs) -> Iterator[Notice]:
    """The name on a plan of seats leads to its own row where the paper lists it too."""
    rows = {(item.key, said): row.key for item in items for row in _rows(item) for said in row.cells if row.key}
    known = {item.key: item for item in items}
    for key, text in tight:
        message = f"Chữ dài, phải in nhỏ hơn cỡ nhỏ nhất: {text}"
        yield _notice("warning", known[key].title, message, leads_to(code, known[key], rows.get((key, text), "")))


def _tables(item: Item) -> Iterator[Table]:
    return (block for block in item.blocks if isinstance(block, Table))


def _rows(item: Item) -> Iterator[Row]:
    return (row for table in _tables(item) for row in table.rows)


def _letters(code: str, items: Sequence[Item]) -> Iterator[Notice]:
    """Each row of a list by itself, so that the clerk finds the name."""
    for item in items:
        if not missing_in(item.blocks):
            continue
        rows = [row for row in _rows(item) if missing_in(row.cells)]
        for row in rows:
            yield _notice(
                "warning",
                " ".join(list(filter(None, row.cells))[:2]),
                f"Phông chữ không có: {missing_in(row.cells)}",
                leads_to(code, item, row.key),
            )
        told = missing_in([row.cells for row in rows])
        if rest := "".join(letter for letter in missing_in(item.blocks) if letter not in told):
            yield _notice("warning", item.title, f"Phông chữ không có: {rest}", leads_to(code, item))


def _data(code: str, items: Sequence[Item], findings: Iterable[Finding]) -> Iterator[Notice]:
    keys = {item.key for item in items} | {item.subject for item in items}
    keys |= {row.key for item in items for row in _rows(item)}
    seats = any(column.heading == SEAT for item in items for table in _tables(item) for column in table.columns)
    for one in findings:
        if one.code == "no-rank" and code in RANKLESS:
            continue
        whole = code in ABOUT.get(one.code, ()) or (one.code == "unseated" and seats)
        if whole or (one.code in EVERYWHERE and one.subject in keys):
            yield _notice(one.level, one.about, one.message, one.subject)
