"""People who stand in the list twice, and people who come for others."""

from thuky.attendees import store
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.attendees.doubles import doubles
from thuky.attendees.standing_in import merge, send_instead
from thuky.awards import store as awards
from thuky.awards.award import Award
from thuky.seating import store as seating


def test_doubles_are_found_without_diacritics_the_likeliest_first_and_namesakes_are_only_asked():
    people = [
        Attendee(id=1, full_name="Lê An", unit="Sở Y tế"),
        Attendee(id=2, full_name="LÊ AN", unit="sở y tế"),
        Attendee(id=3, full_name="Lê An", unit="Sở Xây dựng"),
        Attendee(id=4, full_name="Vũ Bình", unit="Sở Y tế", stands_for=5),
        Attendee(id=5, full_name="Vũ Bình", unit="Sở Y tế"),
        Attendee(id=6),
        Attendee(id=7),
    ]
    found = [(one.id, one.why, one.sure) for one in doubles(people)]
    assert found == [
        ("1-2", "Cùng tên, cùng đơn vị", True),
        ("1-3", "Cùng tên, khác đơn vị: có thể chỉ trùng tên", False),
        ("2-3", "Cùng tên, khác đơn vị: có thể chỉ trùng tên", False),
    ]


def seated(file, conference):
    """A delegation of two seated people of one name, and an award for the second."""
    with file.change("Hai dòng", conference=conference) as db:
        group = store.add_delegation(db, Delegation(conference_id=conference, name="Khu phố", quota=0))
        twice = [Attendee(delegation_id=group, full_name="Lê An", unit="Khu phố 3"),
                 Attendee(delegation_id=group, full_name="Lê An", unit="Khu phố 3", phone="0900 000 001")]  # fmt: skip
        first, second = store.add_many(db, conference, twice)
        store.edit_delegation(db, group, quota="2")
        awards.add(db, Award(conference_id=conference, name="Lê An", attendee_id=second))
        seating.seat_everybody(db, conference, seating.hall_for(db, conference))
    return first, second


def test_two_rows_become_one_with_the_values_chosen_and_all_that_pointed_at_the_other(file, conference):
    first, second = seated(file, conference)
    seat = store.seat_labels(file.db, conference)[first]
    with file.change("Gộp trùng", conference=conference) as db:
        merge(db, first, second, {"phone": "0900 000 001"})
    assert [(one.id, one.phone) for one in store.of_conference(file.db, conference)] == [(first, "0900 000 001")]
    assert [one.attendee_id for one in awards.of_conference(file.db, conference)] == [first]
    assert store.seat_labels(file.db, conference) == {first: seat}
    file.undo()
    assert [one.id for one in store.of_conference(file.db, conference)] == [first, second]


def test_the_second_place_may_stay_for_its_unit_with_its_seat(file, conference):
    first, second = seated(file, conference)
    labels = store.seat_labels(file.db, conference)
    with file.change("Gộp trùng", conference=conference) as db:
        merge(db, first, second, {}, keep_place=True)
    assert [(one.id, one.full_name, one.unit) for one in store.of_conference(file.db, conference)] == [
        (first, "Lê An", "Khu phố 3"),
        (second, "", "Khu phố 3"),
    ]
    assert store.seat_labels(file.db, conference) == labels


def test_who_comes_for_another_takes_his_place_in_lists_counts_and_on_his_seat(file, conference):
    first, second = seated(file, conference)
    seat = store.seat_labels(file.db, conference)[first]
    with file.change("Dự thay", conference=conference) as db:
        number = send_instead(db, first, Attendee(full_name="Tô Bích", position="Phó Trưởng khu phố"))
    stand_in = store.get(file.db, number)
    assert (stand_in.unit, stand_in.stands_for, stand_in.reply) == ("Khu phố 3", first, "coming")
    assert store.get(file.db, first).reply == "substitute"
    assert [one.id for one in store.of_conference(file.db, conference)] == [first, number, second]
    assert [one.id for one in store.attending(file.db, conference)] == [number, second]
    assert store.seat_labels(file.db, conference)[number] == seat
    line = store.counts(file.db, conference)[0]
    assert (line.places, line.named, line.confirmed) == (2, 2, 1)
    assert seating.unseated(file.db, conference) == []
