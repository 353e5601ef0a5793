"""The headless face: the same jobs as the window's, scripted. A first word that is no command is a file to open.

Exit codes: 0 done, 1 the input could not be used (one sentence on standard error, file unchanged), 2 wrong usage.
"""

import json as jsonlib
import sys
from pathlib import Path
from typing import Any

import click

from thuky import cli_files, cli_plan, cli_roster
from thuky.cli_say import AS_JSON, CONFERENCE, FILE, SENT, reading, say, writing
from thuky.core.refused import Refused


class Commands(click.Group):
    """A group whose first word may be a file: then the window opens on it."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command of that name, else the window on that file."""
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            return "window", window, args
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, invoke_without_command=True)
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Thư Ký: tổ chức hội nghị, một tệp, không cần mạng. Không dùng cho tài liệu mật."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(window, file=None)


@click.command(hidden=True)
@click.argument("file", required=False)
def window(file: str | None) -> None:
    """The window, on FILE or on the last file."""
    from thuky.__main__ import run

    raise SystemExit(run([file] if file else []))


def main() -> None:
    """Run a command; what was refused is one sentence on standard error and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        cli.main(prog_name="thuky", standalone_mode=True)
    except Refused as refused:
        click.echo(str(refused), err=True)
        raise SystemExit(1) from None


@cli.command()
@click.option("--out", required=True, type=SENT)
@AS_JSON
def demo(out: Path, as_json: bool) -> None:
    """Hội nghị mẫu và mọi giấy tờ của nó trong thư mục OUT."""
    from thuky.app import sample
    from thuky.app.papers import PAPERS
    from thuky.printing.press import press

    file = sample.make_in(out)
    with writing(file) as opened:
        reports = [
            press(paper, format, tuple(paper.items(opened.db, sample.CONFERENCE)), out)
            for paper in PAPERS
            for format in paper.formats
        ]
    lines = [str(file.resolve()), *(f"{report.path}: {report.sentence()}" for report in reports)]
    say(as_json, {"file": str(file.resolve()), "papers": [_told(report) for report in reports]}, "\n".join(lines))


@cli.command()
@FILE
@AS_JSON
def conferences(file: Path, as_json: bool) -> None:
    """Các hội nghị trong tệp."""
    from thuky.conferences import store

    with reading(file) as opened:
        found = [
            {"id": one.id, "title": one.title, "date": one.held_on, "state": one.state}
            for one in store.all_of(opened.db)
        ]
    say(as_json, found, "\n".join(f"{one['id']}. {one['title']} ({one['date'] or 'chưa định ngày'})" for one in found))


@cli.command()
@FILE
@CONFERENCE
@AS_JSON
def show(file: Path, conference: int, as_json: bool) -> None:
    """Cả hội nghị dưới dạng dữ liệu."""
    from thuky.app import show as shown

    with reading(file) as opened:
        whole = shown.conference(opened.db, conference)
    say(as_json, whole, jsonlib.dumps(whole, ensure_ascii=False, indent=1))


@cli.command()
@AS_JSON
def papers(as_json: bool) -> None:
    """Danh mục giấy tờ."""
    from thuky.app.papers import PAPERS

    found = [{"code": paper.code, "title": paper.title, "formats": list(paper.formats)} for paper in PAPERS]
    say(as_json, found, "\n".join(f"{paper.code:24} {paper.title} ({' '.join(paper.formats)})" for paper in PAPERS))


@cli.command(name="print")
@click.argument("codes", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Mọi giấy tờ.")
@FILE
@CONFERENCE
@click.option("--out", required=True, type=SENT)
@click.option("--format", "formats", multiple=True, type=click.Choice(["pdf", "docx", "xlsx"]))
@click.option("--only-changed", is_flag=True, help="Chỉ in lại phần thay đổi.")
@click.option("--anyway", is_flag=True, help="In cả những mục có lỗi.")
@AS_JSON
def print_papers(codes: tuple[str, ...], every: bool, file: Path, conference: int, out: Path, formats: tuple[str, ...],
                 only_changed: bool, anyway: bool, as_json: bool) -> None:  # fmt: skip
    """In giấy tờ ra tệp: <out>/<mã>.<đuôi>."""
    from thuky.app.papers import PAPERS, named
    from thuky.conferences import store
    from thuky.printing.job import print_all, refused

    if bool(codes) == every:
        raise click.UsageError("Hãy ghi mã giấy tờ, hoặc --all.")
    chosen = PAPERS if every else tuple(named(code) for code in codes)
    with writing(file) as opened:
        store.get(opened.db, conference)
        reports = print_all(opened, conference, chosen, out, formats=formats, only_changed=only_changed, anyway=anyway)
    why = refused(reports)
    if why and not any(report.path for report in reports):
        raise Refused(why)
    text = "\n".join(f"{report.code}.{report.format}: {report.sentence()}" for report in reports)
    say(as_json, [_told(report) for report in reports], text)
    if why:
        raise Refused(why)


def _told(report: Any) -> dict[str, Any]:
    return {
        "code": report.code,
        "format": report.format,
        "path": str(report.path) if report.path else None,
        "chosen": report.chosen,
        "printed": len(report.printed),
        "skipped": [{"item": one.item, "why": one.why} for one in report.skipped],
    }


@cli.command()
@FILE
@CONFERENCE
@click.option("--hall", default="", help="Tên hội trường.")
@AS_JSON
def seat(file: Path, conference: int, hall: str, as_json: bool) -> None:
    """Tự xếp chỗ theo thứ tự giới thiệu."""
    from thuky.conferences import store as conference_store
    from thuky.seating import store

    with writing(file) as opened:
        conference_store.get(opened.db, conference)
        with opened.change("Tự xếp chỗ", conference=conference) as db:
            number = store.hall_for(db, conference, hall)
            left = store.seat_everybody(db, conference, number)
        taken = sum(one.attendee_id is not None for one in store.seats(opened.db, number))
    say(
        as_json,
        {"hall": number, "seated": taken, "unseated": left},
        f"Đã xếp {taken} chỗ, còn {len(left)} suất chưa có ghế.",
    )


@cli.command()
@FILE
@click.option("--conference", type=int, default=None)
@AS_JSON
def check(file: Path, conference: int | None, as_json: bool) -> None:
    """Rà soát: những gì không khớp."""
    from thuky.app.checks import findings
    from thuky.conferences import store

    with reading(file) as opened:
        numbers = [conference] if conference is not None else [one.id or 0 for one in store.all_of(opened.db)]
        found = [one for number in numbers if store.get(opened.db, number) for one in findings(opened.db, number)]
    told = [{"code": one.code, "level": one.level, "about": one.about, "message": one.message} for one in found]
    say(as_json, told, "\n".join(f"{one.about}: {one.message}" for one in found) or "Không có gì phải rà soát.")


cli_files.add_to(cli)
cli_plan.add_to(cli)
cli_roster.add_to(cli)
