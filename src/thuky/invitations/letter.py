"""One invitation: whom it is for and what he is asked to do besides coming."""

from dataclasses import dataclass
from typing import Literal

Mode = Literal["common", "unit", "person"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A sheet of the batch; the whole batch carries one number (clerk.md H7)."""

    key: str
    mode: Mode
    subject: str = ""
    """The row that it comes from, where its key names none."""
    form: str = ""
    """What stands before the name: Ông, Bà, the rank, đồng chí; đại diện before a unit that has not told a name."""
    name: str = ""
    """A person, or a unit."""
    about: str = ""
    """Post and unit of the person."""
    address: str = ""
    """How the letter speaks to him: Ông, Bà, đồng chí, quý cơ quan, đại biểu."""
    quota: int = 0
    delegation: str = ""
    invited: tuple[str, ...] = ()
    """The lines of a common letter."""
    topic: str = ""
    rewarded: bool = False
    unit_id: int | None = None
    blocked: str = ""

    @property
    def to(self) -> str:
        """The person as he is named, or the unit."""
        return f"{self.form} {self.name}".strip()
