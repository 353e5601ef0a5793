"""Standing sentences: what papers say in every year, in words that the office may make its own.

A sentence holds placeholders such as `{ten_hoi_nghi}`; what stands for them comes from the conference when a paper is made. The
features ship their sentences; the file keeps only those that the office has changed.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

MISSING = "…"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_LOOSE_BRACE = re.compile(r"[{}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A standing sentence as shipped: its code, the paper it belongs to, what the clerk calls it, its words."""

    code: str
    group: str
    title: str
    text: str
    placeholders: tuple[str, ...] = ()
    """What may stand in braces besides the conference's own placeholders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """What may stand in braces in a sentence or in a template: its name, what it means, an example."""

    name: str
    title: str
    group: str
    sample: str


def fill(text: str, values: Mapping[str, str]) -> str:
    """The sentence with everything put in; what is not known yet is left open as "…"."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1]) or MISSING, text)


def named(text: str) -> tuple[str, ...]:
    """The placeholders of a text, each once, in order."""
    return tuple(dict.fromkeys(_PLACEHOLDER.findall(text)))


def unknown(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """The placeholders that nobody knows, each once; a brace without its partner is named as it stands."""
    allowed = set(known)
    strange = tuple(name for name in named(text) if name not in allowed)
    return strange + tuple(dict.fromkeys(_LOOSE_BRACE.findall(_PLACEHOLDER.sub("", text))))
