"""What the preview of a lot says above and below its rows."""

from collections.abc import Sequence

from thuky.core.vietnamese.numbers import count
from thuky.returns.incoming import Incoming, Kind, What, counts
from thuky.returns.letters import OldColumn
from thuky.returns.lot import Lot, Purpose
from thuky.returns.merge import MergeRow
from thuky.returns.preview import PreviewRow
from thuky.returns.quotas import Places
from thuky.returns.roster import summary as people_summary
from thuky.returns.store import Applied

EMPTY = "Thả tệp đơn vị gửi vào đây, hoặc bấm Chọn tệp…"
VIEWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Người trong danh sách", ("new", "fills", "changed", "same", "problem")),
    ("Chỉ người thêm mới, sửa", ("new", "fills", "changed")),
    ("Chỉ dòng cần xem", ("problem",)),
    ("Dòng bỏ qua", ("skipped",)),
    ("Không có trong danh sách", ("missing",)),
)
PURPOSES: tuple[tuple[Purpose, str], ...] = (
    ("attendees", "Đại biểu"),
    ("awards", "Đề nghị khen thưởng"),
    ("units", "Danh mục đơn vị"),
)
_BESIDES: tuple[tuple[What, str], ...] = (
    ("award", "Đề nghị khen thưởng"),
    ("speech", "Tham luận"),
    ("unit", "Danh mục đơn vị"),
)
_COUNTED: tuple[tuple[What, str], ...] = (
    ("award", "đề nghị khen thưởng"),
    ("speech", "bài tham luận"),
    ("unit", "đơn vị"),
)
_VERBS: tuple[tuple[Kind, str], ...] = (
    ("new", "thêm"),
    ("changed", "sửa"),
    ("same", "giữ nguyên"),
    ("problem", "hỏi lại"),
)
_SHOWN_SAMPLES, _LONGEST, _SHOWN_PLACES = 4, 34, 6


def summary(lot: Lot) -> str:
    """What was read, in figures that add up."""
    said = [people_summary(lot.rosters)] if lot.rosters else []
    if lot.nominees:
        bodies = sum(one.kind == "collective" for one in lot.nominees)
        people = len(lot.nominees) - bodies
        said.append(f"Đã đọc đề nghị khen thưởng {count(bodies)} tập thể, {count(people)} cá nhân")
    if lot.units:
        said.append(f"Đã đọc {count(sum(len(units) for _, units in lot.units))} đơn vị")
    return f"{'. '.join(said)}." if said else "Chưa có danh sách nào."


def turned(old: Sequence[OldColumn]) -> str:
    """Some cells before and after, where old letters were turned into today's; how many columns keep theirs."""
    found = [one for one in old if one.taken]
    left = len(old) - len(found)
    rest = f"Giữ nguyên chữ của {left} cột." if left else ""
    if not found:
        return rest
    names = ", ".join(sorted({one.encoding for one in found}))
    some = "; ".join(f"{_short(one.before)} → {_short(one.after)}" for one in found[:_SHOWN_SAMPLES])
    return " ".join(filter(None, (f"Chữ kiểu cũ ({names}) đã chuyển sang Unicode: {some}.", rest)))


def places(found: Sequence[Places]) -> str:
    """How the places of units and delegations are filled, those with too many people first."""
    ordered = sorted((one for one in found if one.new or one.over > 0), key=lambda one: -one.over)
    said = [f"{one.unit or one.delegation}: {one.named}/{one.quota}{_over(one)}" for one in ordered[:_SHOWN_PLACES]]
    rest = len(ordered) - _SHOWN_PLACES
    more = f" · và {rest} dòng khác" if rest > 0 else ""
    return f"Có tên/chỉ tiêu sau khi nhập: {' · '.join(said)}{more}" if said else ""


def homeless(people: Sequence[MergeRow]) -> str:
    """How many new people no list says the delegation of, and how to say it."""
    found = [row for row in people if row.kind == "new" and row.delegation is None]
    if not found:
        return ""
    files = dict.fromkeys(row.file for row in found)
    if len({row.file for row in people}) == 1 and all(row.delegation is None for row in people):
        return f"{count(len(found))} người chưa rõ thành phần: chọn ở ô Thành phần phía trên, hoặc ghi sau."
    whose = f" ({', '.join(named for named in files if named)})" if any(files) else ""
    return f"{count(len(found))} người chưa rõ thành phần{whose}: nhập riêng danh sách ấy rồi chọn ở ô Thành phần, hoặc ghi sau."


def others(rows: Sequence[Incoming]) -> list[str]:
    """What becomes of all that is no person, a sentence for each kind."""
    told = []
    for what, word in _BESIDES:
        found = counts(rows, what)
        parts = (f"{verb} {found[kind]}" for kind, verb in _VERBS if found.get(kind))
        told += [f"{word}: {', '.join(parts)}."] if found else []
    return told


def button(people: Sequence[MergeRow], others: Sequence[Incoming]) -> str:
    """What the button that puts everything in says."""
    if others:
        return f"Nhập {len(people) + len(others)} dòng"
    return f"Nhập {len(people)} đại biểu" if people else "Nhập"


def said(done: Applied, others: Sequence[Incoming], shown: Sequence[PreviewRow] = ()) -> str:
    """What was put in, and how many rows still wait for an answer, for the status bar."""
    waiting = sum(row.state == "problem" and not row.taken for row in shown)
    left = f"; {count(waiting)} dòng cần xem chưa nhập" if waiting else ""
    people = f"thêm {done.added}, sửa {done.changed}" if done != Applied() or not others else ""
    besides = ", ".join(f"{count(n)} {word}" for what, word in _COUNTED if (n := sum(o.what == what for o in others)))
    return f"Đã nhập danh sách: {', '.join(filter(None, (people, besides)))}{left}."


def _over(one: Places) -> str:
    return f" (thừa {count(one.over)})" if one.over > 0 else ""


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat}”" if len(flat) <= _LONGEST else f"“{flat[:_LONGEST].rstrip()}…”"
