"""What was found in a plan, as rows that the clerk ticks and corrects; and the plan that is left after that."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Annotated, Any

from thuky.conferences.conference import KINDS
from thuky.core.columns import Column
from thuky.core.vietnamese.dates import parse, parse_time, screen
from thuky.plans.facts import Facts, Plan

WORDS = {
    "title": "Tên hội nghị", "kind": "Loại", "number": "Số, ký hiệu", "date": "Ngày kế hoạch", "held_on": "Ngày tổ chức",
    "held_until": "Đến ngày", "held_at": "Giờ bắt đầu", "held_text": "Thời gian như kế hoạch ghi", "place": "Địa điểm",
    "dress": "Trang phục", "issuing_body": "Cơ quan ban hành", "parent_body": "Cơ quan chủ quản",
    "standing_body": "Cơ quan thường trực", "chair": "Chủ trì", "chair_counted": "Chủ trì tính trong số đại biểu", "signer": "Người ký",
    "signature": "Chữ ký", "total_attendees": "Tổng số đại biểu", "delegations": "Thành phần", "agenda": "Chương trình",
    "speeches": "Tham luận", "award_quota": "Chỉ tiêu khen thưởng", "award_scope": "Đối tượng khen thưởng", "award_by": "Cấp khen",
    "award_criteria": "Tiêu chí khen thưởng", "tasks": "Nhiệm vụ", "deadlines": "Thời hạn", "bases": "Căn cứ", "purposes": "Mục đích",
    "requirements": "Yêu cầu", "contents": "Nội dung", "budget_source": "Nguồn kinh phí", "banner": "Maket",
    "replaces_invitation": "Kế hoạch thay giấy mời", "closing": "Câu kết", "appendices": "Phụ lục", "recipients": "Nơi nhận",
}  # fmt: skip
GROUPS = (
    ("Thông tin chung", ("title", "kind", "number", "date", "issuing_body", "parent_body", "standing_body", "signer", "signature")),
    ("Thời gian, địa điểm", ("held_on", "held_until", "held_at", "held_text", "place", "dress", "chair", "chair_counted")),
    ("Thành phần", ("total_attendees", "delegations")),
    ("Chương trình hội nghị", ("agenda",)),
    ("Tham luận", ("speeches",)),
    ("Khen thưởng", ("award_quota", "award_scope", "award_by", "award_criteria")),
    ("Nhiệm vụ, thời hạn", ("tasks", "deadlines")),
    ("Lời văn kế hoạch", ("bases", "purposes", "requirements", "contents", "budget_source", "closing", "replaces_invitation")),
    ("Nơi nhận, phụ lục, maket", ("recipients", "appendices", "banner")),
)  # fmt: skip
DATES, TIMES = ("date", "held_on", "held_until"), ("held_at",)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """One fact, or one item of a list of facts: `at` is its place in the list, -1 where it is no list."""

    id: int
    keep: Annotated[bool, Column("Lấy", width=5, kind="bool")] = True
    name: Annotated[str, Column("Mục", width=20, editable=False)]
    value: Annotated[str, Column("Kế hoạch ghi", width=60)]
    key: str = ""
    at: int = -1
    lines: tuple[int, ...] = ()
    question: str = ""
    corrected: bool = False
    group: str = ""
    heads: bool = False  # the row that heads its group; its tick stands for the whole group


def rows(plan: Plan) -> list[FactRow]:
    """A row for every fact that the plan states, group by group, each group under a row that heads it."""
    asked = {question.about: question.message for question in plan.questions}
    found: list[FactRow] = []
    for group, keys in GROUPS:
        members = [row for key in keys for row in _of_fact(plan, key, group, asked)]
        if members:
            head = FactRow(id=0, name=group, value=f"{len(members)} mục", group=group, heads=True)
            found += [head, *members]
    return [replace(row, id=place) for place, row in enumerate(found)]


def _of_fact(plan: Plan, key: str, group: str, asked: dict[str, str]) -> list[FactRow]:
    value = getattr(plan.facts, key)
    if value in ("", None, ()):
        return []
    many = isinstance(value, tuple)
    found = []
    for at, item in enumerate(value if many else (value,)):
        source = f"{key}[{at}]" if many else key
        question = asked.get(source, "") or (asked.get(key, "") if at == 0 else "")
        row = FactRow(id=0, name=WORDS[key], value=shown(key, item), key=key, at=at if many else -1, lines=plan.sources.get(source, ()),
                      question=question, group=group)  # fmt: skip
        found.append(row)
    return found


def ticked(all_rows: Sequence[FactRow], row: FactRow, keep: bool) -> list[FactRow]:
    """The rows after a tick; the tick of a heading is that of its whole group, and a heading follows its members."""
    wanted = [
        replace(one, keep=keep) if one.id == row.id or row.heads and one.group == row.group else one for one in all_rows
    ]
    kept = {one.group for one in wanted if one.keep and not one.heads}
    return [replace(one, keep=one.group in kept) if one.heads else one for one in wanted]


def counted(all_rows: Sequence[FactRow]) -> tuple[int, int]:
    """How many facts there are, and how many are ticked."""
    facts = [row for row in all_rows if not row.heads]
    return len(facts), sum(row.keep for row in facts)


def rows_of_line(all_rows: Sequence[FactRow], line: int) -> list[FactRow]:
    """The facts that a line of the plan states, the one with the fewest lines first."""
    return sorted((row for row in all_rows if line in row.lines), key=lambda row: len(row.lines))


def shown(key: str, value: Any) -> str:
    """A fact as the clerk reads it."""
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if key in DATES:
        return screen(str(value))
    if key == "kind":
        return dict(KINDS).get(str(value), str(value))
    if is_dataclass(value) and not isinstance(value, type):
        return _parts(value)
    return str(value)


def _parts(record: Any) -> str:
    words = []
    for part in fields(record):
        value = getattr(record, part.name)
        if isinstance(value, tuple):
            words.append("; ".join(str(one) for one in value))
        elif isinstance(value, dict):
            words += [
                f"{form}: {', '.join(f'{_kind(kind)} {count}' for kind, count in counts.items())}"
                for form, counts in value.items()
            ]
        elif part.name in ("collective", "individual") and value is not None:
            words.append(f"{_kind(part.name)} {value}")
        elif part.name == "due" or value in ("", None, False):
            continue
        else:
            words.append(screen(value) if part.name == "date" else str(value) if value is not True else "nếu có")
    return " · ".join(word for word in words if word)


def _kind(kind: str) -> str:
    return {"collective": "tập thể", "individual": "cá nhân"}.get(kind, kind)


def can_correct(row: FactRow) -> bool:
    """Facts that are one text can be corrected here; the others are corrected on their tab afterwards."""
    return row.key in _TEXTS


_TEXTS = frozenset(part.name for part in fields(Facts) if part.type in (str, "str") and part.name != "kind") | {
    "bases",
    "purposes",
    "requirements",
    "recipients",
}


def stored(row: FactRow) -> str | None:
    """A corrected text as the plan keeps it; None where it is no date or hour though it should be."""
    if row.key in DATES:
        day = parse(row.value)
        return day.isoformat() if day else ("" if not row.value else None)
    if row.key in TIMES:
        return parse_time(row.value) or ("" if not row.value else None)
    return row.value


def kept_plan(plan: Plan, chosen: Sequence[FactRow]) -> Plan:
    """The plan with only the ticked facts, corrected as the clerk left them."""
    values: dict[str, Any] = {}
    for part in fields(Facts):
        value = getattr(plan.facts, part.name)
        mine = [row for row in chosen if row.key == part.name and row.keep]
        if isinstance(value, tuple):
            values[part.name] = tuple(stored(row) if row.corrected else value[row.at] for row in mine)
        elif mine:
            values[part.name] = stored(mine[0]) if mine[0].corrected else value
    return replace(plan, facts=Facts(**values))
