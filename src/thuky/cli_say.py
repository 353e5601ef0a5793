"""What the commands share: how they open a file, and how they answer."""

import json as jsonlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from thuky.storage.workspace import Workspace

# A file that may not be read is told by what reads it, in Vietnamese, not by click as wrong usage.
SENT = click.Path(path_type=Path, readable=False)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="In một giá trị JSON, không in gì khác.")
FILE = click.option("--file", "file", required=True, type=SENT, help="Tệp .thuky.")
CONFERENCE = click.option("--conference", required=True, type=int, help="Số của hội nghị.")
WHO = "thuky (dòng lệnh)"


def say(as_json: bool, value: Any, text: str) -> None:
    """One JSON value, or the text for people."""
    click.echo(jsonlib.dumps(value, ensure_ascii=False) if as_json else text)


@contextmanager
def reading(file: Path) -> Iterator["Workspace"]:
    """The file, to look at; another program may be writing it. A script must not guess at what a newer program wrote."""
    from thuky.storage import schema, workspace

    with workspace.open(file, read_only=True, who=WHO) as opened:
        schema.refuse_newer(opened.db, file)
        yield opened


@contextmanager
def writing(file: Path, *, create: bool = False, much: bool = False) -> Iterator["Workspace"]:
    """The file, locked for this process; made first where it is missing and that is wished, and gone again when refused.

    Before much is written at once it is backed up."""
    from thuky.storage import backup, workspace

    new = create and not file.exists()
    opened = workspace.create(file, who=WHO) if new else workspace.open(file, who=WHO)
    try:
        with opened:
            if much and not new:
                backup.ahead(file)
            yield opened
    except BaseException:
        if new:
            file.unlink(missing_ok=True)
        raise
