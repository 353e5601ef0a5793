"""A fact in its parts, as the clerk corrects it field by field: a delegation's name and number, an item's start and minutes."""

from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal

from thuky.conferences.conference import KINDS
from thuky.core.columns import Column
from thuky.core.vietnamese.dates import parse, parse_time, screen
from thuky.core.vietnamese.text import clean, search_key
from thuky.plans.facts import AgendaItem, AwardCriteria, AwardQuota, Deadline, Signature

Kind = Literal["text", "number", "date", "time", "list", "yes", "kind"]
_YES = ("co", "x", "1", "dung", "✓")
KIND_OF: dict[str, Kind] = {
    "date": "date", "held_on": "date", "held_until": "date", "held_at": "time", "total_attendees": "number",
    "chair_counted": "yes", "replaces_invitation": "yes", "kind": "kind",
}  # fmt: skip
"""How a fact that is one value is read; every other one is text."""
_RECORDS: dict[str, tuple[tuple[str, str, Kind], ...]] = {
    "delegations": (("name", "Tên thành phần", "text"), ("count", "Số lượng", "number")),
    "agenda": (
        ("title", "Nội dung", "text"), ("date", "Ngày", "date"), ("start", "Bắt đầu", "time"), ("end", "Kết thúc", "time"),
        ("minutes", "Phút", "number"), ("presenter", "Người thực hiện", "text"), ("conditional", "Nếu có", "yes"),
    ),
    "speeches": (
        ("presenter", "Người trình bày, như ghi", "text"), ("units", "Đơn vị", "list"), ("rest_of", "Còn lại của", "text"),
        ("topic", "Nội dung tham luận", "text"),
    ),
    "tasks": (
        ("unit", "Chủ trì", "text"), ("with_", "Phối hợp", "list"), ("what", "Nội dung", "text"),
        ("due_text", "Thời hạn, như ghi", "text"), ("due", "Đến hạn", "date"), ("product", "Sản phẩm", "text"),
    ),
    "deadlines": (("date", "Hạn", "date"), ("what", "Nội dung", "text")),
    "signature": (
        ("authority", "Quyền hạn (TM., KT.)", "text"), ("title", "Chức danh", "text"), ("post", "Chức vụ dưới chữ ký", "text"),
        ("rank", "Cấp bậc", "text"), ("name", "Họ và tên", "text"),
    ),
    "contents": (("text", "Nội dung", "text"), ("level", "Mức", "number")),
    "appendices": (("number", "Số", "text"), ("title", "Tên phụ lục", "text")),
}  # fmt: skip
_WHOM = (("collective", "tập thể"), ("individual", "cá nhân"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One field of a fact as a row; `path` is where it stands in the fact."""

    id: int
    name: Annotated[str, Column("Chi tiết", width=20, editable=False)]
    value: Annotated[str, Column("Giá trị", width=60)] = ""
    path: tuple[str, ...] = ()
    kind: Kind = "text"


def is_compound(key: str) -> bool:
    """Whether a fact has several fields."""
    return key in _RECORDS or key in ("award_quota", "award_criteria")


def of(key: str, item: Any) -> list[Part]:
    """The fields of a fact in the order of reading."""
    if isinstance(item, AwardQuota):
        found = _quota(item)
    elif isinstance(item, AwardCriteria):
        found = _criteria(item)
    else:
        found = [((name,), words, kind, getattr(item, name)) for name, words, kind in _RECORDS.get(key, ())]
    return [
        Part(id=place, name=words, value=written(kind, value), path=path, kind=kind)
        for place, (path, words, kind, value) in enumerate(found)
    ]


_Found = list[tuple[tuple[str, ...], str, Kind, Any]]


def _quota(item: AwardQuota) -> _Found:
    found: _Found = [((kind,), words.capitalize(), "number", getattr(item, kind)) for kind, words in _WHOM]
    for form, counts in item.forms.items():
        found += [(("forms", form, kind), f"{form}, {words}", "number", counts.get(kind)) for kind, words in _WHOM]
    return found


def _criteria(item: AwardCriteria) -> _Found:
    return [
        ((kind, str(at)), f"Tiêu chí {words} {at + 1}", "text", text)
        for kind, words in _WHOM
        for at, text in enumerate((*getattr(item, kind), ""))
    ]


def put(item: Any, part: Part, typed: str) -> Any:
    """The fact with one field as it was typed; None where it cannot be read as that field."""
    read = value_of(part.kind, typed)
    if read is _UNREADABLE:
        return None
    if part.path[0] == "forms":
        forms = {form: dict(counts) for form, counts in item.forms.items()}
        forms[part.path[1]][part.path[2]] = read or 0
        return replace(item, forms=forms)
    if len(part.path) == 2:
        texts = list(getattr(item, part.path[0]))
        texts[int(part.path[1]) : int(part.path[1]) + 1] = [read] if read else []
        return replace(item, **{part.path[0]: tuple(texts)})
    return replace(item, **{part.path[0]: read})


class _Unreadable:
    """What was typed cannot be that kind of value."""


_UNREADABLE: Any = _Unreadable()


def value_of(kind: Kind, typed: str) -> Any:
    """What was typed as a fact keeps it."""
    text = clean(typed)
    if kind == "number":
        return int(text) if text.isdecimal() else None if not text else _UNREADABLE
    if kind == "date":
        day = parse(text) if text else None
        return day.isoformat() if day else "" if not text else _UNREADABLE
    if kind == "time":
        return (parse_time(text) or _UNREADABLE) if text else ""
    if kind == "list":
        return tuple(part.strip() for part in text.split(";") if part.strip())
    if kind == "yes":
        return None if not text else search_key(text) in _YES
    if kind == "kind":
        return next((code for code, word in KINDS if search_key(text) in (code, search_key(word))), _UNREADABLE)
    return text


def is_readable(value: Any) -> bool:
    """Whether what was typed could be read."""
    return value is not _UNREADABLE


def written(kind: Kind, value: Any) -> str:
    """A value as the clerk reads and types it."""
    if kind == "yes":
        return "" if value is None else "Có" if value else "Không"
    if value in ("", None, ()):
        return ""
    if kind == "date":
        return screen(str(value))
    if kind == "list":
        return "; ".join(value)
    return dict(KINDS).get(str(value), str(value)) if kind == "kind" else str(value)


def empty(key: str) -> Any:
    """A fact of a kind with nothing in it yet, for one that the clerk adds."""
    makers = {
        "agenda": lambda: AgendaItem(title=""), "deadlines": lambda: Deadline(date="", what=""), "signature": Signature,
    }  # fmt: skip
    return makers[key]() if key in makers else ""
