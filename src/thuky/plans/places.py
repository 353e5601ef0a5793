"""Where in a plan a fact belongs that no line states yet: its section by what that is about, made where it is missing."""

import re
from collections.abc import Sequence
from typing import Any

from thuky.core.vietnamese.numbers import roman
from thuky.plans import marks
from thuky.plans.draft import Line, Part, number_of
from thuky.plans.tidy_up import number_sections

ORDER = (
    "bases",
    "purposes",
    "requirements",
    "contents",
    "attendance",
    "steps",
    "awards",
    "budget",
    "organisation",
    "closing",
)
"""The sections in the order of a plan; appendices stand behind them."""
_HEADINGS = {
    "contents": "NỘI DUNG", "attendance": "THÀNH PHẦN, THỜI GIAN, ĐỊA ĐIỂM", "awards": "KHEN THƯỞNG", "budget": "KINH PHÍ",
    "organisation": "TỔ CHỨC THỰC HIỆN", "steps": "NHIỆM VỤ VÀ TIẾN ĐỘ THỰC HIỆN", "closing": "LỜI KẾT", "bases": "CĂN CỨ",
}  # fmt: skip
_TITLES = {
    "appendix-agenda": "CHƯƠNG TRÌNH HỘI NGHỊ", "appendix-banner": "MAKET HỘI NGHỊ",
    "appendix-speeches": "PHÂN CÔNG THAM LUẬN", "appendix-delegations": "PHÂN BỔ ĐẠI BIỂU",
    "appendix-tasks": "PHÂN CÔNG NHIỆM VỤ",
}  # fmt: skip


_UNNUMBERED = re.compile(r"^phụ lục\b[\s.:\-–]*", re.I)
_NUMBERED = re.compile(r"^phụ lục\s+(?:số\s+)?(?:[IVXLC]+|\d{1,2}|[A-Z])\b", re.I)


def section(parts: list[Part], *codes: str) -> Part:
    """The last section about one of these; made, with its number, where there is none."""
    for code in codes:
        there = [part for part in parts if part.code == code]
        if there:
            return there[-1]
    return _made(parts, codes[0])


def _made(parts: list[Part], code: str) -> Part:
    part = Part(heading=Line(text=_HEADINGS[code]), code=code)
    before = ORDER[: ORDER.index(code) + 1]
    at = max((place + 1 for place, one in enumerate(parts) if one.code in before), default=0)
    if code == "closing":
        at = sum(not one.code.startswith("appendix") for one in parts)
    numbered = any(marks.marked(one.heading.text)[0] == marks.ROMAN for one in parts)
    if numbered and code not in ("bases", "closing"):
        part.heading.text = f"I. {part.heading.text}"
    parts.insert(at, part)
    number_sections([one for one in parts if not one.code.startswith("appendix")])
    return part


def appendix(parts: list[Part], code: str) -> Part:
    """The appendix about something; a new one stands behind the others, and all new ones are numbered I, II, III."""
    there = next((part for part in parts if part.code == code), None)
    if there is not None:
        return there
    part = Part(heading=Line(text=f"Phụ lục {_TITLES[code]}", added=True), code=code)
    parts.append(part)
    return part


def number_appendices(parts: Sequence[Part]) -> None:
    """Numbers the appendices that came newly, after those that the plan has, and names them so; an only one needs no number.

    Appendices that the plan itself left without numbers get theirs with the first that is added (Nghị định 30/2020: two or more
    are counted I, II); while none is added they stay as they were written."""
    every = [part for part in parts if part.code.startswith("appendix")]
    fresh = any(part.heading.added for part in every)
    for place, part in enumerate(every, start=1):
        if fresh and len(every) > 1 and not _NUMBERED.match(part.heading.text):
            part.heading.text = _UNNUMBERED.sub(f"Phụ lục {roman(place)} ", part.heading.text, count=1)
            for line in (line for other in parts for line in other.lines):
                line.text = line.text.replace(named(part.code), f"Phụ lục {roman(place)}")


def named(code: str) -> str:
    """How a line speaks of an appendix whose number is not known yet."""
    return f"Phụ lục {_TITLES[code].capitalize()}"


def item(part: Part, text: str, facts: dict[str, Any] | None = None) -> Line:
    """A line at the end of a section, marked as its other lines are: numbered, dashed, or plain."""
    ranks = {line.rank for line in part.lines if not line.gone}
    level = 1 if marks.NUMBER in ranks or not ranks else 2 if marks.DASH in ranks else 0
    line = Line(text=f"1. {text}" if level == 1 else text, level=level, facts=facts or {}, added=True)
    part.lines.append(line)
    return line


def beside(parts: list[Part], text: str, facts: dict[str, Any], kin: Sequence[str]) -> bool:
    """A line behind the last one that states a fact of its kin, marked alike; False where nothing of the kind is stated."""
    there = [
        (part, line)
        for part in parts
        for line in part.lines
        if not line.gone and line.level < 3 and any(code in line.facts for code in kin)
    ]
    if not there:
        return _behind_section(parts, text, facts, kin)
    part, last = there[-1]
    head = _head_of(part, last)
    said = f"{number_of(head)} {text}".strip()
    after(part, last, Line(text=said, level=head.level, mark=head.mark, facts=facts, added=True))
    return True


def _head_of(part: Part, line: Line) -> Line:
    """The numbered heading right above a plain line ("2- Địa điểm" above "Nhà văn hóa xã"), else the line itself."""
    at = part.lines.index(line)
    above = part.lines[at - 1] if at else line
    return above if line.level == 0 and above.level == 1 and number_of(above) and ":" not in above.text else line


def _behind_section(parts: list[Part], text: str, facts: dict[str, Any], kin: Sequence[str]) -> bool:
    """A section of its own behind the last one whose heading states a fact of the kin ("2. Địa điểm: Hội trường")."""
    there = [
        at for at, part in enumerate(parts)
        if any(code in part.heading.facts for code in kin) and marks.marked(part.heading.text)[0] == marks.NUMBER
        and ":" in part.heading.text
    ]  # fmt: skip
    if not there:
        return False
    mark = marks.marked(parts[there[-1]].heading.text)[1]
    heading = Line(text=f"{mark} {text}", facts=facts, added=True)
    parts.insert(there[-1] + 1, Part(heading=heading, code=parts[there[-1]].code))
    number_sections([one for one in parts if not one.code.startswith("appendix")])
    return True


def after(part: Part, line: Line, *fresh: Line) -> None:
    """New lines behind one that is there."""
    at = part.lines.index(line) + 1
    part.lines[at:at] = fresh
