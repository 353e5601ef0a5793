"""An attachment is opened as a file of its own: under a name that Windows takes, and not written twice."""

from pathlib import Path

import pytest

from thuky.core.refused import Refused
from thuky.storage import attachments
from thuky.storage.workspace import Workspace


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments.tempfile, "gettempdir", lambda: str(tmp_path / "tạm"))


def test_a_name_keeps_what_every_system_takes(office: Workspace) -> None:
    sha256 = attachments.keep_bytes(office, b"%PDF")
    names = [attachments.unpack(office.db, name, sha256).name for name in ("Ký: bản 2?.pdf", "a/b.pdf", "...", "x. ")]
    assert names == ["Ký  bản 2 .pdf", "b.pdf", "tep", "x"]


def test_what_lies_there_already_is_not_written_again(office: Workspace) -> None:
    sha256 = attachments.keep_bytes(office, b"%PDF")
    path = attachments.unpack(office.db, "a.pdf", sha256)
    path.chmod(0o444)
    before = path.stat().st_mtime_ns
    assert (attachments.unpack(office.db, "a.pdf", sha256), path.stat().st_mtime_ns) == (path, before)


def test_a_copy_that_another_program_holds_is_said_in_one_sentence(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    sha256 = attachments.keep_bytes(office, b"PK docx")
    path = attachments.unpack(office.db, "a.docx", sha256)
    path.write_bytes(b"corrected in Word")

    def held(self: Path, data: bytes) -> int:
        raise PermissionError(13, "held", str(self))

    monkeypatch.setattr(Path, "write_bytes", held)
    with pytest.raises(Refused, match="đang mở ở chương trình khác"):
        attachments.unpack(office.db, "a.docx", sha256)
    assert path.read_bytes() == b"corrected in Word"
