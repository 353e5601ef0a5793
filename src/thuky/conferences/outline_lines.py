"""The outline of the tab Kế hoạch: the general facts, every section of the plan, who receives it, and its deadlines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from thuky.conferences.conference import Conference
from thuky.conferences.section_text import ShownSection
from thuky.core.columns import BoundColumn, Column, columns
from thuky.office.issuing_body import IssuingBody

Kind = Literal["general", "section", "recipients", "deadlines"]
GENERAL = (
    "title", "short_title", "subject", "period_text", "kind", "state", "issuing_body_id", "standing_body_id", "awarding_body_id",
    "contact", "contact_phone", "replaces_invitation",
)  # fmt: skip
SITTING = ("held_on", "held_at", "welcome_at", "minutes", "held_until", "held_text", "place", "dress", "reply_due")
FIELDS: dict[str, tuple[str, ...]] = {
    "purposes": ("subject", "period_text"),
    "requirements": (),
    "contents": ("subject", "period_text"),
    "attendance": ("chair", "chair_counted", "total_attendees", *SITTING),
    "awards": ("award_scope", "award_by", "award_form"),
    "budget": ("budget_source",),
    "organisation": ("standing_body", "contact", "contact_phone"),
    "agenda": ("held_at", "welcome_at", "minutes"),
    "closing": ("closing", "replaces_invitation"),
    "appendix-agenda": ("held_at", "welcome_at", "minutes"),
    "appendix-banner": ("banner",),
}
"""The facts that a section states, by its code; a section of mere prose has none."""
LINKS: dict[str, tuple[str, str]] = {
    "attendance": ("Thành phần, đại biểu…", "attendees"),
    "awards": ("Chỉ tiêu, tiêu chuẩn khen thưởng…", "award_quota"),
    "organisation": ("Nhiệm vụ các đơn vị…", "task"),
    "agenda": ("Chương trình hội nghị…", "agenda"),
    "appendix-agenda": ("Chương trình hội nghị…", "agenda"),
    "appendix-speeches": ("Tham luận – Tài liệu…", "speech"),
    "appendix-delegations": ("Thành phần, đại biểu…", "attendees"),
    "appendix-tasks": ("Nhiệm vụ các đơn vị…", "task"),
}
"""Where the rows that a section lists are typed: the words of the link, and the subject that it goes to."""
BODIES = {
    "issuing_body_id": "Cơ quan ban hành",
    "standing_body_id": "Cơ quan thường trực, soạn thảo",
    "awarding_body_id": "Cơ quan quyết định khen thưởng",
}

NO_BODIES = "(chưa có cơ quan nào; thêm ở Văn phòng, Cơ quan ban hành…)"
UNKNOWN = "{} (chưa có ở Văn phòng, Cơ quan ban hành)"
COUNTED = (("", "Chưa rõ"), ("1", "Có"), ("0", "Không"))


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineLine:
    """One line of the outline; a section's id is its own, the others have ids below nought."""

    id: int
    kind: Kind
    heading: str
    level: int = 1
    code: str = ""
    place: int = -1
    """Which section it is, from 0."""


def outline(sections: Sequence[ShownSection]) -> list[OutlineLine]:
    """The lines in their order; a section without a number in the file has one of its place."""
    own = [
        OutlineLine(
            id=one.id or -100 - place,
            kind="section",
            heading=one.heading or "(không đề mục)",
            level=one.level,
            code=one.code,
            place=place,
        )
        for place, one in enumerate(sections)
    ]
    return [
        OutlineLine(id=-1, kind="general", heading="Thông tin chung"),
        *own,
        OutlineLine(id=-2, kind="recipients", heading="Nơi nhận"),
        OutlineLine(id=-3, kind="deadlines", heading="Hạn gửi"),
    ]


def fields_of(line: OutlineLine | None, bodies: Sequence[IssuingBody], record: Conference) -> tuple[BoundColumn, ...]:
    """The facts of a line as fields, each body chosen by its name; one that the plan names and the office has not says so."""
    wanted = GENERAL if line is None or line.kind == "general" else FIELDS.get(line.code, ())
    declared = {column.field: column for column in columns(Conference)}
    named = tuple((str(body.id), body.name) for body in bodies)
    unset = {"standing_body_id": UNKNOWN.format(record.standing_body)} if record.standing_body else {}
    none = "(chưa chọn)" if bodies else NO_BODIES
    chosen = {
        field: BoundColumn(field, Column(heading, kind="choice", choices=(("", unset.get(field, none)), *named)))
        for field, heading in BODIES.items()
    }
    chosen["chair_counted"] = BoundColumn(
        "chair_counted", Column("Chủ trì tính trong tổng số", kind="choice", choices=COUNTED)
    )
    return tuple((declared | chosen)[field] for field in wanted)
