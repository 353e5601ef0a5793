"""The menu Tệp: opening, making, backing up, restoring, checking an office file; its history; preferences."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from thuky.app import office_file, recent
from thuky.core import paths
from thuky.core.refused import Refused
from thuky.storage import backup
from thuky.storage.refusals import Damaged
from thuky.widgets import messages
from thuky.widgets.ask_folder import ask_folder

if TYPE_CHECKING:
    from thuky.app.main_window import MainWindow
    from thuky.storage.check import Repaired


class FileActions:
    """What can be done with whole files."""

    def __init__(self, window: "MainWindow") -> None:
        self.window = window

    def table(self) -> dict[str, Callable[[], object]]:
        """The form's actions by name."""
        return {
            "openFile": self.open,
            "newFile": self.new,
            "sampleFile": self.sample,
            "backUp": self.back_up,
            "restore": self.restore,
            "verify": self.verify,
            "history": self.history,
            "preferences": self.preferences,
            "leave": self.window.close,
        }

    def open(self) -> None:
        """Open a file that the clerk chooses."""
        chosen = office_file.choose_open(self.window)
        if chosen is not None:
            self.window.open_path(chosen)

    def new(self) -> None:
        """Make an empty office file."""
        chosen = office_file.choose_new(self.window)
        opened = office_file.create_for(self.window, chosen) if chosen is not None else None
        if opened is not None:
            self.window.show_file(opened)

    def sample(self) -> None:
        """Make the sample conference in a file of its own and show it."""
        from thuky.app.sample import make_in

        try:
            made = make_in(paths.documents())
        except OSError:
            messages.refuse(
                self.window, f"Không ghi được vào “{paths.documents()}”; chưa tạo gì, hãy xem lại quyền của thư mục."
            )
        except Refused as why:
            messages.refuse(self.window, why)
        else:
            self.window.open_path(made)

    def fill_recent(self, menu: QMenu) -> None:
        """The files opened lately; those that are gone are grey."""
        menu.clear()
        for at, path in enumerate(recent.files(), start=1):
            action = menu.addAction(f"&{at}. {path.name}")
            action.setToolTip(str(path))
            action.setEnabled(path.is_file())
            action.triggered.connect(lambda _on=False, path=path: self.window.open_path(path))
        if menu.isEmpty():
            menu.addAction("Chưa mở tệp nào").setEnabled(False)

    def back_up(self) -> None:
        """A checked copy into a folder: the program's own, or a USB stick."""
        from thuky.widgets import jobs

        file = self.window.file
        if file is None:
            return
        start = backup.folder_of(file.path).parent
        if (chosen := ask_folder(self.window, "Sao lưu vào thư mục", start)) is None:
            return
        folder = backup.folder_of(file.path) if chosen == start else chosen
        jobs.run(self.window, "Đang sao lưu…", backup.backup, (file.path, folder), self._backed_up)

    def _backed_up(self, made: Path) -> None:
        self.window.status.say(f"Đã sao lưu vào {made}")
        if self.window.file is not None:
            self.window.status.show_backup(self.window.file.path)

    def spoilt(self, path: Path, why: Refused) -> None:
        """A file that is damaged, or none at all: say so, and offer its backups, and of a damaged one what can still be read."""
        ways: dict[str, Callable[[], object]] = {}
        if backup.kept(backup.folder_of(path)):
            ways["Khôi phục…"] = lambda: self.restore_at(path)
        if isinstance(why, Damaged):
            ways["Cứu dữ liệu"] = lambda: self.rescue(path)
        messages.refuse(self.window, why, ways)

    def rescue(self, path: Path) -> None:
        """Bring what can still be read over to a new file beside the damaged one, which stays as it is, and show it."""
        from thuky.papers.files import free_path
        from thuky.storage import check
        from thuky.widgets import jobs

        out = free_path(path.parent, f"{path.stem} cứu được", ".thuky")
        jobs.run(self.window, "Đang cứu dữ liệu…", check.repair, (path, out), self._rescued)

    def _rescued(self, found: "Repaired") -> None:
        self.window.open_path(found.path)
        words = f"Đã đưa {sum(found.rows.values())} dòng còn đọc được sang “{found.path.name}”; tệp hỏng giữ nguyên."
        messages.tell(self.window, "Cứu dữ liệu", f"{words} Mất {found.lost} dòng." if found.lost else words)

    def restore(self) -> None:
        """Choose a backup of the open file."""
        if self.window.file is not None:
            self.restore_at(self.window.file.path)

    def restore_at(self, path: Path) -> None:
        """Choose a backup; the file as it is now is kept beside it."""
        from thuky.app.restore_dialog import RestoreDialog

        dialog = RestoreDialog(path, self.window)
        dialog.put_back.connect(lambda chosen: self._restore(path, chosen))
        dialog.open()

    def _restore(self, path: Path, chosen: Path) -> None:
        from thuky.storage import check

        self.window.show_file(None)
        try:
            kept = check.restore(path, chosen)
        except Refused as why:
            messages.refuse(self.window, why)
            kept = None
        self.window.open_path(path)
        if kept is not None:
            self._restored(kept)

    def _restored(self, kept: Path) -> None:
        self.window.status.say(f"Đã khôi phục; tệp trước đó được giữ ở {kept.name}")

    def verify(self) -> None:
        """Check the whole file beside the window."""
        from thuky.storage import check
        from thuky.widgets import jobs

        if self.window.file is not None:
            done = lambda info: messages.tell(self.window, "Kiểm tra tệp", f"Tệp “{info.path.name}” nguyên vẹn.")  # noqa: E731
            jobs.run(self.window, "Đang kiểm tra tệp…", check.verify, (self.window.file.path,), done)

    def history(self) -> None:
        """What was changed, newest first."""
        from thuky.app.history_dialog import HistoryDialog

        if self.window.file is not None:
            HistoryDialog(self.window.file, self.window).open()

    def preferences(self) -> None:
        """How the window looks on this computer."""
        from thuky.app.preferences import Preferences

        Preferences(self.window).open()
