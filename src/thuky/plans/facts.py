"""What a plan states, as data: every fact is left empty where the text does not state it. Dates are ISO, times HH:MM."""

from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The signer's block: authority (TM., KT.), title, the post below the signature, rank and name."""

    authority: str = ""
    title: str = ""
    post: str = ""
    rank: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """One line of the composition that is no group line, with its number of delegates where stated."""

    name: str
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One item of the programme; minutes are its stated length."""

    title: str
    date: str = ""
    start: str = ""
    end: str = ""
    minutes: int | None = None
    presenter: str = ""
    conditional: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """One assigned discussion paper: who as written, the units in it, and the group whose remaining units join."""

    presenter: str
    units: tuple[str, ...] = ()
    rest_of: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardQuota:
    """How many collectives and individuals are rewarded, and the same per form of award where stated."""

    collective: int | None = None
    individual: int | None = None
    forms: dict[str, dict[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardCriteria:
    """What a collective, and what a person, must have done."""

    collective: tuple[str, ...] = ()
    individual: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What one unit has to do, with whom, by when as written and as the latest day that this can mean."""

    unit: str
    with_: tuple[str, ...] = ()
    what: str = ""
    due_text: str = ""
    due: str = ""
    product: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A day by which something must be done."""

    date: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One paragraph of the section Nội dung, with its level from 1."""

    level: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Appendix:
    """One appendix of the plan."""

    number: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something in the plan that does not agree with itself: asked, never put right."""

    about: str
    message: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All facts of one plan; the names are the keys of `thuky plan read --json`."""

    title: str = ""
    kind: str = ""
    number: str = ""
    date: str = ""
    held_on: str = ""
    held_until: str = ""
    held_at: str = ""
    held_text: str = ""
    place: str = ""
    dress: str = ""
    issuing_body: str = ""
    parent_body: str = ""
    standing_body: str = ""
    chair: str = ""
    chair_counted: bool | None = None
    signer: str = ""
    signature: Signature | None = None
    total_attendees: int | None = None
    delegations: tuple[Delegation, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    speeches: tuple[Speech, ...] = ()
    award_quota: AwardQuota | None = None
    award_scope: str = ""
    award_by: str = ""
    award_criteria: AwardCriteria | None = None
    tasks: tuple[Task, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    bases: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    contents: tuple[Content, ...] = ()
    budget_source: str = ""
    banner: str = ""
    replaces_invitation: bool | None = None
    closing: str = ""
    appendices: tuple[Appendix, ...] = ()
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph as it stands, its mark ("1.", "-") apart; a row of a table has its cells and the number of its table."""

    level: int
    mark: str
    text: str
    line: int
    last_line: int = 0
    cells: tuple[str, ...] = ()
    table: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section of the plan's prose in the order of the text; the lead before I. has no heading."""

    heading: str
    level: int
    line: int
    paragraphs: tuple[Paragraph, ...] = ()
    last_line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A plan that was read: its facts, the lines each fact came from, what to ask about, and all its prose."""

    facts: Facts
    sources: dict[str, tuple[int, ...]] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    sections: tuple[Section, ...] = ()
    place_of_issue: str = ""
    """What stands before the date under the national heading: "Tân Giang" and the like."""


# Inside these every part is shown, empty or not.
_ALWAYS = {
    "AwardCriteria": ("collective", "individual"),
    "Task": ("unit", "with_", "what"),
    "Speech": ("presenter", "units", "topic"),
}


def to_json(plan: Plan) -> dict[str, Any]:
    """The plan as `thuky plan read --json` prints it; what the text does not state is left out."""
    shown = _shown(plan.facts)
    shown["sources"] = {key: list(lines) for key, lines in plan.sources.items()}
    shown["questions"] = [{"about": q.about, "message": q.message, "lines": list(q.lines)} for q in plan.questions]
    return shown


def _shown(value: Any) -> Any:
    if is_dataclass(value):
        kept = _ALWAYS.get(type(value).__name__, ())
        parts = ((part.name, getattr(value, part.name)) for part in fields(value))
        return {
            name.rstrip("_"): _shown(part) for name, part in parts if name in kept or part not in ("", (), None, {})
        }
    return [_shown(part) for part in value] if isinstance(value, tuple) else value
