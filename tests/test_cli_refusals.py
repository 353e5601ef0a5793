"""Every command that takes an office file refuses one that it cannot trust: one sentence, exit code 1, every byte as before."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from thuky.cli import cli
from thuky.core.refused import Refused

PLAN = "KẾ HOẠCH\nTổ chức Hội nghị sơ kết công tác quý III\nThời gian: 08 giờ 00, ngày 20 tháng 10 năm 2026."
ROSTER = "TT,Họ và tên,Chức vụ\n1,Phạm Văn Thử,Trợ lý\n"
COMMANDS = tuple(
    tuple(line.split())
    for line in """
    conferences --file {file} --json
    show --file {file} --conference 1 --json
    plan import {plan} --file {file}
    plan write --file {file} --conference 1 --out {out}/ke-hoach.docx
    roster import {roster} --file {file} --conference 1
    roster import {roster} --file {file} --conference 1 --dry-run
    roster forms --file {file} --conference 1 --out {out}
    print giay-khen --file {file} --conference 1 --out {out}
    seat --file {file} --conference 1
    check --file {file} --json
    undo --file {file}
    redo --file {file}
    history --file {file} --json
    file info {file}
    file verify {file}
    file backup {file} --out {out}
    file restore {other} --from {file}
    """.strip().splitlines()
)
REPAIR = ("file", "repair", "{file}", "--out", "{out}/cuu.thuky")


def newer(file: Path) -> None:
    """As a later version of the program leaves a file."""
    with sqlite3.connect(file) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()


def spoilt(file: Path) -> None:
    """One page in the middle is zeroes."""
    content = bytearray(file.read_bytes())
    middle = len(content) // 4096 // 2 * 4096
    content[middle : middle + 4096] = bytes(4096)
    file.write_bytes(content)


def empty(file: Path) -> None:
    """Nothing at all."""
    file.write_bytes(b"")


def called(words: tuple[str, ...], folder: Path, file: Path) -> str:
    """The one sentence of a refused call; nothing in the folder is other than before."""
    (folder / "out").mkdir()
    (folder / "kh.txt").write_text(PLAN, encoding="utf-8")
    (folder / "ds.csv").write_text(ROSTER, encoding="utf-8")
    places = {"file": file, "out": folder / "out", "plan": folder / "kh.txt", "roster": folder / "ds.csv"}
    before = contents(folder)
    result = CliRunner().invoke(cli, [word.format(other=folder / "khác.thuky", **places) for word in words])
    assert isinstance(result.exception, Refused), (words, result.output, result.exception)
    assert (result.stdout, contents(folder)) == ("", before)
    return str(result.exception)


def contents(folder: Path) -> dict[Path, bytes]:
    """Every file below a folder, byte by byte."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def forbidden(*_: object) -> None:
    """As the system answers who has no right, or where another program holds the file."""
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize(("change", "said"), [(newer, "mới hơn"), (spoilt, "bị hỏng"), (empty, "trống")])
@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(words[:2]))
def test_a_file_that_cannot_be_trusted_is_one_sentence(
    words: tuple[str, ...], change: Callable[[Path], None], said: str, sample_path: Path
) -> None:
    change(sample_path)
    sentence = called(words, sample_path.parent, sample_path)
    assert (said in sentence, sentence.count("\n"), sentence.count("; ") > 0) == (True, 0, True)


@pytest.mark.parametrize(("change", "said"), [(newer, "mới hơn"), (empty, "trống")])
def test_what_a_newer_version_wrote_is_not_taken_apart_by_a_repair(
    change: Callable[[Path], None], said: str, sample_path: Path
) -> None:
    change(sample_path)
    assert said in called(REPAIR, sample_path.parent, sample_path)


def test_a_new_office_file_is_gone_again_when_the_plan_could_not_go_in(tmp_path: Path) -> None:
    words = ("plan", "import", "{plan}", "--file", "{file}", "--conference", "7")
    assert called(words, tmp_path, tmp_path / "mới.thuky").startswith("Tệp không có hội nghị số 7;")


@pytest.mark.parametrize(
    "words",
    [
        ("demo", "--out", "{plan}"),
        ("print", "giay-khen", "--file", "{file}", "--conference", "1", "--out", "{plan}"),
        ("roster", "forms", "--file", "{file}", "--conference", "1", "--out", "{plan}"),
        ("file", "backup", "{file}", "--out", "{plan}"),
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_a_folder_that_is_a_file_is_one_sentence(words: tuple[str, ...], sample_path: Path) -> None:
    assert called(words, sample_path.parent, sample_path).count("; ") == 1


@pytest.mark.parametrize(
    "words", [("plan", "read", "{plan}"), ("roster", "read", "{roster}"), ("file", "info", "{file}")]
)
def test_a_file_that_may_not_be_read_is_told_in_vietnamese(
    words: tuple[str, ...], sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, roster = sample_path.with_name("kh.txt"), sample_path.with_name("ds.csv")
    plan.write_text(PLAN, encoding="utf-8")
    roster.write_text(ROSTER, encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(Path, "open", forbidden)
    result = CliRunner().invoke(cli, [word.format(plan=plan, roster=roster, file=sample_path) for word in words])
    assert isinstance(result.exception, Refused), result.output
