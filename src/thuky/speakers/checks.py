"""What is missing among the papers of the conference: late ones, speakers without a name, more minutes than the agenda has."""

import sqlite3
from collections.abc import Iterator
from datetime import date

from thuky.agenda import store as agenda
from thuky.agenda.timing import held
from thuky.conferences import store as conferences
from thuky.conferences.finding import Finding, Level
from thuky.core.vietnamese.dates import screen
from thuky.core.vietnamese.text import search_key
from thuky.speakers import store
from thuky.speakers.speech import Speech


def late(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A paper that has not come and whose day is over."""
    for one in store.late(db, conference, date.today().isoformat()):
        yield _finding("speech-late", one, f"Chưa gửi; hạn {screen(store.deadline(one))} đã qua.")


def no_speaker(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A paper to be spoken for which nobody is named, once it has come in."""
    for one in store.of_conference(db, conference):
        if store.speaks(one) and one.state != "waiting" and not one.presenter:
            yield _finding("no-speaker", one, "Phát biểu tại Hội nghị nhưng chưa có người trình bày.")


def too_late(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A deadline after the day of the conference."""
    held_on = conferences.get(db, conference).held_on
    for one in store.of_conference(db, conference):
        if held_on and store.deadline(one) > held_on:
            message = f"Hạn gửi {screen(store.deadline(one))} sau ngày tổ chức {screen(held_on)}."
            yield _finding("due-after", one, message, "question")


def over_time(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """Those who speak need more minutes than the agenda gives to discussion; papers handed in only do not count."""
    needed, given = minutes_needed(store.of_conference(db, conference)), minutes_given(db, conference)
    if given and needed > given:
        message = f"Các tham luận phát biểu cần {needed} phút, chương trình dành {given} phút."
        yield Finding(code="over-time", level="warning", about="Tham luận", message=message, subject="speech")


def minutes_needed(speeches: list[Speech]) -> int:
    """How many minutes all who speak need."""
    return sum(one.minutes or 0 for one in speeches if store.speaks(one))


def minutes_given(db: sqlite3.Connection, conference: int) -> int:
    """How many minutes the agenda gives to papers and discussion; 0 where it says nothing."""
    items = held(agenda.of_conference(db, conference))
    keys = [(search_key(item.title), item.minutes or 0) for item in items]
    return sum(minutes for key, minutes in keys if ("tham luan" in key or "thao luan" in key) and "goi y" not in key)


def _finding(code: str, speech: Speech, message: str, level: Level = "warning") -> Finding:
    about, subject = speech.units or speech.topic, f"speech:{speech.id}"
    return Finding(code=code, level=level, about=about, message=message, subject=subject)


CHECKS = (late, no_speaker, too_late, over_time)
