"""Papers typed in the fonts of before Unicode: which of their texts are old is decided by the letters, the font only helps."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from thuky.core.vietnamese import legacy

OLD_FONT = re.compile(r"^\.?Vn|^VNI", re.IGNORECASE)
_TODAY = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9\u0300-\u036f]")
_VNI = re.compile("^VNI", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fonted:
    """A piece of text and the font it stands in ("" where nothing names one)."""

    text: str
    font: str = ""


class OldText:
    """What the old texts of one paper are written in, learned from all of them before any is turned."""

    def __init__(self, texts: Iterable[Fonted]) -> None:
        found: dict[str, list[str]] = {"": [], "tcvn3": [], "vni": []}
        for one in texts:
            if not one.text.isascii():
                found[family(one.font)].append(one.text)
        self._encodings = {name: _encoding(name, said) for name, said in found.items()}
        self.needed = any(self._encodings.values())

    def modern(self, texts: Iterable[Fonted]) -> str:
        """Pieces of one paragraph in today's letters; what already is, stays."""
        return "".join(self._turned(one) for one in texts)

    def _turned(self, one: Fonted) -> str:
        encoding = self._encodings[family(one.font)]
        if encoding is None or _TODAY.search(one.text):
            return one.text
        if one.text.isascii() and not capitals(one.font):
            return one.text
        return legacy.to_unicode(one.text, encoding, capitals=encoding == "tcvn3" and capitals(one.font))


def family(font: str) -> str:
    """Which old encoding a font was made for; "" for a font of today."""
    if not OLD_FONT.match(font):
        return ""
    return "vni" if _VNI.match(font) else "tcvn3"


def capitals(font: str) -> bool:
    """Whether a font shows small letters as capitals: the old ones whose name ends in H."""
    return family(font) == "tcvn3" and font.endswith("H")


def _encoding(name: str, texts: list[str]) -> legacy.Encoding | None:
    old = [text for text in texts if not _TODAY.search(text)]
    if not old or len(old) * 2 < len(texts):
        return None
    judged = legacy.detect("\n".join(old))
    if judged is not None or name == "":
        return judged
    hinted: legacy.Encoding = "vni" if name == "vni" else "tcvn3"
    return hinted if legacy.fits("\n".join(old), hinted) else None
