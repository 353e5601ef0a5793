"""Which letters a conference needs, to whom, and how they speak to him."""

from hypothesis import given
from hypothesis import strategies as st

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import INVITATIONS, Delegation
from thuky.invitations import store
from thuky.invitations.letters import form_of, letters, spoken_to
from thuky.speakers import store as speakers
from thuky.speakers.speech import Speech

GUESTS = Delegation(id=1, name="Đại biểu cấp trên", quota=2, invitation="person")
WARDS = Delegation(id=2, name="UBND các phường", quota=3, invitation="unit")
OTHERS = Delegation(id=3, name="Báo Tân Giang", quota=1, invitation="common")
PEOPLE = [
    Attendee(id=1, delegation_id=1, full_name="Trần Văn An", rank="Đại tá", position="Phó Chủ nhiệm", unit="Quân khu"),
    Attendee(id=2, delegation_id=1, unit="Cục Chính trị"),
    Attendee(id=3, delegation_id=2, unit="UBND phường 1"),
    Attendee(id=4, delegation_id=2, unit="UBND Phường 1"),
    Attendee(id=5, delegation_id=2, full_name="Lê Thị Bích", unit="UBND phường 2"),
    Attendee(id=6, delegation_id=3, full_name="Phạm Nghĩa", salutation="Ông", position="Phóng viên", unit="Báo Tân Giang"),
]  # fmt: skip


def batch(*groups: Delegation, people: list[Attendee] = PEOPLE, **more):
    return letters(groups, people, topics=more.pop("topics", {}), rewarded=more.pop("rewarded", frozenset()), **more)


def test_each_delegation_is_invited_in_its_own_way():
    found = [(one.mode, one.to, one.quota) for one in batch(GUESTS, WARDS, OTHERS)]
    assert found == [
        ("common", "", 0),
        ("person", "Đại tá Trần Văn An", 0),
        ("person", "đại diện Cục Chính trị", 0),
        ("unit", "UBND phường 1", 2),
        ("unit", "UBND phường 2", 1),
    ]


def test_where_the_plan_invites_everybody_there_is_one_letter_for_all():
    groups = [Delegation(id=1, name="Đại biểu cấp trên", quota=2), Delegation(id=3, name="Báo Tân Giang", quota=1)]
    (common,) = batch(*groups)
    assert common.invited == (
        "Đại biểu cấp trên: 02 đại biểu",
        "Báo Tân Giang: Ông Phạm Nghĩa, Phóng viên",
    )


def test_a_common_letter_says_the_unit_once_and_only_where_the_delegation_does_not_say_it():
    groups = [Delegation(id=3, name="Cơ quan báo chí", quota=1), Delegation(id=1, name="Đại diện Quân khu", quota=1)]
    (common,) = batch(*groups, people=[one for one in PEOPLE if one.named])
    assert common.invited == (
        "Cơ quan báo chí: Ông Phạm Nghĩa, Phóng viên, Báo Tân Giang",
        "Đại diện Quân khu: Đại tá Trần Văn An, Phó Chủ nhiệm",
    )


def test_a_common_letter_counts_the_places_of_one_whom_nobody_or_several_fill():
    people = [Attendee(delegation_id=1, full_name=name) for name in ("Trần An", "Lê Bình")]
    groups = [Delegation(id=1, name="Quân khu", quota=1), Delegation(id=2, name="Sở Nội vụ", quota=1)]
    (common,) = batch(*groups, people=people)
    assert common.invited == ("Quân khu: 01 đại biểu", "Sở Nội vụ: 01 đại biểu")


def test_a_place_without_a_name_is_spoken_to_as_the_batch_speaks():
    assert [one.address for one in batch(GUESTS)] == ["đồng chí", "Ông (Bà)"]
    assert [one.address for one in batch(GUESTS, comrades=True)] == ["đồng chí", "đồng chí"]


def test_a_unit_that_is_named_is_not_held_back():
    assert [(one.blocked, one.delegation, one.subject) for one in batch(WARDS)] == [
        ("", "UBND các phường", "attendee:3"),
        ("", "UBND các phường", "attendee:5"),
    ]


def test_who_speaks_twice_is_invited_to_the_paper_that_stands_first(file, conference):
    with file.change("Tham luận") as db:
        one = attendees.add(db, Attendee(conference_id=conference, full_name="Trần An"))
        speakers.add_many(db, conference, [
            Speech(topic=topic, attendee_id=one, kind=kind, mode=mode)
            for topic, kind, mode in (("Gửi bài", "paper", "submit"), ("Khai mạc", "opening", "speak"), ("", "paper", "speak"),
                                      ("Một", "paper", "speak"), ("Hai", "paper", "speak"))
        ])  # fmt: skip
    assert store.topics(file.db, conference) == {one: "Một"}


def test_who_speaks_and_who_is_rewarded_is_told_so():
    first, second = batch(GUESTS, topics={1: "Kinh nghiệm"}, rewarded=frozenset({1}))
    assert (first.topic, first.rewarded, second.topic, second.rewarded) == ("Kinh nghiệm", True, "", False)


def test_a_letter_to_nobody_is_held_back_and_says_why():
    nobody = [Attendee(id=9, delegation_id=1), Attendee(id=8, delegation_id=2)]
    assert [one.blocked for one in batch(GUESTS, WARDS, people=nobody)] == [
        "chưa có tên người, tên đơn vị",
        "chưa có tên đơn vị",
    ]


def test_a_soldier_has_his_rank_and_never_a_form_of_address_beside_it():
    soldier = Attendee(full_name="Trần Văn An", rank="Đại tá", salutation="Ông")
    assert (form_of(soldier, False), form_of(soldier, True)) == ("Đại tá", "đồng chí Đại tá")


def test_the_form_of_address_is_the_list_s_else_told_by_the_sex_else_left_to_both():
    people = [Attendee(salutation="Bà"), Attendee(sex="Nam"), Attendee(), Attendee(salutation="Đồng chí")]
    assert [spoken_to(one, False) for one in people] == ["Bà", "Ông", "Ông (Bà)", "đồng chí"]


@given(st.lists(st.sampled_from([code for code, _ in INVITATIONS]), min_size=1, max_size=6))
def test_no_two_letters_of_a_batch_have_the_same_key(modes: list[str]):
    groups = [Delegation(id=n, name=f"Nhóm {n}", quota=1, invitation=mode) for n, mode in enumerate(modes)]
    people = [Attendee(id=n, delegation_id=n % len(modes), unit="UBND xã") for n in range(12)]
    keys = [one.key for one in batch(*groups, people=people)]
    assert len(keys) == len(set(keys)) > 0
