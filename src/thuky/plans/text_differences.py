"""What a plan's text says otherwise than the file prints it: paragraph beside paragraph, section beside section. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from thuky.plans.differences import State, alike


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """A paragraph of a section (its places in the old and the new text), or with `whole` the section itself, said otherwise."""

    state: State
    heading: str
    old: str = ""
    new: str = ""
    section: int = -1
    new_section: int = -1
    at: int = -1
    new_at: int = -1
    follows: int = -1
    """The old paragraph behind which a new one comes."""
    whole: bool = False


Texts = Sequence[tuple[str, Sequence[str]]]
"""Sections as (heading, paragraphs)."""


def texts(old: Texts, new: Texts) -> list[TextChange]:
    """What changed from one text to the other, in the order of the new one; a section taken out comes last."""
    pairs = section_pairs([heading for heading, _ in old], [heading for heading, _ in new])
    found: list[TextChange] = []
    for place, (heading, lines) in enumerate(new):
        there = pairs.get(place)
        if there is None:
            words = "\n".join((heading, *lines))
            found.append(TextChange(state="new", heading=heading, new=words, new_section=place, whole=True))
            continue
        if _plain(old[there][0]) != _plain(heading):
            found.append(
                TextChange(
                    state="changed", heading=heading, old=old[there][0], new=heading, section=there, new_section=place,
                    whole=True,
                )
            )  # fmt: skip
        found += _paragraphs(heading, old[there][1], lines, there, place)
    for place, (heading, lines) in enumerate(old):
        if place not in pairs.values():
            words = "\n".join((heading, *lines))
            found.append(TextChange(state="gone", heading=heading, old=words, section=place, whole=True))
    return found


def section_pairs(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Which old section each new one goes on, by its heading: the same words, else nearly the same."""
    keys_old, keys_new = [_plain(one) for one in old], [_plain(one) for one in new]
    found: dict[int, int] = {}
    for place, key in enumerate(keys_new):
        there = next((at for at, one in enumerate(keys_old) if one == key and at not in found.values()), None)
        if there is not None:
            found[place] = there
    rest = [place for place in range(len(new)) if place not in found]
    left = [place for place in range(len(old)) if place not in found.values()]
    return found | alike(lambda one: one, keys_new, keys_old, rest, left)


def _paragraphs(heading: str, old: Sequence[str], new: Sequence[str], section: int, place: int) -> Iterator[TextChange]:
    match = SequenceMatcher(a=[_plain(one) for one in old], b=[_plain(one) for one in new], autojunk=False)
    for kind, begin, end, first, last in match.get_opcodes():
        if kind == "equal":
            continue
        pairs = alike(lambda one: _plain(one), new, old, list(range(first, last)), list(range(begin, end)))
        before = begin - 1
        for at in range(first, last):
            there = pairs.get(at, -1)
            before = max(before, there)
            yield TextChange(
                state="changed" if there >= 0 else "new", heading=heading, old=old[there] if there >= 0 else "", new=new[at],
                section=section, new_section=place, at=there, new_at=at, follows=before,
            )  # fmt: skip
        for there in (one for one in range(begin, end) if one not in pairs.values()):
            yield TextChange(
                state="gone", heading=heading, old=old[there], section=section, new_section=place, at=there
            )


def _plain(text: str) -> str:
    """A text as it is compared: spaces and closing marks do not count, letters and figures do."""
    return " ".join(text.split()).rstrip(" .;,:/")
