"""What a line says: the label before its colon ("Địa điểm: Hội trường …"), its text without the closing signs."""

import re
from functools import lru_cache

_WITHOUT_COLON = re.compile(
    r"^(Thời gian)\s+((?:vào |lúc |từ |ngày |sáng |chiều )*\d.*)$"
    r"|^(Địa điểm)\s+((?:tại|ở|hội trường|nhà|phòng|sân|trụ sở|trung tâm|trường|ubnd)\b.*)$",
    re.I,
)  # typed in haste: "Thời gian 7h30 ngày 01/6"


@lru_cache(maxsize=1 << 12)
def label(text: str, *, longest: int = 14) -> tuple[str, str]:
    """("Địa điểm", "Hội trường …") from "Địa điểm: Hội trường …"; two empty texts where there is no short label."""
    head, colon, rest = text.partition(":")
    of_an_hour = re.search(r"\d\s*$", head) and re.match(r"\d\d\b", rest)
    if not colon or of_an_hour:
        bare = _WITHOUT_COLON.match(text)
        return (bare[1] or bare[3], bare[2] or bare[4]) if bare else ("", "")
    if not head.strip() or len(head.split()) > longest:
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
