"""The commands for the lists that units send."""

from pathlib import Path

import click

from thuky.cli_say import AS_JSON, CONFERENCE, FILE, reading, say, writing

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
    from thuky.returns import reader, roster

    found = [one for file in files for one in reader.read(file)]
    say(as_json, [roster.to_json(one) for one in found], roster.summary(found))


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
    if dry_run:
        with reading(file) as opened:
            merge = store.compare(opened.db, conference, found, delegation=delegation)
    else:
        with writing(file) as opened, opened.change(f"Nhập {len(files)} danh sách", conference=conference) as db:
            merge = store.compare(db, conference, found, delegation=delegation)
            store.apply(db, conference, merge)
    say(as_json, merge.to_json(), merge.sentence())
