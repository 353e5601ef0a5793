"""Items as the bytes of a file; of a PDF also what stands on which page, and which texts were set smaller than their smallest size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from thuky.papers.blocks import Card
from thuky.papers.document import Format, Item
from thuky.printing.beside import Steps

if TYPE_CHECKING:
    from thuky.papers.pdf import Printed

STEP = 25
"""After so many items it is asked whether anybody still waits for them."""
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A file in memory. `sheets` are the pages of long lists, each with its digest: after a change only those that show it need be
    printed again; `on_pages` the keys of all that stands on each page."""

    data: bytes
    sheets: Pairs = ()
    on_pages: tuple[frozenset[str], ...] = ()
    unfit: Pairs = ()
    """The cards (key, text) whose text did not fit even at its smallest size."""
    tight: Pairs = ()
    """The same of what is drawn on a whole page, such as the plan of the hall: there a long name is set smaller still, and one name
    must not keep the whole hall from the door."""


def render(items: Sequence[Item], format: Format, steps: Steps | None = None) -> Rendered:
    """A file with these items."""
    if format == "docx":
        from thuky.papers import word

        return Rendered(data=word.render(items))
    if format == "xlsx":
        from thuky.papers import excel

        return Rendered(data=excel.render(items))
    from thuky.papers import pdf

    return _described(items, pdf.render(_watched(items, steps)))


def _watched(items: Sequence[Item], steps: Steps | None) -> Iterator[Item]:
    """The items one by one; on the way the work can be ended."""
    for place, item in enumerate(items):
        if steps is not None and not place % STEP:
            steps.step(place, len(items))
        yield item


def _described(items: Sequence[Item], made: "Printed") -> Rendered:
    cards = {item.key for item in items if all(isinstance(block, Card) for block in item.blocks)}
    on_pages: list[set[str]] = []
    digests: dict[str, list[tuple[int, str]]] = {}
    for mark in made.pages:
        on_pages.extend(set() for _ in range(mark.page + 1 - len(on_pages)))
        on_pages[mark.page].add(mark.item_key)
        if mark.item_key not in cards:
            digests.setdefault(mark.item_key, []).append((mark.page, mark.digest))
    sheets = []
    for key, found in digests.items():
        for number, (page, digest) in enumerate(found, start=1) if len(found) > 1 else ():
            sheets.append((sheet_key(key, number), digest))
            on_pages[page].add(sheet_key(key, number))
    small = dict.fromkeys((one.item_key, one.text) for one in made.overflow)
    return Rendered(
        data=made.data,
        sheets=tuple(sheets),
        on_pages=tuple(frozenset(keys) for keys in on_pages),
        unfit=tuple(one for one in small if one[0] in cards),
        tight=tuple(one for one in small if one[0] not in cards),
    )


def sheet_key(item: str, number: int) -> str:
    """How a page of a list is remembered: `list#2`."""
    return f"{item}#{number}"
