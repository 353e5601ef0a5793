"""Which look was chosen, read at the start without the dialog that asks."""

from thuky.widgets.settings import recall
from thuky.widgets.theme import Scheme

SCHEMES: tuple[tuple[Scheme, str], ...] = (("system", "Theo hệ thống"), ("light", "Sáng"), ("dark", "Tối"))


def scheme() -> Scheme:
    """The chosen scheme."""
    kept = recall("window/scheme", "system")
    return next((code for code, _word in SCHEMES if code == kept), "system")
