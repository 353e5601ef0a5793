"""Several people in one cell of names: where one ends and the next begins, and what in such a cell is nobody's name."""

import re
from itertools import pairwise

from thuky.core.vietnamese import names
from thuky.returns import clean as cleaning
from thuky.returns import signs
from thuky.returns.posts import is_post

_COUNTED = re.compile(r"(?:^|(?<=[\s;,]))\(?(\d{1,2}|[a-h](?=\)))\s*[.)]+\s*(?=[^\W\d])")
_BULLET = re.compile(r"^\s*[-–+*•]\s*(?=[^\W\d])", re.MULTILINE)
_LINES = re.compile(r"\n|;|\s+và\s+(?=[A-ZĐÀ-Ỹ])")
_BESIDE = re.compile(r"\s*[,+&/]\s*|\s+[-–]\s+")
_MARKS = " -–+*•,;\n"


def people(text: str) -> tuple[list[str], list[str]]:
    """The persons who share a cell, and the parts of it that name none; one person alone is the cell as it stands."""
    if counted := _counted(text):
        named = [part for part in counted if _is_named(part)]
        if any(map(_is_person, counted)) or named == counted:
            return named, [part for part in counted if part not in named]
    parts = [cleaning.unnumbered(part.strip(_MARKS)) for part in _LINES.split(text) if part.strip(_MARKS)]
    if sum(map(_is_person, parts)) > 1:
        return _joined(parts), []
    beside = [part for part in _BESIDE.split(text) if part]
    if len(beside) > 1 and all(map(_is_whole, beside)):
        return beside, []
    return [text], []


def may_be_more(text: str) -> bool:
    """Whether a cell that was taken for one person may name another one behind him."""
    first, *behind = (part.strip(_MARKS) for part in re.split(r"[\n;,+&]|\s+[-–]\s+", text))
    return bool(_counted(text)) or (_is_person(first) and any(signs.is_person(part) for part in behind))


def is_described(text: str) -> bool:
    """Words in small letters before a proper name, as bodies are called: "Hàng xóm và bạn bè xã Tây"; never a known family."""
    split = names.split(text)
    words = [word for word in split.full_name.split() if word.isalpha()]
    if split.salutation or split.rank or split.degree or not words or words[0].lower() in names.SURNAMES:
        return False
    small = [place for place, word in enumerate(words) if word.islower()]
    return len(small) > 1 and words[0][0].isupper() and any(word[0].isupper() for word in words[small[1] + 1 :])


def share(text: str, place: int, people: int) -> str:
    """A cell beside several people: a line for each when there are as many lines, else the same for all."""
    parts = [part.strip(" -+*•") for part in re.split(r"\n|;", text) if part.strip(" -+*•")]
    return re.sub(r"^\d{1,2}[.)]\s+", "", parts[place]) if len(parts) == people else text


def _counted(text: str) -> list[str]:
    """The parts of a cell that counts from its beginning, "1. … 2. …" or "a) … b) …", or that marks each line."""
    marks = list(_COUNTED.finditer(text)) if "." in text or ")" in text else []
    if not _in_order([mark[1] for mark in marks]):
        marks = list(_BULLET.finditer(text))
    if len(marks) < 2 or text[: marks[0].start()].strip():
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    parts = (text[mark.end() : end].strip(_MARKS) for mark, end in zip(marks, ends, strict=True))
    return [", ".join(line.strip(_MARKS) for line in part.split("\n")) for part in parts]


def _in_order(numbers: list[str]) -> bool:
    places = [int(one) if one.isdigit() else ord(one) for one in numbers]
    return len(places) > 1 and all(after == one + 1 for one, after in pairwise(places))


def _joined(parts: list[str]) -> list[str]:
    """Each person with the lines behind him that are no persons; a body on the first line is that of them all."""
    body = "" if _is_person(parts[0]) else parts.pop(0)
    found: list[str] = []
    for part in parts:
        if _is_person(part) or not found:
            found.append(f"{body}\n{part}" if body else part)
        else:
            found[-1] += f", {part}"
    return found


def _is_person(part: str) -> bool:
    return signs.is_person(cleaning.name_and_duty(part)[0])


def _is_whole(part: str) -> bool:
    """A name that cannot be that of a place: "Hà Nam" may stand behind a person, "Hà Văn Nam" is one."""
    return signs.is_person(part) and len(part.split()) > 2


def _is_named(part: str) -> bool:
    """Whether a counted part begins with a name, be its family name known or not."""
    if _is_person(part):
        return True
    words = names.split(part).full_name.split()
    capitals = all(word[0].isupper() and word.replace("'", "").isalpha() for word in words)
    return 2 <= len(words) <= 7 and capitals and not (signs.is_body(part) or is_post(part) or signs.is_no_name(part))
