"""The backdrop of the hall (maket): what stands on it, line by line, and where, to scale (papers.md 21)."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from thuky.conferences import store
from thuky.conferences.conference import Conference
from thuky.conferences.letterhead import body_for
from thuky.core.vietnamese.dates import long
from thuky.core.vietnamese.text import search_key
from thuky.papers.blocks import Card, CardField, CardText
from thuky.papers.document import Option
from thuky.papers.state_layout import LEADING, MM

if TYPE_CHECKING:
    from thuky.papers.measure import Measure

CODE = "maket"
WIDE, HIGH = 4.0, 2.5
OPTIONS = (
    Option(
        key="form",
        title="Kiểu",
        values=(
            ("sheet", "Tờ A4 để duyệt"),
            ("appendix", "Phụ lục của kế hoạch"),
            ("shop", "Đúng tỷ lệ 1:10 gửi nơi in"),
        ),
    ),
    Option(
        key="size",
        title="Rộng × cao (m)",
        values=(("4x2.5", "4,0 × 2,5"), ("3x2", "3,0 × 2,0"), ("5x3", "5,0 × 3,0"), ("6x3.5", "6,0 × 3,5"), ("8x4", "8,0 × 4,0")),
    ),
    Option(key="colour", title="Màu", values=(("red", "Nền đỏ, chữ vàng"), ("blue", "Nền xanh, chữ trắng, vàng"))),
)  # fmt: skip
WORDS = {"le": "LỄ", "hop": "CUỘC HỌP", "hoi-thao": "HỘI THẢO", "toa-dam": "TỌA ĐÀM", "dai-hoi": "ĐẠI HỘI"}
Colour = Literal["red", "blue"]
LARGEST = {"bodies": 0.07, "kind": 0.125, "title": 0.1, "date": 0.055}
"""Height of a line as a share of the backdrop's height."""
_BODIES, _LONG_BODIES, _TITLE = 0.19, 0.24, 0.46
"""The shares of the bodies in a line each, of bodies that need two, and of the title beside the former."""
_SHORT, _WORTH = 40, 1.15
"""Letters of a name that stays in one line; longer ones go into two where they become so much larger by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """The lines of a backdrop, from the top: the bodies, HỘI NGHỊ, the title, place and date."""

    bodies: tuple[str, ...]
    kind: str
    title: tuple[str, ...]
    date: str


def banner(db: sqlite3.Connection, conference: int) -> Banner:
    """What stands on the backdrop: as the plan writes it, else made from the conference."""
    record = store.get(db, conference)
    return written(record.banner) if record.banner.strip() else _made(db, record)


def written(text: str) -> Banner:
    """The lines of a plan's appendix: above "HỘI NGHỊ" the bodies, below it the title, the last line place and date."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    kinds = {search_key(word) for word in ("HỘI NGHỊ", *WORDS.values())}
    at = next((place for place, line in enumerate(lines) if search_key(line) in kinds), -1)
    dated = bool(lines) and " ngay " in f" {search_key(lines[-1])} " and "nam" in search_key(lines[-1])
    rest = lines[at + 1 : len(lines) - 1 if dated else len(lines)]
    return Banner(
        bodies=tuple(lines[:at]) if at > 0 else (),
        kind=lines[at] if at >= 0 else "",
        title=tuple(rest),
        date=lines[-1] if dated else "",
    )


def _made(db: sqlite3.Connection, record: Conference) -> Banner:
    body = body_for(db, record, CODE)
    kind = WORDS.get(record.kind, "HỘI NGHỊ")
    title = (record.occasion or record.called).upper()
    lead = next((word for word in (kind, "HỘI NGHỊ") if title.startswith(f"{word} ")), "")
    place = f"{body.place}, " if body and body.place else ""
    return Banner(
        bodies=tuple(text.upper() for text in (body.parent, body.name) if text) if body else (),
        kind=kind,
        title=(title.removeprefix(lead).strip(),) if title else (),
        date=f"{place}{long(record.held_on)}" if record.held_on else "",
    )


def size_of(choice: Mapping[str, Any]) -> tuple[float, float]:
    """Width and height in metres: typed ones first, else the chosen pair, else 4,0 × 2,5."""
    try:
        pair = str(choice.get("size") or f"{WIDE}x{HIGH}").split("x")
        wide, high = float(choice.get("width") or pair[0]), float(choice.get("height") or pair[1])
    except (ValueError, IndexError):
        return WIDE, HIGH
    return (wide, high) if 0.5 <= wide <= 50 and 0.5 <= high <= 50 else (WIDE, HIGH)


def texts(
    shown: Banner, wide: float, high: float, colour: Colour, x: float = 0.0, y: float = 0.0
) -> Iterator[CardText]:
    """The lines in their places on a backdrop of this size in mm, whose top left is at x, y; each group in one size of type."""
    from thuky.papers.measure import Measure

    measure, inner = Measure(), wide * 0.9
    bodies = _bodies(measure, shown.bodies, inner, high)
    top = _LONG_BODIES if len(bodies) > max(2, len(shown.bodies)) else _BODIES
    tall = {"bodies": top, "kind": 0.15, "title": _TITLE - (top - _BODIES), "date": 0.09}
    groups = (
        ("bodies", bodies, "white" if colour == "blue" else "yellow"),
        ("kind", (shown.kind,) if shown.kind else (), "yellow"),
        (
            "title",
            _broken(measure, shown.title, inner, high * tall["title"]),
            "white" if colour == "blue" else "yellow",
        ),
        ("date", (shown.date,) if shown.date else (), "white" if colour == "blue" else "yellow"),
    )
    sizes = {
        name: _size(measure, lines, inner, high * min(tall[name], LARGEST[name] * len(lines) or 1))
        for name, lines, _ in groups
    }
    heights = {name: len(lines) * sizes[name] * LEADING * 1.06 / MM for name, lines, _ in groups}
    used = [name for name, lines, _ in groups if lines]
    gap = (high * 0.88 - sum(heights.values())) / max(1, len(used) - 1) if len(used) > 1 else 0.0
    at = y + high * 0.06 if len(used) > 1 else y + (high - sum(heights.values())) / 2
    for name, lines, color in groups:
        for line in lines:
            tall_line = heights[name] / len(lines)
            yield CardText(text=line, x=x + wide * 0.05, y=at, width=inner + 0.02, height=tall_line + 0.02, size=sizes[name],
                           floor=sizes[name] * 0.5, bold=name != "date", italic=name == "date", color=color)  # type: ignore[arg-type]  # fmt: skip
            at += tall_line
        at += min(gap, high * 0.12) if lines else 0.0


def _size(measure: "Measure", lines: Sequence[str], wide: float, high: float) -> float:
    """The largest type at which these lines stand in a field of this size, in points."""
    if not lines:
        return 0.0
    from thuky.papers import fonts

    widest = max(measure.width(line, fonts.face(bold=True), 100.0) for line in lines) / 100.0
    tall = high * MM / (len(lines) * LEADING * 1.06)
    return round(min(tall, wide * MM / widest if widest else tall) - 0.05, 1)


def _bodies(measure: "Measure", lines: Sequence[str], wide: float, high: float) -> tuple[str, ...]:
    """The issuing bodies in a line each; long names in two, where that makes them larger (domain.md 4.5)."""

    def size(cut: Sequence[str], share: float) -> float:
        return _size(measure, cut, wide, high * min(share, LARGEST["bodies"] * len(cut)))

    halved = tuple(part for line in lines for part in _halved(measure, line))
    return halved if size(halved, _LONG_BODIES) > size(lines, _BODIES) * _WORTH else tuple(lines)


def _halved(measure: "Measure", line: str) -> tuple[str, ...]:
    """A long line in two of nearly equal length."""
    from thuky.papers import fonts

    bold = fonts.face(bold=True)
    whole = measure.width(line, bold, 10.0)
    return measure.balanced(line, bold, 10.0, whole / 2 * 1.12, spare=False) if len(line) > _SHORT else (line,)


def _broken(measure: "Measure", lines: Sequence[str], wide: float, high: float) -> tuple[str, ...]:
    """The title in the lines that its writer gave it; a title in one line is cut where it becomes largest."""
    if len(lines) != 1:
        return tuple(lines)
    from thuky.papers import fonts

    bold = fonts.face(bold=True)
    whole = measure.width(lines[0], bold, 10.0)
    tries = (
        tuple(measure.balanced(lines[0], bold, 10.0, max(whole / count * 1.12, 1.0), spare=False))
        for count in range(1, 8)
    )
    return max(tries, key=lambda cut: _size(measure, cut, wide, min(high, LARGEST["title"] * len(cut) * high / _TITLE)))


def card(shown: Banner, wide: float, high: float, colour: Colour) -> Card:
    """The backdrop itself, nothing around it, of this size in mm."""
    return Card(
        width=wide,
        height=high,
        fields=(CardField(x=0, y=0, width=wide, height=high, color=colour),),
        texts=tuple(texts(shown, wide, high, colour)),
    )
