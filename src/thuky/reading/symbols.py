"""Signs that were typed in a font of signs: Symbol and Wingdings give them codes that mean nothing in any other font."""

import re

_SYMBOL = {
    0x2A: "*", 0x2B: "+", 0x2D: "-", 0x3D: "=", 0xA2: "′", 0xA3: "≤", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥",
    0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD7: "·", 0xDE: "⇒",
}  # fmt: skip
_WINGDINGS = {
    0x28: "☎", 0x29: "☎", 0x2A: "✉", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•",
    0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xB7: "•", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "→", 0xF0: "⇒", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_LISTED = frozenset("•●■□❑◆❖▪➢→✓·⇒★☑")
_PRIVATE = 0xF000
_CODES = re.compile("[\uf020-\uf0ff]")


def sign(code: int, font: str) -> str:
    """The sign of a code (with or without the private F000) in a font of signs; "" where it is none that says anything."""
    low = code - _PRIVATE if _PRIVATE <= code < _PRIVATE + 0x100 else code
    if font.startswith(("Wingdings", "Webdings")):
        return _WINGDINGS.get(low, "")
    if font.startswith("Symbol") or not font:
        return _SYMBOL.get(low) or (_WINGDINGS.get(low, "") if low != code else "")
    return chr(low) if 0x20 <= low < 0xD800 else ""


def plain(text: str) -> str:
    """Text with the private codes in it turned into the signs that they stand for."""
    return text if text.isascii() else _CODES.sub(lambda found: sign(ord(found[0]), ""), text)


def is_bullet(text: str) -> bool:
    """Whether a sign that opens a paragraph only makes it one of a list."""
    return text in _LISTED
