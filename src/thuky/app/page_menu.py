"""A menu made of a tab's own buttons, so that every action is in a menu, with an ASCII letter to press that no other line has."""

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QToolButton

from thuky.widgets import icons
from thuky.widgets.mnemonics import mnemonic, with_mnemonic
from thuky.widgets.tab import Tab


def fill_page_menu(menu: QMenu, tab: Tab | None, keep: QAction | None = None) -> None:
    """The lines of the menu anew: what the tab names itself, then its buttons that carry words."""
    for action in menu.actions():
        if action is not keep:
            menu.removeAction(action)
    if tab is None:
        return
    taken = {mnemonic(keep.text())} if keep is not None else set()
    own = tab.menu_actions()
    for action in own:
        if mnemonic(action.text()) in taken:
            action.setText(with_mnemonic(action.text().replace("&", ""), taken))
        menu.addAction(action)
        taken.add(mnemonic(action.text()))
    known = {action.text().replace("&", "") for action in own}
    for button in buttons(tab):
        words = words_of(button)
        if words not in known:
            known.add(words)
            line = menu.addAction(_icon(button), with_mnemonic(words, taken))
            line.setEnabled(button.isEnabled())
            if isinstance(button, QPushButton) and (ways := button.menu()) is not None:
                line.setMenu(ways)
            else:
                line.triggered.connect(button.click)


def _icon(button: QAbstractButton) -> QIcon:
    """The button's picture as a menu shows it: that of the main verb is white on its own ground."""
    glyph = button.property("glyph")
    return icons.icon(glyph) if glyph else button.icon()


def buttons(tab: Tab) -> list[QAbstractButton]:
    """The buttons of a tab that do something said in words: not its links to other tabs, not switches, nor what its dialogs have,
    which live on behind it when they are closed."""
    found: list[QAbstractButton] = [*tab.findChildren(QPushButton), *tab.findChildren(QToolButton)]
    return [
        button
        for button in found
        if button.window() is tab.window()
        and words_of(button)
        and button.property("role") != "link"
        and not button.autoExclusive()
        and not (isinstance(button, QToolButton) and button.menu() is not None)
        and (button.property("overflowed") or not button.isHidden())
    ]


def words_of(button: QAbstractButton) -> str:
    """What a button does, in words: a sign such as "+" is named by what it is called, a lone "Thêm" by what it adds."""
    text, whole = button.text().replace("&", ""), button.accessibleName() or button.toolTip()
    says = any(letter.isalpha() for letter in text)
    return whole if not says or (" " not in text and whole.startswith(f"{text} ")) else text
