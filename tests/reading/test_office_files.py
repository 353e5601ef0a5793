"""Files that LibreOffice itself wrote: the same plan as .odt, .pdf, .doc and .rtf gives the lines of the Word file."""

import shutil
import sys
import time
from pathlib import Path

import pytest

from thuky.core.refused import Refused
from thuky.reading import office_program
from thuky.reading.sniff import read_lines

FILES = Path(__file__).parent / "files"
TEXTS = [
    "UBND TỈNH AN HẢI", "SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "KẾ HOẠCH",
    "I. MỤC ĐÍCH, YÊU CẦU", "I.1. Mục đích", "a) Điểm một", "+ chi tiết", "b) Điểm hai", "I.2. Yêu cầu", "II. NỘI DUNG",
    "II.1. Thời gian", "Thường xen giữa", "1. Danh sách", "1.1. con", "1.2. con hai", "Đoạn xen", "2. Danh sách tiếp",
    "5. Bắt đầu lại từ năm", "6. sáu", "- gạch", "- gạch", "", "8. sau dòng trống", "Số đại biểu: 67 người phải≥ 5",
]  # fmt: skip


def test_an_opendocument_text_of_libreoffice_has_its_numbers_boxes_and_bold_lines() -> None:
    lines = read_lines(FILES / "plan.odt")
    assert [line.text for line in lines[: len(TEXTS)]] == TEXTS
    assert [line.text for line in lines[27:]] == [
        "Nội dung điều khiển: giá trị", "Hộp:", "HỎA TỐC", "TT | Đơn vị | Số lượng", "1 | Sở Nội vụ | 05",
        "2 | Sở Tài chính | 03", "Nơi nhận:",
    ]  # fmt: skip
    assert [line.text for line in lines if line.bold] == [text for text in TEXTS if text.startswith("I")]


def test_a_pdf_of_libreoffice_has_its_numbers_before_their_text() -> None:
    texts = [line.text for line in read_lines(FILES / "plan.pdf")]
    assert texts[3:21] == TEXTS[4:22]


@pytest.mark.skipif(not office_program.program(), reason="there is no LibreOffice here")
@pytest.mark.parametrize("name", ["plan.doc", "plan.rtf"])
def test_old_files_are_read_through_libreoffice(name: str) -> None:
    texts = [line.text for line in read_lines(FILES / name)]
    assert (texts[:8], texts[9:19]) == (TEXTS[:8], TEXTS[9:19])


def test_where_no_libreoffice_is_the_clerk_is_told_how_to_save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_program, "_PLACES", ())
    monkeypatch.setenv("PATH", str(tmp_path))
    for name, what in (("plan.doc", "văn bản Word kiểu cũ (.doc)"), ("plan.rtf", "văn bản .rtf")):
        with pytest.raises(Refused) as refused:
            read_lines(FILES / name)
        assert str(refused.value) == (
            f"Tệp “{name}” là {what}; hãy mở bằng Word, chọn Lưu thành… .docx rồi đọc tệp .docx đó."
        )


def test_a_locked_old_file_is_told_apart(tmp_path: Path) -> None:
    content = bytearray((FILES / "plan.doc").read_bytes())
    at = content.index(b"\xec\xa5", 512)
    content[at + 11] |= 1
    path = tmp_path / "khóa.doc"
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        read_lines(path)
    assert str(refused.value) == (
        "Tệp “khóa.doc” có đặt mật khẩu nên không đọc được; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại."
    )


def test_a_program_that_never_ends_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asleep = tmp_path / "soffice"
    asleep.write_text("#!/bin/sh\nsleep 600 & wait\n")
    asleep.chmod(0o755)
    if shutil.which("sh") is None:
        pytest.skip("no shell to write a sleeping program with")
    monkeypatch.setattr(office_program, "program", lambda: str(asleep))
    monkeypatch.setattr(office_program, "LONGEST_SECONDS", 0.2)
    assert office_program.as_docx(b"x", ".doc") is None


def test_without_libreoffice_word_is_asked_and_paths_are_never_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = tmp_path / "shell"
    shell.write_text(
        f'#!{sys.executable}\nimport os, shutil\nshutil.copy("{FILES / "plan.odt"}", os.environ["THUKY_MADE"])\n'
    )
    shell.chmod(0o755)
    monkeypatch.setattr(office_program, "program", lambda: "")
    monkeypatch.setattr(office_program, "word", lambda: str(shell))
    assert office_program.as_docx(b"x", ".doc") == (FILES / "plan.odt").read_bytes()
    assert office_program._ASK_WORD.count("$env:") == 2


def test_a_word_that_takes_too_long_is_left_to_end_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell, ended = tmp_path / "shell", tmp_path / "ended"
    shell.write_text(f"#!{sys.executable}\nimport time, pathlib\ntime.sleep(1)\npathlib.Path('{ended}').touch()\n")
    shell.chmod(0o755)
    monkeypatch.setattr(office_program, "program", lambda: "")
    monkeypatch.setattr(office_program, "word", lambda: str(shell))
    monkeypatch.setattr(office_program, "LONGEST_SECONDS", 0.2)
    assert office_program.as_docx(b"x", ".doc") is None
    deadline = time.monotonic() + 20
    while not ended.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert ended.exists()
