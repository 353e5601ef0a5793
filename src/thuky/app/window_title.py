"""What the window's title says."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thuky.conferences.conference import Conference
    from thuky.storage.workspace import Workspace


def window_title(file: "Workspace | None", conference: "Conference | None") -> str:
    """Conference, file, "Thư Ký"; a file that cannot be written says so."""
    name = "" if file is None else file.path.name + (" [chỉ đọc]" if file.read_only else "")
    return " – ".join(part for part in (conference.name if conference else "", name, "Thư Ký") if part)
