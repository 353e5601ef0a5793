"""The commands for the office file itself: its changes, its backups, its health."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thuky.cli_say import AS_JSON, FILE, SENT, reading, say, writing
from thuky.core.refused import Refused

if TYPE_CHECKING:
    from thuky.storage import check

PATH = click.argument("path", type=SENT)


def add_to(group: click.Group) -> None:
    """Give the program these commands."""
    for command in (undo, redo, history, files):
        group.add_command(command)


@click.command()
@FILE
@AS_JSON
def undo(file: Path, as_json: bool) -> None:
    """Hoàn tác thay đổi gần nhất."""
    with writing(file) as opened:
        step = opened.undo()
    if step is None:
        raise Refused("Không còn gì để hoàn tác; tệp giữ nguyên.")
    say(as_json, {"id": step.id, "label": step.label}, f"Đã hoàn tác: {step.label}")


@click.command()
@FILE
@AS_JSON
def redo(file: Path, as_json: bool) -> None:
    """Làm lại thay đổi vừa hoàn tác."""
    with writing(file) as opened:
        step = opened.redo()
    if step is None:
        raise Refused("Không có gì để làm lại; tệp giữ nguyên.")
    say(as_json, {"id": step.id, "label": step.label}, f"Đã làm lại: {step.label}")


@click.command()
@FILE
@AS_JSON
def history(file: Path, as_json: bool) -> None:
    """Những thay đổi đã ghi, mới nhất trước."""
    with reading(file) as opened:
        steps = [asdict(step) for step in opened.history()]
    lines = [f"{step['at']}  {step['label']}{'  (đã hoàn tác)' if step['undone'] else ''}" for step in steps]
    say(as_json, steps, "\n".join(lines) or "Chưa có thay đổi nào.")


@click.group(name="file")
def files() -> None:
    """Tệp .thuky: xem, kiểm tra, sao lưu, khôi phục, cứu dữ liệu."""


@files.command()
@PATH
@AS_JSON
def info(path: Path, as_json: bool) -> None:
    """Tệp chứa những gì."""
    from thuky.storage import check

    _told(check.info(path), as_json)


@files.command()
@PATH
@AS_JSON
def verify(path: Path, as_json: bool) -> None:
    """Kiểm tra tệp còn nguyên vẹn không; hỏng thì mã lỗi là 1."""
    from thuky.storage import check

    _told(check.verify(path), as_json)


def _told(found: "check.Info", as_json: bool) -> None:
    size = f"{found.size / 1024:.0f} KB".replace(".", ",")
    words = (
        f"{found.path.name}: {found.conferences} hội nghị, {found.attendees} đại biểu, {found.changes} thay đổi, {size}"
    )
    say(as_json, {**asdict(found), "path": str(found.path)}, words)


@files.command()
@PATH
@click.option(
    "--out",
    type=SENT,
    default=None,
    help="Thư mục; mặc định là thư mục sao lưu.",
)
@AS_JSON
def backup(path: Path, out: Path | None, as_json: bool) -> None:
    """Ghi một bản sao lưu đã kiểm tra."""
    from thuky.storage import backup as backups
    from thuky.storage import check

    check.info(path)  # a copy that could not be put back is no backup
    made = backups.backup(path, out or backups.folder_of(path))
    say(as_json, {"path": str(made)}, f"Đã sao lưu: {made}")


@files.command()
@PATH
@click.option("--from", "source", type=SENT, default=None, help="Bản sao lưu; mặc định là bản mới nhất.")
@AS_JSON
def restore(path: Path, source: Path | None, as_json: bool) -> None:
    """Đặt một bản sao lưu vào chỗ của tệp; tệp cũ được giữ lại dưới tên khác."""
    from thuky.storage import backup as backups
    from thuky.storage import check

    newest = next(iter(backups.kept(backups.folder_of(path))), None)
    chosen = source or newest
    if chosen is None:
        raise Refused(f"Chưa có bản sao lưu nào của “{path.name}”; tệp giữ nguyên, hãy chỉ bản sao lưu bằng --from.")
    kept = check.restore(path, chosen)
    say(
        as_json,
        {"from": str(chosen), "kept": str(kept) if kept else None},
        f"Đã khôi phục từ {chosen}; tệp cũ ở {kept or '(không có)'}",
    )


@files.command()
@PATH
@click.option("--out", type=SENT, default=None, help="Tệp mới; mặc định nằm cạnh tệp hỏng.")
@AS_JSON
def repair(path: Path, out: Path | None, as_json: bool) -> None:
    """Cứu những gì còn đọc được sang một tệp mới; tệp hỏng giữ nguyên."""
    from thuky.papers.files import free_path
    from thuky.storage import check

    found = check.repair(path, out or free_path(path.parent, f"{path.stem} cứu được", ".thuky"))
    words = f"Đã cứu {sum(found.rows.values())} dòng sang {found.path}, mất {found.lost} dòng."
    say(as_json, {"path": str(found.path), "rows": found.rows, "lost": found.lost}, words)
