"""The page without a file: four large choices."""

from PySide6.QtWidgets import QWidget

from thuky.app.choice_button import ChoiceButton
from thuky.widgets.forms import load_form

CHOICES = (
    (
        "readPlan",
        "open",
        "Đọc kế hoạch có sẵn…",
        "Tệp Word, ODT, PDF hoặc văn bản; anh chị duyệt từng mục trước khi lưu",
    ),
    ("newConference", "add", "Hội nghị mới…", "Gõ tên, ngày, nơi họp; phần còn lại điền dần"),
    ("openFile", "new", "Mở tệp…", "Tệp .thuky đã làm trước đây, trên máy này hoặc USB"),
    ("sample", "people", "Xem hội nghị mẫu", "Một hội nghị đầy đủ 67 đại biểu để thử, nằm trong tệp riêng"),
)


class FirstRunPage(QWidget):
    """Its four buttons are connected by the window."""

    readPlan: ChoiceButton
    newConference: ChoiceButton
    openFile: ChoiceButton
    sample: ChoiceButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "app_first_run_page")
        for name, glyph, verb, line in CHOICES:
            getattr(self, name).say(glyph, verb, line)
