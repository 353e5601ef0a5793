"""What was found in a plan, as rows that the clerk ticks and corrects; and the plan that is left after that."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any

from thuky.core.columns import Column
from thuky.core.vietnamese.text import loose_key
from thuky.plans import differences, in_file, kept, model, text_differences
from thuky.plans.differences import Difference
from thuky.plans.fact_words import shown
from thuky.plans.facts import Facts, Plan
from thuky.plans.in_file import InFile
from thuky.plans.text_differences import TextChange

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
    ("Chung", ("title", "kind", "number", "date", "issuing_body", "parent_body", "standing_body")),
    ("Thời gian, địa điểm", ("held_on", "held_until", "held_at", "held_text", "place", "dress")),
    ("Chủ trì – Thành phần", ("chair", "chair_counted", "total_attendees", "delegations")),
    ("Chương trình", ("agenda",)),
    ("Tham luận", ("speeches",)),
    ("Khen thưởng", ("award_quota", "award_scope", "award_by", "award_criteria")),
    ("Nhiệm vụ", ("tasks",)),
    ("Hạn", ("deadlines",)),
    ("Lời văn", ("bases", "purposes", "requirements", "contents", "budget_source", "closing", "replaces_invitation")),
    ("Nơi nhận – Người ký", ("recipients", "signer", "signature")),
    ("Phụ lục, maket", ("appendices", "banner")),
)  # fmt: skip
TEXT = "Lời văn khác với trong tệp"
PLACES = "Giai đoạn, năm cần thay"
STATES = {"new": "Mới", "changed": "Đã đổi", "same": "Như cũ", "gone": "Chỉ có trong tệp"}
_TEXT_NAMES = {"new": "Thêm", "changed": "Sửa", "gone": "Bỏ"}
LISTS = frozenset(part.name for part in fields(Facts) if part.default == ())


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """One fact, or one item of a list of facts; `item` is the fact itself, as it was read or as the clerk left it."""

    id: int = 0
    keep: Annotated[bool, Column("Lấy", width=5, kind="bool")] = True
    name: Annotated[str, Column("Mục", width=20, editable=False)] = ""
    value: Annotated[str, Column("Kế hoạch ghi", width=60)] = ""
    state_word: Annotated[str, Column("So với tệp", width=14, editable=False)] = ""
    old: Annotated[str, Column("Trong tệp đang ghi", width=36, editable=False)] = ""
    key: str = ""
    item: Any = None
    lines: tuple[int, ...] = ()
    question: str = ""
    corrected: bool = False
    group: str = ""
    heads: bool = False  # the row that heads its group; its tick stands for the whole group
    state: str = ""
    old_item: Any = None
    row_id: int = 0  # the row of the file that a list's item goes on
    dropped: bool = False  # unticked by the clerk, beside whatever conference
    at: int = -1  # its place in the plan's list; the clerk's own additions have none
    change: TextChange | None = None


def rows(plan: Plan, there: InFile | None = None) -> list[FactRow]:
    """A row for every fact that the plan states, group by group, each group under a row that heads it; beside what is in the file."""
    asked = {question.about: question.message for question in plan.questions}
    stated: dict[str, list[FactRow]] = {}
    for one in differences.compare(plan.facts, there.facts if there else Facts()):
        row = _row(plan, one, asked, there)
        if row is not None:
            stated.setdefault(one.key, []).append(row)
    found = [replace(row, group=group) for group, keys in GROUPS for key in keys for row in stated.get(key, [])]
    return headed(found + (text_rows(plan, there) if there else []))


def headed(members: Sequence[FactRow]) -> list[FactRow]:
    """The rows with a heading over each group, which counts them, and ids in order."""
    found: list[FactRow] = []
    for group in dict.fromkeys(row.group for row in members):
        mine = [row for row in members if row.group == group]
        differ = sum(row.state in ("new", "changed", "gone") for row in mine)
        words = f"{len(mine)} mục" + (f", {differ} khác" if any(row.state for row in mine) and differ else "")
        keep = any(row.keep for row in mine)
        found += [FactRow(name=group, value=words, group=group, heads=True, keep=keep), *mine]
    return [replace(row, id=place) for place, row in enumerate(found)]


def _row(plan: Plan, one: Difference, asked: dict[str, str], there: InFile | None) -> FactRow | None:
    prose = one.key in in_file.PROSE
    if one.state == "gone" and prose or there is None and one.state == "gone":
        return None
    source = f"{one.key}[{one.at}]" if one.at >= 0 else one.key
    row = FactRow(
        name=WORDS[one.key], key=one.key, lines=plan.sources.get(source, ()),
        question=asked.get(source, "") or (asked.get(one.key, "") if one.at <= 0 else ""), at=one.at,
    )  # fmt: skip
    ids = there.ids.get(one.key, ()) if there else ()
    row = replace(row, row_id=ids[one.old_at] if 0 <= one.old_at < len(ids) else 0)
    if one.state == "gone":
        return replace(with_item(row, one.old), keep=False, state="gone", state_word=STATES["gone"], old_item=one.old,
                       value="", old=shown(one.key, one.old))  # fmt: skip
    row = with_item(row, one.new)
    if there is None:
        return row
    state = _prose_state(one.new, there) if prose else one.state
    return replace(
        row, state=state, state_word=STATES[state], keep=state != "same", old_item=one.old,
        old=shown(one.key, one.old) if state == "changed" else "",
    )  # fmt: skip


def _prose_state(item: Any, there: InFile) -> str:
    """Prose is in the file where its words stand in a section; what is new of it comes in with the sections, not as a fact."""
    text = item if isinstance(item, str) else getattr(item, "text", "") or item.title
    words = loose_key(text)
    return "same" if words in there.words else "new"


def with_item(row: FactRow, item: Any) -> FactRow:
    """The row with this fact in it."""
    return replace(row, item=item, value=shown(row.key, item))


def text_rows(plan: Plan, there: InFile) -> list[FactRow]:
    """Every paragraph and section that the plan says otherwise than the file prints it today."""
    sections = kept.sections(plan)
    new = [(one.record.heading, [text.record.text for text in one.texts]) for one in sections]
    found = []
    for change in text_differences.texts(in_file.texts(there.sections), new):
        section = sections[change.new_section] if change.new_section >= 0 else None
        lines = section.lines if section else frozenset()
        if section and change.new_at >= 0:
            lines = section.texts[change.new_at].lines
        found.append(
            FactRow(
                name=f"{_TEXT_NAMES[change.state]}: {change.heading}", value=change.new, old=change.old, group=TEXT, key="text",
                state=change.state, state_word=STATES[change.state], change=change, lines=tuple(sorted(lines)),
                keep=change.state != "gone",
            )
        )  # fmt: skip
    return found


def place_rows(plan: Plan, old: str, new: str, ticks: dict[tuple[int, ...], bool]) -> list[FactRow]:
    """Every line in which the period or the year would be replaced, as it is and as it would be; those of cited papers unticked."""
    return [
        FactRow(
            name=f"Dòng {one.line}", value=one.after, old=one.before, group=PLACES, key="period", lines=(one.line,),
            keep=ticks.get((one.line,), not one.cited), state="changed", state_word="Sẽ thay",
        )
        for one in model.places(plan, old, new)
    ]  # fmt: skip


def ticked(all_rows: Sequence[FactRow], row: FactRow, keep: bool) -> list[FactRow]:
    """The rows after a tick; the tick of a heading is that of its whole group, and a heading follows its members."""
    wanted = [
        replace(one, keep=keep) if one.id == row.id or row.heads and one.group == row.group else one for one in all_rows
    ]
    wanted_groups = {one.group for one in wanted if one.keep and not one.heads}
    return [replace(one, keep=one.group in wanted_groups) if one.heads else one for one in wanted]


def counted(all_rows: Sequence[FactRow]) -> tuple[int, int]:
    """How many facts there are, and how many are ticked; those that the file has just so are neither new nor taken."""
    facts = [row for row in all_rows if not row.heads]
    return len(facts), sum(row.keep and row.state != "same" for row in facts)


def rows_of_line(all_rows: Sequence[FactRow], line: int) -> list[FactRow]:
    """The facts that a line of the plan states, the one with the fewest lines first."""
    return sorted((row for row in all_rows if line in row.lines), key=lambda row: len(row.lines))


def kept_plan(plan: Plan, chosen: Sequence[FactRow], *, fresh_only: bool = False) -> Plan:
    """The plan with only the ticked facts, corrected as the clerk left them, each with its lines; or with those new to the file."""
    values: dict[str, Any] = {}
    sources = {key: lines for key, lines in plan.sources.items() if key.partition("[")[0] not in WORDS}
    for key in WORDS:
        mine = [row for row in chosen if row.key == key and _taken(row, fresh_only=fresh_only)]
        if key in LISTS:
            values[key] = tuple(row.item for row in mine)
            sources |= {f"{key}[{at}]": row.lines for at, row in enumerate(mine) if row.lines}
        elif mine:
            values[key] = mine[0].item
            sources |= {key: mine[0].lines} if mine[0].lines else {}
    return replace(plan, facts=Facts(**values), sources=sources)


def _taken(row: FactRow, *, fresh_only: bool) -> bool:
    if row.heads or row.state == "gone":
        return False
    return row.keep and (row.state in ("", "new") or not fresh_only)
