"""The commands for plans: what the office has already written comes in, what the file holds goes out."""

from pathlib import Path

import click

from thuky.cli_say import AS_JSON, CONFERENCE, FILE, SENT, reading, say, writing

PLAN = click.argument("plan", type=SENT)


def add_to(group: click.Group) -> None:
    """Give the program these commands."""
    group.add_command(plans)


@click.group(name="plan")
def plans() -> None:
    """Kế hoạch: đọc, đưa vào tệp, viết ra."""


@plans.command(name="read")
@PLAN
@AS_JSON
def read_plan(plan: Path, as_json: bool) -> None:
    """Những gì kế hoạch nêu; không động đến tệp nào."""
    from thuky.plans import facts, read

    found = read.read_file(plan)
    whole = facts.to_json(found)
    say(as_json, whole, "\n".join(f"{key}: {value}" for key, value in whole.items() if key != "sources"))


@plans.command(name="import")
@PLAN
@FILE
@click.option("--conference", type=int, default=None, help="Hội nghị nhận kế hoạch; không ghi thì lập hội nghị mới.")
@AS_JSON
def import_plan(plan: Path, file: Path, conference: int | None, as_json: bool) -> None:
    """Lập hội nghị từ kế hoạch, trong một lần thay đổi."""
    from thuky.plans import read, store

    found = read.read_file(plan)
    label = f"Đọc kế hoạch {plan.name}"
    with writing(file, create=True, much=True) as opened, opened.change(label, conference=conference) as db:
        counts = store.import_plan(db, found, conference)
    words = ", ".join(f"{name}: {number}" for name, number in counts.items())
    say(as_json, counts, f"Đã đọc kế hoạch. {words}")


@plans.command(name="write")
@FILE
@CONFERENCE
@click.option("--out", required=True, type=SENT, help="Tệp Word (.docx) được viết ra.")
@AS_JSON
def write_plan(file: Path, conference: int, out: Path, as_json: bool) -> None:
    """Kế hoạch của hội nghị thành tệp Word."""
    from thuky.core.refused import Refused
    from thuky.papers import word
    from thuky.plans import documents

    if out.suffix.lower() != ".docx":
        raise Refused(f"“{out.name}” không phải tên tệp Word; chưa viết gì, hãy đặt tên có đuôi .docx.")
    with reading(file) as opened:
        items = tuple(documents.plan(opened.db, conference))
    word.write(items, out)
    say(as_json, {"path": str(out.resolve())}, f"Đã viết kế hoạch ra {out}")
