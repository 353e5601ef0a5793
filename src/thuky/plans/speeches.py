"""The discussion papers that the plan assigns: who speaks about what, one per numbered item or row."""

from collections.abc import Iterator

from thuky.plans import speech_line, tables, topics
from thuky.plans.facts import Speech
from thuky.plans.found import Found, closed, found
from thuky.plans.outline import Node
from thuky.plans.paper import Paper

_UNIT = r"\bdon vi\b|\bco quan\b|\bdia phuong\b|\bthuc hien\b"
_PERSON = r"\bnguoi\b|\bdai bieu\b|\btrinh bay\b|\bbao cao vien\b|\bho (?:va )?ten\b|\bdong chi\b"
_TOPIC = r"\bnoi dung\b|\bchu de\b|\btham luan\b|\bchuyen de\b"


def find(paper: Paper) -> Iterator[Found]:
    """The assigned papers, from the appendix on them or from the section that lists them."""
    for nodes in _lists(paper):
        speeches = list(_speeches(nodes))
        if speeches:
            for speech, node in speeches:
                yield from found("speeches", speech, node, *(child for child in node.children if not node.table))
            return


def _lists(paper: Paper) -> Iterator[list[Node]]:
    yield from (part.nodes for part in paper.appendices if topics.SPEECHES.search(part.key))
    yield from (node.children for node in paper.about(topics.SPEECHES) if node.children)


def _speeches(nodes: list[Node]) -> Iterator[tuple[Speech, Node]]:
    for table in tables.tables(nodes):
        yield from _from_table(table)
    at_ends = _told_at_ends(nodes)
    for node in nodes:
        if not node.table:
            yield from _from_paragraph(node, at_ends)


def _from_table(table: tables.Table) -> Iterator[tuple[Speech, Node]]:
    unit_at, person_at, topic_at = (table.column(pattern) for pattern in (_UNIT, _PERSON, _TOPIC))
    if topic_at in (unit_at, person_at):  # "Đơn vị tham luận": the topic is another column
        others = (i for i, key in enumerate(table.headings) if i not in (unit_at, person_at))
        topic_at = next((i for i in others if tables.is_named(table, i, _TOPIC)), None)
    for row in table.rows:
        unit, person = (closed(tables.whole(row, at)) for at in (unit_at, person_at))
        topic = closed(tables.cell(row, topic_at))
        if (unit or person) and topic:
            yield speech_line.speech(person or unit, topic, body=unit), row


def _told_at_ends(nodes: list[Node]) -> bool:
    """Whether all items of a list name their speaker at one end of the line."""
    marked = [node for node in nodes if node.mark and not node.table]
    return len(marked) > 1 and all(speech_line.from_ends(node.text) for node in marked)


def _from_paragraph(node: Node, at_ends: bool) -> Iterator[tuple[Speech, Node]]:
    told = speech_line.from_labels(node) if node.mark else None
    if told is None and at_ends:
        told = speech_line.from_ends(node.text)
    if told is None and node.mark:
        told = speech_line.from_colon(node)
    if told:
        yield speech_line.speech(*told), node
        return
    for child in node.children:
        yield from _from_paragraph(child, False)
