"""What has changed between two makings of one paper, in the clerk's words: which row, which column, from what to what."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from thuky.core.vietnamese.text import search_key
from thuky.papers import digest
from thuky.papers.blocks import Row, Table, TableColumn
from thuky.papers.document import Item

AROUND = 3
"""So many words are shown before and after what has changed."""
LONG = 14
_NAMES = ("ho va ten", "ten tap the", "don vi", "noi nhan", "noi dung")


def differences(old: Sequence[Item], new: Sequence[Item]) -> tuple[str, ...]:
    """Every difference as one line, in the order of the paper."""
    before, after = {item.key: item for item in old}, {item.key: item for item in new}
    found: list[str] = []
    for key, item in before.items():
        if key not in after:
            found.append(f"Bớt {item.title}")
        elif digest.of(item) != digest.of(after[key]):
            lead = f"{item.title}: " if len(before) > 1 else ""
            found += [f"{lead}{line}" for line in _item(item, after[key])]
    found += [f"Thêm {item.title}" for key, item in after.items() if key not in before]
    return tuple(dict.fromkeys(found))


def _item(old: Item, new: Item) -> Iterator[str]:
    before, after = _texts(old), _texts(new)
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from _changed(before[a:b], after[c:d])
    rows, others = [dict(_rows(item)) for item in (old, new)]
    for key, (columns, row) in rows.items():
        if key not in others:
            yield f"bớt “{_name(columns, row)}”"
        else:
            yield from _cells(columns, row, others[key][1])
    yield from (f"thêm “{_name(*one)}”" for key, one in others.items() if key not in rows)


def _texts(item: Item) -> list[str]:
    """The texts outside of rows that have a record of their own."""
    found: list[str] = []
    for block in item.blocks:
        if isinstance(block, Table):
            found += [" ".join(filter(None, row.cells)) for row in block.rows if not row.key and any(row.cells)]
        else:
            found += [text for part in digest.parts(block) for text in part.split("\x1f")[1:] if text not in ("", ".")]
    return found


def _rows(item: Item) -> Iterator[tuple[str, tuple[Sequence[TableColumn], Row]]]:
    for number, block in enumerate(item.blocks):
        if isinstance(block, Table):
            for row in block.rows:
                if row.key:
                    yield f"{number}/{row.key}", (block.columns, row)


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    for before, after in zip(old, new, strict=False):
        yield "“{}” thành “{}”".format(*_window(before, after))
    yield from (f"bớt “{_cut(text)}”" for text in old[len(new) :])
    yield from (f"thêm “{_cut(text)}”" for text in new[len(old) :])


def _cells(columns: Sequence[TableColumn], old: Row, new: Row) -> Iterator[str]:
    """The cells of a record that say something else; its number in the list does not count."""
    for column, before, after in zip(columns, old.cells, new.cells, strict=False):
        if before != after and not column.number:
            said = "{}: “{}” thành “{}”".format(column.heading, *_window(before, after))
            yield f"{_name(columns, old)}, {said}"


def _name(columns: Sequence[TableColumn], row: Row) -> str:
    """What the clerk calls the row: the person, the body, else its first words."""
    cells = [(search_key(column.heading), cell) for column, cell in zip(columns, row.cells, strict=False)]
    named = (cell for wanted in _NAMES for heading, cell in cells if heading.startswith(wanted) and cell)
    texts = (cell for column, cell in zip(columns, row.cells, strict=False) if cell and not column.number)
    return _cut(next(named, next(texts, "")))


def _window(before: str, after: str) -> tuple[str, str]:
    """Two texts cut to the words that differ, with a few around them."""
    old, new = before.split(), after.split()
    start = next(
        (at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new))
    )
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return _part(old, start, end), _part(new, start, end)


def _part(words: list[str], start: int, end: int) -> str:
    first, last = max(0, start - AROUND), len(words) - max(0, end - AROUND)
    if len(words) <= LONG:
        first, last = 0, len(words)
    text = _cut(" ".join(words[first:last]))
    return f"{'… ' if first else ''}{text}{' …' if last < len(words) else ''}" or "(trống)"


def _cut(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= 2 * LONG else f"{' '.join(words[: 2 * LONG])} …"
