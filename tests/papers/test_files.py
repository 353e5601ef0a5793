"""Files are whole or not there, and their names stay in the folder on Windows too."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thuky.core.refused import Refused
from thuky.papers.files import free_path, path_in, safe_name, write_file


def _fails(times: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Lets another program hold the target for so many tries."""
    real, tried = os.replace, list[str]()

    def replace(source: Path, target: Path) -> None:
        tried.append(str(target))
        if len(tried) <= times:
            raise PermissionError(13, "held")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr("thuky.papers.files.time.sleep", lambda seconds: None)
    return tried


def test_a_file_is_put_in_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "Danh sách.pdf"
    path.write_bytes(b"old")
    write_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["Danh sách.pdf"]


def test_a_file_held_by_an_antivirus_is_tried_ten_times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    tried = _fails(9, monkeypatch)
    write_file(path, b"new")
    assert (len(tried), path.read_bytes()) == (10, b"new")


def test_a_file_that_stays_held_is_left_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    _fails(10, monkeypatch)
    with pytest.raises(Refused, match="tệp đang mở ở chương trình khác"):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.pdf"]


_ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from thuky.core.refused import Refused
from thuky.papers.files import write_file
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    write_file(Path(sys.argv[1]), b"x" * 5000)
except Refused as refused:
    print(refused)
"""


@pytest.mark.parametrize("room", [0, 1, 512, 4096, 4999])
def test_a_disk_without_room_leaves_the_old_file_and_no_rubbish(tmp_path: Path, room: int) -> None:
    assert resource.RLIMIT_FSIZE >= 0
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    command = [sys.executable, "-c", _ON_A_FULL_DISK, str(path), str(room)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "tệp cũ còn nguyên" in told
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.pdf"]


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Refused, match="Không ghi được tệp “a.pdf”"):
        write_file(tmp_path / "file" / "a.pdf", b"")


@settings(max_examples=1000, deadline=None)
@given(st.text(max_size=200))
def test_a_safe_name_is_a_name_in_its_folder(text: str) -> None:
    name = safe_name(text)
    folder = Path("/folder")
    assert (folder / name).parent == folder and name not in ("", ".", "..")
    assert not set(name) & set('<>:"/\\|?*') and min(map(ord, name)) >= 32
    assert name == name.strip(". ") and len(name) <= 121
    assert safe_name(name) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Danh sách: đại biểu/khách mời?", "Danh sách đại biểu khách mời"),
        ("CON", "_CON"),
        ("nul.tar", "_nul.tar"),
        ("COM1", "_COM1"),
        ("Lpt9.pdf", "_Lpt9.pdf"),
        ("..", "Không tên"),
        ("../../etc/passwd", "etc passwd"),
        ("Kết luận. ", "Kết luận"),
        ("a\x00b\u202ec", "a b c"),
    ],
)
def test_names_that_windows_forbids_are_changed(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_clash_gets_a_number_letters_case_ignored(tmp_path: Path) -> None:
    for name in ("Danh sách.PDF", "danh sách (2).pdf"):
        (tmp_path / name).write_bytes(b"")
    assert free_path(tmp_path, "Danh Sách", ".pdf") == tmp_path / "Danh Sách (3).pdf"


@pytest.mark.parametrize("kind", ["a file in its place", "a drive that is gone"])
def test_a_folder_that_cannot_be_is_said_in_one_sentence(tmp_path: Path, kind: str) -> None:
    (tmp_path / "tệp").write_bytes(b"x")
    folder = tmp_path / "tệp" if kind == "a file in its place" else Path("/proc/không có")
    with pytest.raises(Refused, match="vì không có thư mục “"):
        write_file(folder / "a.pdf", b"new")
    assert (tmp_path / "tệp").read_bytes() == b"x"


def test_a_name_beyond_what_the_disk_takes_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="dài quá"):
        write_file(tmp_path / f"{'ẳ' * 200}.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_path_is_never_longer_than_windows_opens(tmp_path: Path) -> None:
    deep = tmp_path / ("thư mục dài " * 7).strip() / ("thư mục sâu " * 3).strip()
    deep.mkdir(parents=True)
    first = free_path(deep, "Giấy khen: " + "Nguyễn Thị Hoàng Phương " * 6, ".pdf")
    first.write_bytes(b"x")
    second = free_path(deep, "Giấy khen: " + "Nguyễn Thị Hoàng Phương " * 6, ".pdf")
    assert (first != second, second.stem.endswith("(2)")) == (True, True)
    assert max(len(str(one)) for one in (first, second, path_in(deep, "Bộ giấy tờ " * 30, ".pdf"))) < 260
