"""Scans of signed papers: sound ones only, and a wrong one can be taken off."""

from pathlib import Path

import pytest

from thuky.app.papers import named as papers_named
from thuky.conferences import register_files, store
from thuky.core.refused import Refused
from thuky.printing import press, scans
from thuky.printing.tab import PrintingTab
from thuky.storage.workspace import Workspace


def named(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("ký.pdf", b"", "Tệp “ký.pdf” trống nên không đính kèm được; chưa có gì thay đổi, hãy quét hoặc chép lại."),
        ("ký.pdf", b"\0" * 99, "Tệp “ký.pdf” hỏng hoặc không đúng kiểu .pdf; chưa có gì thay đổi, hãy mở thử rồi quét lại."),
        ("ký.JPG", b"%PDF-1.4", "Tệp “ký.JPG” hỏng hoặc không đúng kiểu .JPG; chưa có gì thay đổi, hãy mở thử rồi quét lại."),
    ],
)  # fmt: skip
def test_a_scan_that_cannot_be_looked_at_is_refused_with_all_that_came_along(
    sample: Workspace, tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    paper = store.register(sample.db, 1)[2]
    steps = sample.db.execute("SELECT count(*) FROM change").fetchone()
    with pytest.raises(Refused) as refused:
        scans.attach(sample, paper, [named(tmp_path, "tốt.pdf", b"\r\n%PDF-1.4"), named(tmp_path, name, content)])
    assert (str(refused.value), register_files.shown(sample.db, paper.id or 0)) == (why, [])
    assert sample.db.execute("SELECT count(*) FROM change").fetchone() == steps


def test_a_wrong_scan_is_taken_off_from_the_menu_of_files_and_one_undo_brings_it_back(
    qtbot, sample: Workspace, tmp_path: Path
) -> None:
    paper = store.register(sample.db, 1)[2]
    pictures = [named(tmp_path, name, b"\x89PNG") for name in ("một.png", "A & B.png")]
    scans.attach(sample, paper, pictures)
    both = register_files.shown(sample.db, paper.id or 0)
    tab = PrintingTab(sample, ())
    qtbot.addWidget(tab)
    menu = tab.register.files.menu(paper, both)
    lines = [action for action in menu.actions() if not action.isSeparator()]
    assert [line.text() for line in lines] == ["A && B.png", "một.png", "Gỡ A && B.png", "Gỡ một.png"]
    lines[2].trigger()
    assert [file.name for file in register_files.shown(sample.db, paper.id or 0)] == ["một.png"]
    sample.undo()
    assert register_files.shown(sample.db, paper.id or 0) == both


def test_a_word_file_declared_the_original_ends_all_talk_of_differences_until_it_is_taken_off(
    sample: Workspace, tmp_path: Path
) -> None:
    paper, document = store.register(sample.db, 1)[2], papers_named("to-trinh-khen-thuong")
    scans.declare_original(sample, paper, named(tmp_path, "Tờ trình sửa.docx", b"PK"))
    paper = store.register(sample.db, 1)[2]
    (file,) = register_files.shown(sample.db, paper.id or 0)
    assert (file.name, paper.original) == ("Tờ trình sửa.docx", "word")
    assert press.status(sample.db, 1, document).condition == "new"
    scans.detach(sample, paper, file)
    assert store.register(sample.db, 1)[2].original == ""
    sample.undo()
    sample.undo()
    assert (store.register(sample.db, 1)[2].original, register_files.shown(sample.db, paper.id or 0)) == ("", [])


def test_only_a_word_file_is_an_original(sample: Workspace, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        scans.declare_original(sample, store.register(sample.db, 1)[2], named(tmp_path, "bản.pdf", b"%PDF-"))
    assert str(refused.value) == "Tệp “bản.pdf” không phải văn bản Word; chưa có gì thay đổi, hãy chọn tệp .docx."
