"""A field of the office's own: what no list of people holds by itself, such as the size of a shirt or the number of a car."""

from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnField:
    """One more column of people; what is typed in it is kept with each under `key`."""

    id: int | None = None
    record: str = "attendee"
    key: str = ""
    heading: Annotated[str, Column("Tên cột", width=30)] = ""
    sort: int = 0
