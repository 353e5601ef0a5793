"""Several fillings of one template in one document: each on a new page, with page heads of its own where they say something else."""

from copy import deepcopy

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml.etree import _Element

_HEADS = (qn("w:headerReference"), qn("w:footerReference"))
_ID = qn("r:id")


def append(document: WordDocument, other: WordDocument) -> None:
    """Another filling of the same template behind the first, on a new page."""
    body = document.element.body
    own_heads = _said(document, body.sectPr) != _said(other, other.element.body.sectPr) or _sections(other) > 1
    if own_heads:
        _close_section(document, deepcopy(other.element.body.sectPr))
    else:
        body.sectPr.addprevious(parse_xml(f'<w:p {nsdecls("w")}><w:r><w:br w:type="page"/></w:r></w:p>'))
    last = body.sectPr
    for element in other.element.body.iterchildren():
        if element.tag != qn("w:sectPr"):
            last.addprevious(copy := deepcopy(element))
            _take_heads(document, other, copy)
    if own_heads:
        _take_heads(document, other, last)


def _sections(document: WordDocument) -> int:
    return sum(1 for _ in document.element.body.iter(qn("w:sectPr")))


def _said(document: WordDocument, section: _Element) -> list[tuple[str, str]]:
    """What the heads and feet of a section's pages say."""
    parts = ((one.get(qn("w:type")) or "", document.part.related_parts[one.get(_ID)]) for one in section.iter(*_HEADS))
    return [(kind, "".join(part.element.itertext())) for kind, part in parts]


def _close_section(document: WordDocument, following: _Element) -> None:
    """The pages so far are a section of their own; another, on a new page, follows."""
    last = document.element.body.sectPr
    end = parse_xml(f"<w:p {nsdecls('w')}><w:pPr/></w:p>")
    last.addprevious(end)
    end.pPr.append(deepcopy(last))
    for kind in following.findall(qn("w:type")):
        following.remove(kind)
    last.getparent().replace(last, following)


def _take_heads(document: WordDocument, other: WordDocument, element: _Element) -> None:
    """The heads and feet that the sections in this element name, copied with the pictures in them."""
    for reference in element.iter(*_HEADS):
        source = other.part.related_parts[reference.get(_ID)]
        header = reference.tag == _HEADS[0]
        part, number = document.part.add_header_part() if header else document.part.add_footer_part()
        root = part.element
        for child in list(root):
            root.remove(child)
        root.extend(deepcopy(child) for child in source.element)
        known = document.part.related_parts.get(reference.get(_ID), source)
        for relation in known.rels.values():
            part.load_rel(relation.reltype, relation._target, relation.rId, relation.is_external)
        reference.set(_ID, number)
