"""Units with a duty or a paper that no line of the composition names: worth one question each, unless they come anyway."""

import re
from collections.abc import Iterator, Sequence

from thuky.core.vietnamese import names
from thuky.core.vietnamese.text import search_key
from thuky.plans import kinds_of_units, units
from thuky.plans.facts import Facts, Question

Sources = dict[str, tuple[int, ...]]

# Posts, working parties and classes of units come with their body: nobody asks whether they are invited.
_NO_BODY = re.compile(
    r"^(?:tro ly|chi huy|pho|chu tich|bi thu|truong(?! (?:thpt|thcs|tieu hoc|mam non|dai hoc|cao dang))|chinh tri vien|hieu truong|giam doc|"
    r"tham muu truong|chu nhiem|ke toan|thu ky|van thu|nhan vien|dong chi|d/c|ong|ba|thay|co|gvcn|tieu ban|to|bo phan|ban to chuc"
    r"|nhung|ths|ts|pgs|gs|bs\w*|ks|ys|ds|(?:khu|thon) doi truong|giao vien|hoc sinh|hoc vien|doan vien|hoi vien|dang vien|tong giam doc|thon|ap|buon|khu pho|thu truong|toan the|dai bieu|thanh vien|don vi|cong chuc|vien chuc|chanh|uy vien)\b|\bcac\b"
)
# A committee has no departments of its own; every other body has, and they serve its conference without being invited to it.
_COMMITTEE = re.compile(
    r"^(?:ban (?:chi dao|to chuc|van dong)|bcd|btc|hoi dong|uy ban (?:mttq|mat tran)|to (?:cong tac|giup viec))\b"
)
_PARTY = re.compile(
    r"\b(?:tinh|thanh|huyen|thi|quan|dang) uy\b"
)  # its Ban Tổ chức is no committee but a body with departments
_OWN = re.compile(
    r"^(?:so|phong|ban|van phong|khoa|cong an|bo chqs|bo chi huy|tram y te|trung (?:tam|doan|doi)|tieu doan|dai doi|chi (?:bo|doan|hoi)"
    r"|dang uy|doan truong|cong doan|chi cuc|doi|hat|nha khach|thanh tra|doan thanh nien$)\b"
)
_PARTS = re.compile(r"^(?:chi cuc|hat|doi)\b")  # of a department or an office, and come with it
_WHOLES = re.compile(r"\b(?:so|cuc|cong an|ubnd)\b")
_SENDS = re.compile(r"\bcử\s+\d", re.I)  # who is told to send people to the conference is there
_NEWS = re.compile(r"\b(?:đưa tin|ghi hình|tuyên truyền|phóng sự|truyền hình)\b", re.I)
_PRESS = re.compile(r"^(?:bao|dai|trung tam (?:van hoa|truyen thong))\b")
_KINDS_OF = (
    (re.compile(r"\bdoan the\b|\bto chuc chinh tri\b"), ("doan", "hoi", "lien doan", "cong doan", "uy ban mttq", "mttq", "ubmttq")),
    (re.compile(r"\b(?:nganh|co quan|don vi)\b"), ("so", "phong", "ban", "van phong", "cong an", "trung tam", "dai", "bao", "kho bac", "chi cuc", "tram", "bo chqs", "bo chi huy")),
    (re.compile(r"\bphong,? (?:va )?(?:ban|trung tam)\b|\bso,? (?:va )?ban\b"), ("so", "phong", "ban", "van phong", "trung tam")),
    (re.compile(r"\bcac (?:\w+,? ){0,4}(?:truong|trung tam|benh vien)\b"), ("truong", "trung tam", "benh vien")),
)  # fmt: skip
_MOST_UNITS = 300
_SMALL = frozenset(
    [
        "dai",
        "dien",
        "lanh",
        "dao",
        "va",
        "cac",
        "thanh",
        "pho",
        "tinh",
        "huyen",
        "xa",
        "phuong",
        "dong",
        "chi",
        "cua",
        "thi",
        "tran",
        "truong",
        "cap",
        "dac",
        "khu",
        "ap",
        "thon",
        "khuvuc",
    ]
)
_SHORT = (
    ("uy ban nhan dan", "ubnd"), ("ban chi huy quan su", "ban chqs"), ("chi huy quan su", "chqs"), ("ban chi dao", "bcd"),
    ("mat tran to quoc", "mttq"), ("lien hiep phu nu", "lhpn"), ("cuu chien binh", "ccb"),
)  # fmt: skip


def ask(facts: Facts, sources: Sources, written: Sequence[str] = ()) -> Iterator[Question]:
    """One question for each unit that has something to do at the conference and is in no line of its composition.

    `written` is how the plan itself words these lines, levels and wires before the names included."""
    lines = [delegation.name for delegation in facts.delegations[:_MOST_UNITS]]
    if not any(units.begins(re.sub(r"^(?:đại diện|lãnh đạo)\s+", "", line, flags=re.I)) for line in lines):
        return
    known = [_words(name) for name in (*lines, facts.issuing_body, facts.standing_body) if name]
    kinds = _covered_kinds(lines) | kinds_of_units.rows([*lines, *written])
    places = kinds_of_units.places([*lines, *written])
    asked: set[str] = set()
    for about, unit, said in _with_duties(facts):
        key = search_key(unit)
        if key in asked or _nobody_asks(unit, key) or _comes_anyway(key, said, facts, kinds):
            continue
        if kinds_of_units.place(unit) in places:
            continue
        words = _words(unit)
        if not any(_covers(line, words) for line in known):
            asked.add(key)
            message = f"“{unit}” có nhiệm vụ hoặc tham luận nhưng không thấy trong thành phần dự; có mời không?"
            yield Question(about=about, message=message, lines=sources.get(about, ()))


def _with_duties(facts: Facts) -> list[tuple[str, str, str]]:
    named = [(f"tasks[{i}]", unit, task.what) for i, task in enumerate(facts.tasks) for unit in units.split(task.unit)]
    named += [(f"speeches[{i}]", unit, "") for i, speech in enumerate(facts.speeches) for unit in speech.units]
    return named[:_MOST_UNITS]


def _nobody_asks(unit: str, key: str) -> bool:
    return (
        not _words(unit) or bool(names.split(unit).salutation) or bool(_NO_BODY.search(key)) or not units.begins(unit)
    )


def _covered_kinds(lines: list[str]) -> frozenset[str]:
    """The kinds of body that lines like "các sở, ban, ngành" invite as a whole."""
    keys = [search_key(line) for line in lines]
    return frozenset(kind for pattern, kinds in _KINDS_OF if any(map(pattern.search, keys)) for kind in kinds)


def _comes_anyway(key: str, said: str, facts: Facts, kinds: frozenset[str]) -> bool:
    if any(re.match(rf"{kind}\b", key) for kind in kinds):
        return True
    if _PARTS.match(key) and _WHOLES.search(_folded(facts)) or _SENDS.search(said):
        return True
    committee = _COMMITTEE.match(search_key(facts.issuing_body)) and not _PARTY.search(search_key(facts.parent_body))
    course = facts.kind == "tap-huan"  # its lines are those who learn; who serves them is not invited
    own = said and facts.issuing_body and (course or not committee) and _OWN.match(key)
    return bool(own) or bool(_PRESS.match(key)) and bool(_NEWS.search(said))


def _folded(facts: Facts) -> str:
    return search_key("; ".join(delegation.name for delegation in facts.delegations[:_MOST_UNITS]))


def _words(name: str) -> frozenset[str]:
    key = search_key(name)
    for long, short in _SHORT:
        key = key.replace(long, short)
    return frozenset(word for word in re.findall(r"\w+", key) if word not in _SMALL and not word.isdecimal())


def _covers(line: frozenset[str], unit: frozenset[str]) -> bool:
    """A line covers a unit when it names it, or names the kind of body that it is ("UBND xã, phường" for "UBND xã A")."""
    return bool(line & unit) and (unit <= line or line <= unit)
