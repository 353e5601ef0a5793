"""Who does what, with whom, by when: units with their bullets, steps with a lead unit, or a table; and other days to keep."""

import re
from collections.abc import Iterator

from thuky.core.vietnamese import names
from thuky.core.vietnamese.deadlines import latest_day
from thuky.core.vietnamese.text import search_key
from thuky.plans import days, dues, tables, task_rows, task_steps, topics, units
from thuky.plans.facts import Task
from thuky.plans.found import Found, closed, lines_of, sentence
from thuky.plans.outline import Node
from thuky.plans.paper import Paper

_LONGEST_UNIT = 10
_ORGAN = re.compile(r"(?:tham mưu|chính trị|hậu cần|kỹ thuật)(?:\s*[-–,].{0,24})?$", re.I)  # an army staff's own parts
_LEADING = re.compile(r"^(?:chủ trì|là đơn vị chủ trì|chịu trách nhiệm chủ trì)?[,:\s]*", re.I)
_ROLE_AHEAD = re.compile(r"^\((?:là )?(?:(?:cơ quan|bộ phận|đơn vị) )?(?:thường trực|chủ trì|đầu mối)\)[\s,:]*", re.I)
_DAY = re.compile(r"\d\s*(?:[/:h]|giờ|tháng|phút)|\b(?:ngày|tháng|quý|năm)\s+\d|\d{3}", re.I)
_DOES = re.compile(
    r"\s+(?:chịu trách nhiệm|phụ trách|thực hiện|đảm nhiệm|đảm nhận|chủ trì)(?: thực hiện| chính)?$", re.I
)
_TERM = re.compile(r"(?:thời (?:gian|hạn)|hạn)\b", re.I)  # "Thời gian gửi báo cáo: trước ngày …" is a day to keep
_POSTS_OF_WORK = frozenset(["bảo vệ", "phục vụ", "lễ tân", "lái xe"])
_GIVEN = re.compile(r"^(?:các|những)\s[^,;]*?\s(?:được|có|thuộc|tham gia)\s", re.I)
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_WHO_IS_IN = re.compile(r",?\s+(?:gồm|bao gồm|do)\s+(?:có\s+)?(?:các\s+)?(?:đ/c|đồng chí|ông|bà|anh|chị)\s.*$", re.I)
_PARENTHESIS = re.compile(r"\s*\([^()]*\)$")


def find(paper: Paper, year: int | None = None) -> Iterator[Found]:
    """The tasks, then the days to keep that are no task's own."""
    own: set[int] = set()
    for section in paper.duties():
        for task, nodes in _of_nodes(section.children, year):
            if task.due:
                own.update(lines_of(nodes))
            yield Found(key="tasks", value=task, lines=lines_of(nodes))
    for part in paper.appendices:
        handed = re.search(r"\bphan cong (?:nhiem vu|chuan bi|cong viec|thuc hien)\b", part.key)
        if handed and not topics.SPEECHES.search(part.key):
            for task, nodes in _of_nodes(part.nodes, year):
                own.update(lines_of(nodes))
                yield Found(key="tasks", value=task, lines=lines_of(nodes))
    duties = {node for section in paper.duties() for node in section.walk()}
    when = {part for node in paper.about(topics.TIME, outside=topics.TASKS) for part in node.walk()}
    when |= {part for node in paper.about(topics.AGENDA, outside=topics.TASKS) for part in node.walk()}
    for node in [*paper.body(), *paper.closing]:
        if node.line not in own and (node not in when or not days.clocks(node.text)):
            yield from dues.deadlines(node, year, duty=node in duties)


def _of_nodes(nodes: list[Node], year: int | None) -> Iterator[tuple[Task, list[Node]]]:
    for table in tables.tables([node for node in nodes if node.table]):
        yield from task_rows.tasks(table, year)
    rows = [node for node in nodes if not node.table]
    by_unit = any(units.is_unit(_name(node)) for node in rows)
    for node in rows:
        yield from _of_node(node, year, by_unit=by_unit and _may_be_a_unit(node))


def _name(node: Node) -> str:
    return _WHO_IS_IN.sub("", units.without_lead(_PARENTHESIS.sub("", closed(node.heading))))


def _may_be_a_unit(node: Node) -> bool:
    """A short heading or label beside others that are units, of a kind that no rule knows ("Văn hóa - Thông tin")."""
    name = _name(node)
    headed = bool(node.value) or node.text.endswith(":") or bool(node.children) and not node.text.endswith((".", ";"))
    works = units.begins_work(name) and not _ORGAN.match(name) and name.lower() not in _POSTS_OF_WORK
    plain = not works and not topics.is_any(search_key(name)) and not task_steps.kind_of(node) and not _DAY.search(name)
    plain = plain and not _TERM.match(name)
    return bool(node.mark) and headed and plain and len(name.split()) <= _LONGEST_UNIT


def _of_node(node: Node, year: int | None, *, by_unit: bool = False) -> Iterator[tuple[Task, list[Node]]]:
    name = _name(node)
    whole = _PARENTHESIS.sub("", closed(node.text))
    if (node.value or node.text.endswith(":")) and (
        units.is_unit(name) or _is_qualified(name) or by_unit and not task_steps.is_step(node)
    ):
        yield from _under(sentence(name), node, node.value, year)
    elif units.is_unit(whole) or by_unit and units.begins(whole):
        yield from _under(sentence(whole), node, "", year)
    elif task_steps.is_step(node):
        yield task_steps.step(node, year)
    elif (unit := units.lead(node.text))[0] and unit[1]:
        yield from _under(sentence(unit[0]), node, unit[1], year, inline=True)
    elif node.value and not _tells_more(node) and (handed := _handed_out(node, year)):
        yield handed
    elif by_unit:
        yield from _under(sentence(name), node, "", year)
    elif node.children:
        yield from _of_nodes(node.children, year)


def _tells_more(node: Node) -> bool:
    """Whether a label is a day, or about the sitting itself, so that who stands behind it has no duty."""
    if _DAY.search(node.heading):
        return True
    kinds = (topics.PEOPLE, topics.TIME, topics.PLACE, topics.CHAIR, topics.DRESS)
    return any(topics.is_about(topic, node.key, longest=8) for topic in kinds)


def _handed_out(node: Node, year: int | None) -> tuple[Task, list[Node]] | None:
    """A label that tells the work, with the unit behind it: "Trang trí: Văn phòng Sở", "Báo cáo: Phòng Kế hoạch xây dựng …"."""
    whole = _DOES.sub("", units.without_lead(closed(node.value)))
    if units.is_unit(whole):
        return _task(sentence(whole), node.heading, [node], year)
    unit, work = units.lead(node.value)
    return _task(sentence(unit), work, [node], year, inline=True) if unit and work else None


def _under(
    unit: str, node: Node, said: str, year: int | None, *, inline: bool = False
) -> Iterator[tuple[Task, list[Node]]]:
    """The tasks of one unit: what stands on its own line, and each bullet under it."""
    labels = [
        child for child in node.children if child.mark and task_steps.kind_of(child) in ("due", "product", "with")
    ]
    told = _each_under(unit, node, said, year, inline=inline, beside=labels)
    yield from task_steps.labelled(told, labels, year) if labels else told


def _each_under(
    unit: str, node: Node, said: str, year: int | None, *, inline: bool, beside: list[Node]
) -> Iterator[tuple[Task, list[Node]]]:
    if said and not (node.children and (said.endswith(":") or _is_members(said))):
        yield _task(unit, said, [node], year, inline=inline)
    elif not said and not node.children:
        return
    for child in node.children:
        if child in beside or child.table or not child.mark and _is_on_money(child):
            continue
        name, own = closed(child.heading), child.value
        if own and units.is_unit(name) and child.mark:
            yield from _under(sentence(name), child, own, year)
        elif not own and child.mark and child.children and units.is_unit(name):
            yield from _under(sentence(name), child, "", year)
        elif not own and child.text.endswith(":") and _hands_out(child):
            yield from _of_nodes(child.children, year)
        else:
            yield _task(unit, " ".join(part.text for part in child.walk()), list(child.walk()), year)


def _is_on_money(node: Node) -> bool:
    return bool(node.value) and topics.is_about(topics.BUDGET, node.key, longest=4)


def _is_members(said: str) -> bool:
    """Whether a working party's line only tells who is in it: "đ/c A (Tổ trưởng), đ/c B và Chi đoàn C"."""
    row = re.split(r"\s*[,;]\s+(?:và\s+)?|\s+và\s+", _IN_BRACKETS.sub("", closed(said)))
    first, *others = [names.split(one) for one in row]
    named = bool(first.salutation or first.rank) and _is_capital(first.full_name)
    return named and all(_is_capital(one.full_name) or units.is_unit(one.full_name) for one in others)


def _is_capital(name: str) -> bool:
    return 1 < len(name.split()) <= 5 and all(word[:1].isupper() for word in name.split())


def _hands_out(node: Node) -> bool:
    """ "Phân công cụ thể:" with a person or unit in each line under it."""
    return len(node.children) > 1 and all(child.value and units.is_unit(_name(child)) for child in node.children)


def _task(
    unit: str, said: str, nodes: list[Node], year: int | None, *, inline: bool = False
) -> tuple[Task, list[Node]]:
    said = _ROLE_AHEAD.sub("", said)
    partners = units.partners(said)
    if inline:
        said = _without_partners(said)
    due_text = dues.only(said)
    what = closed(closed(said.replace(due_text, " ", 1)).rstrip(" -–(")) if due_text else closed(said)
    due_text = dues.bare(due_text)
    return Task(
        unit=unit,
        with_=partners,
        what=re.sub(r"\s+(?=[,;])", "", " ".join(what.split())),
        due_text=due_text,
        due=latest_day(due_text, year or 0),
    ), nodes


def _without_partners(said: str) -> str:
    """ "chủ trì, phối hợp với các cơ quan … hướng dẫn …" without the partners, which are told apart."""
    rest = _LEADING.sub("", said, count=1)
    found_with = units.WITH.match(rest)
    if found_with:
        after = rest[found_with.end() :]
        rest = after[units.end(after) :].strip(" ,:")
    return rest or said


def _is_qualified(name: str) -> bool:
    """A label that tells units apart by what they are given: "Các trường được phân công tham luận"."""
    return units.begins(name) and len(name.split()) <= _LONGEST_UNIT and bool(_GIVEN.search(name))
