"""Cơ quan ban hành…: the picture at the top of the chosen body's certificates, and choosing another file."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from thuky.core import paths
from thuky.core.refused import Refused
from thuky.office import emblem
from thuky.office.issuing_body import IssuingBody
from thuky.reading import limits
from thuky.reading import picture as reading
from thuky.storage import attachments
from thuky.storage.workspace import Workspace
from thuky.widgets import messages, svg_picture

FILES = "Hình (*.png *.jpg *.jpeg *.svg)"
NONE = "Chưa chọn hình; chỗ này để trống."
SHOWN = 44


class EmblemLine(QObject):
    """The line under the bodies: what was chosen for the body in hand; choosing and removing are one change each."""

    def __init__(
        self,
        file: Workspace,
        shown: QLabel,
        name: QLabel,
        choose: QPushButton,
        remove: QPushButton,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._file, self._window = file, parent
        self._shown, self._name, self._choose, self._remove = shown, name, choose, remove
        self._body: IssuingBody | None = None
        choose.clicked.connect(self._ask)
        remove.clicked.connect(self._take_off)

    def show(self, body: IssuingBody | None) -> None:
        """What stands on this body's certificates."""
        self._body = body
        chosen = emblem.of(self._file.db, body.id) if body is not None else None
        drawn = QPixmap()
        drawn.loadFromData(emblem.picture(self._file.db, body.id) if body is not None else b"")
        ratio = self._window.devicePixelRatioF()
        if not drawn.isNull():
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            drawn = drawn.scaled(round(SHOWN * ratio), round(SHOWN * ratio), keep, smooth)
            drawn.setDevicePixelRatio(ratio)
        self._shown.setPixmap(drawn)
        self._name.setText(chosen[0] if chosen else NONE)
        writable = body is not None and not self._file.read_only
        self._choose.setEnabled(writable)
        self._remove.setEnabled(writable and chosen is not None)

    def _ask(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self._window, "Chọn hình", str(paths.letters()), FILES)
        if name:
            try:
                self.take(Path(name))
            except Refused as why:
                messages.refuse(self._window, why)

    def take(self, path: Path) -> None:
        """Have this picture on the certificates of the body in hand from now on."""
        body, data = self._body, opened(path)
        if body is None:
            return
        sha256 = attachments.keep_bytes(self._file, data)
        with self._file.change(f"Chọn hình giấy khen {body.full_name}") as db:
            emblem.choose(db, body.id or 0, path.name, sha256)

    def _take_off(self) -> None:
        body = self._body
        if body is not None:
            with self._file.change(f"Bỏ hình giấy khen {body.full_name}") as db:
                emblem.remove(db, [body.id or 0])


def opened(path: Path) -> bytes:
    """The picture in a file as a PNG; a drawing is drawn with as many pixels as print needs."""
    data = limits.read_bytes(path)
    if path.suffix.lower() == ".svg" or data.lstrip()[:5] in (b"<svg ", b"<?xml"):
        data = svg_picture.png_of(data, reading.MOST)
        if not data:
            raise reading.unreadable(path)
    return reading.read_bytes(data, path)
