"""Certificates, name plates, badges: texts at fixed places on cards, as many cards on a sheet as it holds.

What stands behind every card, and the texts that all cards of a run share, are put into the file once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from thuky.papers import digest, pdf_picture, sheets
from thuky.papers.blocks import Card, CardText
from thuky.papers.card_frames import draw_background
from thuky.papers.card_text import put_text
from thuky.papers.document import Item
from thuky.papers.pdf_sheet import Overflow, PageMark, Sheet
from thuky.papers.state_layout import MM, page_size

_SLACK = 0.1
"""Millimetres by which a box may be larger than its card."""


@dataclass(frozen=True, slots=True)
class _Shared:
    """Texts that stand alike on every card of a run, made into one part."""

    texts: tuple[CardText, ...]
    form: str
    small: tuple[str, ...]


@dataclass(slots=True)
class _Run:
    """Cards of one size on one kind of sheet."""

    shape: tuple[float, float, str, bool, str]
    size: tuple[float, float]
    slots: Sequence[tuple[float, float]]
    shared: dict[int, _Shared] = field(default_factory=dict)
    planned: bool = False


class CardSheets:
    """Lays cards on sheets, one after the other."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.run: _Run | None = None
        self.pending: tuple[str, Card] | None = None
        self.used = 0
        self.said: dict[str, list[str]] = {}
        self.backgrounds: dict[tuple[str, float, float], str] = {}

    def add(self, item: Item, card: Card) -> None:
        """The next card; it is put down when the one after it is known, so that shared texts are found."""
        shape = (card.width, card.height, item.paper, item.landscape, card.sheet)
        if self.run is None or self.run.shape != shape:
            self.close()
            self.sheet.close_page()
            self.run = _run(shape)
        if self.pending is not None:
            if not self.run.planned:
                self._plan(self.run, self.pending[1], card)
            self._put(self.run, *self.pending)
        self.pending = (item.key, card)

    def close(self) -> None:
        """Puts down what is left and ends the run."""
        if self.run is not None and self.pending is not None:
            self._put(self.run, *self.pending)
        self.pending = None
        self._end_page()
        self.run = None

    def _put(self, run: _Run, key: str, card: Card) -> None:
        if self.used == 0:
            self.sheet.start_bare(*run.size)
        x, y = run.slots[self.used]
        if card.background:
            self._show(self._background(card), card, x, y)
        for one in card.fields:
            self.sheet.ink.cloth(x + one.x * MM, y + one.y * MM, one.width * MM, one.height * MM, one.color)
        for shown in card.pictures:
            pdf_picture.draw(self.sheet.ink, shown, x, y)
        self._texts(run, key, card, x, y)
        self.said.setdefault(key, []).append(digest.card_part(card))
        self.used += 1
        if self.used == len(run.slots):
            self._end_page()

    def _texts(self, run: _Run, key: str, card: Card, x: float, y: float) -> None:
        index, ink, texts = 0, self.sheet.ink, card.texts
        while index < len(texts):
            shared = run.shared.get(index)
            if shared and texts[index : index + len(shared.texts)] == shared.texts:
                self._show(shared.form, card, x, y)
                self.sheet.overflow.extend(Overflow(item_key=key, text=text) for text in shared.small)
                index += len(shared.texts)
                continue
            if put_text(ink, self.sheet.measure, texts[index], x, y) or _leaves(card, texts[index]):
                self.sheet.overflow.append(Overflow(item_key=key, text=texts[index].text))
            index += 1

    def _show(self, form: str, card: Card, x: float, y: float) -> None:
        self.sheet.ink.show_form(form, x, y + card.height * MM)

    def _background(self, card: Card) -> str:
        key = (card.background, card.width, card.height)
        name = self.backgrounds.get(key)
        if name is None:
            name = self.backgrounds[key] = self.sheet.form_name()
            self._begin_form(name, card)
            draw_background(self.sheet.canvas, card.background, card.width * MM, card.height * MM)
            self.sheet.canvas.endForm()
        return name

    def _plan(self, run: _Run, first: Card, second: Card) -> None:
        """Makes a part of every stretch of texts in which two cards agree."""
        run.planned = True
        if len(first.texts) != len(second.texts):
            return
        start = 0
        for index in range(len(first.texts) + 1):
            if index == len(first.texts) or first.texts[index] != second.texts[index]:
                if index - start > 1:
                    run.shared[start] = self._share(first, first.texts[start:index])
                start = index + 1

    def _share(self, card: Card, texts: tuple[CardText, ...]) -> _Shared:
        name, ink = self.sheet.form_name(), self.sheet.ink.for_form(card.height * MM)
        self._begin_form(name, card)
        measure = self.sheet.measure
        small = tuple(text.text for text in texts if put_text(ink, measure, text, 0.0, 0.0) or _leaves(card, text))
        ink.flush()
        self.sheet.canvas.endForm()
        return _Shared(texts, name, small)

    def _begin_form(self, name: str, card: Card) -> None:
        self.sheet.canvas.beginForm(name, 0, 0, card.width * MM, card.height * MM)

    def _end_page(self) -> None:
        if self.used:
            page = self.sheet.pages
            marks = [PageMark(item_key=key, digest=digest.of_parts(said), page=page) for key, said in self.said.items()]
            self.sheet.finish_page(marks)
        self.used, self.said = 0, {}


def _leaves(card: Card, text: CardText) -> bool:
    """Whether the box of a text reaches over the edge of its card, where it would be cut off."""
    right, low = card.width - text.x - text.width, card.height - text.y - text.height
    return bool(text.text) and min(text.x, text.y, right, low) < -_SLACK


def _run(shape: tuple[float, float, str, bool, str]) -> _Run:
    width, height, paper, landscape, bought = shape
    if bought:
        stock = sheets.sheet(bought)
        return _Run(shape, _points(page_size(stock.paper, False)), [_points(slot) for slot in stock.slots()])
    size = page_size(paper, landscape)
    if width > size[0] + 0.5 or height > size[1] + 0.5:
        size = (width, height)
    across, down = _count(size[0], width), _count(size[1], height)
    left, top = (size[0] - across * width) / 2, (size[1] - down * height) / 2
    slots = [(left + column * width, top + row * height) for row in range(down) for column in range(across)]
    return _Run(shape, _points(size), [_points(slot) for slot in slots])


def _points(size: tuple[float, float]) -> tuple[float, float]:
    return size[0] * MM, size[1] * MM


def _count(room: float, size: float) -> int:
    """How many cards stand side by side; several only within the printer's edge."""
    return max(1, int((room - 2 * sheets.EDGE + 0.01) // size))
