"""The figures that word processors write by themselves before a paragraph: 1, 01, IV, b, aa, (3), một."""

from collections.abc import Callable

from thuky.core.vietnamese import numbers

_MOST = 32_767  # what Word itself counts to


def figure(count: int, kind: str) -> str:
    """One figure in the shape that Word calls `kind`; a shape that no office uses is a plain number."""
    if not 0 <= count <= _MOST:
        return str(count)
    return _SHAPES.get(kind, str)(count)


def letters(count: int) -> str:
    """a … z, then aa, bb … as Word counts with letters."""
    return chr(97 + (count - 1) % 26) * min((count - 1) // 26 + 1, 30) if count > 0 else ""


def roman(count: int) -> str:
    """I, II, III … as headings count; there is no Roman nothing."""
    return numbers.roman(count) if 0 < count < 4_000 else str(count)


def _ringed(count: int) -> str:
    return chr(0x245F + count) if 0 < count <= 20 else str(count)


_SHAPES: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "-",
    "upperRoman": roman,
    "lowerRoman": lambda count: roman(count).lower(),
    "upperLetter": lambda count: letters(count).upper(),
    "lowerLetter": letters,
    "decimalZero": "{:02d}".format,
    "decimalEnclosedParen": "({})".format,
    "decimalEnclosedFullstop": "{}.".format,
    "decimalEnclosedCircle": _ringed,
    "numberInDash": "- {} -".format,
    "hex": "{:X}".format,
    "cardinalText": lambda count: numbers.in_words(count).capitalize(),
    "vietnameseCounting": numbers.in_words,
    "ordinalText": lambda count: {1: "thứ nhất", 4: "thứ tư"}.get(count, f"thứ {numbers.in_words(count)}"),
}
