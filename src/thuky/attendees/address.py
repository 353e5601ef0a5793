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
