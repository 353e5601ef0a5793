"""Type: Times New Roman where the machine has it (Windows), else Tinos, which has the same measures and every Vietnamese letter.

Fonts are opened once per process, on first use: opening one takes as long as setting ten pages.
"""

import os
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTEncoding, TTFont

from thuky.core import paths
from thuky.core.refused import Refused
from thuky.papers.font_file import FontFile

_STYLES = {
    (False, False): ("times.ttf", "Tinos-Regular.ttf"),
    (True, False): ("timesbd.ttf", "Tinos-Bold.ttf"),
    (False, True): ("timesi.ttf", "Tinos-Italic.ttf"),
    (True, True): ("timesbi.ttf", "Tinos-BoldItalic.ttf"),
}
_TAKING = Lock()
_OPENED: dict[tuple[bool, bool], TTFont] = {}
_OPENING = Lock()
_DEBIAN = Path("/usr/share/fonts/truetype/croscore")


class SharedFont(TTFont):  # type: ignore[misc]
    """A font that papers of several jobs use at once: reportlab reads its file with one place in it, so one paper at a time."""

    def __init__(self, name: str, path: Path) -> None:
        """Opens the file in our own way; the rest is as reportlab makes it."""
        self.fontName, self.face, self.encoding = name, FontFile(str(path)), TTEncoding()
        self.state: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
        self._asciiReadable = self.shapable = False

    def addObjects(self, doc: Any) -> None:
        """Put the letters that this paper used into it."""
        with _TAKING:
            super().addObjects(doc)


def _windows_folder() -> Path | None:
    root = os.environ.get("WINDIR")
    return Path(root) / "Fonts" if root else None


@cache
def file(bold: bool, italic: bool) -> Path:
    """The font file for a style; all four styles come from the same family."""
    windows = _windows_folder()
    if windows and all((windows / times).is_file() for times, _ in _STYLES.values()):
        return windows / _STYLES[bold, italic][0]
    tinos = _STYLES[bold, italic][1]
    for path in (Path(paths.resource("fonts", tinos)), _DEBIAN / tinos):
        if path.is_file():
            return path
    raise Refused("Không tìm thấy phông chữ Tinos của chương trình nên chưa in được; hãy cài đặt lại chương trình.")


def face(bold: bool = False, italic: bool = False) -> TTFont:
    """The opened font of a style, ready for a PDF; only the letters that are used go into the file."""
    font = _OPENED.get((bold, italic))
    return font if font is not None else _open(bold, italic)


def _open(bold: bool, italic: bool) -> TTFont:
    """Opens a style once, even when two jobs ask for it together: a document must not meet the same font twice."""
    with _OPENING:
        if (bold, italic) not in _OPENED:
            name = f"ThuKy{'-Bold' if bold else ''}{'-Italic' if italic else ''}"
            font = SharedFont(name, file(bold, italic))
            pdfmetrics.registerFont(font)
            _OPENED[bold, italic] = font
        return _OPENED[bold, italic]
