"""One part of a zipped text file (.docx, .odt) as XML; the limits were checked when the package was opened."""

import zipfile
from pathlib import Path

from lxml import etree

from thuky.core.refused import Refused
from thuky.reading import limits

LARGEST_TEXT = 30 * limits.MB


def opened(path: Path, data: bytes) -> zipfile.ZipFile:
    """The package behind a text file, within the limits of `limits`."""
    return limits.zip_of(data, path)


def part(package: zipfile.ZipFile, name: str, path: Path) -> etree._Element | None:
    """One part as XML without outside entities; None where the package has no such part."""
    if name not in package.namelist():
        return None
    if package.getinfo(name).file_size > LARGEST_TEXT:
        raise Refused(f"Tệp {limits.named(path)} dài quá mức của một văn bản nên không đọc; hãy chọn tệp kế hoạch.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(package.read(name), parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Refused(damaged(path)) from None


def damaged(path: Path) -> str:
    """The sentence for a package that does not hold a text."""
    return f"Tệp {limits.named(path)} hỏng hoặc không phải văn bản; hãy mở thử bằng Word rồi lưu lại thành .docx."
