"""A folder that cannot be made is told in one sentence by every command that writes, and nothing is changed."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from thuky.cli import cli
from thuky.core.refused import Refused

PLAN = "KẾ HOẠCH\nTổ chức Hội nghị sơ kết công tác quý III\nThời gian: 08 giờ 00, ngày 20 tháng 10 năm 2026."
COMMANDS = (
    ("demo", "--out", "{blocked}"),
    ("roster", "forms", "--file", "{file}", "--conference", "1", "--out", "{blocked}"),
    ("print", "giay-khen", "--file", "{file}", "--conference", "1", "--out", "{blocked}"),
    ("plan", "write", "--file", "{file}", "--conference", "1", "--out", "{blocked}/ke-hoach.docx"),
    ("plan", "import", "{plan}", "--file", "{blocked}/moi.thuky"),
)


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(words[:2]))
def test_a_folder_that_cannot_be_made_is_one_sentence(words: tuple[str, ...], sample_path: Path, tmp_path: Path):
    file, plan, blocked = sample_path, tmp_path / "kh.txt", tmp_path / "tệp"
    plan.write_text(PLAN, encoding="utf-8")
    blocked.write_text("không phải thư mục", encoding="utf-8")
    before = (file.read_bytes(), sorted(tmp_path.iterdir()))
    places = {"file": file, "plan": plan, "blocked": blocked / "ra"}
    result = CliRunner().invoke(cli, [word.format(**places) for word in words])
    assert isinstance(result.exception, Refused), result.output
    assert (str(result.exception).count("; "), "\n" in str(result.exception)) == (1, False)
    assert (file.read_bytes(), sorted(tmp_path.iterdir())) == before
