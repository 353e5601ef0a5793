"""The commands for the lists that units send."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from thuky.cli_say import AS_JSON, CONFERENCE, FILE, SENT, reading, say, writing
from thuky.core.refused import Refused

if TYPE_CHECKING:
    from thuky.returns.intake import Laid
    from thuky.returns.lot import Lot, Wish

FILES = click.argument("files", nargs=-1, required=True, type=SENT)


def add_to(group: click.Group) -> None:
    """Give the program these commands."""
    group.add_command(rosters)


@click.group(name="roster")
def rosters() -> None:
    """Danh sách đơn vị gửi: đọc, nhập, phát mẫu."""


@rosters.command(name="read")
@FILES
@AS_JSON
def read_rosters(files: tuple[Path, ...], as_json: bool) -> None:
    """Chương trình hiểu danh sách ra sao; không động đến tệp nào."""
    from thuky.returns.lot import Wish
    from thuky.returns.roster import summary

    found = _lot(files, Wish())
    if not found.rosters:
        raise Refused("\n".join(found.refused))
    say(as_json, [one.as_json() for one in found.rosters], summary(found.rosters))


@rosters.command(name="import")
@FILES
@FILE
@CONFERENCE
@click.option("--delegation", default="", help="Thành phần nhận người mới.")
@click.option(
    "--as",
    "purpose",
    type=click.Choice(("attendees", "awards", "units")),
    default="attendees",
    help="Danh sách tự do là gì: đại biểu (cả đề nghị khen thưởng, nếu có cột), chỉ đề nghị khen thưởng, danh mục đơn vị.",
)
@click.option("--dry-run", is_flag=True, help="Chỉ xem, không ghi.")
@AS_JSON
def import_rosters(
    files: tuple[Path, ...], file: Path, conference: int, delegation: str, purpose: Any, dry_run: bool, as_json: bool
) -> None:
    """Nhập danh sách (đại biểu, đề nghị khen thưởng, tham luận trong mẫu), trong một lần thay đổi."""
    from thuky.conferences import store as conferences
    from thuky.returns import intake, preview_words, quotas, store
    from thuky.returns.lot import Wish

    with reading(file) as opened:
        conferences.get(opened.db, conference)
        place = _delegation(opened.db, conference, delegation)
        found = _lot(files, Wish(purpose=purpose, nominees_too=True, known=store.known_headings(opened.db)))
        found, foreign = _at_home(opened.db, conference, found)
        laid = intake.laid(opened.db, conference, found, delegation=place)
        places = quotas.compared(opened.db, conference, laid.merge)
    if not dry_run:
        label = f"Nhập {len(files)} danh sách"
        with writing(file, much=True) as opened, opened.change(label, conference=conference) as db:
            laid = intake.laid(db, conference, found, delegation=place)
            intake.apply(db, conference, laid.merge.rows, laid.clear)
    told = _told(laid, found, foreign)
    problems = len(told["problems"])
    words = f"{preview_words.summary(found)} Thêm {told['added']}, sửa {told['changed']}, giữ nguyên {told['same']}, hỏi lại {problems}."
    words = " ".join((words, *preview_words.others(laid.others)))
    asked = [f"{one['file']}, dòng {one['row']}: {one['why']}" for one in told["problems"] if one["row"]]
    compared = [place.said() for place in places if place.new or place.over > 0]
    say(as_json, told, "\n".join((words, *asked, *compared)))


@rosters.command(name="forms")
@FILE
@CONFERENCE
@click.option("--out", required=True, type=SENT, help="Thư mục để tệp mẫu.")
@AS_JSON
def make_forms(file: Path, conference: int, out: Path, as_json: bool) -> None:
    """Mẫu đăng ký cho từng đơn vị có suất."""
    from thuky.returns import forms

    with reading(file) as opened:
        made = forms.make(opened.db, conference, out)
    rest = f"\nChưa tách theo đơn vị: {'; '.join(made.unsplit)}." if made.unsplit else ""
    told = {"files": [str(path.resolve()) for path in made.paths], "unsplit": list(made.unsplit)}
    say(as_json, told, f"Đã tạo {len(made.paths)} tệp mẫu trong {out}.{rest}")


def _lot(files: tuple[Path, ...], wish: "Wish") -> "Lot":
    """What the files hold; each that cannot be used is one sentence on standard error, and refused only when none can."""
    from thuky.returns import lot

    found = lot.taken(files, (), wish)
    if not found:
        raise Refused("\n".join(found.refused))
    for sentence in found.refused:
        click.echo(sentence, err=True)
    return found


def _at_home(db: sqlite3.Connection, conference: int, found: "Lot") -> tuple["Lot", list[tuple[str, str]]]:
    """The lot without the forms that were made for another conference, and a sentence for each of these."""
    from thuky.returns import own_form, store

    own = store.file_identity(db)
    why = {file: told for file, form in found.forms if (told := own_form.stranger(form.belongs, own, conference))}
    rosters = tuple(one for one in found.rosters if one.file not in why)
    forms = tuple((file, form) for file, form in found.forms if file not in why)
    return replace(found, rosters=rosters, forms=forms), list(why.items())


def _told(laid: "Laid", found: "Lot", foreign: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """The result of an import in the shape that scripts read; a file that was refused is a problem of no row.

    What came in besides people stands under "others", where there is any.
    """
    from thuky.returns.incoming import KINDS, Kind, counts

    merge = laid.merge
    problems = [{"file": row.file, "row": row.row.row, "why": row.why} for row in merge.rows if row.kind == "problem"]
    problems += [{"file": name, "row": problem.row, "why": problem.why} for name, problem in merge.reading]
    problems += [
        {"file": name, "row": 0, "why": why} for name, why in zip(found.refused_files, found.refused, strict=True)
    ]
    problems += [{"file": name, "row": 0, "why": why} for name, why in foreign]
    problems += [{"file": row.file, "row": row.row, "why": row.why} for row in laid.others if row.kind == "problem"]
    told = {
        "added": merge.count("new", "fills"),
        "changed": merge.count("changed"),
        "same": merge.count("same"),
        "problems": problems,
    }
    others = {what: counted for what in KINDS if (counted := counts(laid.others, what))}
    names: tuple[tuple[str, Kind], ...] = (("added", "new"), ("changed", "changed"), ("same", "same"))
    shown = {what: {name: one.get(kind, 0) for name, kind in names} for what, one in others.items()}
    return {**told, "others": shown} if shown else told


def _delegation(db: sqlite3.Connection, conference: int, name: str) -> int | None:
    from thuky.attendees import store as attendees
    from thuky.core.vietnamese.text import loose_key

    if not name:
        return None
    known = attendees.delegations(db, conference)
    for one in known:
        if loose_key(one.name) == loose_key(name):
            return one.id
    names = "; ".join(one.name for one in known)
    raise Refused(f"Hội nghị không có thành phần “{name}”; chưa nhập gì, hãy chọn một trong: {names}.")
