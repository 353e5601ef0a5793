"""All prose of a plan as it stands: the lead, the sections, the closing words, the appendices, in the order of the text."""

from itertools import groupby

from thuky.plans.appendices import AppendixPart
from thuky.plans.facts import Paragraph, Section
from thuky.plans.outline import Node
from thuky.plans.paper import Paper


def of(paper: Paper) -> tuple[Section, ...]:
    """All prose in the order of the text: the lead, the sections, the closing words, the appendices."""
    made: list[Section] = []
    notes = {root: tuple(group) for root, group in groupby(paper.notes, lambda note: _section_of(note, paper))}
    if paper.head:
        made.append(
            Section(heading="", level=0, line=paper.head[0].line, paragraphs=tuple(_paragraph(n) for n in paper.head))
        )
    for root in paper.sections:
        inner = tuple(_paragraph(part) for child in root.children for part in child.walk())
        inner = _with_notes(inner, notes.get(root, ()))
        made.append(
            Section(
                heading=f"{root.mark} {root.text}".strip(),
                level=1,
                line=root.line,
                paragraphs=inner,
                last_line=root.last_line,
            )
        )
    if paper.closing:
        rest = tuple(_paragraph(node) for node in paper.closing)
        made.append(Section(heading="", level=1, line=paper.closing[0].line, paragraphs=rest))
    made.extend(_appendix(part) for part in paper.appendices)
    return tuple(made)


def _section_of(note: Node, paper: Paper) -> Node | None:
    return next((root for root in reversed(paper.sections) if root.line < note.line), None)


def _with_notes(inner: tuple[Paragraph, ...], notes: tuple[Node, ...]) -> tuple[Paragraph, ...]:
    """A footnote stands after the paragraph that it belongs to."""
    return tuple(sorted([*inner, *(_paragraph(note) for note in notes)], key=lambda paragraph: paragraph.line))


def _appendix(part: AppendixPart) -> Section:
    heading = " ".join(word for word in ("Phụ lục", part.number, part.title) if word)
    inner = tuple(_paragraph(node) for root in part.nodes for node in root.walk())
    return Section(heading=heading, level=1, line=part.line, paragraphs=inner, last_line=part.last_line)


def _paragraph(node: Node) -> Paragraph:
    return Paragraph(
        level=node.level,
        mark=node.mark,
        text=node.text,
        line=node.line,
        last_line=node.last_line,
        cells=(node.full or node.cells) if node.table else (),
        table=node.table,
        bold=node.bold,
    )
