"""The files of a registered paper in the tab: drafts, what was signed, scans; opened by double click, hung on, taken off."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from thuky.conferences import register_files
from thuky.conferences.register import RegisteredPaper
from thuky.core.refused import Refused
from thuky.printing import scans
from thuky.storage.workspace import Workspace
from thuky.widgets import icons, messages
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import Tab

WORDS = "Văn bản Word (*.docx *.doc *.odt)"
SCANS = "Bản ký (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;Mọi tệp (*)"


class PaperFiles(QObject):
    """What the clerk does with the files of the paper that is chosen in the register."""

    def __init__(self, tab: Tab, table: RecordTable) -> None:
        super().__init__(tab)
        self._tab, self._table = tab, table

    def attach(self) -> None:
        """Ask for the scans of the chosen paper and hang them on it."""
        paper = self._table.current_record()
        if paper is None:
            self._tab.said.emit("Chọn văn bản trong sổ trước khi đính bản ký.")
            return
        names, _ = QFileDialog.getOpenFileNames(self._tab, "Đính bản ký (scan)", "", SCANS)
        if names:
            self._try(lambda: scans.attach(self._file, paper, [Path(name) for name in names]))

    def original_action(self) -> QAction:
        """The line in the menu by which a Word file becomes the original of the chosen paper."""
        action = QAction("Bản chí&nh là tệp Word…", self)
        action.triggered.connect(self.original)
        action.setEnabled(not self._tab.workspace.read_only)
        return action

    def original(self) -> None:
        """Ask for the Word file that is the original of the chosen paper."""
        paper = self._table.current_record()
        if paper is None:
            self._tab.said.emit("Chọn văn bản trong sổ trước khi chọn bản chính.")
            return
        name, _ = QFileDialog.getOpenFileName(self._tab, "Bản chính là tệp Word", "", WORDS)
        if name:
            self._try(lambda: scans.declare_original(self._file, paper, Path(name)))

    def open(self, paper: RegisteredPaper) -> None:
        """Open the file of a paper, or let the clerk choose among several, and take a wrong scan off."""
        files = register_files.shown(self._tab.db, paper.id or 0)
        if not files:
            self._tab.said.emit("Văn bản này chưa có tệp; bấm Đính bản ký (scan)… để đính.")
        elif len(files) == 1 and files[0].kind != "scan":
            self._unpack(files[0])
        else:
            menu = self.menu(paper, files)
            menu.popup(
                self._table.viewport().mapToGlobal(self._table.visualRect(self._table.currentIndex()).bottomLeft())
            )

    def menu(self, paper: RegisteredPaper, files: Sequence[register_files.PaperFile]) -> QMenu:
        """The files of a paper, newest first, and under them the scans that can be taken off."""
        menu = QMenu(self._tab)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for file in reversed(files):
            menu.addAction(icons.icon("open"), _written(file.name)).triggered.connect(partial(self._unpack, file))
        menu.addSeparator()
        for file in (one for one in reversed(files) if one.kind == "scan" and not self._tab.workspace.read_only):
            line = menu.addAction(icons.icon("delete"), f"Gỡ {_written(file.name)}")
            line.triggered.connect(partial(self._detach, paper, file))
        return menu

    @property
    def _file(self) -> Workspace:
        return cast(Workspace, self._tab.workspace)

    def _detach(self, paper: RegisteredPaper, file: register_files.PaperFile, _checked: bool = False) -> None:
        self._try(lambda: scans.detach(self._file, paper, file))

    def _unpack(self, file: register_files.PaperFile, _checked: bool = False) -> None:
        self._try(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(register_files.unpack(self._tab.db, file)))))

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except Refused as why:
            messages.refuse(self._tab, why)


def _written(name: str) -> str:
    """A file's name as a menu writes it: "&" is a letter, not a key."""
    return name.replace("&", "&&")
