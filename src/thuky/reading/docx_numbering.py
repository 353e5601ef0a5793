"""The numbers that Word writes by itself before a paragraph: they are not in the text and have to be counted."""

from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = W + "val"
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
# Bullets come as signs of Symbol and Wingdings; on paper all of them mean a dash, only "+" and "o" mean one deeper.
_DEEPER = {"+": "+", "o": "+", "*": "*"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    kind: str
    pattern: str
    start: int


class Numbering:
    """Counts the numbered paragraphs of one document, level by level, as Word does."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._list_of: dict[str, str] = {}
        self._by_style: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if numbering is not None:
            self._load(numbering)
        if styles is not None:
            self._load_styles(styles)

    def label(self, paragraph: etree._Element) -> str:
        """What Word shows before this paragraph: "II.", "1.", "a)", "-", or nothing."""
        found = self._place(paragraph)
        if found is None:
            return ""
        abstract, depth = self._list_of.get(found[0], ""), found[1]
        level = self._levels.get(abstract, {}).get(depth)
        if level is None or level.kind == "none":
            return ""
        counts = self._counts.setdefault(abstract, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return self._shown(abstract, depth, level, counts)

    def _shown(self, abstract: str, depth: int, level: _Level, counts: dict[int, int]) -> str:
        if level.kind == "bullet":
            return _DEEPER.get(level.pattern.strip(), "-")
        text = level.pattern
        for other in range(depth + 1):
            shape = self._levels[abstract].get(other, level)
            count = counts.get(other, shape.start)
            text = text.replace(f"%{other + 1}", _figure(count, shape.kind))
        return text.strip()

    def _place(self, paragraph: etree._Element) -> tuple[str, int] | None:
        number = paragraph.find(f"{W}pPr/{W}numPr")
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        inherited = self._by_style.get(style.get(VAL, "")) if style is not None else None
        if number is None:
            return inherited
        found = _number_of(number)
        if found is None:
            return None if inherited is None else (inherited[0], _depth(number))
        return None if found[0] == "0" else found

    def _load(self, numbering: etree._Element) -> None:
        for abstract in numbering.iterfind(W + "abstractNum"):
            levels = {_int(lvl.get(W + "ilvl")): _level(lvl) for lvl in abstract.iterfind(W + "lvl")}
            self._levels[abstract.get(W + "abstractNumId", "")] = levels
        for num in numbering.iterfind(W + "num"):
            self._load_list(num)

    def _load_list(self, num: etree._Element) -> None:
        number = num.get(W + "numId", "")
        link = num.find(W + "abstractNumId")
        abstract = link.get(VAL, "") if link is not None else ""
        overrides = list(num.iterfind(W + "lvlOverride"))
        if overrides and abstract in self._levels:
            levels = dict(self._levels[abstract])
            for override in overrides:
                _override(levels, override)
            abstract = f"{abstract}/{number}"
            self._levels[abstract] = levels
        self._list_of[number] = abstract

    def _load_styles(self, styles: etree._Element) -> None:
        for style in styles.iterfind(W + "style"):
            number = style.find(f"{W}pPr/{W}numPr")
            found = _number_of(number) if number is not None else None
            if found is not None:
                self._by_style[style.get(W + "styleId", "")] = found


def _level(element: etree._Element) -> _Level:
    def value(tag: str, default: str) -> str:
        found = element.find(W + tag)
        return default if found is None else found.get(VAL, default)

    return _Level(kind=value("numFmt", "decimal"), pattern=value("lvlText", ""), start=_int(value("start", "1")))


def _override(levels: dict[int, _Level], override: etree._Element) -> None:
    depth = _int(override.get(W + "ilvl"))
    own, start = override.find(W + "lvl"), override.find(W + "startOverride")
    if own is not None:
        levels[depth] = _level(own)
    elif start is not None and depth in levels:
        old = levels[depth]
        levels[depth] = _Level(kind=old.kind, pattern=old.pattern, start=_int(start.get(VAL)))


def _number_of(number: etree._Element) -> tuple[str, int] | None:
    found = number.find(W + "numId")
    return None if found is None else (found.get(VAL, ""), _depth(number))


def _depth(number: etree._Element) -> int:
    found = number.find(W + "ilvl")
    return 0 if found is None else _int(found.get(VAL))


def _int(text: str | None) -> int:
    return int(text) if text and text.lstrip("-").isdigit() and len(text) < 7 else 0


def _figure(count: int, kind: str) -> str:
    if kind in ("upperRoman", "lowerRoman"):
        text = roman(count)
        return text if kind == "upperRoman" else text.lower()
    if kind in ("upperLetter", "lowerLetter"):
        letter = chr(ord("a") + (count - 1) % 26)
        return letter.upper() if kind == "upperLetter" else letter
    return f"{count:02d}" if kind == "decimalZero" else str(count)


def roman(count: int) -> str:
    """I, II, III … as headings count."""
    text = ""
    for value, letters in _ROMAN:
        while count >= value and len(text) < 20:
            text, count = text + letters, count - value
    return text
