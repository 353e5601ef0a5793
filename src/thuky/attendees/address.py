"""How the script of a conference names people: đồng chí, whatever their papers say; never two forms of address together."""

from thuky.core.vietnamese.names import SALUTATIONS
from thuky.core.vietnamese.text import search_key

COMRADE = "đồng chí"
_FORMS = (*SALUTATIONS, "Đ/c")


def comrade(text: str) -> str:
    """`Bà Lê Thị Hoa, Phó Chủ tịch` → `đồng chí Lê Thị Hoa, Phó Chủ tịch`; nothing for nothing."""
    text = text.strip()
    bare = _bare(text)
    return f"{COMRADE} {bare}" if bare else ""


def _bare(text: str) -> str:
    for form in sorted(_FORMS, key=len, reverse=True):
        if (
            search_key(text[: len(form) + 1]).rstrip(" :") == search_key(form)
            and text[len(form) : len(form) + 1] in " :"
        ):
            return text[len(form) :].lstrip(" :")
    return text


def post_and_unit(position: str, unit: str) -> str:
    """`Chính ủy, Bộ CHQS tỉnh`; words that end the post and begin the unit are said once: `Phó Chủ tịch UBND tỉnh Tân Giang`."""
    said, named = position.split(), unit.split()
    for size in range(min(len(said), len(named)), 1, -1):
        if [search_key(word) for word in said[-size:]] == [search_key(word) for word in named[:size]]:
            return " ".join((*said[:-size], *named))
    return ", ".join(part for part in (position, unit) if part)
