"""The office's own sentences, filled for one paper."""

import sqlite3
from collections.abc import Mapping

from thuky.office import store
from thuky.office.sentence import Sentence, fill, named


class Wording:
    """Says a standing sentence in the office's words, with what is known of the paper put in; each is read from the file once."""

    def __init__(self, db: sqlite3.Connection, known: Mapping[str, str]) -> None:
        self.db, self.known = db, dict(known)
        self._read: dict[str, str] = {}

    def also(self, known: Mapping[str, str]) -> "Wording":
        """The same words where this is known too: the next of many letters."""
        more = Wording(self.db, self.known | dict(known))
        more._read = self._read
        return more

    def __call__(self, sentence: Sentence) -> str:
        """The sentence; what is not known yet is left open as "…"."""
        return fill(self._words(sentence), self.known)

    def whole(self, sentence: Sentence) -> bool:
        """Whether everything that the sentence speaks of is known."""
        return all(self.known.get(name) for name in named(self._words(sentence)))

    def _words(self, sentence: Sentence) -> str:
        if sentence.code not in self._read:
            self._read[sentence.code] = store.sentence(self.db, sentence)
        return self._read[sentence.code]
