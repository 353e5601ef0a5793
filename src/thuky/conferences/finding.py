"""What a check found: one sentence about one thing that the clerk should look at."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "question"]
LEVELS: tuple[tuple[Level, str], ...] = (("error", "Lỗi"), ("warning", "Cần xem"), ("question", "Hỏi lại"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """`about` names the thing in the clerk's words, `subject` its row ("speech:12") so that a click can go there."""

    code: str
    level: Level
    about: str
    message: str
    subject: str = ""
