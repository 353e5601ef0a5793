"""The commands for the lists that units send."""

import sqlite3
from pathlib import Path

import click

from thuky.attendees import store as attendees
from thuky.cli_say import AS_JSON, CONFERENCE, FILE, reading, say, writing
from thuky.conferences import store as conferences
from thuky.core.refused import Refused
from thuky.core.vietnamese.text import loose_key
from thuky.returns.roster import summary

FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))


def add_to(group: click.Group) -> None:
    """Give the program these commands."""
    group.add_command(rosters)


@click.group(name="roster")
def rosters() -> None:
    """Danh sách đơn vị gửi: đọc, nhập."""


@rosters.command(name="read")
@FILES
@AS_JSON
def read_rosters(files: tuple[Path, ...], as_json: bool) -> None:
    """Chương trình hiểu danh sách ra sao; không động đến tệp nào."""
    from thuky.returns import reader

    found = [one for file in files for one in reader.read(file)]
    say(as_json, [one.as_json() for one in found], summary(found))


@rosters.command(name="import")
@FILES
@FILE
@CONFERENCE
@click.option("--delegation", default="", help="Thành phần nhận người mới.")
@click.option("--dry-run", is_flag=True, help="Chỉ xem, không ghi.")
@AS_JSON
def import_rosters(
    files: tuple[Path, ...], file: Path, conference: int, delegation: str, dry_run: bool, as_json: bool
) -> None:
    """Nhập danh sách vào đại biểu, trong một lần thay đổi."""
    from thuky.returns import reader, store

    found = [one for name in files for one in reader.read(name)]
    with reading(file) as opened:
        conferences.get(opened.db, conference)
        place = _delegation(opened.db, conference, delegation)
        merge = store.compare(opened.db, conference, found, delegation=place)
    if not dry_run:
        with writing(file) as opened, opened.change(f"Nhập {len(files)} danh sách", conference=conference) as db:
            merge = store.compare(db, conference, found, delegation=place)
            store.apply(db, conference, merge.rows)
    problems = [{"file": row.file, "row": row.row.row, "why": row.why} for row in merge.rows if row.kind == "problem"]
    problems += [{"file": name, "row": problem.row, "why": problem.why} for name, problem in merge.reading]
    told = {
        "added": merge.count("new", "fills"),
        "changed": merge.count("changed"),
        "same": merge.count("same"),
        "problems": problems,
    }
    words = f"{summary(found)}. Thêm {told['added']}, sửa {told['changed']}, giữ nguyên {told['same']}, hỏi lại {len(problems)}."
    say(as_json, told, words)


def _delegation(db: sqlite3.Connection, conference: int, name: str) -> int | None:
    if not name:
        return None
    known = attendees.delegations(db, conference)
    for one in known:
        if loose_key(one.name) == loose_key(name):
            return one.id
    names = "; ".join(one.name for one in known)
    raise Refused(f"Hội nghị không có thành phần “{name}”; chưa nhập gì, hãy chọn một trong: {names}.")
