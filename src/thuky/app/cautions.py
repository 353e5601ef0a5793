"""What is told once about an open file: it lies where it may come to harm, or its attachments have grown heavy."""

from thuky.storage import attachments, places
from thuky.storage.workspace import Workspace
from thuky.widgets.settings import recall, remember

TOLD, MOST = "cautions", 200
HEAVY = (
    "Tài liệu đính kèm trong tệp đã hơn 500 MB, sao lưu và mở tệp sẽ chậm: nên để tệp lớn ở ngoài rồi đính kèm bản gọn."
)


def due(file: Workspace) -> str:
    """The sentence that this file's clerk has not been told yet, kept as told; nothing where there is none."""
    for kind, words in (("place", places.warning(file.path)), ("heavy", HEAVY if attachments.heavy(file.db) else "")):
        if words and _first_time(f"{kind} {file.path.absolute()}"):
            return words
    return ""


def _first_time(what: str) -> bool:
    told = recall(TOLD, [])
    if what in told:
        return False
    remember(TOLD, [*told, what][-MOST:])
    return True
