"""A Word file of the office's own in the place of the program's layout: what is in it, whether it can be used, and its filling.

The file is never run: macros, links to other files and embedded objects are refused, and fields are left alone.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from docx import Document as open_document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart
from lxml.etree import _Element

from thuky.core.refused import Refused
from thuky.papers import template_fields as fields
from thuky.papers import template_text as texts
from thuky.papers.document import Item
from thuky.papers.word_style import new_document

LARGEST = 100 * 1024 * 1024
_ACTIVE = ("vbaproject", "activex", "embeddings/", "oleobject")
_LINKS = ("attachedTemplate", "oleObject", "frame", "subDocument")
_RUN_FIELDS = ("DDE", "INCLUDETEXT", "INCLUDEPICTURE", "MACROBUTTON")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a template holds: the placeholders that are known, those that are not, and what the clerk should know."""

    found: tuple[str, ...]
    unknown: tuple[str, ...]
    notes: tuple[str, ...]


def check(data: bytes, known: Iterable[str]) -> Checked:
    """Read a template; refused with one sentence where it cannot be used at all."""
    document = opened(data)
    allowed = {*known, *(name for name, _ in (*fields.BLOCKS, *fields.PARTS))}
    written = tuple(
        dict.fromkeys(name for part in _parts(document) for p in texts.paragraphs(part) for name in texts.named_in(p))
    )
    found = tuple(dict.fromkeys(texts.plain(name) for name in written if texts.plain(name) in allowed))
    unknown = tuple(name for name in written if texts.plain(name) not in allowed)
    return Checked(found=found, unknown=unknown, notes=tuple(_notes(document, found)))


def _notes(document: WordDocument, found: Sequence[str]) -> Iterator[str]:
    misplaced = [
        name for name in (fields.HEAD, fields.BODY, fields.FOOT) if name in found and _misplaced(document, name)
    ]
    if misplaced:
        names = ", ".join(f"{{{name}}}" for name in misplaced)
        raise Refused(
            f"Trong mẫu, {names} phải đứng một mình trên một dòng, chỉ một lần, ngoài bảng và đầu trang; "
            "mẫu cũ giữ nguyên."
        )
    if not found:
        yield "Mẫu không có chỗ điền nào: giấy in ra sẽ y như tệp này."
    elif place(document, fields.BODY) is None:
        yield "Mẫu không có dòng {noi_dung} đứng một mình: phần nội dung chương trình soạn sẽ không in."
    if found and fields.HEAD not in found:
        yield "Phần đầu văn bản lấy theo mẫu."
    if found and fields.FOOT not in found:
        yield "Phần ký, nơi nhận lấy theo mẫu."
    if any(texts.loose_braces(paragraph) for part in _parts(document) for paragraph in texts.paragraphs(part)):
        yield "Có dấu { hoặc } đứng lẻ, sẽ in ra y như viết."


def _misplaced(document: WordDocument, name: str) -> bool:
    """Whether a block has no line of the text for itself, or two; {noi_dung} within a line is what the conference is about."""
    lines = len(_alone(document.element.body.iterchildren(qn("w:p")), name))
    elsewhere = (paragraph for part in _parts(document) for paragraph in texts.paragraphs(part))
    return lines > 1 or lines == 0 and (name != fields.BODY or bool(_alone(elsewhere, name)))


def _alone(paragraphs: Iterable[_Element], name: str) -> list[_Element]:
    """Those of the paragraphs in which the placeholder stands alone."""
    said = ((one, texts.PLACEHOLDER.fullmatch(texts.text_of(one).strip())) for one in paragraphs)
    return [one for one, match in said if match and texts.plain(match[1]) == name]


def opened(data: bytes) -> WordDocument:
    """The template as a document; refused where it is no Word text, is too large, or holds anything that could run."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _harmless(archive)
        document = open_document(io.BytesIO(data))
    except Refused:
        raise
    except Exception as error:
        raise Refused(
            "Tệp mẫu hỏng hoặc không phải văn bản Word (.docx); chưa có gì thay đổi, hãy lưu lại bằng Word."
        ) from error
    for part in _parts(document):
        said = " ".join(node.text or "" for node in part.iter(qn("w:instrText")))
        said += " ".join(node.get(qn("w:instr")) or "" for node in part.iter(qn("w:fldSimple")))
        if any(word.startswith(_RUN_FIELDS) for word in said.upper().split()):
            raise Refused("Tệp mẫu có trường nối ra ngoài nên không dùng được; chưa có gì thay đổi, hãy bỏ trường đó.")
    return document


def _harmless(archive: zipfile.ZipFile) -> None:
    if sum(part.file_size for part in archive.infolist()) > LARGEST:
        raise Refused("Tệp mẫu bung ra quá lớn nên không dùng được; chưa có gì thay đổi, hãy bỏ bớt hình ảnh.")
    names = [part.filename.lower() for part in archive.infolist()]
    links = b"".join(archive.read(part) for part in archive.infolist() if part.filename.endswith(".rels"))
    linked = any(f"/{kind}".encode() in links for kind in _LINKS) and b'TargetMode="External"' in links
    if linked or any(mark in name for mark in _ACTIVE for name in names):
        raise Refused("Tệp mẫu có macro, đối tượng nhúng hoặc nối ra ngoài nên không dùng được; chưa có gì thay đổi.")


def _parts(document: WordDocument) -> Iterator[_Element]:
    """The text, and each header and footer that the file has."""
    yield document.element
    for relation in document.part.rels.values():
        if relation.reltype in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER):
            yield relation.target_part.element


def place(document: WordDocument, name: str) -> _Element | None:
    """The paragraph of the text in which that block stands alone."""
    return next(iter(_alone(document.element.body.iterchildren(qn("w:p")), name)), None)


def filled(data: bytes, item: Item, known: Mapping[str, str]) -> WordDocument:
    """The template with the values in it; the block placeholders still stand where the blocks go."""
    document = opened(data)
    waiting = [place(document, name) for name in (fields.HEAD, fields.BODY, fields.FOOT)]
    for part in _parts(document):
        for paragraph in list(texts.paragraphs(part)):
            if paragraph not in waiting and texts.put(paragraph, known) and _says_nothing(paragraph):
                paragraph.getparent().remove(paragraph)
        texts.finish(part)
    _take_styles(document)
    document.core_properties.title = item.title
    return document


def _says_nothing(paragraph: _Element) -> bool:
    """A line of the text whose placeholders were all empty, such as the mark of a draft on the final paper: it goes."""
    held = ("w:drawing", "w:pict", "w:sectPr", "w:br", "w:object")
    of_text = paragraph.getparent().tag == qn("w:body")
    return of_text and not texts.text_of(paragraph).strip() and not any(paragraph.iter(*map(qn, held)))


def names(data: bytes) -> frozenset[str]:
    """Every placeholder of a template, known or not."""
    found = (name for part in _parts(opened(data)) for p in texts.paragraphs(part) for name in texts.named_in(p))
    return frozenset(texts.plain(name) for name in found)


def trouble(data: bytes) -> str:
    """Why this template cannot be used, as a sentence; nothing where it can."""
    try:
        check(data, ())
    except Refused as why:
        return str(why)
    return ""


def _take_styles(document: WordDocument) -> None:
    """The styles of a state paper that the office's file does not have, and a place for lists."""
    ours = new_document("")
    there = {style.name for style in document.styles}
    ids = {style.style_id for style in document.styles}
    for style in ours.styles:
        if style.name not in there and style.style_id not in ids:
            document.styles.element.append(deepcopy(style.element))
    try:
        document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        blank = f"<w:numbering {nsdecls('w')}/>".encode()
        part = NumberingPart.load(
            PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, blank, document.part.package
        )
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
