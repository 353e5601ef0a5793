"""Gestures on bare tables, as the tests of the storage kit make them."""

from thuky.storage.workspace import Workspace


def add(ws: Workspace, *names: str, label: str = "Thêm đại biểu") -> None:
    """Attendees of the one conference, in one gesture."""
    with ws.change(label, conference=1) as db:
        db.executemany("INSERT INTO attendee(conference_id, full_name) VALUES (1, ?)", [(name,) for name in names])


def rename(ws: Workspace, id: int, name: str) -> None:
    """Another name for one of them."""
    with ws.change("Sửa tên", conference=1) as db:
        db.execute("UPDATE attendee SET full_name = ? WHERE id = ?", (name, id))


def names(ws: Workspace) -> list[tuple[int, str]]:
    """Who stands in the file."""
    return ws.db.execute("SELECT id, full_name FROM attendee ORDER BY id").fetchall()
