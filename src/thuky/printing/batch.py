"""What goes to the printer in one go: papers one behind the other, what stands on each page, and what is on paper when only some of
the pages were printed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thuky.papers import pages
from thuky.printing import press
from thuky.printing.rendering import Pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A paper of the batch: what is remembered of it once it is printed, and the keys of all that stands on each page."""

    code: str
    noted: Pairs
    pages: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Pages for the printer, and the papers that they are."""

    data: bytes
    parts: tuple[Part, ...]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return sum(len(part.pages) for part in self.parts)

    def fronts(self) -> frozenset[int]:
        """The pages (from 0) with which something new begins: on two sides it begins with a sheet of its own."""
        found, at = set(), 0
        for part in self.parts:
            for number, keys in enumerate(part.pages):
                if not number or not keys & part.pages[number - 1]:
                    found.add(at + number)
            at += len(part.pages)
        return frozenset(found)

    def gone(self, sent: Sequence[int]) -> tuple[tuple[str, Pairs], ...]:
        """By paper what is on paper now that these pages (from 0) are: an item on several pages only with the last of them."""
        found: dict[str, dict[str, str]] = {}
        for part, kept in self._kept(frozenset(sent)):
            found.setdefault(part.code, {}).update(kept)
        return tuple((code, tuple(kept.items())) for code, kept in found.items() if kept)

    def _kept(self, sent: frozenset[int]) -> Iterator[tuple[Part, Pairs]]:
        at = 0
        for part in self.parts:
            missing = frozenset(
                key for number, keys in enumerate(part.pages, start=at) if number not in sent for key in keys
            )
            at += len(part.pages)
            yield part, tuple(pair for pair in part.noted if pair[0] not in missing)


def part_of(code: str, made: press.Pages) -> Part:
    """A paper as it was made; where it is not known what stands on which page, everything stands on every page."""
    everything = frozenset(key for key, _ in made.on_paper)
    known = made.on_pages or (everything,) * (pages.page_count(made.data) if made.data else 0)
    return Part(code=code, noted=made.noted, pages=known)


def of_paper(code: str, made: press.Pages) -> Batch:
    """One paper alone."""
    return Batch(data=made.data, parts=(part_of(code, made),))


def said(batch: Batch, sent: Sequence[int]) -> str:
    """`Chỉ in 2 trong 9 trang (trang 2–3)`; nothing where all were printed."""
    if len(sent) == batch.pages:
        return ""
    return f"Chỉ in {len(sent)} trong {batch.pages} trang (trang {', '.join(_runs(sent))})"


def _runs(sent: Sequence[int]) -> Iterator[str]:
    """Page numbers in their order, neighbours as `2–5`."""
    numbers = sorted(sent)
    while numbers:
        last = next((at for at, one in enumerate(numbers) if one != numbers[0] + at), len(numbers)) - 1
        yield f"{numbers[0] + 1}–{numbers[last] + 1}" if last else str(numbers[0] + 1)
        numbers = numbers[last + 1 :]
