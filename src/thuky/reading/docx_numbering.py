"""The numbers that Word writes by itself before a paragraph: they are not in the text and have to be counted."""

import re
from dataclasses import dataclass, replace

from lxml import etree

from thuky.reading.docx_styles import VAL, Styles, W, on
from thuky.reading.figures import figure

# Bullets come as signs of Symbol and Wingdings; on paper all of them mean a dash, only "+" and "o" mean one deeper.
_DEEPER = {"+": "+", "o": "+", "*": "*"}
_PLACE = re.compile(r"%([1-9])")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    kind: str
    pattern: str
    start: int
    restart: int | None = None  # after which level it begins anew; 0 never, None after any above it
    legal: bool = False  # all its figures in plain numbers
    style: str = ""


_Levels = dict[int, _Level]


class Numbering:
    """Counts the numbered paragraphs of one document, level by level, as Word does."""

    def __init__(self, numbering: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._levels: dict[str, _Levels] = {}
        self._links: dict[str, str] = {}
        self._list_of: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._anew: set[tuple[str, int]] = set()
        self._of_style: dict[str, tuple[str, int] | None] = {}
        if numbering is not None:
            self._load(numbering)

    def label(self, properties: etree._Element | None, style: str) -> str:
        """What Word shows before a paragraph of these properties: "II.", "1.", "a)", "-", or nothing; asking counts it."""
        found = self._place(properties, style)
        if found is None:
            return ""
        name, depth = self._list_of.get(found[0], ""), found[1]
        level = self._levels.get(name, {}).get(depth)
        return "" if level is None else self._counted(found[0], name, depth, level)

    def _counted(self, number: str, name: str, depth: int, level: _Level) -> str:
        """Lists of one definition count on from one another; one that begins anew does so where it is first met."""
        counts, levels = self._counts.setdefault(name.partition("/")[0], {}), self._levels[name]
        if (number, depth) in self._anew:
            self._anew.discard((number, depth))
            counts.pop(depth, None)
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            after = levels[deeper].restart if deeper in levels else None
            if after is None or depth < after:
                del counts[deeper]
        if level.kind == "bullet":
            return _DEEPER.get(level.pattern.strip(), "-")
        return _PLACE.sub(lambda place: _shown(int(place[1]) - 1, levels, counts, level), level.pattern).strip()

    def _place(self, properties: etree._Element | None, style: str) -> tuple[str, int] | None:
        own = None if properties is None else properties.find(W + "numPr")
        inherited = self._by_style(style)
        if own is None:
            return inherited
        named, depth = own.find(W + "numId"), own.find(W + "ilvl")
        if named is None:
            level = _int(depth)
            return None if inherited is None else (inherited[0], inherited[1] if depth is None else level)
        number = named.get(VAL, "")
        return None if number == "0" else (number, _int(depth))

    def _by_style(self, style: str) -> tuple[str, int] | None:
        if style not in self._of_style:
            number, level = self._styles.numbering(style)
            if number in (None, "", "0"):
                self._of_style[style] = None
            else:
                self._of_style[style] = (str(number), self._level_of(str(number), style, level))
        return self._of_style[style]

    def _level_of(self, number: str, style: str, said: int | None) -> int:
        """The level that a list keeps for a style, else the one that the style says."""
        levels = self._levels.get(self._list_of.get(number, ""), {})
        linked = {level.style: depth for depth, level in levels.items() if level.style}
        if style in linked or said is not None:
            return linked.get(style, said or 0)
        return next((linked[one] for one in self._styles.chain(style) if one in linked), 0)

    def _load(self, numbering: etree._Element) -> None:
        for abstract in numbering.iterfind(W + "abstractNum"):
            name, link = abstract.get(W + "abstractNumId", ""), abstract.find(W + "numStyleLink")
            self._levels[name] = {_int(lvl, W + "ilvl"): _level(lvl) for lvl in abstract.iterfind(W + "lvl")}
            if link is not None:
                self._links[name] = link.get(VAL, "")
        named = {num.get(W + "numId", ""): num for num in numbering.iterfind(W + "num")}
        for number, num in named.items():
            self._list_of[number] = self._list(number, num, named)

    def _list(self, number: str, num: etree._Element, named: dict[str, etree._Element]) -> str:
        """The levels that a number is written by: those of its definition, or its own where it begins anew or looks other."""
        link = num.find(W + "abstractNumId")
        abstract = link.get(VAL, "") if link is not None else ""
        if abstract in self._links:
            behind = named.get(self._styles.numbering(self._links[abstract])[0] or "")
            found = None if behind is None else behind.find(W + "abstractNumId")
            abstract = abstract if found is None else found.get(VAL, "")
        overrides = num.findall(W + "lvlOverride")
        if not overrides or abstract not in self._levels:
            return abstract
        levels = dict(self._levels[abstract])
        for override in overrides:
            if _override(levels, override):
                self._anew.add((number, _int(override, W + "ilvl")))
        own = f"{abstract}/{number}"
        self._levels[own] = levels
        return own


def _shown(depth: int, levels: _Levels, counts: dict[int, int], own: _Level) -> str:
    level = levels.get(depth, own)
    kind = "decimal" if own.legal and level.kind not in ("none", "bullet") else level.kind
    return figure(counts.get(depth, level.start), kind)


def _level(element: etree._Element) -> _Level:
    def value(tag: str, default: str) -> str:
        found = element.find(W + tag)
        return default if found is None else found.get(VAL, default)

    # A shape of Word's own making stands beside one that every program knows.
    older = next(element.iter(_FALLBACK), None)
    known = None if older is None else older.find(W + "numFmt")
    restart = element.find(W + "lvlRestart")
    return _Level(
        kind=value("numFmt", "decimal") if known is None else known.get(VAL, "decimal"),
        pattern=value("lvlText", ""),
        start=1 if element.find(W + "start") is None else _int(element.find(W + "start")),
        restart=None if restart is None else _int(restart),
        legal=bool(on(element.find(W + "isLgl"))),
        style=value("pStyle", ""),
    )


def _override(levels: _Levels, override: etree._Element) -> bool:
    """Put one level's own shape and start into these levels; whether the level begins anew."""
    depth = _int(override, W + "ilvl")
    own, start = override.find(W + "lvl"), override.find(W + "startOverride")
    if own is not None:
        levels[depth] = _level(own)
    if start is not None and depth in levels:
        levels[depth] = replace(levels[depth], start=_int(start))
    return start is not None


def _int(element: etree._Element | None, attribute: str = VAL) -> int:
    text = "" if element is None else element.get(attribute, "")
    return int(text) if text.isdecimal() and len(text) < 7 else 0
