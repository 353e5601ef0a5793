"""What the clerk changes in the rows of a review: a fact corrected, one of its fields, a fact that the reading missed."""

from collections.abc import Sequence
from dataclasses import replace

from thuky.plans import added, differences, fact_parts, in_file
from thuky.plans.fact_parts import Part
from thuky.plans.fact_words import shown
from thuky.plans.review_rows import GROUPS, PLACES, STATES, TEXT, WORDS, FactRow, headed, with_item

ADDED = -2
"""The place of a fact that the reading missed."""


def corrected(row: FactRow, typed: str) -> FactRow | None:
    """A fact of one value as the clerk typed it; None where it cannot be read, or has fields of its own."""
    if row.heads or row.key in ("text", "period") or row.state == "gone" or fact_parts.is_compound(row.key):
        return None
    value = fact_parts.value_of(fact_parts.KIND_OF.get(row.key, "text"), typed)
    if not fact_parts.is_readable(value):
        return None
    return _again(replace(with_item(row, value), corrected=True))


def part_corrected(row: FactRow, part: Part, typed: str) -> FactRow | None:
    """A fact with one of its fields as the clerk typed it; None where it cannot be read."""
    item = fact_parts.put(row.item, part, typed)
    return None if item is None else _again(replace(with_item(row, item), corrected=True))


def _again(row: FactRow) -> FactRow:
    """A corrected fact is taken, and stands anew beside what is in the file."""
    if not row.state or row.key in in_file.PROSE:
        return replace(row, keep=True)
    if row.old_item in ("", None):
        state = "new"
    else:
        state = "same" if differences.same(row.key, row.item, row.old_item) else "changed"
    return replace(row, keep=state != "same", state=state, state_word=STATES[state],
                   old=shown(row.key, row.old_item) if state == "changed" else "")  # fmt: skip


def with_added(all_rows: Sequence[FactRow], key: str, text: str, line: int, *, compared: bool = False) -> list[FactRow]:
    """The rows with a fact that the reading missed; a fact that there is once takes the place of the one that was read."""
    group = next(name for name, keys in GROUPS if key in keys)
    row = FactRow(name=WORDS[key], key=key, lines=(line,), group=group, corrected=True, at=ADDED)
    return _with(all_rows, with_item(row, added.from_line(key, text)), compared=compared)


def carried(fresh: Sequence[FactRow], before: Sequence[FactRow], *, compared: bool) -> list[FactRow]:
    """Fresh rows of the same plan, beside another conference, with what the clerk had corrected, added and dropped."""
    told = {(row.key, row.at): row for row in before if not row.heads and row.state != "gone" and row.change is None}
    found = [_as_left(row, told.get((row.key, row.at))) for row in fresh]
    members = headed([row for row in found if not row.heads])
    for row in before:
        if row.at == ADDED:
            members = _with(members, replace(row, state="", state_word="", old="", old_item=None), compared=compared)
    return members


def _as_left(row: FactRow, left: FactRow | None) -> FactRow:
    if left is None or row.heads or row.state == "gone" or row.change is not None or left.at == ADDED:
        return row
    if left.corrected:
        row = _again(replace(with_item(row, left.item), lines=left.lines, corrected=True))
    dropped = not left.keep and (left.state != "same" or left.dropped)
    return replace(row, keep=False, dropped=True) if dropped else row


def _with(all_rows: Sequence[FactRow], fresh: FactRow, *, compared: bool) -> list[FactRow]:
    key, line, group = fresh.key, fresh.lines[0], fresh.group
    if compared:
        fresh = replace(fresh, state="new", state_word=STATES["new"])
    members = [row for row in all_rows if not row.heads]
    known = [at for at, row in enumerate(members) if row.key == key]
    if key not in added.LISTS and known:
        before = members[known[0]]
        item, lines = fresh.item, fresh.lines
        members[known[0]] = _again(replace(with_item(before, item), lines=lines, corrected=True))
    elif known:
        members.insert(_place(members, known, line), fresh)
    else:
        order = [name for name, _ in GROUPS] + [TEXT, PLACES]
        at = sum(order.index(row.group) <= order.index(group) for row in members)
        members.insert(at, fresh)
    return headed(members)


def _place(members: Sequence[FactRow], known: Sequence[int], line: int) -> int:
    """Behind the last item of its kind that stands above that line in the plan."""
    above = [at for at in known if members[at].lines and members[at].lines[0] < line]
    return above[-1] + 1 if above else known[0]
