"""How many awards: collectives and persons, in figures or words, together or per form of award, in lines or in a table."""

import re
from collections.abc import Iterable, Iterator

from thuky.core.vietnamese.text import search_key
from thuky.plans import tables
from thuky.plans.facts import AwardQuota
from thuky.plans.found import Found, lines_of
from thuky.plans.outline import Node

_ONES = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_LATE = {1: ("mốt", "một"), 4: ("tư", "bốn"), 5: ("lăm",)}
_WORDS = {word: n for n, word in enumerate(_ONES) if word} | {"mười": 10, "mười lăm": 15}
_WORDS |= {f"mười {_ONES[n]}": 10 + n for n in range(1, 10) if n != 5}
_WORDS |= {f"{_ONES[tens]} mươi": 10 * tens for tens in range(2, 10)}
_WORDS |= {
    f"{_ONES[tens]} mươi {last}": 10 * tens + n
    for tens in range(2, 10)
    for n in range(1, 10)
    for last in _LATE.get(n, (_ONES[n],))
}
_FIGURE = rf"(\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?:\s*\([^)]*\))?"
_MOST = r"(?:không quá|tối đa|khoảng|dự kiến)?\s*"
_NO_OTHER = (
    r"\b(?!\s*(?:bộ|bản|tập hồ sơ|hồ sơ|triệu|nghìn|đồng(?! chí)|năm|tháng|ngày|lần|%))"  # "Tập thể: 01 bộ hồ sơ"
)
_COLLECTIVE = re.compile(rf"\b{_FIGURE}\s+tập thể\b|\btập thể\s*:\s*{_MOST}{_FIGURE}{_NO_OTHER}", re.I)
_INDIVIDUAL = re.compile(rf"\b{_FIGURE}\s+cá nhân\b|\bcá nhân\s*:\s*{_MOST}{_FIGURE}{_NO_OTHER}", re.I)
_FORMS = r"giấy khen|bằng khen|thư khen|bằng ghi nhận|kỷ niệm chương|huân chương|huy chương|cờ thi đua|biểu dương"
_FORM = re.compile(rf"\b({_FORMS}|danh hiệu)\b", re.I)
_COUNTED_FORM = re.compile(rf"\b{_FIGURE}\s+({_FORMS})\b", re.I)
_PERSONS = re.compile(
    rf"(?:\bkhen\b[^:;]{{0,120}}?\bcho\s+(?:khoảng\s+)?|\b(?:biểu dương|tuyên dương|tôn vinh|khen thưởng)\s+){_FIGURE}\s+"
    r"(?:hội viên|đoàn viên|đồng chí|cán bộ|đảng viên|học sinh|sinh viên|giáo viên|chiến s[ĩỹ]|người|gương|nông dân|công nhân)\b",
    re.I,
)
_CHOSEN = r"\b(?:cho|chọn|khen thưởng|tặng|tổng số|không quá|tối đa)\s+(?:khoảng\s+)?"
_COLLECTIVES = re.compile(
    rf"{_CHOSEN}{_FIGURE}\s+(?:đơn vị|cơ quan|xã|phường|chi bộ|chi hội|chi đoàn|phòng|ban|trường|tổ|đội)\b", re.I
)
_PEOPLE = re.compile(rf"{_CHOSEN}{_FIGURE}\s+(?:người|đồng chí|đ/c|hội viên|đoàn viên|đảng viên|cán bộ)\b", re.I)
_FORM_COUNTED = re.compile(rf"\b({_FORMS})\s*:?\s*(\d{{1,3}})\b", re.I)
_CLAUSES = re.compile(r"[;.]\s+")
_KINDS = (("collective", _COLLECTIVE, re.compile(r"\btập thể\b", re.I)), ("individual", _INDIVIDUAL, re.compile(r"\bcá nhân\b", re.I)))  # fmt: skip

Counts = dict[str, int]


class _Told:
    """What the lines have told so far: counts per form, and counts that name no single form."""

    def __init__(self) -> None:
        self.forms: dict[str, Counts] = {}
        self.loose: Counts = {}
        self.nodes: list[Node] = []

    def add(self, form: str, counts: Counts, node: Node) -> None:
        kept = self.forms.setdefault(form[:1].upper() + form[1:], {}) if form else self.loose
        if self._is_another(kept, counts, node):
            counts = {kind: count + kept.get(kind, 0) for kind, count in counts.items()}
            kept.update(counts)
            self.nodes.append(node)
            return
        news = {kind: count for kind, count in counts.items() if kind not in kept}
        kept.update(news)
        if news:
            self.nodes.append(node)

    def _is_another(self, kept: Counts, counts: Counts, node: Node) -> bool:
        """Whether a row of its own in the same list gives more of the same form: another giver's awards."""
        last = self.nodes[-1] if self.nodes else node
        beside = last is not node and bool(node.mark) and (last.rank, last.level) == (node.rank, node.level)
        return beside and counts.keys() <= kept.keys() and counts != {kind: kept[kind] for kind in counts}


def find(nodes: Iterable[Node]) -> Iterator[Found]:
    """The quota that these paragraphs on awards tell; how many each unit may propose is none."""
    told = _Told()
    above = ""
    for node in nodes:
        if node.table:
            continue
        own = _forms(node.text)
        for clause in _CLAUSES.split(node.text):
            _read(clause, node, above, told)
        above = own[0] if len(own) == 1 and node.children else above if node.mark and not node.children else ""
    nodes = list(nodes)
    _read_tables(nodes, told)
    _name_the_form(nodes, told)
    value = _quota(told)
    if value is not None:
        yield Found(key="award_quota", value=value, lines=lines_of(told.nodes))


def _name_the_form(nodes: list[Node], told: _Told) -> None:
    """A line of its own that tells the one form: "Hình thức: Giấy khen của Giám đốc Sở"."""
    for node in nodes:
        forms = _forms(node.value) if re.match(r"hinh thuc(?: khen(?: thuong)?)?$", node.key) else []
        if len(forms) == 1 and not told.forms and told.loose:
            told.forms[forms[0]] = dict(told.loose)
            told.nodes.append(node)


def _forms(text: str) -> list[str]:
    return list(dict.fromkeys(match[1].capitalize() for match in _FORM.finditer(text)))


def _read(clause: str, node: Node, above: str, told: _Told) -> None:
    counts = {kind: n for kind, pattern, _ in _KINDS if (n := _number(pattern.search(clause))) is not None}
    counts = counts or _of_label(node, clause)
    if each := re.search(r"\bmỗi\b", clause, re.I):
        counts = {
            k: n for k, pattern, _ in _KINDS if (n := _number(pattern.search(clause[: each.start()]))) is not None
        }
        if not counts:
            return
        clause = clause[: each.start()]
    persons = None if re.search(r"\bcá nhân\b", clause, re.I) else _PERSONS.search(clause)
    if persons:
        counts["individual"] = _value(persons[1])
    named = _forms(clause)
    named = [form for form in named if form != "Biểu dương"] or named  # "biểu dương … và tặng Giấy khen cho …"
    kinds = [kind for kind, _, word in _KINDS if word.search(clause)]
    if len(kinds) == 1 and (len(named) > 1 or named and not counts):
        per_form = [(m[2], m[1]) for m in _COUNTED_FORM.finditer(clause)]
        per_form = per_form or [(m[1], m[2]) for m in _FORM_COUNTED.finditer(clause)]
        for form, count in per_form:
            told.add(form.capitalize(), {kinds[0]: _value(count)}, node)
        if counts:
            told.add("", counts, node)
    elif counts:
        told.add(named[0] if len(named) == 1 else above if not named else "", counts, node)


def _of_label(node: Node, clause: str) -> Counts:
    """What is counted behind "Tập thể:", "Cá nhân:" by another word: "Tập thể: Tặng Giấy khen cho 05 đơn vị"."""
    for kind, pattern, word in (("collective", _COLLECTIVES, "tap the"), ("individual", _PEOPLE, "ca nhan")):
        if re.fullmatch(rf"(?:doi voi |khen thuong )?(?:cac )?{word}", node.key) and (said := pattern.search(clause)):
            return {kind: _value(said[1])}
    return {}


def _number(match: re.Match[str] | None) -> int | None:
    return None if match is None else _value(match[1] or match[2])


def _value(text: str) -> int:
    return int(text) if text.isdigit() else _WORDS[text.lower()]


def _read_tables(nodes: list[Node], told: _Told) -> None:
    """A table with a column for collectives and one for persons, a row per form of award."""
    for table in tables.tables([node for node in nodes if node.table]):
        columns = {"collective": table.column(r"\btap the\b"), "individual": table.column(r"\bca nhan\b")}
        for row in table.rows if any(at is not None for at in columns.values()) else ():
            counts = {k: int(tables.cell(row, at)) for k, at in columns.items() if tables.cell(row, at).isdigit()}
            is_sum = any(re.match(r"(?:tong|cong)\b", search_key(text)) for text in row.cells[:2])
            name = next((text for at, text in enumerate(row.cells) if _names_form(text, at, columns)), "")
            form = next(iter(_forms(name)), name)
            if counts and (form or is_sum):
                told.add("" if is_sum else form, counts, row)


def _names_form(text: str, at: int, columns: dict[str, int | None]) -> bool:
    return at not in columns.values() and any(c.isalpha() for c in text)


def _quota(told: _Told) -> AwardQuota | None:
    forms = {form: counts for form, counts in told.forms.items() if counts}
    total = dict(told.loose)
    for kind, _, _ in _KINDS:
        summed = [counts[kind] for counts in forms.values() if kind in counts]
        if summed and kind in total and sum(summed) != total[kind]:
            forms = {}  # what is told per form is not the whole
        elif summed:
            total[kind] = sum(summed)
    if not total:
        return None
    return AwardQuota(collective=total.get("collective"), individual=total.get("individual"), forms=forms)
