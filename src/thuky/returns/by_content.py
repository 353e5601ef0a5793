"""What a column holds, told by its cells where its heading does not tell."""

from collections.abc import Sequence

from thuky.core.vietnamese.names import read_rank
from thuky.core.vietnamese.text import search_key
from thuky.returns import signs

_LEAST_FILLED = 2
_KINDS = frozenset(("tapthe", "canhan", "hogiadinh", "giadinh", "tt", "cn"))
_PLAIN_KINDS = frozenset(("tapthe", "canhan"))


def has_words(texts: Sequence[str]) -> bool:
    """Whether a column that nobody headed says something."""
    return len(_words(texts)) >= _LEAST_FILLED


def is_ranks(texts: Sequence[str]) -> bool:
    """Ranks are known as such under any heading or none."""
    words = _words(texts)
    return sum(bool(read_rank(text)) for text in words) * 3 > len(words) * 2


def is_kinds(texts: Sequence[str]) -> bool:
    """Tập thể or Cá nhân in each cell: that column tells persons from bodies, whatever it is called."""
    keys = [search_key(text).replace(" ", "") for text in texts]
    told = sum(key in _KINDS for key in keys)
    return told >= _LEAST_FILLED and told * 3 > len(keys) * 2 and not _PLAIN_KINDS.isdisjoint(keys)


def _words(texts: Sequence[str]) -> list[str]:
    return [text for text in texts if read_rank(text) or (any(map(str.isalpha, text)) and not signs.marker(text))]
