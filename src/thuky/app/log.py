"""What went wrong, for those who mend the program: a file in the program's own folder. The clerk reads one calm sentence."""

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from thuky.core import paths
from thuky.core.refused import Refused

SENTENCE = "Có một lỗi ngoài dự kiến; những gì đã lưu vẫn nguyên. Làm lại thao tác vừa rồi, nếu vẫn vậy hãy đóng và mở lại chương trình."
LIMIT = 1_000_000


def file() -> Path:
    """The log file."""
    return paths.home() / "thuky.log"


def begin(say: Callable[[str], object]) -> None:
    """Write warnings and worse to the log; an error that nobody caught goes there too and is told to the clerk by `say`."""
    try:
        file().parent.mkdir(parents=True, exist_ok=True)
        if file().exists() and file().stat().st_size > LIMIT:
            file().replace(file().with_suffix(".old.log"))
        handler: logging.Handler = logging.FileHandler(file(), encoding="utf-8", delay=True)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        if isinstance(error, Refused):
            say(str(error))
            return
        logging.getLogger("thuky").error("uncaught", exc_info=(kind, error, trace))
        say(SENTENCE)

    sys.excepthook = caught
    threading.excepthook = lambda args: caught(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)
