"""What a paper says, without how it looks: equal digests mean that nothing on it has changed.

Fonts, places, sizes and the clock are left out; row order, names, figures and marks count.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from hashlib import sha256
from typing import Any

from thuky.papers.blocks import Card, Row, Table
from thuky.papers.document import Item

_LOOKS = frozenset(
    {
        "x",
        "y",
        "width",
        "height",
        "size",
        "floor",
        "lines",
        "align",
        "bold",
        "italic",
        "color",
        "rule",
        "even",
        "turned",
        "fill",
    }
    | {"indent", "row_height", "bordered", "ruled", "number_column", "columns_wide", "capitals", "framed"}
)
_CUT = "\x1f"


def of(item: Item) -> str:
    """The digest of one printed thing; `rows` of its tables must be readable more than once."""
    return of_parts(part for block in item.blocks for part in parts(block))


def of_parts(texts: Iterable[str]) -> str:
    """The digest of texts in their order."""
    return sha256("\n".join(texts).encode()).hexdigest()[:32]


def parts(block: Any) -> Iterator[str]:
    """The texts of a block as they count: one for the block, and one for each row of a table."""
    if isinstance(block, Table):
        yield _CUT.join(["Table", *(column.heading for column in block.columns)])
        yield from map(row_part, block.rows)
    elif isinstance(block, Card):
        yield card_part(block)
    else:
        yield _CUT.join([type(block).__name__, *_values(block)])


def row_part(row: Row) -> str:
    """What a row of a table says."""
    return _CUT.join(row.cells)


def card_part(card: Card) -> str:
    """What a card says; the frame behind it and its pictures count, where the texts stand does not."""
    shown = [picture.said for picture in card.pictures]
    return _CUT.join(["Card", card.background, *[text.text for text in card.texts], *shown])


def _values(value: Any) -> Iterator[str]:
    if is_dataclass(value):
        for field in fields(value):
            if field.name not in _LOOKS and (field.name != "mark" or bool(getattr(value, field.name))):
                yield from _values(getattr(value, field.name))
    elif isinstance(value, tuple):
        for inner in value:
            yield from _values(inner)
        yield "."
    else:
        yield str(value)
