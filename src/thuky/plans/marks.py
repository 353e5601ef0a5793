"""The marks that paragraphs begin with (Phần, A., I., 1., a), (1), -, +): their ranks, from the highest to the lowest."""

import re
from functools import lru_cache

from thuky.plans.letters import UPPER

PART, CAPITAL, ROMAN, HEADING, INNER_CAPITAL, NUMBER, DECIMAL, INNER_NUMBER, STEP = 0, 5, 10, 12, 15, 20, 21, 30, 38
NOTE = 90
LETTER, BRACKET, STAR, SUBHEADING, PLAIN, DASH, PLUS = 40, 43, 45, 47, 48, 50, 60

_RANKS = (
    (PART, re.compile(r"^(phần\s+(?:thứ\s+\w+|[IVXLC]+|\d+))\b[.:]?\s*", re.I)),
    (ROMAN, re.compile(rf"^([IVXLC]{{1,6}})\s*[.)/:\-–]\s*(?=[{UPPER}“\"])")),
    (CAPITAL, re.compile(rf"^([ABDĐEFGHKM])\s*[.)/]\s+(?=[{UPPER}])")),
    (DECIMAL, re.compile(r"^(?!\d{1,2}\.\d\d\s*(?:[-–:]|đến))(\d{1,2}(?:\.\d{1,2})+)[.)]?\s+")),
    (NUMBER, re.compile(rf"^(\d{{1,2}})(?:\s*[.)/](?=\s|[^\W\d])\s*|\s?[-–]\s*(?=[{UPPER}]))")),
    (STEP, re.compile(rf"^((?:Bước|Giai đoạn|Đợt)\s+(?:\d{{1,2}}|[IVX]{{1,4}}))\s*[.:]\s+(?=[{UPPER}])", re.I)),
    (LETTER, re.compile(r"^([a-zđ])\s*[.)/]\s+")),
    (NOTE, re.compile(r"^(\[\d{1,3}\])\s+(?=\S)")),
    (BRACKET, re.compile(r"^(\((?:\d{1,2}|[a-zđ]|i{1,3}|iv|vi{0,3})\))\s*(?=\S)")),
    (PLUS, re.compile(r"^(?:[-–—]\s*)?(\+)\s*")),
    (STAR, re.compile(r"^(\*)\s+")),
    (DASH, re.compile(rf"^([-–—•●▪◦\uf0b7\uf02d·§■□►➢✓✔]|[oØü](?=\s+[{UPPER}]))\s*(?=\S)")),
)


@lru_cache(maxsize=1 << 13)
def marked(text: str) -> tuple[int, str, str]:
    """The rank of a paragraph's mark, the mark, and the text without it."""
    for rank, pattern in _RANKS:
        found = pattern.match(text)
        if found and (found.end() < len(text) or rank == PART):
            depth = found[1].count(".") if rank == DECIMAL else 0
            return rank + max(depth - 1, 0), found[0].strip(), text[found.end() :].strip()
    return PLAIN, "", text
