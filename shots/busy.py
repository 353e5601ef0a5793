"""What the sample does not have of itself, so that every dialog has something to show; and the files that are chosen."""

import zipfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from thuky.agenda import store as agenda
from thuky.app.main_window import MainWindow
from thuky.app.papers import PAPERS
from thuky.attendees import store as attendees
from thuky.conferences import store as conferences
from thuky.conferences.register import RegisteredPaper
from thuky.printing import rendering, signing
from thuky.storage.workspace import Workspace

HERE = Path(__file__).resolve().parent
SIGNED, PLAN = "chuong-trinh", "ke-hoach"


def dress(window: MainWindow, folder: Path) -> None:
    """A signed programme whose items changed since, one person typed twice, and a plan that came back from Word."""
    if window.file is None or window.conference is None:
        return
    here = window.conference.id or 0
    _sign(window.file, here)
    people = [one for one in attendees.of_conference(window.file.db, here) if one.named]
    items = agenda.of_conference(window.file.db, here)
    with window.file.change("Gõ thêm", conference=here) as db:
        agenda.edit(db, items[2].id or 0, title="Báo cáo sơ kết, xem phóng sự về Đề án 618", minutes=30)
        attendees.edit(db, people[0].id or 0, position="Phó Chủ tịch Thường trực")
        twice = replace(people[3], id=None, person_id=None, delegation_id=people[9].delegation_id, phone="", rank="")
        attendees.add_many(db, here, [twice])
    _corrected(window.file, here, folder / "ke-hoach.docx")
    _answer(folder / "ke-hoach.docx")


def _sign(file: Workspace, here: int) -> None:
    paper = next(document for document in PAPERS if document.code == SIGNED)
    with file.change("Vào sổ", conference=here) as db:
        fresh = RegisteredPaper(conference_id=here, code=SIGNED, summary="Chương trình hội nghị sơ kết")
        number = conferences.add_paper(db, replace(fresh, issuing_body_id=conferences.get(db, here).issuing_body_id))
    signing.sign(file, next(one for one in conferences.register(file.db, here) if one.id == number), paper)


def _corrected(file: Workspace, here: int, path: Path) -> None:
    """The Word plan as the chief gives it back: one word of its text is another."""
    document = next(document for document in PAPERS if document.code == PLAN)
    path.write_bytes(rendering.render(tuple(document.items(file.db, here)), "docx").data)
    with zipfile.ZipFile(path) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    text = parts["word/document.xml"].decode()
    parts["word/document.xml"] = text.replace("báo cáo", "báo cáo bằng văn bản", 3).encode()
    with zipfile.ZipFile(path, "w") as whole:
        for name, data in parts.items():
            whole.writestr(name, data)


def _answer(corrected: Path) -> None:
    """A file wherever one is asked for that can be shown: a plan, a list, the plan from Word; else nothing."""
    files = {
        "Nhận bản Word": corrected,
        "Kế hoạch": HERE / "plan.txt",
        "mẫu": HERE / "plan.txt",
        "Danh sách": HERE / "roster.csv",
    }

    def one(*question: object) -> tuple[str, str]:
        asked = " ".join(str(part) for part in question[1:])
        return next((str(file) for words, file in files.items() if words in asked), ""), ""

    QFileDialog.getOpenFileName = one
    QFileDialog.getOpenFileNames = lambda *question: ([file for file in one(*question)[:1] if file], "")
