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
    "award-quota": REWARDS,
    "no-emblem": ("giay-khen",),
    "no-emblem": ("giay-khen",),
    "overlap": ("chuong-trinh", "kich-ban-dieu-hanh"),
    "over-time": ("chuong-trinh", "kich-ban-dieu-hanh"),
    "no-duration": ("chuong-trinh", "kich-ban-dieu-hanh"),
    "deadline-after": ("ke-hoach",),
    "task-due": ("ke-hoach", "phan-cong-nhiem-vu"),
    "task-unit": ("ke-hoach", "phan-cong-nhiem-vu"),
}
"""What a finding is about that belongs to a paper as a whole; the others belong to the papers that show their row."""
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
        *_held_back(items),
        *_unfit(items, unfit),
        *_tight(items, tight),
        *_letters(items),
        *_data(code, items, findings),
    ]
    return sorted(found, key=lambda one: WORST_FIRST[one.level])  # type: ignore[index]


def _notice(level: Level, about: str, message: str, subject: str) -> Notice:
    return Notice(id=f"{subject}|{message}|{about}", level=level, about=about, message=message, subject=subject)


def _held_back(items: Sequence[Item]) -> Iterator[Notice]:
    for item in items:
        if item.blocked:
            yield _notice("error", item.title, f"Chưa in được: {item.blocked}.", item.key)


def _unfit(items: Sequence[Item], unfit: Pairs) -> Iterator[Notice]:
    titles = {item.key: item.title for item in items}
    for key, text in unfit:
        yield _notice("error", titles[key], f"Chữ không vừa khung ở cỡ nhỏ nhất: {text}", key)


def _tight(items: Sequence[Item], tight: Pairs) -> Iterator[Notice]:
    """The name on a plan of seats leads to its own row where the paper lists it too."""
    rows = {(item.key, said): row.key for item in items for row in _rows(item) for said in row.cells if row.key}
    titles = {item.key: item.title for item in items}
    for key, text in tight:
        message = f"Chữ dài, phải in nhỏ hơn cỡ nhỏ nhất: {text}"
        yield _notice("warning", titles[key], message, rows.get((key, text), key))


def _rows(item: Item) -> Iterator[Row]:
    return (row for block in item.blocks if isinstance(block, Table) for row in block.rows)


def _letters(items: Sequence[Item]) -> Iterator[Notice]:
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
                row.key,
            )
        told = missing_in([row.cells for row in rows])
        if rest := "".join(letter for letter in missing_in(item.blocks) if letter not in told):
            yield _notice("warning", item.title, f"Phông chữ không có: {rest}", item.key)


def _data(code: str, items: Sequence[Item], findings: Iterable[Finding]) -> Iterator[Notice]:
    keys = {item.key for item in items}
    keys |= {row.key for item in items for row in _rows(item)}
    for one in findings:
        if code in ABOUT.get(one.code, ()) or (one.code in EVERYWHERE and one.subject in keys):
            yield _notice(one.level, one.about, one.message, one.subject)
