"""What of a strange zip is opened, and what is refused before any library sees it."""

import io
import zipfile
from pathlib import Path

import pytest

from thuky.core.refused import Refused
from thuky.reading import limits


def zipped(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as caught:
        limits.zip_of(limits.read_bytes(path), path)
    return str(caught.value)


def test_an_honest_archive_opens_and_leaves_the_file_free(tmp_path: Path) -> None:
    path = zipped(tmp_path / "ds.xlsx", {"a.xml": b"<a/>"})
    archive = limits.zip_of(limits.read_bytes(path), path)
    path.unlink()
    assert archive.read("a.xml") == b"<a/>"


def test_a_part_that_unpacks_to_a_thousand_times_its_size_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bom.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/sheet1.xml", "w") as part:
        for _ in range(3):
            part.write(b" " * (10 * limits.MB))
    assert path.stat().st_size < limits.MB
    assert refusal(path) == (
        "Tệp “bom.xlsx” bung ra quá lớn hoặc có nội dung không an toàn nên không được đọc; "
        "hãy chép nội dung sang một tệp mới rồi gửi lại."
    )


def test_many_parts_that_add_up_to_too_much_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_TOTAL", 3_000)
    path = zipped(tmp_path / "bom.xlsx", {f"{i}.xml": bytes(1_000) for i in range(4)})
    assert refusal(path).startswith("Tệp “bom.xlsx” bung ra quá lớn")


def test_more_than_two_thousand_parts_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bom.xlsx", {f"{i}": b"" for i in range(2_001)})
    assert refusal(path).startswith("Tệp “bom.xlsx” bung ra quá lớn")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_xml_that_declares_entities_is_refused(tmp_path: Path, encoding: str) -> None:
    text = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    path = zipped(tmp_path / "xml.xlsx", {"a.xml": text.encode(encoding)})
    assert refusal(path).startswith("Tệp “xml.xlsx” bung ra quá lớn hoặc có nội dung không an toàn")


def test_a_truncated_archive_is_told_as_damaged(tmp_path: Path) -> None:
    path = zipped(tmp_path / "ds.xlsx", {"a.xml": b"<a/>" * 100})
    path.write_bytes(path.read_bytes()[:-30])
    assert refusal(path) == ("Tệp “ds.xlsx” bị hỏng hoặc chưa chép hết nên không đọc được; hãy lấy lại tệp từ nơi gửi.")


def test_a_part_whose_checksum_is_wrong_is_told_as_damaged(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.xml", b"<name>An</name>")
    path = tmp_path / "ds.xlsx"
    path.write_bytes(buffer.getvalue().replace(b"<name>An", b"<name>In"))
    assert refusal(path).startswith("Tệp “ds.xlsx” bị hỏng")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "không có.xlsx") == ("Không thấy tệp “không có.xlsx”; hãy xem lại tên tệp và thư mục.")


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"“{tmp_path.name}” là một thư mục; hãy chọn một tệp trong thư mục đó."


def test_the_note_that_excel_lays_beside_an_open_file_is_told_from_the_file(tmp_path: Path) -> None:
    (tmp_path / "~$ds.xlsx").write_bytes(b"\x0eNguyen Van Thu" + bytes(150))
    said = "Tệp “~$ds.xlsx” chỉ là dấu của Word, Excel khi đang mở “ds.xlsx”; hãy đóng tệp đó rồi chọn chính “ds.xlsx”."
    assert refusal(tmp_path / "~$ds.xlsx") == said


def test_a_file_over_twenty_megabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "to.xlsx"
    with path.open("wb") as stream:
        stream.truncate(limits.MAX_FILE + 1)
    assert refusal(path) == "Tệp “to.xlsx” lớn hơn 20 MB nên không được đọc; hãy bỏ bớt hình ảnh rồi gửi lại."
