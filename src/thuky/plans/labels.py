"""What a line says: the label before its colon ("Địa điểm: Hội trường …"), its text without the closing signs."""

import re
from functools import lru_cache


@lru_cache(maxsize=1 << 12)
def label(text: str, *, longest: int = 14) -> tuple[str, str]:
    """("Địa điểm", "Hội trường …") from "Địa điểm: Hội trường …"; two empty texts where there is no short label."""
    head, colon, rest = text.partition(":")
    if (
        not colon
        or not head.strip()
        or len(head.split()) > longest
        or re.search(r"\d\s*$", head)
        and re.match(r"\d\d\b", rest)
    ):
        return "", ""
    return head.strip(" *"), rest.strip()


def closed(text: str) -> str:
    """A text without its closing punctuation ("./.", ";", ".")."""
    text = text.strip()
    while text and (
        text.endswith(("./.", "/.", ";", ",", ":", "/")) or text.endswith(".") and not text.endswith("...")
    ):
        text = text[:-3] if text.endswith("./.") else text[:-2] if text.endswith("/.") else text[:-1]
        text = text.rstrip()
    return text
