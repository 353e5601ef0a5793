"""How the window looks: one table of colour names with a light and a dark value, one palette, one style sheet.

Nothing else in the program names a colour. Which scheme is in force is read back from the application's own palette, so
there is no second place that could disagree; it follows the system's scheme while the program runs.
"""

import os
import re
from string import Template
from typing import Literal, NamedTuple

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from thuky.core import paths
from thuky.widgets.style_sheet import STYLE_SHEET

Scheme = Literal["system", "light", "dark"]
FAMILIES = ("Segoe UI", "Noto Sans", "Open Sans")
STYLE = "Fusion"
BASE_POINTS = 9.0
HALF = 128


class Colours(NamedTuple):
    """Every colour of the window by what it is for."""

    chrome: str
    surface: str
    side: str
    line: str
    line2: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_text: str
    on_accent: str
    sel: str
    hover: str
    ok: str
    warn: str
    bad: str
    none: str
    track: str
    canvas: str

    def tone(self, name: str) -> QColor:
        """The colour of a tone: ok, warn, bad, none, accent, quiet, hint; anything else is plain text."""
        return QColor(getattr(self, TONES.get(name, "text")))


TONES = {
    "on_accent": "on_accent",
    "ok": "ok",
    "warn": "warn",
    "bad": "bad",
    "none": "none",
    "accent": "accent_text",
    "quiet": "text2",
    "hint": "text2",
    "disabled": "text3",
}

LIGHT = Colours(
    chrome="#F3F5F7",
    surface="#FFFFFF",
    side="#F8F9FA",
    line="#E4E7EB",
    line2="#C9CFD6",
    text="#1A1F26",
    text2="#59636F",
    text3="#78828E",
    accent="#1D4F91",
    accent_text="#1D4F91",
    on_accent="#FFFFFF",
    sel="#E6EEF8",
    hover="#EAEDF1",
    ok="#2B7A4B",
    warn="#A85F00",
    bad="#B93028",
    none="#8A94A0",
    track="#E4E8ED",
    canvas="#E9ECEF",
)
DARK = Colours(
    chrome="#181B20",
    surface="#1F2329",
    side="#1B1F24",
    line="#30363E",
    line2="#4A525D",
    text="#E7EAEE",
    text2="#A7B0BB",
    text3="#86909C",
    accent="#2F66AD",
    accent_text="#8CB8F2",
    on_accent="#FFFFFF",
    sel="#273A54",
    hover="#2A3038",
    ok="#6FC28E",
    warn="#E3A54F",
    bad="#F08A80",
    none="#808A96",
    track="#343B44",
    canvas="#15181C",
)


def colours() -> Colours:
    """The colours in force now."""
    return DARK if QApplication.palette().color(QPalette.ColorRole.Base) == QColor(DARK.surface) else LIGHT


def apply(app: QApplication, scheme: Scheme = "system") -> None:
    """Dress the whole application: Fusion, the type, the palette and the style sheet, and follow the system from now on."""
    if os.environ.get("QT_STYLE_OVERRIDE") != STYLE and app.property("scheme") is None:
        app.setStyle(STYLE)
    app.setFont(ui_font())
    hints = app.styleHints()
    if scheme == "system":
        hints.unsetColorScheme()
    else:
        from PySide6.QtCore import Qt

        hints.setColorScheme(Qt.ColorScheme.Dark if scheme == "dark" else Qt.ColorScheme.Light)
    _wear(app, scheme, system_is_dark=_is_dark(app.palette()))
    if not app.property("followsScheme"):
        app.setProperty("followsScheme", True)
        hints.colorSchemeChanged.connect(lambda _changed: _follow(app))
    app.setProperty("scheme", scheme)


def _follow(app: QApplication) -> None:
    from PySide6.QtCore import Qt

    _wear(app, app.property("scheme") or "system", app.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def _is_dark(worn: QPalette) -> bool:
    """Fusion's own palette tells the system's scheme; Qt's name space of constants, slow to load, is left for later."""
    return worn.color(QPalette.ColorRole.Window).lightness() < HALF


def _wear(app: QApplication, scheme: Scheme, system_is_dark: bool) -> None:
    dark = system_is_dark if scheme == "system" else scheme == "dark"
    worn = DARK if dark else LIGHT
    app.setPalette(palette(worn))
    drawn = {
        "arrow": _tinted("chevron", worn.text2),
        "up": _tinted("chevron_up", worn.text2),
        "tick": _tinted("tick", worn.on_accent),
        "check": _tinted("tick", worn.accent_text),
    }
    sheet = Template(STYLE_SHEET).substitute(worn._asdict(), **drawn)
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


def _tinted(icon: str, colour: str) -> str:
    """An arrow or a tick as a file in this colour: a style sheet can show a picture, not tint one."""
    drawn, place = paths.resource("icons", f"{icon}.svg"), paths.home() / f"{icon}-{colour[1:]}.svg"
    try:
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(
                re.sub(r'stroke="[^"]*"', f'stroke="{colour}"', drawn.read_text("utf-8"), count=1), "utf-8"
            )
    except OSError:
        return drawn.as_posix()
    return place.as_posix()


def palette(worn: Colours) -> QPalette:
    """A QPalette of these colours, for everything that Fusion draws by itself."""
    role, made = QPalette.ColorRole, QPalette()
    for names, value in (
        ((role.Window, role.Button), worn.chrome),
        ((role.Base, role.ToolTipBase), worn.surface),
        ((role.AlternateBase,), worn.side),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), worn.text),
        ((role.PlaceholderText,), worn.text3),
        ((role.Highlight, role.Accent), worn.accent),
        ((role.HighlightedText, role.BrightText), worn.on_accent),
        ((role.Link, role.LinkVisited), worn.accent_text),
        ((role.Mid, role.Midlight), worn.line2),
        ((role.Light,), worn.surface),
        ((role.Dark, role.Shadow), worn.text3),
    ):
        for name in names:
            made.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(worn.text3))
    return made


def ui_font() -> QFont:
    """The system's sans, or the face that comes with the program where the system has none with Vietnamese letters."""
    family = next((name for name in FAMILIES if QFontDatabase.hasFamily(name)), "") or _shipped_family()
    font = QFont(family) if family else QFont()
    font.setPointSizeF(BASE_POINTS)
    return font


def _shipped_family() -> str:
    found = ""
    for path in sorted(paths.resource("fonts").glob("OpenSans*.ttf"), reverse=True):
        found = next(iter(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))), found)
    return found
