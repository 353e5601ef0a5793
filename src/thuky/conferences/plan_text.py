"""The plan's own text: sections and their paragraphs, who receives it, and the days by which something must be done.

A line (a paragraph, or the heading of a section) that states facts of the conference names them in `facts`: the fact's code and
the value that its words state. As long as the file holds that value the line stands as it was written; when the value has
changed, `plans.plan_now` writes the line with the new one. The codes:

    place dress chair total budget award_scope award_by standing_body closing banner replaces_invitation    the value itself
    held                                                              [first day, last day, hour]
    quota                                                             {"collective": {form: number}, "individual": {…}}
    delegation:ID agenda:ID speech:ID task:ID deadline:ID criterion:ID    the row of that number, as a list of its fields

The code of a section says what it is about and where a fact goes that no line states yet: bases purposes contents attendance
awards budget organisation closing, and of an appendix `appendix`, or `appendix-agenda`, `appendix-banner`, `appendix-speeches`,
`appendix-delegations`, `appendix-tasks`; empty for prose that is about something else.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Annotated, Any

from thuky.core.columns import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading of the plan; code names what it is about (purposes, contents, attendance, budget …), empty when only prose."""

    id: int | None = None
    conference_id: int = 0
    level: int = 1
    heading: str = ""
    code: str = ""
    facts: dict[str, Any] = field(default_factory=dict, hash=False)
    sort: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a section; level 0 body, 1 numbered or lettered ("1. …" stands in the text), 2 dash, 3 plus.

    `mark` is the sign of a list where it is neither dash nor plus ("*"). `form` is "bold" for a bold line, "head" for the first
    row of a table and "row" for the others, their cells parted by " | " in the text."""

    id: int | None = None
    section_id: int = 0
    level: int = 0
    mark: str = ""
    text: str = ""
    form: str = ""
    facts: dict[str, Any] = field(default_factory=dict, hash=False)
    sort: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """A line of Nơi nhận with copies and the sending record (clerk.md H12)."""

    id: int | None = None
    conference_id: int = 0
    name: Annotated[str, Column("Nơi nhận", width=44)] = ""
    copies: Annotated[int, Column("Số bản", width=7, kind="int")] = 1
    delivery: Annotated[str, Column("Cách gửi", width=16)] = ""
    sent_on: Annotated[str, Column("Ngày gửi", width=12, kind="date")] = ""
    received_by: Annotated[str, Column("Người nhận", width=20)] = ""
    note: Annotated[str, Column("Ghi chú", width=20)] = ""
    sort: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A day by which something must be done, apart from the tasks' own."""

    id: int | None = None
    conference_id: int = 0
    date: Annotated[str, Column("Hạn", width=12, kind="date")] = ""
    what: Annotated[str, Column("Nội dung", width=50)] = ""
    sort: int = 0


def paired(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> dict[int, Paragraph]:
    """The old paragraph that each new one (by its place) goes on: the same id, the same words, or rewritten in its place."""
    by_id = {text.id: text for text in old if text.id}
    if any(text.id for text in new):
        return {place: by_id[text.id] for place, text in enumerate(new) if text.id in by_id}
    found: dict[int, Paragraph] = {}
    match = SequenceMatcher(a=[text.text for text in old], b=[text.text for text in new], autojunk=False)
    for kind, begin, end, at, until in match.get_opcodes():
        if kind in ("equal", "replace"):
            found |= dict(zip(range(at, until), old[begin:end], strict=False))
    return found
