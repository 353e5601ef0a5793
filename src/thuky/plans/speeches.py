"""The discussion papers that the plan assigns: who speaks about what, one per numbered item or row."""

import re
from collections.abc import Iterator
from dataclasses import replace

from thuky.plans import tables, topics, units
from thuky.plans.facts import Speech
from thuky.plans.found import Found, closed, found
from thuky.plans.outline import Node
from thuky.plans.paper import Paper

_REST = re.compile(r"^(.*?)\s*\bcòn lại$", re.I)
_LABELS = re.compile(r"^(?:nội dung|chủ đề|tên tham luận|đơn vị|chuyên đề)\s*:\s*", re.I)
_QUOTED = re.compile(
    r"^(.{3,160}?)\s*[-–,]?\s*(?:(?:phát biểu )?tham luận(?: về)?|phát biểu về|với (?:chủ đề|nội dung))\s*:?\s*(.+)$",
    re.I,
)


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
        unit_at = table.column(r"\bdon vi\b|\bco quan\b|\bdia phuong\b|\bthuc hien\b")
        person_at = table.column(
            r"\bnguoi\b|\bdai bieu\b|\btrinh bay\b|\bbao cao vien\b|\bho (?:va )?ten\b|\bdong chi\b"
        )
        topic_at = table.column(r"\bnoi dung\b|\bchu de\b|\btham luan\b|\bchuyen de\b")
        for row in table.rows:
            unit, person, topic = (closed(tables.cell(row, at)) for at in (unit_at, person_at, topic_at))
            if (unit or person) and topic and topic_at not in (unit_at, person_at):
                yield replace(_speech(unit or person, topic), presenter=person or unit), row
    for node in nodes:
        if not node.table:
            yield from _from_paragraph(node)


def _from_paragraph(node: Node) -> Iterator[tuple[Speech, Node]]:
    head, colon, rest = node.text.partition(":")
    below = " ".join(_LABELS.sub("", child.text) for child in node.children if not child.table)
    if node.mark and colon and (rest.strip() or below) and len(head.split()) <= 40:
        yield _speech(closed(head), closed(_LABELS.sub("", rest.strip()) or below)), node
    elif node.mark and not colon and (match := _QUOTED.match(node.text)) and units.begins(match[1]):
        yield _speech(closed(match[1]), closed(match[2])), node
    elif node.mark and below and units.is_unit(node.text):
        yield _speech(closed(node.text), closed(below)), node
    else:
        for child in node.children:
            yield from _from_paragraph(child)


def _speech(who: str, topic: str) -> Speech:
    pieces = units.split(who)
    rest = next((match[1] for piece in pieces if (match := _REST.match(piece))), "")
    return Speech(
        presenter=who,
        units=tuple(piece for piece in pieces if not _REST.match(piece)),
        rest_of=rest,
        topic=_unquoted(topic),
    )


def _unquoted(topic: str) -> str:
    """A topic that is one quotation, without its marks."""
    whole = re.fullmatch(r"[“\"]([^“”\"]+)[”\"]", topic.strip())
    return whole[1] if whole else topic.strip()
