"""The plan of a conference that was made from nothing: the sections of papers.md block 1 in both shapes, in standing sentences."""

from typing import Any

from thuky.core.vietnamese.dates import short
from thuky.office.sentence import MISSING
from thuky.plans import duties, places, tidy_up
from thuky.plans import sentences as say
from thuky.plans.draft import Line, Part
from thuky.plans.words import Words

_SITTING = (
    ("purposes", "I. MỤC ĐÍCH, YÊU CẦU"), ("contents", "II. NỘI DUNG"),
    ("attendance", "III. THÀNH PHẦN, THỜI GIAN, ĐỊA ĐIỂM"), ("budget", "IV. KINH PHÍ"), ("organisation", "V. TỔ CHỨC THỰC HIỆN"),
)  # fmt: skip
_STEPS = (
    ("purposes", "I. MỤC ĐÍCH, YÊU CẦU"), ("contents", "II. NỘI DUNG TỔNG KẾT"), ("steps", "III. NHIỆM VỤ VÀ TIẾN ĐỘ THỰC HIỆN"),
    ("awards", "IV. KHEN THƯỞNG"), ("budget", "V. KINH PHÍ"), ("organisation", "VI. TỔ CHỨC THỰC HIỆN"),
)  # fmt: skip
EVERYBODY = "Các cơ quan, đơn vị, địa phương"


def parts(words: Words) -> list[Part]:
    """The sections with their prose; what the file knows is put in after."""
    sitting = words.record.has_sitting
    made = [Part(heading=Line(text=heading), code=code) for code, heading in (_SITTING if sitting else _STEPS)]
    by_code = {part.code: part for part in made}
    by_code["purposes"].lines = [
        Line(text="1. Mục đích", level=1), *_dashes(words.paragraphs(say.PURPOSES)),
        Line(text="2. Yêu cầu", level=1), *_dashes(words.paragraphs(say.REQUIREMENTS)),
    ]  # fmt: skip
    by_code["contents"].lines = [
        Line(text=f"{number}. {text}", level=1) for number, text in enumerate(words.paragraphs(say.CONTENTS), start=1)
    ]
    lead = words.say(say.LEAD if sitting else say.LEAD_STEPS)
    return [Part(heading=Line(text="CĂN CỨ"), code="bases", lines=[Line(text=lead)]), *made]


def complete(made: list[Part], days: dict[str, Any], words: Words) -> None:
    """What a plan made from nothing says besides its facts: blanks for what is not known, what every unit has to do, the close.

    `days` are the deadlines of the file; those that no standing sentence names are listed."""
    record = words.record
    known = {code for part in made for line in part.lines for code in line.facts}
    if record.has_sitting:
        _attendance(places.section(made, "attendance"), known, words)
    if "budget" not in known:
        places.section(made, "budget").lines.append(Line(text=words.say(words.budget), facts={"budget": ""}))
    _folders(made, words)
    _every_unit(made, words)
    text = " ".join(line.text for one in made for line in one.lines)
    duties.add(made, {code: value for code, value in days.items() if short(value[0]) not in text}, words)
    part = places.section(made, "closing")
    if "closing" not in known:
        part.lines.append(Line(text=words.say(say.CLOSING), facts={"closing": ""}))
    made[:] = [one for one in made if one.lines]
    tidy_up.number_sections([one for one in made if not one.code.startswith("appendix")])
    for line in part.lines[:-1]:
        line.text = line.text.rstrip("./ ") + "."
    part.lines[-1].text = part.lines[-1].text.rstrip("./ ") + "./."


def _attendance(part: Part, known: set[str], words: Words) -> None:
    """Chair, who comes, when, where, in what dress: in this order, blanks where the file knows nothing yet."""
    blank = {
        "chair": words.say(say.CHAIR), "people": f"Thành phần: {MISSING}", "held": words.say(say.WHEN),
        "place": words.say(say.WHERE), "dress": words.say(say.DRESS, trang_phuc=words.say(say.USUAL_DRESS)),
    }  # fmt: skip
    items: dict[str, list[Line]] = {}
    for line in part.lines:
        if line.level == 1:
            items[_kind(line)] = [line]
        else:
            list(items.values())[-1].append(line)
    part.lines = [
        line
        for kind, text in blank.items()
        for line in items.get(kind) or [Line(text=f"1. {text}", level=1, facts=_open(kind), added=True)]
    ]


def _open(kind: str) -> dict[str, Any]:
    """A blank knows which fact it waits for."""
    return {} if kind == "people" else {kind: [] if kind == "held" else ""}


def _kind(line: Line) -> str:
    """What an item of the section states; the line above the delegations states their total, if anything."""
    return next((code for code in line.facts if code != "total"), "people")


def _folders(made: list[Part], words: Words) -> None:
    """Until when the folders must be in, behind what is said of awards."""
    there = [(part, line) for part in made for line in part.lines if {"quota", "award_scope"} & line.facts.keys()]
    if there and words.values.get("han_ho_so"):
        part, last = there[-1]
        places.beside([part], words.say(say.FOLDERS), {}, tuple(last.facts))


def _every_unit(made: list[Part], words: Words) -> None:
    """The last item of the organisation, unless the tasks of the file already say what every unit does."""
    part = places.section(made, "organisation")
    if any(EVERYBODY in line.text for one in made for line in one.lines) or not words.record.has_sitting:
        return
    places.item(part, EVERYBODY)
    part.lines += _dashes(words.paragraphs(say.EVERY_UNIT))
    if any(one.code == "appendix-speeches" for one in made):
        part.lines += _dashes(words.paragraphs(say.PAPERS, phu_luc=places.named("appendix-speeches")))


def _dashes(texts: list[str]) -> list[Line]:
    return [Line(text=text, level=2) for text in texts]
