"""What an item of the agenda is, told by its words: the host says something standing at each."""

from typing import Literal

from thuky.core.vietnamese.text import search_key

Occasion = Literal[
    "welcome", "flag", "reason", "introduce", "opening", "report", "prompts", "discussion", "pause", "awards", "directive",
    "conclusion", "close",
]  # fmt: skip
# In the order of a conference; an item may be several of them: "Chào cờ; tuyên bố lý do, giới thiệu đại biểu".
_WORDS: tuple[tuple[Occasion, tuple[str, ...]], ...] = (
    ("welcome", ("don tiep", "on dinh to chuc")),
    ("flag", ("chao co",)),
    ("reason", ("tuyen bo ly do", "neu ly do")),
    ("introduce", ("gioi thieu dai bieu", "gioi thieu thanh phan")),
    ("opening", ("khai mac",)),
    ("prompts", ("goi y",)),
    ("report", ("bao cao",)),
    ("discussion", ("tham luan", "thao luan")),
    ("pause", ("giai lao", "nghi giua gio")),
    ("awards", ("khen thuong", "trao thuong", "trao giay khen", "trao bang khen")),
    ("directive", ("chi dao", "lanh dao cap tren", "phat bieu cua lanh dao", "phat bieu cua dai bieu cap tren")),
    ("conclusion", ("ket luan",)),
    ("close", ("be mac", "ket thuc")),
)


def occasions(title: str) -> tuple[Occasion, ...]:
    """What an item is, in the order of a conference; nothing where its words say nothing known."""
    key = search_key(title)
    found = [occasion for occasion, words in _WORDS if any(word in key for word in words)]
    if "prompts" in found:
        found = [one for one in found if one not in ("discussion", "report")]
    if "report" in found and "conclusion" in found:
        found.remove("report")
    return tuple(found)
