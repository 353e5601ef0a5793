"""The plan goes out as Word, the chief corrects it there, and it comes back: only what he changed is shown and taken."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from thuky.app import sample
from thuky.papers import word
from thuky.plans import apply, in_file, plan_now, review_rows
from thuky.plans.corrected_dialog import open_corrected
from thuky.plans.documents import DOCUMENTS
from thuky.plans.read import read_file
from thuky.plans.review_dialog import ReviewDialog
from thuky.storage import workspace
from thuky.storage.workspace import Workspace


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "Hội nghị mẫu.thuky"
    sample.make(path)
    with workspace.open(path) as file:
        yield file


@pytest.fixture
def written(opened: Workspace, tmp_path: Path) -> Path:
    path = tmp_path / "Kế hoạch.docx"
    path.write_bytes(word.render(tuple(DOCUMENTS[0].items(opened.db, 1))))
    return path


def texts(opened: Workspace) -> list[str]:
    return [" ".join(line.text.split()) for section in plan_now.sections(opened.db, 1) for line in section.lines]


def correct(path: Path, old: str, new: str) -> None:
    paper = docx.Document(str(path))
    hits = [paragraph for paragraph in paper.paragraphs if old in paragraph.text]
    assert len(hits) == 1
    hits[0].text = hits[0].text.replace(old, new)
    paper.save(str(path))


def differing(opened: Workspace, path: Path) -> list[review_rows.FactRow]:
    rows = review_rows.rows(read_file(path), in_file.of(opened.db, 1))
    return [row for row in rows if row.state not in ("", "same")]


def test_the_word_file_as_the_program_wrote_it_differs_in_nothing(opened: Workspace, written: Path) -> None:
    assert differing(opened, written) == []


def test_a_sentence_that_the_chief_rewrote_comes_in_alone_and_goes_back_with_one_undo(
    opened: Workspace, written: Path
) -> None:
    before = texts(opened)
    line = next(text for text in before if len(text.split()) > 12 and not any(c.isdigit() for c in text))
    word_ = line.split()[5]
    fresh = line.replace(f" {word_} ", f" thật sự {word_} ", 1)
    correct(written, line.rstrip(" ;."), fresh.rstrip(" ;."))
    plan = read_file(written)
    rows = [replace(row, keep=row.key == "text") for row in review_rows.rows(plan, in_file.of(opened.db, 1))]
    with opened.change("Nhận bản Word đã sửa", conference=1) as db:
        apply.accept(db, plan, rows, 1)
    assert [(was, now) for was, now in zip(before, texts(opened), strict=True) if was != now] == [(line, fresh)]
    opened.undo()
    assert texts(opened) == before


def test_the_dialog_shows_the_differences_and_accepts_in_one_step(
    opened: Workspace, written: Path, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    said: list[str] = []
    open_corrected(parent, opened, 1, written, said.append)
    qtbot.waitUntil(lambda: bool(parent.findChildren(ReviewDialog)), timeout=5000)
    dialog = parent.findChildren(ReviewDialog)[0]
    assert (dialog.facts.records(), dialog.take.isEnabled()) == ([], False)
    before = opened.undo_label
    dialog.original.click()
    assert said == [f"Bản chính của kế hoạch là tệp {written.name}; bấm đúp trong Sổ văn bản để mở"]
    assert (before, opened.undo_label) == (before, f"Bản chính là tệp Word {written.name}")
