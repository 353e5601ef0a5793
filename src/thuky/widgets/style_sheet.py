"""The one style sheet: widgets are told apart by `role` and `tone`, properties set in Qt Designer."""

STYLE_SHEET = """
QMainWindow, QMenuBar, QStatusBar, [role="chrome"] { background: $chrome; }
QDialog, QMessageBox, [role="page"], [role="page"] > QScrollArea, [role="page"] > QScrollArea > QWidget > QWidget { background: $surface; }
[role="side"], QScrollArea[role="side"] > QWidget > QWidget, [role="side"] QScrollArea, [role="side"] QScrollArea > QWidget > QWidget { background: $side; }
QMessageBox #qt_msgbox_informativelabel { min-width: 340px; color: $text2; }
QFrame[role="line"] { background: $line; border: 0; min-height: 1px; max-height: 1px; }
QFrame[role="vline"] { background: $line; border: 0; min-width: 1px; max-width: 1px; }
QFrame[role="line2"] { background: $line2; border: 0; min-height: 1px; max-height: 1px; }
QMenuBar { padding: 2px 10px; spacing: 2px; }
QMenuBar::item { padding: 4px 11px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $surface; border: 1px solid $line2; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 28px; border-radius: 4px; }
QMenu::item:selected { background: $sel; color: $text; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }
QMenu::indicator:checked { image: url("$check"); }
QToolTip { background: $surface; color: $text; border: 1px solid $line2; padding: 4px; }
QStatusBar { color: $text2; font-size: 8.5pt; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $text2; }
[role="title"] { font-size: 18pt; font-weight: 600; }
[role="heading"] { font-size: 13pt; font-weight: 600; }
[role="section"] { font-size: 10pt; font-weight: 600; }
[role="columnTitle"] { font-size: 10pt; font-weight: 600; color: $text; background: $surface; padding-left: 8px; }
[role="hits"] { background: $surface; border: 1px solid $line2; border-radius: 4px; }
[role="big"] { font-size: 15pt; font-weight: 600; }
[role="caption"] { font-size: 8.5pt; color: $text2; }
[role="quiet"] { color: $text2; }
[tone="ok"] { color: $ok; }
[tone="warn"] { color: $warn; }
[tone="bad"] { color: $bad; }
[tone="accent"] { color: $accent_text; }
[tone="quiet"] { color: $text2; }
QPushButton, QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 0 9px; min-height: 28px; background: transparent; }
QPushButton { border-color: $line2; background: $surface; min-width: 56px; }
QPushButton[flat="true"], QPushButton[role="tool"] { border-color: transparent; background: transparent; min-width: 0; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked, QToolButton:pressed, QToolButton:checked { background: $sel; color: $accent_text; }
QPushButton:focus, QToolButton:focus { border-color: $accent_text; }
QPushButton:disabled, QToolButton:disabled { color: $text3; }
QPushButton[role="primary"], QDialog QPushButton:default, QToolButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="primary"], QToolButton[role="primary"] { padding: 0 14px; }
QPushButton[role="primary"]:hover, QDialog QPushButton:default:hover, QToolButton[role="primary"]:hover { background: $accent; border-color: $text; }
QPushButton[role="primary"]:focus, QDialog QPushButton:default:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled, QToolButton[role="primary"]:disabled { background: $track; color: $text3; border-color: $track; }
QPushButton[role="next"] { color: $accent_text; border-color: $accent_text; font-weight: 600; padding: 0 14px; }
QPushButton[role="next"]:focus { border-width: 2px; }
QPushButton[role="link"] { color: $accent_text; border-color: transparent; background: transparent; padding: 0 4px; min-width: 0; min-height: 22px; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border-color: $accent_text; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator, QToolButton[role="more"]::menu-indicator { image: url("$arrow"); width: 12px; height: 12px; subcontrol-origin: padding; subcontrol-position: center right; right: 5px; }
QToolButton[role="more"] { padding: 0 15px 0 9px; }
QToolButton[role="chooser"] { font-size: 11pt; font-weight: 600; padding: 0 8px; }
QPushButton[role="choice"] { text-align: left; padding: 6px 18px; font-size: 11pt; min-height: 48px; min-width: 560px; border-radius: 6px; }
QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QTimeEdit, QAbstractSpinBox, QComboBox { background: $surface; border: 1px solid $line2; border-radius: 4px; padding: 0 7px; min-height: 28px; selection-background-color: $accent; selection-color: $on_accent; }
QComboBox:!editable { padding-left: 9px; }
QLineEdit QToolButton { min-height: 0; padding: 0; border: 0; background: transparent; }
QPlainTextEdit, QTextEdit { padding: 4px 5px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus, QTimeEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border-color: $accent_text; }
QAbstractSpinBox { padding: 0; min-height: 25px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: $text2; background: $side; }
[role="plain"] { border-color: transparent; background: transparent; padding: 0; min-height: 22px; }
QComboBox[role="plain"]:!editable { padding-left: 2px; }
QPlainTextEdit[role="plain"] { padding: 0 0 0 -2px; }
[role="plain"]:hover { border-color: $line2; }
[role="plain"]:focus { border-color: $accent_text; background: $surface; }
QComboBox::drop-down { subcontrol-origin: padding; subcontrol-position: center right; border: 0; width: 20px; }
QComboBox::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 18px; background: transparent; }
QAbstractSpinBox::up-arrow { image: url("$up"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$arrow"); width: 10px; height: 10px; }
QListView::indicator, QTreeView::indicator, QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $text3; border-radius: 3px; background: $surface; }
QListView::indicator:checked, QTreeView::indicator:checked, QCheckBox::indicator:checked { image: url("$tick"); border-color: $accent; background: $accent; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $text3; border-radius: 7px; background: $surface; }
QRadioButton::indicator:checked { border: 4px solid $accent; width: 6px; height: 6px; }
QCheckBox:focus, QRadioButton:focus { color: $accent_text; outline: 1px solid $accent_text; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line2; selection-background-color: $sel; selection-color: $text; outline: 0; }
RecordTable QLineEdit, RecordTable QComboBox { border: 1px solid $accent_text; border-radius: 0; min-height: 20px; padding: 0 5px; }
QTableView, QListView, QTreeView { background: transparent; border: 0; outline: 0; selection-background-color: $sel; selection-color: $text; }
QTreeView::item { height: 27px; padding: 0 5px; border: 0; border-bottom: 1px solid $line; }
QTreeView::item:selected { background: $sel; color: $text; }
QTreeView::item:hover:!selected { background: $hover; }
QHeaderView { background: transparent; border: 0; font-size: 8.5pt; color: $text2; }
QHeaderView::section { background: $surface; color: $text2; border: 0; border-bottom: 1px solid $line2; padding: 0 8px; height: 29px; font-size: 8.5pt; }
[role="side"] QHeaderView::section { background: $side; }
QHeaderView::section:vertical { border-bottom: 1px solid $line; }
QTableWidget::item { padding: 0 5px; border: 0; border-bottom: 1px solid $line; }
QTableWidget::item:selected { background: $sel; color: $text; }
QTableCornerButton::section { background: transparent; border: 0; border-bottom: 1px solid $line2; }
QTabBar { background: $chrome; font-size: 9pt; }
QTabBar::tab { background: transparent; color: $text2; padding: 0 10px; height: 34px; border: 0; border-bottom: 2px solid transparent; margin: 0 1px; }
QTabBar::tab:selected { color: $accent_text; font-weight: 600; border-bottom: 2px solid $accent_text; }
QTabBar::tab:hover:!selected { color: $text; }
QListWidget[role="tabs"] { background: $chrome; border-right: 1px solid $line; font-size: 9pt; }
QListWidget::item { padding: 7px 10px; }
QListWidget::item:selected { background: $sel; color: $text; }
QProgressBar { background: $track; border: 0; border-radius: 2px; max-height: 4px; text-align: right; }
QProgressBar::chunk { background: $accent_text; border-radius: 2px; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollArea { border: 0; background: transparent; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $line2; border-radius: 3px; margin: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $text3; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: transparent; width: 0; height: 0; }
QSplitter::handle { background: $line; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QDialog QSplitter::handle { background: transparent; }
"""
