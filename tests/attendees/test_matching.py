"""A name typed once: what other papers say of a person follows his own row."""

import pytest

from thuky.agenda import store as agenda
from thuky.agenda.agenda_item import AgendaItem
from thuky.attendees import store
from thuky.attendees.attendee import Attendee
from thuky.attendees.matching import as_now, same_person
from thuky.awards import store as awards
from thuky.awards.award import Award
from thuky.speakers import store as speakers
from thuky.speakers.speech import Speech

AN = Attendee(id=1, full_name="Lê Văn An", rank="Trung tá", position="Chỉ huy trưởng", unit="Ban CHQS phường 3")


@pytest.mark.parametrize(
    ("typed", "now"),
    [
        ("Thiếu tá Lê Văn An, Ban CHQS", "Trung tá Lê Văn An, Ban CHQS"),
        ("Đồng chí Lê Văn Án", "Đồng chí Lê Văn An"),
        ("Lê Văn An", "Lê Văn An"),
        ("Ban CHQS phường 3", "Ban CHQS phường 3"),
        ("", ""),
    ],
)
def test_a_typed_person_has_the_rank_and_the_name_of_today(typed: str, now: str):
    assert as_now(typed, AN) == now


@pytest.mark.parametrize(
    ("unit", "position", "same"),
    [
        ("Ban CHQS phường 3", "", True),
        ("Ban CHQS phường 3, tỉnh Tân Giang", "", True),
        ("", "", True),
        ("Sở Y tế", "Bác sĩ", False),
        ("Bộ CHQS tỉnh", "Chỉ huy trưởng", True),
    ],
)
def test_namesakes_of_another_unit_and_post_are_other_people(unit: str, position: str, same: bool):
    assert same_person(AN, unit=unit, position=position) is same


@pytest.fixture
def everywhere(file, conference):
    """One person who is a delegate, presents an item, has a paper and is to be rewarded."""
    with file.change("Một người", conference=conference) as db:
        (number,) = store.add_many(
            db, conference, [Attendee(full_name=AN.full_name, rank="Thiếu tá", position=AN.position, unit=AN.unit)]
        )
        agenda.add_many(db, conference, [AgendaItem(title="Báo cáo", presenter="Thiếu tá Lê Văn An")])
        speakers.add_many(
            db, conference, [Speech(topic="Kinh nghiệm", presenter="Thiếu tá Lê Văn An, Ban CHQS phường 3")]
        )
        awards.add_many(db, conference, [Award(name=AN.full_name, rank="Thiếu tá", position=AN.position, unit=AN.unit),
                                         Award(name=AN.full_name, position="Bác sĩ", unit="Sở Y tế")])  # fmt: skip
    return number


def seen(db, conference) -> tuple[str, str, str, str]:
    first, _ = awards.of_conference(db, conference)
    return (agenda.of_conference(db, conference)[0].presenter, speakers.of_conference(db, conference)[0].presenter,
            f"{first.rank} {first.name}", first.unit)  # fmt: skip


def test_a_change_of_rank_and_name_is_on_every_paper_and_one_undo_takes_it_back(file, conference, everywhere):
    with file.change("Thăng cấp", conference=conference) as db:
        store.edit(db, everywhere, rank="Trung tá", full_name="Lê Văn Ân", unit="Bộ CHQS tỉnh")
    assert seen(file.db, conference) == (
        "Trung tá Lê Văn Ân",
        "Trung tá Lê Văn Ân, Ban CHQS phường 3",
        "Trung tá Lê Văn Ân",
        "Bộ CHQS tỉnh",
    )
    file.undo()
    assert seen(file.db, conference)[2] == "Thiếu tá Lê Văn An"


def test_what_is_typed_of_a_nominee_is_typed_of_the_person(file, conference, everywhere):
    first, other = awards.of_conference(file.db, conference)
    with file.change("Sửa", conference=conference) as db:
        awards.edit(db, first.id, rank="Trung tá")
        awards.edit(db, other.id, rank="Đại úy")
    assert (store.get(file.db, everywhere).rank, [one.rank for one in awards.of_conference(file.db, conference)]) == (
        "Trung tá",
        ["Trung tá", "Đại úy"],
    )


def test_another_name_typed_over_a_nominee_is_another_person_and_renames_nobody(file, conference, everywhere):
    first = awards.of_conference(file.db, conference)[0]
    with file.change("Người khác", conference=conference) as db:
        awards.edit(db, first.id, name="Vũ Bình")
    assert (awards.of_conference(file.db, conference)[0].name, store.get(file.db, everywhere).full_name) == (
        "Vũ Bình",
        "Lê Văn An",
    )
