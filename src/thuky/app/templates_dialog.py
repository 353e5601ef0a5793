"""Văn phòng ▸ Mẫu giấy của cơ quan…: a Word file of the office's own for each Word paper, with what may stand in its braces."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QWidget

from thuky.app.papers import PAPERS
from thuky.conferences.placeholders import PLACEHOLDERS
from thuky.core import paths
from thuky.core.columns import Column, columns
from thuky.core.refused import Refused
from thuky.office import store
from thuky.papers import template, template_fields
from thuky.papers.document import Document
from thuky.papers.files import safe_name, write_file
from thuky.reading import limits
from thuky.storage import attachments
from thuky.storage.changes import Changed
from thuky.storage.workspace import Workspace
from thuky.widgets import messages
from thuky.widgets.forms import load_form
from thuky.widgets.record_table import RecordTable

WORD = "Mẫu Word (*.docx)"


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateLine:
    """A Word paper and the file that it is set in."""

    id: str
    document: Document
    title: Annotated[str, Column("Giấy tờ", width=34, editable=False)] = ""
    name: Annotated[str, Column("Mẫu của cơ quan", width=24, editable=False)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLine:
    """A placeholder and what it stands for."""

    id: str
    name: Annotated[str, Column("Chỗ điền", width=22, editable=False)] = ""
    title: Annotated[str, Column("Là gì", width=34, editable=False)] = ""


def known_fields(document: Document) -> tuple[tuple[str, str], ...]:
    """Every placeholder that a template of this paper may use, with what it means."""
    titles = {one.name: one.title for one in PLACEHOLDERS if one.name != template_fields.BODY}
    taken = {*titles, template_fields.BODY}
    own = tuple((name, "Riêng của giấy này") for name in document.fields if name not in taken)
    return (*template_fields.BLOCKS, *template_fields.PARTS, *own, *titles.items())


class TemplatesDialog(QDialog):
    """Choosing and removing a template is one change each; the file chosen stays where it is, its content is kept."""

    papers: RecordTable
    fields: RecordTable
    outcome: QLabel
    starter: QPushButton
    choose: QPushButton
    remove: QPushButton
    close_button: QPushButton

    def __init__(self, file: Workspace, conference: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file, self._conference = file, conference
        load_form(self, "app_templates_dialog")
        self.papers.set_columns(columns(TemplateLine))
        self.fields.set_columns(columns(FieldLine))
        for table in (self.papers, self.fields):
            table.set_editable(False)
        self.papers.chosen.connect(lambda _line: self._show_line())
        self.starter.clicked.connect(self._save_starter)
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.accept)
        stop = file.subscribe(self._changed)
        self.finished.connect(lambda _result: stop())
        self._show()

    def _changed(self, told: Changed) -> None:
        if told.tables & {"paper_template", "attachment"}:
            self._show()

    def _show(self) -> None:
        own = store.templates(self._file.db)
        self.papers.show_records(
            [
                TemplateLine(
                    id=one.code, document=one, title=one.title, name=own[one.code].name if one.code in own else ""
                )
                for one in PAPERS
                if "docx" in one.formats
            ]
        )
        self._show_line()

    def _line(self) -> TemplateLine | None:
        line: TemplateLine | None = self.papers.current_record()
        return line

    def _show_line(self) -> None:
        line = self._line()
        known = known_fields(line.document) if line else ()
        self.fields.show_records([FieldLine(id=name, name=f"{{{name}}}", title=title) for name, title in known])
        self.outcome.setText(self._words(line) if line else "")
        writable = line is not None and not self._file.read_only
        self.choose.setEnabled(writable)
        self.remove.setEnabled(writable and bool(line and line.name))
        self.starter.setEnabled(line is not None and self._conference is not None)

    def _words(self, line: TemplateLine) -> str:
        own = store.templates(self._file.db).get(line.id)
        if own is None:
            return "Giấy này đang dùng cách trình bày của chương trình."
        try:
            found = template.check(attachments.read(self._file.db, own.sha256), self._names(line))
        except Refused as why:
            return f"{why} Khi in vẫn dùng cách trình bày của chương trình."
        return f"Đang dùng “{own.name}”. {said(found)}"

    def _names(self, line: TemplateLine) -> tuple[str, ...]:
        return tuple(name for name, _ in known_fields(line.document))

    # what the clerk does

    def _save_starter(self) -> None:
        line = self._line()
        if line is None:
            return
        asked = paths.documents() / f"{safe_name('Mẫu ' + line.title)}.docx"
        name, _kind = QFileDialog.getSaveFileName(self, "Lưu mẫu để sửa", str(asked), WORD)
        if name:
            self._try(lambda: self.write_starter(line, Path(name)))

    def write_starter(self, line: TemplateLine, path: Path) -> None:
        """The paper's usual layout with placeholders, to be changed in Word."""
        from thuky.papers import word

        item = next(iter(line.document.items(self._file.db, self._conference or 0)), None)
        if item is None:
            raise Refused("Giấy này chưa có nội dung nên chưa lưu được mẫu; hãy nhập số liệu hội nghị trước.")
        write_file(path.with_suffix(".docx"), word.starter(item))
        self.outcome.setText(f"Đã lưu “{path.name}”. Sửa bằng Word rồi bấm Chọn mẫu…")

    def _choose(self) -> None:
        line = self._line()
        name, _kind = QFileDialog.getOpenFileName(self, "Chọn mẫu", str(paths.letters()), WORD) if line else ("", "")
        if line is not None and name:
            self._try(lambda: self.take(line, Path(name)))

    def take(self, line: TemplateLine, path: Path) -> None:
        """Check a file and set the paper in it; unknown placeholders are named and asked about."""
        data = limits.read_bytes(path)
        limits.zip_of(data, path)
        found = template.check(data, self._names(line))
        if found.unknown and not self.ask_unknown(found.unknown):
            self.outcome.setText(f"Chưa đổi mẫu. {said(found)}")
            return
        sha256 = attachments.keep_bytes(self._file, data)
        with self._file.change(f"Chọn mẫu {line.title}") as db:
            store.set_template(db, line.id, path.name, sha256)

    def ask_unknown(self, names: tuple[str, ...]) -> bool:
        """Whether a template is wanted all the same."""
        words = ", ".join(f"{{{name}}}" for name in names)
        question = f"Mẫu có {len(names)} chỗ điền chương trình không biết: {words}."
        return messages.ask(self, question, "Vẫn dùng mẫu", detail="Những chỗ ấy sẽ in ra y như viết trong mẫu.")

    def _remove(self) -> None:
        line = self._line()
        if line is not None:
            with self._file.change(f"Bỏ mẫu {line.title}") as db:
                store.remove_template(db, line.id)

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Refused as why:
            messages.refuse(self, why)


def said(found: template.Checked) -> str:
    """What was found in a template, in words."""
    parts = (
        [f"Nhận {len(found.found)} chỗ điền: {', '.join(f'{{{name}}}' for name in found.found)}."]
        if found.found
        else []
    )
    if found.unknown:
        parts.append(f"Không biết: {', '.join(f'{{{name}}}' for name in found.unknown)}.")
    return " ".join((*parts, *found.notes))
