"""What does not agree among awards: more than the quota, folders with gaps, one merit rewarded twice, nobody to walk up."""

import sqlite3
from collections.abc import Iterator

from thuky.awards import store
from thuky.awards.award import KINDS, Award
from thuky.awards.certificate import OPTIONS
from thuky.awards.decision import CERTIFICATE
from thuky.awards.folder import missing_papers
from thuky.awards.order import DECIDED, board
from thuky.awards.wording import why_blocked
from thuky.conferences import store as conferences
from thuky.conferences.choices import chosen
from thuky.conferences.finding import Finding, Level
from thuky.conferences.letterhead import body_for
from thuky.core.vietnamese.numbers import count
from thuky.core.vietnamese.text import loose_key
from thuky.office import emblem

NAMELESS = "(chưa có tên)"


def over_quota(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """More passed than the plan allows of a kind."""
    for line in board(store.of_conference(db, conference), store.quotas(db, conference)):
        if line.over:
            word = dict(KINDS)[line.kind]
            message = f"Đã xét đạt {count(line.passed)}, chỉ tiêu {count(line.quota)}."
            yield Finding(code="award-quota", level="warning", about=word, message=message, subject="award")


def unprintable(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A nominee whose certificate cannot be printed."""
    for one in store.of_conference(db, conference):
        if one.state != "failed" and (why := why_blocked(one)):
            yield _finding("award-blocked", "error", one, f"Chưa in được giấy khen: {why}.")


def folder(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A folder with gaps, until the decision."""
    opinion = store.review(db, conference).opinion_needed
    for one in store.of_conference(db, conference):
        missing = missing_papers(one, opinion=opinion)
        if missing and one.state not in (*DECIDED, "failed"):
            yield _finding("award-folder", "warning", one, f"Hồ sơ còn thiếu: {', '.join(missing)}.")


def twice(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """The same name and unit twice in a list: one merit is not rewarded twice."""
    seen: set[tuple[str, str, str]] = set()
    for one in store.of_conference(db, conference):
        key = (one.kind, loose_key(one.name), loose_key(one.unit))
        if one.name and one.state != "failed" and key in seen:
            yield _finding("award-twice", "warning", one, "Có hai lần trong danh sách đề nghị.")
        seen.add(key)


def same_number(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """Two with the same ordinal in one decision."""
    seen: set[tuple[int | None, int]] = set()
    for one in store.of_conference(db, conference):
        if one.number and (one.decision_id, one.number) in seen:
            yield _finding("award-number", "error", one, f"Trùng số sổ vàng {count(one.number)} trong cùng quyết định.")
        seen.add((one.decision_id, one.number or 0))


def no_receiver(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A collective in the decision without a person to walk up for it; an award that nobody is said to have received (H6)."""
    for one in store.of_conference(db, conference):
        if one.kind == "collective" and one.state == "decided" and not one.received_by:
            yield _finding("award-receiver", "warning", one, "Chưa có người đại diện lên nhận.")
        if one.state == "received_for" and not one.received_by:
            yield _finding("award-receiver", "warning", one, "Nhận thay nhưng chưa ghi ai nhận.")


def away(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """Somebody who is to be called up has said that he does not come, and nobody receives for him (clerk.md H6)."""
    gone = store.away(db, conference)
    for one in store.of_conference(db, conference):
        walks = one.receiver_id if one.received_by else one.attendee_id
        if walks in gone and one.state not in ("failed", "sent_later", "handed"):
            who = one.received_by or one.name
            yield _finding("award-away", "warning", one, f"{who} đã báo vắng; hãy ghi người nhận thay hoặc Gửi sau.")


def no_emblem(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """Certificates on white sheets whose place at the top is free because nobody has chosen a picture (Nghị định 98/2023, Điều 104);
    said before printing, and nowhere else."""
    record = conferences.get(db, conference)
    body, wanted = body_for(db, record, CERTIFICATE), chosen(db, conference, CERTIFICATE, OPTIONS)
    if not store.of_conference(db, conference):
        return
    if body is None or (wanted["layout"], wanted["emblem"]) != ("full", "own") or emblem.of(db, body.id):
        return
    message = "Chưa chọn hình Quốc huy hoặc biểu trưng; chỗ giữa đầu trang để trống."
    yield Finding(code="no-emblem", level="question", about=body.full_name, message=message, subject=f"body:{body.id}")


def _finding(code: str, level: Level, award: Award, message: str) -> Finding:
    return Finding(code=code, level=level, about=award.name or NAMELESS, message=message, subject=f"award:{award.id}")


CHECKS = (over_quota, unprintable, folder, twice, same_number, no_receiver, away)
