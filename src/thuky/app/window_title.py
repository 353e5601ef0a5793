"""What the window's title says."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thuky.conferences.conference import Conference
    from thuky.storage.workspace import Workspace


LONGEST = 70
"""Letters of a conference's name in the title: the file's name and the program's must still be seen."""


def window_title(file: "Workspace | None", conference: "Conference | None") -> str:
    """Conference, file, "Thư Ký"; a file that cannot be written says so."""
    name = "" if file is None else file.path.name + (" [chỉ đọc]" if file.read_only else "")
    called = conference.name if conference else ""
    if len(called) > LONGEST:
        called = called[:LONGEST].rsplit(" ", 1)[0] + "…"
    return " – ".join(part for part in (called, name, "Thư Ký") if part)
