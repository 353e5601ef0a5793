"""The same certificates by other means: typst, reportlab's platypus, and the floor in bare Python.

Every peer gets the texts of the product's own cards at their places; none draws more than the product does.
"""

import json
import math
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from thuky.papers import fonts
from thuky.papers.blocks import Card
from thuky.papers.document import Item

Cards = list[list[dict[str, Any]]]
WIDTH, HEIGHT, MM = 297, 210, 72 / 25.4
FIELDS = ("text", "x", "y", "width", "height", "size", "align", "bold", "italic")


def cards(items: Sequence[Item]) -> Cards:
    """The texts of every card, from top to bottom."""
    found = [block for item in items for block in item.blocks if isinstance(block, Card)]
    return [
        sorted(({f: getattr(text, f) for f in FIELDS} for text in card.texts), key=lambda one: one["y"])
        for card in found
    ]


def save(cards: Cards, path: Path) -> None:
    """Keep the texts for another process."""
    path.write_text(json.dumps(cards), encoding="utf-8")


def load(path: str) -> Cards:
    """Texts kept by save."""
    return json.loads(Path(path).read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def ornaments() -> list[tuple[float, float]]:
    """The middle of each of 96 small ornaments in the four corners, in points."""
    corners = [(60, 60), (WIDTH * MM - 60, 60), (60, HEIGHT * MM - 60), (WIDTH * MM - 60, HEIGHT * MM - 60)]
    turns = [k * math.pi / 12 for k in range(24)]
    return [(x + 22 * math.cos(turn), y + 22 * math.sin(turn)) for x, y in corners for turn in turns]


def platypus(cards: Cards, folder: Path) -> None:
    """reportlab as its manual shows it: a story of paragraphs, the frame drawn on each page."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageBreak, PageTemplate, Paragraph

    fonts.face(), fonts.face(bold=True), fonts.face(italic=True), fonts.face(bold=True, italic=True)
    size = (WIDTH * MM, HEIGHT * MM)
    story: list[Any] = []
    styles: dict[tuple[Any, ...], Any] = {}
    for card in cards:
        for one in card:
            kind = (one["bold"], one["italic"], one["size"])
            if kind not in styles:
                name = fonts.face(one["bold"], one["italic"]).fontName
                styles[kind] = ParagraphStyle(
                    "s", fontName=name, fontSize=one["size"], leading=one["size"] * 1.15, alignment=1
                )
            story.append(Paragraph(one["text"], styles[kind]))
        story.append(PageBreak())
    document = BaseDocTemplate(str(folder / "platypus.pdf"), pagesize=size)
    frame = Frame(40, 30, size[0] - 80, size[1] - 60, 0, 0, 0, 0)
    document.addPageTemplates(PageTemplate("p", [frame], onPage=lambda canvas, _: _frame(canvas, *size)))
    document.build(story)


def _frame(canvas: Any, width: float, height: float) -> None:
    canvas.rect(25, 25, width - 50, height - 50)
    canvas.rect(31, 31, width - 62, height - 62)
    for x, y in ornaments():
        canvas.ellipse(x - 6, y - 3, x + 6, y + 3, stroke=0, fill=1)


def typst_source(cards: Cards, folder: Path) -> Path:
    """The certificates as typst wants them, every text at its place."""
    (folder / "cards.json").write_text(json.dumps(cards), encoding="utf-8")
    ornament = "".join(
        f"#place(dx: {x - 6:.2f}pt, dy: {y - 3:.2f}pt, ellipse(width: 12pt, height: 6pt, fill: olive))"
        for x, y in ornaments()
    )
    source = f"""#let cards = json("cards.json")
#set page(width: {WIDTH}mm, height: {HEIGHT}mm, margin: 0pt, background: {{
  place(dx: 25pt, dy: 25pt, rect(width: {WIDTH * MM - 50}pt, height: {HEIGHT * MM - 50}pt))
  place(dx: 31pt, dy: 31pt, rect(width: {WIDTH * MM - 62}pt, height: {HEIGHT * MM - 62}pt)); [{ornament}] }})
#set text(font: "Tinos", lang: "vi")
#for (i, c) in cards.enumerate() {{
  if i > 0 {{ pagebreak() }}
  for t in c {{ place(dx: t.x * 1mm, dy: t.y * 1mm, box(width: t.width * 1mm, align(if t.align == "left" {{ left }} else {{ center }},
    text(size: t.size * 1pt, weight: if t.bold {{ "bold" }} else {{ "regular" }}, style: if t.italic {{ "italic" }} else {{ "normal" }}, t.text)))) }}
}}"""
    (folder / "cards.typ").write_text(source, encoding="utf-8")
    return folder / "cards.typ"


class Floor:
    """The floor: a width table, a glyph map, one deflate for each page, no library in the loop; texts that never change are a form.

    The subsets of the fonts are made beforehand and are not in the time. No frame and no wrapping.
    """

    def __init__(self, cards: Cards) -> None:
        letters = sorted({letter for card in cards for one in card for letter in one["text"]} | {" "})
        self.styles = sorted({(one["bold"], one["italic"]) for one in cards[0]})
        self.names = {style: f"F{at}" for at, style in enumerate(self.styles)}
        self.files, self.widths = {}, {}
        for style in self.styles:
            face = fonts.face(*style).face
            self.files[style] = face.makeSubset([ord(letter) for letter in letters])
            self.widths[style] = {letter: face.charWidths.get(ord(letter), 500) / 1000 for letter in letters}
        self.glyphs = {letter: f"{at:04x}" for at, letter in enumerate(letters)}
        self.fixed = [len({card[at]["text"] for card in cards}) == 1 for at in range(len(cards[0]))]

    def text(self, one: dict[str, Any]) -> str:
        """The operators that show one text."""
        style, size = (one["bold"], one["italic"]), one["size"]
        x = one["x"] * MM
        if one["align"] == "center":
            widths = self.widths[style]
            x += (one["width"] * MM - sum([widths[letter] for letter in one["text"]]) * size) / 2
        shown = "".join([self.glyphs[letter] for letter in one["text"]])
        return f"BT /{self.names[style]} {size} Tf {x:.2f} {(HEIGHT - one['y']) * MM - size:.2f} Td <{shown}> Tj ET"

    def write(self, cards: Cards, path: Path) -> None:
        """The whole PDF."""
        objects: list[bytes] = []

        def add(data: bytes) -> int:
            objects.append(data)
            return len(objects)

        def stream(data: bytes, entries: bytes = b"") -> int:
            packed = zlib.compress(data)
            return add(b"<<%s/Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (entries, len(packed), packed))

        faces = b"".join(
            b"/%s %d 0 R" % (self.names[style].encode(), self._font(style, add, stream)) for style in self.styles
        )
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 842 596]/Resources<</Font<<%s>>>>" % faces
        changing = [at for at, fixed in enumerate(self.fixed) if not fixed]
        still = [one for one, fixed in zip(cards[0], self.fixed, strict=True) if fixed]
        form = stream("\n".join(map(self.text, still)).encode(), entries)
        resources = add(b"<</Font<<%s>>/XObject<</S %d 0 R>>>>" % (faces, form))
        pages, kids = add(b""), []
        for card in cards:
            content = stream("\n".join(["/S Do", *[self.text(card[at]) for at in changing]]).encode())
            page = b"<</Type/Page/Parent %d 0 R/Resources %d 0 R/Contents %d 0 R/MediaBox[0 0 842 596]>>"
            kids.append(add(page % (pages, resources, content)))
        objects[pages - 1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (
            len(kids),
            b" ".join(b"%d 0 R" % kid for kid in kids),
        )
        _save(objects, add(b"<</Type/Catalog/Pages %d 0 R>>" % pages), path)

    def _font(self, style: tuple[bool, bool], add: Any, stream: Any) -> int:
        name = self.names[style].encode()
        file = stream(self.files[style], b"/Length1 %d" % len(self.files[style]))
        measures = b"/Flags 4/FontBBox[0 -300 1000 1000]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80"
        described = add(b"<</Type/FontDescriptor/FontName/%s%s/FontFile2 %d 0 R>>" % (name, measures, file))
        system = b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        inner = add(
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s%s/FontDescriptor %d 0 R>>" % (name, system, described)
        )
        return add(
            b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]>>" % (name, inner)
        )  # type: ignore[no-any-return]


def _save(objects: list[bytes], catalog: int, path: Path) -> None:
    offsets, at = [], 9
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        for number, data in enumerate(objects, 1):
            offsets.append(at)
            at += file.write(b"%d 0 obj\n%s\nendobj\n" % (number, data))
        table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        file.write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table))
        file.write(b"trailer<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, catalog, at))
