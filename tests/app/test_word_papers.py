"""Every Word paper is made to be edited: styles and numbering that are Word's own, lists with repeated headings, no empty lines for white."""

import io
import re
from collections.abc import Iterator

import pytest
from docx import Document as word
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P

from thuky.app.papers import PAPERS, named
from thuky.papers import word as word_kit
from thuky.storage.workspace import Workspace

WORD = tuple(document.code for document in PAPERS if "docx" in document.formats)
TYPED = re.compile(r"\s*(?:[IVX]{1,5}\.|\d{1,2}\.|[a-zđ]\)|[-+–•])\s")


def text_of(paragraph: CT_P) -> str:
    return "".join(paragraph.itertext(qn("w:t")))


def told(document: WordDocument) -> Iterator[str]:
    """What in the text of a document a clerk would curse when editing it."""
    body = document.element.body
    for element in body.iterchildren(qn("w:p")):
        empty = not text_of(element).strip()
        ruled = element.pPr is not None and element.pPr.find(qn("w:pBdr")) is not None
        between = isinstance(element.getprevious(), CT_Tbl) and isinstance(element.getnext(), CT_Tbl)
        if empty and not ruled and not between:
            yield "an empty paragraph"
        if TYPED.match(text_of(element)) and element.style != document.styles["Nơi nhận"].style_id:
            yield f"a typed number: {text_of(element)[:30]}"
        if element.style is None and not empty:
            yield f"no style: {text_of(element)[:30]}"
    if any(body.iter(qn("w:txbxContent"), qn("w:framePr"))):
        yield "a text box"


@pytest.mark.parametrize("code", WORD)
def test_a_word_paper_is_made_to_be_edited(sample: Workspace, code: str) -> None:
    document = word(io.BytesIO(word_kit.render(list(named(code).items(sample.db, 1)))))
    assert list(told(document)) == []
    bordered = [table for table in document.tables if table.style is not None and table.style.name == "Table Grid"]
    headings = [table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in bordered]
    assert headings == [True] * len(bordered)


def test_an_appendix_begins_on_a_new_page_by_its_own_title(sample: Workspace) -> None:
    document = word(io.BytesIO(word_kit.render(list(named("ke-hoach").items(sample.db, 1)))))
    assert document.element.body.xpath('.//w:br[@w:type="page"]') == []
    begins = [one.text for one in document.paragraphs if one.paragraph_format.page_break_before]
    assert begins == ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV", "Phụ lục V"]
