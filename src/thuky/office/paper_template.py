"""A Word file of the office's own that one kind of paper is set in."""

from dataclasses import dataclass

OWNER = "paper_template"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperTemplate:
    """For which paper of the catalogue, under which file name, and where its content is kept."""

    id: int | None = None
    code: str = ""
    name: str = ""
    sha256: str = ""
