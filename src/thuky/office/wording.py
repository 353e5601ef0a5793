"""The office's own sentences, filled for one paper."""

import sqlite3
from collections.abc import Mapping

from thuky.office import store
from thuky.office.sentence import Sentence, fill, named


class Wording:
    """Says a standing sentence in the office's words, with what is known of the paper put in."""

    def __init__(self, db: sqlite3.Connection, known: Mapping[str, str]) -> None:
        self.db, self.known = db, dict(known)

    def __call__(self, sentence: Sentence) -> str:
        """The sentence; what is not known yet is left open as "…"."""
        return fill(store.sentence(self.db, sentence), self.known)

    def whole(self, sentence: Sentence) -> bool:
        """Whether everything that the sentence speaks of is known."""
        return all(self.known.get(name) for name in named(store.sentence(self.db, sentence)))
