"""The headless face, run as its own process: what it prints, how it ends, what it leaves unchanged."""

import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest


def thuky(*words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from thuky.cli import main; main()", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def answer(*words: object) -> object:
    done = thuky(*words, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, object]:
    """Where the demo was made, and what was told."""
    out = tmp_path_factory.mktemp("demo") / "bản mẫu"
    return out, answer("demo", "--out", out)


def test_the_demo_makes_a_file_and_every_paper_in_every_format(demo: tuple[Path, object]) -> None:
    out, told = demo
    papers = answer("papers")
    wanted = {f"{paper['code']}.{kind}" for paper in papers for kind in paper["formats"]}
    assert {path.name for path in out.iterdir()} - {"Hội nghị mẫu.thuky"} == wanted
    assert {Path(one["path"]).name for one in told["papers"]} == wanted


def test_a_second_demo_keeps_the_first_file(demo: tuple[Path, object], tmp_path: Path) -> None:
    shutil.copytree(demo[0], tmp_path, dirs_exist_ok=True)
    answer("demo", "--out", tmp_path)
    assert sorted(path.name for path in tmp_path.glob("*.thuky")) == [
        "Hội nghị mẫu bản trước.thuky",
        "Hội nghị mẫu.thuky",
    ]


def test_the_whole_conference_comes_out_as_data(sample_path: Path) -> None:
    whole = answer("show", "--file", sample_path, "--conference", 1)
    assert {key: len(whole[key]) for key in ("delegations", "attendees", "agenda", "awards", "unseated", "papers")} == {
        "delegations": 9, "attendees": 67, "agenda": 8, "awards": 15, "unseated": 0, "papers": 4,
    }  # fmt: skip
    chair = next(one for one in whole["attendees"] if "chair" in one["roles"])
    assert (chair["full_name"], chair["delegation"], chair["reply"]) == ("Huỳnh Thị Thanh Vân", 6, "coming")
    assert all(isinstance(row["id"], int) for rows in whole.values() if isinstance(rows, list) for row in rows)


def test_a_change_is_taken_back_and_put_back_by_another_process(sample_path: Path) -> None:
    answer("seat", "--file", sample_path, "--conference", 1, "--hall", "Hội trường B")
    seated = answer("show", "--file", sample_path, "--conference", 1)
    assert answer("undo", "--file", sample_path)["label"] == "Tự xếp chỗ"
    assert {seat["hall"] for seat in answer("show", "--file", sample_path, "--conference", 1)["seats"]} == {
        "Hội trường Bộ CHQS tỉnh Tân Giang"
    }
    answer("redo", "--file", sample_path)
    assert answer("show", "--file", sample_path, "--conference", 1) == seated
    assert [step["label"] for step in answer("history", "--file", sample_path)] == ["Tự xếp chỗ", "Tạo hội nghị mẫu"]


def test_printing_tells_what_was_chosen_printed_and_skipped(sample_path: Path, tmp_path: Path) -> None:
    (told,) = answer("print", "bien-ten", "--file", sample_path, "--conference", 1, "--out", tmp_path)
    assert (told["code"], told["format"], told["path"]) == ("bien-ten", "pdf", str(tmp_path / "bien-ten.pdf"))
    assert told["chosen"] == told["printed"] + len(told["skipped"])
    (again,) = answer(
        "print", "bien-ten", "--file", sample_path, "--conference", 1, "--out", tmp_path, "--only-changed"
    )
    assert (again["chosen"], again["path"]) == (0, None)


@pytest.mark.parametrize(
    "words",
    [
        ("conferences", "--file", "{rubbish}"),
        ("show", "--file", "{sample}", "--conference", 99),
        ("print", "giay-ve", "--file", "{sample}", "--conference", 1, "--out", "{folder}"),
        ("conferences", "--file", "{folder}/không có.thuky"),
        ("redo", "--file", "{sample}"),
        ("file", "verify", "{rubbish}"),
    ],
)
def test_what_cannot_be_used_is_one_sentence_and_exit_1_and_the_file_is_unchanged(
    sample_path: Path, tmp_path: Path, words: tuple[object, ...]
) -> None:
    rubbish = tmp_path / "thư.thuky"
    rubbish.write_text("đây là một bức thư", encoding="utf-8")
    before = sample_path.read_bytes()
    done = thuky(*(str(word).format(rubbish=rubbish, sample=sample_path, folder=tmp_path) for word in words))
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.strip().splitlines()) == 1 and "Traceback" not in done.stderr
    assert sample_path.read_bytes() == before


def test_a_file_of_a_newer_version_is_refused_and_unchanged(sample_path: Path) -> None:
    with sqlite3.connect(sample_path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    before = sample_path.read_bytes()
    for words in (("conferences",), ("show", "--conference", 1), ("seat", "--conference", 1), ("undo",)):
        done = thuky(words[0], "--file", sample_path, *words[1:])
        assert (done.returncode, done.stdout, "mới hơn" in done.stderr) == (1, "", True)
    assert sample_path.read_bytes() == before


def test_a_read_only_file_can_be_looked_at_and_stays_as_it_is(sample_path: Path) -> None:
    sample_path.chmod(0o444)
    before = sample_path.read_bytes()
    done = thuky("conferences", "--file", sample_path)
    assert (done.returncode, sample_path.read_bytes() == before) == (0, True)


def test_a_roster_of_67_goes_in_is_undone_and_redone(sample_path: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["BỘ CHQS TỈNH"], ["DANH SÁCH THAM DỰ"], [], ["TT", "Họ tên", "Cấp bậc", "Chức vụ", "Đơn vị", "SĐT"]):
        sheet.append(row)
    for number in range(67):
        sheet.append(
            [
                number + 1,
                f"Phạm {chr(65 + number % 26)}n {chr(97 + number // 26)}u",
                "Đại úy",
                "Trợ lý",
                f"Đồn {number}",
                901000000 + number,
            ]
        )
    book.save(tmp_path / "danh sách.xlsx")
    wanted = {"added": 67, "changed": 0, "same": 0, "problems": []}
    call = ("roster", "import", tmp_path / "danh sách.xlsx", "--file", sample_path, "--conference", 1)
    assert answer(*call, "--dry-run") == wanted
    before = answer("show", "--file", sample_path, "--conference", 1)
    assert answer(*call) == wanted
    after = answer("show", "--file", sample_path, "--conference", 1)
    assert (len(after["attendees"]), after["attendees"][-1]["phone"] or after["attendees"][0]["phone"]) != (67, "")
    answer("undo", "--file", sample_path)
    assert answer("show", "--file", sample_path, "--conference", 1) == before
    answer("redo", "--file", sample_path)
    assert answer("show", "--file", sample_path, "--conference", 1) == after
    assert answer(*call) == {"added": 0, "changed": 0, "same": 67, "problems": []}


def test_wrong_usage_is_exit_2(sample_path: Path) -> None:
    assert thuky("conferences").returncode == 2
    assert thuky("print", "--file", sample_path, "--conference", 1, "--out", ".").returncode == 2


def test_a_file_that_another_process_writes_is_exit_1_and_says_who(sample_path: Path) -> None:
    from thuky.storage import workspace

    with workspace.open(sample_path, who="chị Hoa"):
        done = thuky("seat", "--file", sample_path, "--conference", 1)
        assert (done.returncode, "chị Hoa" in done.stderr) == (1, True)
        assert answer("conferences", "--file", sample_path)[0]["id"] == 1
