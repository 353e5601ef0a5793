"""Pictures for people to look at: every tab, panel and dialog on the sample conference, light and dark, in out/shots.

`python3 dev.py shots` takes them all; words choose: `python3 dev.py shots dark` or `python3 dev.py shots 1366x768`.
One process per sheet, because Qt reads the scale once. A dialog is whatever opens when something whose words end in "…" is pressed.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
OUT, FORMS = ROOT / "out" / "shots", ROOT / "forms"
SCHEMES = ("light", "dark")


@dataclass(frozen=True)
class Screen:
    """A screen as the window sees it: its size in points, and the scale that the clerk has set in Windows."""

    name: str
    width: int
    height: int
    scale: float


SCREENS = (
    Screen("1366x768", 1366, 768, 1),
    Screen("1920x1080 at 1.5", 1280, 720, 1.5),
    Screen("1366x768 at 1.5", 911, 512, 1.5),
)


def main(words: list[str]) -> int:
    """Every wanted sheet, each in a process of its own; how many failed."""
    if len(words) == 3 and words[0] == "--sheet":
        take(words[1], next(screen for screen in SCREENS if screen.name == words[2]))
    sheets = [(scheme, screen) for scheme in SCHEMES for screen in SCREENS]
    wanted = [sheet for sheet in sheets if all(word in (sheet[0], sheet[1].name) for word in words)]
    failed = 0
    for scheme, screen in wanted:
        with tempfile.TemporaryDirectory(prefix="thuky-shots-") as home:
            environment = dict(
                os.environ, QT_SCALE_FACTOR=str(screen.scale), THUKY_HOME=home, QT_QPA_PLATFORM=platform(screen, home)
            )
            command = [sys.executable, "-m", "shots", "--sheet", scheme, screen.name]
            failed += subprocess.run(command, env=environment, check=False).returncode != 0
    print(f"{OUT}: {len(wanted) - failed} of {len(wanted)} sheets")
    return failed


def platform(screen: Screen, home: str) -> str:
    """Qt's platform without a display, its one screen as large as the clerk's: dialogs fit themselves to it."""
    size = {"width": round(screen.width * screen.scale), "height": round(screen.height * screen.scale)}
    one = {"name": screen.name, "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    config = Path(home, "screen.json")
    whole = {"synchronousWindowSystemEvents": False, "windowFrameMargins": False, "screens": [one | size]}
    config.write_text(json.dumps(whole), encoding="utf-8")
    return f"offscreen:configfile={config}"


def take(scheme: str, screen: Screen) -> NoReturn:
    """One sheet: the first page, every tab, and every dialog that opens from them."""
    from PySide6.QtWidgets import QApplication

    from shots import busy, more
    from shots.camera import Camera
    from thuky.app import sample
    from thuky.app.main_window import MainWindow
    from thuky.app.qt_words import translate
    from thuky.app.tabs import TABS
    from thuky.widgets import theme

    app = QApplication(sys.argv[:1])
    translate(app)
    theme.apply(app, "dark" if scheme == "dark" else "light")
    window = MainWindow()
    window.resize(screen.width, screen.height)
    window.show()
    camera = Camera(window, OUT / f"{scheme} {screen.name}")
    window.show_file(None)
    camera.picture("first page")
    home = Path(os.environ["THUKY_HOME"])
    window.open_path(sample.make_in(home))
    for at, place in enumerate(TABS):
        window.tabs.show(at)
        camera.picture(f"{at + 1} {place.title}")
    busy.dress(window, home)
    more.lists_in_turn()
    more.keep_backups(window)
    for at, place in enumerate(TABS):
        window.tabs.show(at)
        name = f"{at + 1} {place.title}"
        camera.press_views(name)
        more.take_page_menus(camera, name)
        camera.press_buttons(name)
    more.take_menus(camera)
    more.take_search(camera)
    camera.press_menus()
    window.tabs.show(0)
    window.findingsButton.click()
    camera.picture("findings")
    window.findingsButton.click()
    more.take_empty(camera)
    unseen = {path.stem for path in FORMS.glob("*.ui")} - camera.forms
    print(
        f"{camera.folder.name}: {len(camera.taken)} pictures",
        *(f"no picture of {form}" for form in sorted(unseen)),
        sep="; ",
        flush=True,
    )
    window.close()
    os._exit(bool(unseen))  # the pictures are written; what Qt and Python still hold goes in no order of its own


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
