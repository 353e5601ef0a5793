"""One part of a zipped text file (.docx, .odt) as XML; the limits were checked when the package was opened."""

import re
import zipfile
from pathlib import Path

from lxml import etree

from thuky.core.refused import Refused
from thuky.reading import limits

LARGEST_TEXT = 16 * limits.MB
MOST_TAGS = 600_000
MOST_ATTRIBUTES = 1_500_000
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)
_MAIN = re.compile(rb'<Relationship\b[^>]*?/officeDocument"[^>]*>')
_TARGET = re.compile(rb'\bTarget="/?([^"]+)"')


def opened(path: Path, data: bytes) -> zipfile.ZipFile:
    """The package behind a text file, within the limits of `limits`."""
    return limits.zip_of(data, path)


def main_part(package: zipfile.ZipFile) -> str:
    """The name of the part that holds a Word document's text; nearly always the same."""
    names = package.namelist()
    if "word/document.xml" not in names and "_rels/.rels" in names:
        relation = _MAIN.search(package.read("_rels/.rels"))
        target = _TARGET.search(relation[0]) if relation else None
        if target:
            return target[1].decode("utf-8", "replace")
    return "word/document.xml"


def part(package: zipfile.ZipFile, name: str, path: Path) -> etree._Element | None:
    """One part as XML without outside entities; None where the package has no such part."""
    if name not in package.namelist():
        return None
    xml = package.read(name)
    if len(xml) > LARGEST_TEXT or xml.count(b"<") > MOST_TAGS or xml.count(b"=") > MOST_ATTRIBUTES:
        raise Refused(f"Tệp {limits.named(path)} dài quá mức của một văn bản nên không đọc; hãy chọn tệp kế hoạch.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(_usual(xml), parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Refused(damaged(path)) from None


def _usual(xml: bytes) -> bytes:
    """Word's strict way of saving names the same things by other addresses."""
    if b"purl.oclc.org/ooxml" in xml[:4096]:
        for strict, usual in _STRICT:
            xml = xml.replace(strict, usual)
    return xml


def damaged(path: Path) -> str:
    """The sentence for a package that does not hold a text."""
    return f"Tệp {limits.named(path)} hỏng hoặc không phải văn bản; hãy mở thử bằng Word rồi lưu lại thành .docx."
