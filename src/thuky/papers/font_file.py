"""A font file, its tables read whole: reportlab reads them number by number, which takes three times as long at every start.

What comes out is what reportlab reads (a test compares them); a table of letters in a form other than 4 and 12, which the fonts of
today have, is left to it.
"""

from collections.abc import Iterator
from struct import iter_unpack, unpack_from

from reportlab.pdfbase.ttfonts import TTFontFace

_SPACE, _HARD_SPACE = 0x20, 0xA0


class FontFile(TTFontFace):  # type: ignore[misc]
    """A typeface with the glyph and the width of every letter that it has."""

    def extractInfo(self, charInfo: int = 1) -> None:
        """Reads the font's names and measures as reportlab does, its letters at once."""
        letters = dict(self._letters()) if charInfo else {}
        if charInfo and not letters:
            return super().extractInfo(charInfo)
        super().extractInfo(charInfo=0)
        if charInfo:
            self._measure(letters)
        return None

    def _measure(self, letters: dict[int, int]) -> None:
        """The widths of these letters (thousandths of the size), and where the glyphs lie in the file."""
        self.hmetrics = self._metrics()
        widths = [self._pdfScale(advance) for advance, _ in self.hmetrics]
        self.defaultWidth = widths[0]
        self.charToGlyph = letters
        self.charWidths = {letter: widths[glyph] for letter, glyph in letters.items() if glyph < len(widths)}
        short = self.get_ushort(self._at("head") + 50) == 0
        places = self._numbers("H" if short else "L", self._at("loca"), self.numGlyphs + 1)
        self.glyphPos = [place * 2 for place in places] if short else list(places)
        for known in (self.charToGlyph, self.charWidths):
            if _SPACE in known:
                known[_HARD_SPACE] = known[_SPACE]

    def _metrics(self) -> list[tuple[int, int]]:
        """Advance and side bearing of each glyph; the last ones all advance alike."""
        count, at = self.get_ushort(self._at("hhea") + 34), self._at("hmtx")
        told = list(iter_unpack(">HH", self._ttf_data[at : at + 4 * count]))
        rest = self._numbers("H", at + 4 * count, self.numGlyphs - count)
        return told + [(told[-1][0], bearing) for bearing in rest]

    def _letters(self) -> Iterator[tuple[int, int]]:
        """Each letter with its glyph; nothing where the table of letters is in an old form."""
        cmap = self._at("cmap")
        tables = iter_unpack(">HHL", self._ttf_data[cmap + 4 : cmap + 4 + 8 * self.get_ushort(cmap + 2)])
        places = [
            cmap + place for platform, coding, place in tables if platform == 3 or (platform == 0 and coding != 5)
        ]
        form = self.get_ushort(places[-1]) if places else 0
        return self._stretches(places[-1]) if form == 4 else self._groups(places[-1]) if form == 12 else iter(())

    def _stretches(self, at: int) -> Iterator[tuple[int, int]]:
        """Form 4: stretches of letters whose glyphs follow one another, or stand in a list of their own."""
        count, limit = self.get_ushort(at + 6) // 2, at + self.get_ushort(at + 2)
        columns = [at + 14, *(at + 16 + 2 * count * column for column in (1, 2, 3))]
        last, first, step, place = (self._numbers("H", column, count) for column in columns)
        for n in range(count):
            letters = range(first[n], last[n] + 1)
            if not place[n]:
                yield from ((letter, (letter + step[n]) & 0xFFFF) for letter in letters)
                continue
            start = columns[3] + 2 * n + place[n]
            there = max(0, min(len(letters), (limit - start + 1) // 2))
            glyphs = self._numbers("H", start, there)
            yield from zip(letters, ((glyph + step[n]) & 0xFFFF if glyph else 0 for glyph in glyphs), strict=False)
            yield from ((letter, 0) for letter in letters[there:])

    def _groups(self, at: int) -> Iterator[tuple[int, int]]:
        """Form 12: stretches of letters whose glyphs follow one another."""
        count = self.get_ulong(at + 12)
        for first, last, glyph in iter_unpack(">LLL", self._ttf_data[at + 16 : at + 16 + 12 * count]):
            yield from zip(range(first, last + 1), range(glyph, glyph + last + 1 - first), strict=True)

    def _at(self, table: str) -> int:
        """Where a table of the font begins."""
        return int(self.table[table]["offset"])

    def _numbers(self, kind: str, at: int, count: int) -> tuple[int, ...]:
        return unpack_from(f">{count}{kind}", self._ttf_data, at)
