"""PDFs typed in the fonts of before Unicode: their letters come out as signs, ư as a hyphen or a minus."""

import re
from collections.abc import Iterable

import pypdfium2

from thuky.core.vietnamese import legacy
from thuky.reading.old_fonts import Fonted, OldText

_WORD = re.compile(r"\S+")
_SAMPLE = 5_000  # letters of one page, to tell what they are written in
# Letters of TCVN3 that PDF programs take for signs: ư for a hyphen or a minus, ã for a point.
SIGNS = {"\x02": "\xad", "\ufffe": "\xad", "\u2212": "\xad", "\u2219": "\xb7"}
_LETTERS = str.maketrans(SIGNS)


def modern(text: str, old: OldText) -> str:
    """Old letters in today's; a hyphen in a word is the letter ư where that makes a word of it."""

    def turned(word: re.Match[str]) -> str:
        if word[0] == "-" or any(letter.isdigit() for letter in word[0]):
            return old.modern((Fonted(word[0]),))
        with_it, without = (old.modern((Fonted(one),)) for one in (word[0].replace("-", "\xad"), word[0]))
        return with_it if not legacy.strange(with_it) and with_it != without else without

    return _WORD.sub(turned, text)


def old_text(pages: Iterable[pypdfium2.PdfPage]) -> OldText:
    """What the old letters of a paper are written in, from the text of its pages."""
    return OldText(Fonted(line.translate(_LETTERS)) for page in pages for line in _said(page).splitlines())


def _said(page: pypdfium2.PdfPage) -> str:
    textpage = page.get_textpage()
    text: str = textpage.get_text_range(0, min(textpage.count_chars(), _SAMPLE))
    textpage.close()
    return text
