"""What a text says under the heading where it stands: one thing, or several at once ("Cấp bậc, chức vụ")."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from thuky.reading.cells import Cell
from thuky.returns import clean as cleaning
from thuky.returns.posts import post_and_unit


@lru_cache(maxsize=8192)
def taken_apart(fields: tuple[str, ...], text: str) -> Mapping[str, str]:
    """What a text under such a heading says; lists say the same in many rows."""
    if reader := _READERS.get(fields):
        return reader(text)
    if len(fields) > 1 and ("phone" in fields or "birth" in fields):
        return _with_figures(fields, text)
    return {fields[0]: cleaning.plain(text)}


def _with_figures(fields: tuple[str, ...], text: str) -> dict[str, str]:
    """A telephone or a day of birth among words: "Trưởng ấp, 0912…"; what is left is read by itself."""
    found: dict[str, str] = {}
    if "phone" in fields:
        text, found["phone"] = cleaning.and_phone(text)
    if "birth" in fields:
        text, found["birth"] = cleaning.and_birth(text)
    rest = tuple(field for field in fields if field not in found)
    return {**taken_apart(rest, text), **found} if rest and text else found


def _rank(text: str) -> dict[str, str]:
    rank, post = cleaning.rank_and_post(text)
    if rank:
        return {"rank": rank, "position": post}
    form = cleaning.known_salutation(text)
    return {"salutation": form} if form else {"rank": cleaning.flat(text)}


def _rank_post(text: str) -> dict[str, str]:
    rank, post = cleaning.rank_and_post(text)
    return {"rank": rank, "position": post}


def _post(text: str) -> dict[str, str]:
    rank, post = cleaning.rank_and_post(text)
    return {"rank": rank, "position": post} if rank and post else {"position": cleaning.flat(text)}


def _post_unit(text: str) -> dict[str, str]:
    rank, rest = cleaning.rank_and_post(text.replace("\n", "; ")) if "\n" not in text else ("", text)
    post, unit = post_and_unit(rest)
    return {"rank": rank, "position": post, "unit": unit}


def _salutation(text: str) -> dict[str, str]:
    form, rank = cleaning.salutation(text)
    return {"salutation": form, "rank": rank}


_READERS: dict[tuple[str, ...], Callable[[str], dict[str, str]]] = {
    ("rank",): _rank,
    ("position",): _post,
    ("rank", "position"): _rank_post,
    ("position", "rank"): _rank_post,
    ("position", "unit"): _post_unit,
    ("unit", "position"): _post_unit,
    ("rank", "position", "unit"): _post_unit,
    ("salutation",): _salutation,
    ("phone",): lambda text: {"phone": cleaning.phone(Cell(text))},
    ("sex",): lambda text: {"sex": cleaning.sex(text)},
    ("sex.male",): lambda _text: {"sex": "Nam"},
    ("sex.female",): lambda _text: {"sex": "Nữ"},
}
