"""Whether a table holds data, row by row, or only sets things side by side (the letterhead, Nơi nhận beside the signer)."""

from thuky.core.vietnamese.text import search_key

_SIDE_BY_SIDE = ("doc lap - tu do", "noi nhan", "dang cong san viet nam", "cong hoa xa hoi")
_MOST_ROWS = 6
_MOST_COLUMNS = 3


def is_layout(rows: list[list[str]]) -> bool:
    """A small table that holds the letterhead or the foot of a paper, or one cell, is read cell by cell instead of row by row."""
    if max((len(cells) for cells in rows), default=0) <= 1:
        return True
    if len(rows) > _MOST_ROWS or any(len(cells) > _MOST_COLUMNS for cells in rows):
        return False
    text = search_key(" ".join(cell for cells in rows for cell in cells))
    return any(word in text for word in _SIDE_BY_SIDE)
