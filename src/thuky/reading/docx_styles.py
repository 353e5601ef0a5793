"""What a Word document says once for many paragraphs: styles, what they are based on, and the defaults under them."""

from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = W + "val"
_DEEPEST = 12
_OFF = ("0", "false", "off", "none")
_FONTS = (W + "ascii", W + "hAnsi", W + "cs")


class Styles:
    """The styles of one document by their id; every question is answered along the chain of what a style is based on."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._usual = ""
        self._defaults = None if styles is None else styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        for style in () if styles is None else styles.iterfind(W + "style"):
            name = style.get(W + "styleId", "")
            self._styles[name] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
                self._usual = name
        self._marks: dict[tuple[str, str], bool | None] = {}
        self._fonts: dict[str, str] = {}
        self._contents: dict[str, bool] = {}

    def of(self, properties: etree._Element | None) -> str:
        """The id of the style that a paragraph's properties name; the document's usual one where they name none."""
        named = None if properties is None else properties.find(W + "pStyle")
        return self._usual if named is None else named.get(VAL, "")

    def is_contents(self, style: str) -> bool:
        """Whether a style is one of the lines of a table of contents, by the name that Word gives it in English."""
        if style not in self._contents:
            found = self._styles.get(style)
            name = None if found is None else found.find(W + "name")
            self._contents[style] = name is not None and name.get(VAL, "").lower().startswith("toc ")
        return self._contents[style]

    def numbering(self, style: str) -> tuple[str | None, int | None]:
        """The list and the level that a style puts its paragraphs into, each from the nearest style that says so."""
        number: str | None = None
        level: int | None = None
        for one in self._chain(style):
            found = one.find(f"{W}pPr/{W}numPr")
            if found is None:
                continue
            named, depth = found.find(W + "numId"), found.find(W + "ilvl")
            number = named.get(VAL, "") if number is None and named is not None else number
            level = _depth(depth) if level is None and depth is not None else level
        return number, level

    def chain(self, style: str) -> list[str]:
        """A style and those it is based on, nearest first."""
        return [one.get(W + "styleId", "") for one in self._chain(style)]

    def mark(self, style: str, tag: str) -> bool | None:
        """Whether a style is bold (b) or hidden (vanish); None where neither it nor what it is based on says so."""
        key = (style, tag)
        if key not in self._marks:
            said = (on(one.find(f"{W}rPr/{W}{tag}")) for one in self._chain(style))
            self._marks[key] = next((one for one in said if one is not None), None)
        return self._marks[key]

    def font(self, style: str) -> str:
        """The font that a style sets; "" where none of its chain does."""
        if style not in self._fonts:
            said = (font_of(one.find(W + "rPr")) for one in self._chain(style))
            self._fonts[style] = next((one for one in said if one), "")
        return self._fonts[style]

    @property
    def usual_font(self) -> str:
        """The font of text that nothing else is said about."""
        return font_of(self._defaults)

    def _chain(self, style: str) -> Iterator[etree._Element]:
        for _ in range(_DEEPEST):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            base = found.find(W + "basedOn")
            style = "" if base is None else base.get(VAL, "")


def on(mark: etree._Element | None) -> bool | None:
    """What a switch such as bold says: on, off, or nothing."""
    return None if mark is None else mark.get(VAL, "1") not in _OFF


def font_of(properties: etree._Element | None) -> str:
    """The font that run properties name for Western letters, which is what old Vietnamese fonts were typed as."""
    fonts = None if properties is None else properties.find(W + "rFonts")
    return "" if fonts is None else next((name for key in _FONTS if (name := fonts.get(key))), "")


def _depth(level: etree._Element) -> int:
    text = level.get(VAL, "")
    return int(text) if text.isdecimal() and len(text) < 3 else 0
