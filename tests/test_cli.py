"""The headless face, run as its own process: what it prints, how it ends, what it leaves unchanged."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


def thuky(*words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from thuky.cli import main; main()", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def answer(*words: object) -> object:
    done = thuky(*words, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_the_demo_makes_a_file_and_every_paper_in_every_format(tmp_path: Path) -> None:
    told = answer("demo", "--out", tmp_path / "bản mẫu")
    papers = answer("papers")
    wanted = {f"{paper['code']}.{kind}" for paper in papers for kind in paper["formats"]}
    assert {path.name for path in (tmp_path / "bản mẫu").iterdir()} - {"Hội nghị mẫu.thuky"} == wanted
    assert {Path(one["path"]).name for one in told["papers"]} == wanted


def test_a_second_demo_keeps_the_first_file(tmp_path: Path) -> None:
    answer("demo", "--out", tmp_path)
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


def test_wrong_usage_is_exit_2(sample_path: Path) -> None:
    assert thuky("conferences").returncode == 2
    assert thuky("print", "--file", sample_path, "--conference", 1, "--out", ".").returncode == 2


def test_a_file_that_another_process_writes_is_exit_1_and_says_who(sample_path: Path) -> None:
    from thuky.storage import workspace

    with workspace.open(sample_path, who="chị Hoa"):
        done = thuky("seat", "--file", sample_path, "--conference", 1)
        assert (done.returncode, "chị Hoa" in done.stderr) == (1, True)
        assert answer("conferences", "--file", sample_path)[0]["id"] == 1
