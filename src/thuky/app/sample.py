"""The sample conference to play with: complete, invented, in a file of its own."""

import sqlite3
from pathlib import Path
from typing import Any

from thuky.agenda import store as agenda
from thuky.agenda.agenda_item import AgendaItem
from thuky.app import sample_data as words
from thuky.app.papers import named
from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.awards import store as awards
from thuky.awards.award import Award
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.conferences.plan_text import Deadline, Recipient, Section
from thuky.conferences.register import RegisteredPaper
from thuky.core.vietnamese.text import loose_key
from thuky.office import groups_store
from thuky.office import store as office
from thuky.office.issuing_body import IssuingBody, Signer
from thuky.office.unit import Unit
from thuky.papers.files import free_path, make_folder
from thuky.printing import signing
from thuky.seating import store as seating
from thuky.speakers import store as speakers
from thuky.speakers.speech import Speech
from thuky.storage import attachments, workspace
from thuky.tasks import store as tasks
from thuky.tasks.task import Task

FILE_NAME = "Hội nghị mẫu"
CONFERENCE = 1  # its number in its file, which holds no other


def make_in(folder: Path) -> Path:
    """A fresh sample file in the folder; one that is there already is kept under another name."""
    file = make_folder(folder) / f"{FILE_NAME}.thuky"
    if file.exists():
        file.rename(free_path(folder, f"{FILE_NAME} bản trước", ".thuky"))
    return make(file)


def make(file: Path) -> Path:
    """The sample file at this path; one undo too many does not take it away."""
    with workspace.create(file) as opened:
        with opened.change("Tạo hội nghị mẫu") as db:
            conference = fill(db)
            kept = [
                content for paper in _signed(db, conference) for content in signing.freeze(db, paper, named(paper.code))
            ]
        for content in kept:
            attachments.keep_bytes(opened, content)
        opened.seal()
    return file


def _signed(db: sqlite3.Connection, conference: int) -> list[RegisteredPaper]:
    """What went out and is frozen, as it is when the clerk says so."""
    return [paper for paper in conferences.register(db, conference) if paper.frozen]


def fill(db: sqlite3.Connection) -> int:
    """The whole sample conference; returns its number."""
    conference = _conference(db, _bodies(db))
    _units(db)
    _plan(db, conference)
    _people(db, conference)
    _agenda(db, conference)
    _speeches(db, conference)
    _awards(db, conference)
    for unit, others, what, due_text, due, product, state in words.TASKS:
        task = Task(
            conference_id=conference,
            unit=unit,
            with_units=others,
            what=what,
            due_text=due_text,
            due=due,
            product=product,
            state=state,
        )
        tasks.add(db, task)
    seating.seat_everybody(db, conference, seating.hall_for(db, conference, words.PLACE))
    return conference


def _bodies(db: sqlite3.Connection) -> tuple[int, int, int]:
    committee = office.add_body(db, IssuingBody(parent="UBND tỉnh Tân Giang", name="Ban Chỉ đạo Đề án 618", abbreviation="BCĐ",
                                                place="Tân Giang", filing="CT"))  # fmt: skip
    people = office.add_body(db, IssuingBody(parent="Ủy ban nhân dân", name="Tỉnh Tân Giang", abbreviation="UBND", place="Tân Giang",
                                             filing="NC"))  # fmt: skip
    command = office.add_body(db, IssuingBody(parent="Quân khu", name="Bộ CHQS tỉnh Tân Giang", abbreviation="BCH", layout="army",
                                              place="Tân Giang", filing="CT"))  # fmt: skip
    office.add_signer(db, Signer(issuing_body_id=committee, authority="TM. BAN CHỈ ĐẠO", title="TRƯỞNG BAN", post="PHÓ CHỦ TỊCH UBND TỈNH",
                                 full_name="Huỳnh Thị Thanh Vân"))  # fmt: skip
    office.add_signer(
        db,
        Signer(issuing_body_id=people, authority="KT. CHỦ TỊCH", title="PHÓ CHỦ TỊCH", full_name="Huỳnh Thị Thanh Vân"),
    )
    office.add_signer(db, Signer(issuing_body_id=command, authority="TL. CHỈ HUY TRƯỞNG", title="PHÓ CHỦ NHIỆM CHÍNH TRỊ", rank="Thượng tá",
                                 full_name="Đặng Hữu Phước"))  # fmt: skip
    return committee, people, command


def _conference(db: sqlite3.Connection, bodies: tuple[int, int, int]) -> int:
    committee, people, command = bodies
    return conferences.add(
        db,
        Conference(
            title=words.TITLE, short_title=words.SHORT_TITLE, subject=words.SUBJECT, period_text="2024 - 2026", kind="so-ket",
            state="issued", issuing_body_id=committee, awarding_body_id=people, standing_body_id=command,
            standing_body="Bộ CHQS tỉnh", chair="Bà Huỳnh Thị Thanh Vân, Phó Chủ tịch UBND tỉnh - Trưởng Ban Chỉ đạo Đề án 618 tỉnh",
            chair_counted=True, held_on=words.HELD_ON, held_at=words.HELD_AT, welcome_at="07:30", minutes=165, place=words.PLACE,
            dress=words.DRESS, total_attendees=67, award_scope="Tập thể, cá nhân thành viên Ban Chỉ đạo, Tổ giúp việc, các xã, phường",
            award_by="Chủ tịch UBND tỉnh Tân Giang", budget_source="chi quốc phòng địa phương năm 2026", banner=words.BANNER,
            replaces_invitation=True, closing=words.CLOSING, contact="Thiếu tá Trần Thị Cẩm Nhung", contact_phone="0900 000 618",
        ),
    )  # fmt: skip


def _units(db: sqlite3.Connection) -> None:
    civil = office.add_units(db, (Unit(name=f"UBND {commune}") for commune in words.COMMUNES))
    army = office.add_units(db, (Unit(name=f"Ban CHQS {commune}", force="army") for commune in words.COMMUNES))
    groups_store.join(db, "UBND 15 xã, phường", civil)
    groups_store.join(db, "Ban CHQS 15 xã, phường", army)


def _plan(db: sqlite3.Connection, conference: int) -> None:
    for heading, code, texts in words.SECTIONS:
        conferences.add_section(db, Section(conference_id=conference, heading=heading, code=code), texts)
    for name, copies, delivery, sent_on in words.RECIPIENTS:
        conferences.add_recipient(
            db, Recipient(conference_id=conference, name=name, copies=copies, delivery=delivery, sent_on=sent_on)
        )
    conferences.add_deadline(db, Deadline(conference_id=conference, date="2026-11-18", what="Gửi danh sách đại biểu"))
    conferences.add_deadline(db, Deadline(conference_id=conference, date="2026-11-20", what="Gửi bài tham luận"))
    bodies = {one.abbreviation: one.id for one in office.bodies(db)}
    for code, summary, body, number, symbol, date, state, copies in (
        ("ke-hoach", f"Kế hoạch tổ chức {words.SHORT_TITLE}", "BCĐ", "27", "/KH-BCĐ", "2026-11-12", "issued", 55),
        (
            "cong-van-de-nghi",
            "Công văn đề nghị cử đại biểu, gửi hồ sơ khen thưởng",
            "BCH",
            "412",
            "/BCH-CT",
            "2026-11-13",
            "issued",
            32,
        ),
        ("to-trinh-khen-thuong", "Tờ trình đề nghị tặng Giấy khen", "BCĐ", "", "/TTr-BCĐ", "", "submitted", 3),
        ("quyet-dinh-khen-thuong", "Quyết định tặng Giấy khen", "UBND", "", "/QĐ-UBND", "", "draft", 20),
    ):
        paper = RegisteredPaper(conference_id=conference, code=code, summary=summary, issuing_body_id=bodies[body], number=number,
                                symbol=symbol, date=date, state=state, copies=copies)  # fmt: skip
        conferences.add_paper(db, paper)


def _people(db: sqlite3.Connection, conference: int) -> None:
    delegations = []
    for name, quota, summons, _ in words.DELEGATIONS:
        record = Delegation(conference_id=conference, name=name, quota=quota, summons=summons)
        delegations.append(attendees.add_delegation(db, record, places=False))
    for delegation, people in zip(delegations, _members(), strict=True):
        attendees.add_many(db, conference, [Attendee(delegation_id=delegation, **person) for person in people])
    ids = office.unit_ids(db)
    for delegation, (_, _, _, of_each) in zip(delegations, words.DELEGATIONS, strict=True):
        if of_each in words.OF_EACH_COMMUNE:
            names = [f"{of_each} {commune}" for commune in words.COMMUNES]
            attendees.split_over(db, delegation, [(ids[loose_key(name)], name, 1) for name in names])


def _members() -> list[list[dict[str, Any]]]:
    """The places of each delegation, named or not, in the order of introduction."""
    fields = ("salutation", "rank", "full_name", "position", "unit", "committee_post", "role", "reply")
    top: list[dict[str, Any]] = [dict(zip(fields, person, strict=True)) for person in words.TOP]
    civil: list[dict[str, Any]] = [{"unit": f"UBND {commune}"} for commune in words.COMMUNES]
    for place, salutation, name, position in words.MAYORS:
        reply = "coming" if place % 3 else ""
        civil[place] |= {"salutation": salutation, "full_name": name, "position": position, "reply": reply}
    army: list[dict[str, Any]] = [{"unit": f"Ban CHQS {commune}"} for commune in words.COMMUNES]
    for place, rank, name, position in words.COMMANDERS:
        army[place] |= {
            "salutation": "Đồng chí",
            "rank": rank,
            "full_name": name,
            "position": position,
            "reply": "coming" if place % 4 else "",
        }
    honoured: list[dict[str, Any]] = [
        dict(zip(fields, (*person, "", "", "coming"), strict=True)) for person in words.HONOURED
    ]
    honoured += [{"unit": unit} for unit in (*words.COLLECTIVES, *words.HONOURED_UNITS)]
    committee: list[dict[str, Any]] = [dict(zip(fields, person, strict=True)) for person in words.COMMITTEE_MEMBERS]
    return [
        top[:1],
        top[1:3],
        top[3:4],
        top[4:5],
        [{"unit": "Hội Liên hiệp Phụ nữ tỉnh"}],
        committee,
        civil,
        army,
        honoured,
    ]


def _agenda(db: sqlite3.Connection, conference: int) -> None:
    for title, minutes, presenter, conditional in words.AGENDA:
        agenda.add(
            db,
            AgendaItem(
                conference_id=conference, title=title, minutes=minutes, presenter=presenter, conditional=conditional
            ),
        )


def _by_name(db: sqlite3.Connection, conference: int) -> dict[str, Attendee]:
    return {one.full_name: one for one in attendees.of_conference(db, conference) if one.named}


def _speeches(db: sqlite3.Connection, conference: int) -> None:
    known = _by_name(db, conference)
    for kind, units, rest_of, topic, mode, presenter, due, state, minutes, order in words.SPEECHES:
        who = known.get(presenter)
        speech = Speech(conference_id=conference, kind=kind, units=units, rest_of=rest_of, topic=topic, mode=mode, presenter=presenter,
                        attendee_id=who.id if who else None, due=due, state=state, minutes=minutes, speaking_order=order)  # fmt: skip
        speakers.add(db, speech)


def _awards(db: sqlite3.Connection, conference: int) -> None:
    awards.set_quota(db, conference, "collective", 5)
    awards.set_quota(db, conference, "individual", 10)
    for kind in ("collective", "individual"):
        awards.set_criteria(db, conference, kind, [text for of, text in words.CRITERIA if of == kind])
    for place, name in enumerate(words.COLLECTIVES):
        awards.add(db, Award(conference_id=conference, kind="collective", name=name, form="Giấy khen", merit=words.MERIT, criteria="1",
                             has_request=True, has_report=True, has_minutes=place != 3, state="incomplete" if place == 3 else "passed"))  # fmt: skip
    known = _by_name(db, conference)
    people = [known[person[2]] for person in words.HONOURED] + [known[name] for name in words.HONOURED_TWICE]
    for place, one in enumerate(people):
        awards.add(db, Award(conference_id=conference, kind="individual", attendee_id=one.id, salutation=one.salutation, rank=one.rank,
                             name=one.full_name, position=one.position, unit=one.unit, form="Giấy khen", merit=words.MERIT, criteria="1, 2",
                             has_request=True, has_report=place != 7, has_minutes=True,
                             state="incomplete" if place == 7 else "passed"))  # fmt: skip
