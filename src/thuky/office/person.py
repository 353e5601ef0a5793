"""A person over the years, whatever conference he or she came to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Identity: name, birth, sex, phone; the last rank, position and unit are only a suggestion for the next conference."""

    id: int | None = None
    full_name: str = ""
    sort_name: str = ""
    birth: str = ""
    sex: str = ""
    phone: str = ""
    rank: str = ""
    position: str = ""
    unit: str = ""
    no_salary: bool = False
    name_key: str = ""
    search: str = ""
