"""Nominations, quotas and the decision in the file."""

import pytest

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.awards import store
from thuky.awards.award import Award
from thuky.awards.order import AwardCount, board, call_order
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.conferences.register import RegisteredPaper
from thuky.core.refused import Refused


@pytest.fixture
def awards(file, conference) -> dict[str, int]:
    with file.change("Thêm") as db:
        store.add_many(
            db,
            conference,
            [
                Award(name="Lê Văn Tám", form="Giấy khen"),
                Award(name="Hội Nông dân", kind="collective", form="Giấy khen", state="passed"),
                Award(name="Trần Thị Chín", form="Bằng khen của Chủ tịch UBND tỉnh", state="passed"),
                Award(name="Đội dân phòng", kind="collective", form="Giấy khen", state="failed"),
                Award(name="Võ Mười", form="Giấy khen", state="passed"),
            ],
        )
    return {one.name: one.id for one in store.of_conference(file.db, conference)}


@pytest.fixture
def decision(file, conference) -> int:
    with file.change("Vào sổ") as db:
        return conferences.add_paper(db, RegisteredPaper(conference_id=conference, code="quyet-dinh-khen-thuong"))


def found(file, conference) -> list[Award]:
    return store.of_conference(file.db, conference)


def test_collectives_are_listed_before_individuals(file, conference, awards) -> None:
    names = [one.name for one in found(file, conference)]
    assert names == ["Hội Nông dân", "Đội dân phòng", "Lê Văn Tám", "Trần Thị Chín", "Võ Mười"]


def test_the_call_goes_from_the_highest_form_down_collectives_first(file, conference, awards) -> None:
    names = [one.name for one in call_order(found(file, conference))]
    assert names == ["Trần Thị Chín", "Hội Nông dân", "Đội dân phòng", "Lê Văn Tám", "Võ Mười"]


def test_a_drag_changes_the_call(file, conference, awards) -> None:
    with file.change("Chuyển") as db:
        store.move(db, conference, [awards["Võ Mười"]], 2)
    names = [one.name for one in call_order(found(file, conference))]
    assert names == ["Trần Thị Chín", "Hội Nông dân", "Đội dân phòng", "Võ Mười", "Lê Văn Tám"]


def test_the_decision_numbers_its_awards_in_the_order_of_call(file, conference, awards, decision) -> None:
    chosen = [awards[name] for name in ("Võ Mười", "Hội Nông dân", "Trần Thị Chín")]
    with file.change("Nhập quyết định") as db:
        store.decide(db, conference, decision, chosen)
    numbers = {one.name: (one.number, one.state, one.decision_id) for one in found(file, conference)}
    assert numbers == {
        "Trần Thị Chín": (1, "decided", decision),
        "Hội Nông dân": (2, "decided", decision),
        "Võ Mười": (3, "decided", decision),
        "Đội dân phòng": (None, "failed", None),
        "Lê Văn Tám": (None, "nominated", None),
    }


def test_who_comes_later_into_a_decision_gets_the_next_number(file, conference, awards, decision) -> None:
    with file.change("Nhập quyết định") as db:
        store.decide(db, conference, decision, [awards["Võ Mười"]])
        store.decide(db, conference, decision, [awards["Võ Mười"], awards["Trần Thị Chín"]])
    numbers = {one.name: one.number for one in found(file, conference) if one.number}
    assert numbers == {"Võ Mười": 1, "Trần Thị Chín": 2}


def test_each_decision_counts_from_one(file, conference, awards, decision) -> None:
    with file.change("Nhập quyết định") as db:
        other = conferences.add_paper(db, RegisteredPaper(conference_id=conference, code="quyet-dinh-khen-thuong"))
        store.decide(db, conference, decision, [awards["Võ Mười"]])
        store.decide(db, conference, other, [awards["Trần Thị Chín"]])
    assert {one.name: one.number for one in found(file, conference) if one.number} == {"Võ Mười": 1, "Trần Thị Chín": 1}


def test_an_award_taken_out_of_the_decision_has_no_number(file, conference, awards, decision) -> None:
    with file.change("Nhập quyết định") as db:
        store.decide(db, conference, decision, [awards["Võ Mười"]])
        store.undecide(db, [awards["Võ Mười"]])
    award = next(one for one in found(file, conference) if one.name == "Võ Mười")
    assert (award.number, award.state, award.decision_id) == (None, "passed", None)


def test_the_board_counts_quota_nominated_passed_and_decided(file, conference, awards, decision) -> None:
    with file.change("Chỉ tiêu") as db:
        store.set_quota(db, conference, "collective", 5)
        store.set_quota(db, conference, "individual", 9)
        store.set_quota(db, conference, "individual", 10)
        store.decide(db, conference, decision, [awards["Võ Mười"]])
    assert board(found(file, conference), store.quotas(file.db, conference)) == (
        AwardCount(kind="collective", quota=5, nominated=2, passed=1, decided=0),
        AwardCount(kind="individual", quota=10, nominated=3, passed=2, decided=1),
    )


def test_a_negative_quota_is_refused(file, conference) -> None:
    with pytest.raises(Refused), file.change("Chỉ tiêu") as db:
        store.set_quota(db, conference, "collective", -1)
    assert store.quotas(file.db, conference) == []


def test_criteria_that_stay_keep_their_ids(file, conference) -> None:
    with file.change("Tiêu chí") as db:
        store.set_criteria(db, conference, "individual", ["Gương mẫu", " Có sáng kiến ", ""])
        store.set_criteria(db, conference, "collective", ["Đoàn kết"])
    before = store.criteria(file.db, conference)
    assert [(one.kind, one.text) for one in before] == [
        ("collective", "Đoàn kết"),
        ("individual", "Gương mẫu"),
        ("individual", "Có sáng kiến"),
    ]
    with file.change("Tiêu chí") as db:
        store.set_criteria(db, conference, "individual", ["Gương mẫu"])
    assert store.criteria(file.db, conference) == before[:2]


def test_batches_hold_all_collectives_and_five_individuals(file, conference) -> None:
    people = [Award(name=f"Người {n}", state="passed") for n in range(6)]
    groups = [Award(name=f"Tổ {n}", kind="collective", state="passed") for n in range(7)]
    with file.change("Thêm") as db:
        store.add_many(db, conference, [*people, *groups])
        store.set_batches(db, conference)
    assert [one.batch for one in call_order(found(file, conference))] == [1] * 7 + [2] * 5 + [3]


def test_who_failed_walks_up_with_nobody_and_a_batch_by_hand_moves_the_call(file, conference) -> None:
    with file.change("Thêm") as db:
        store.add_many(db, conference, [Award(name=name, state=state) for name, state in
                                        (("Một", "passed"), ("Hai", "failed"), ("Ba", "passed"))])  # fmt: skip
        store.set_batches(db, conference, size=1)
    assert [(one.name, one.batch) for one in found(file, conference)] == [("Một", 1), ("Hai", None), ("Ba", 2)]
    with file.change("Đổi đợt") as db:
        store.edit(db, found(file, conference)[0].id, batch="3")
    assert [one.name for one in call_order(found(file, conference))] == ["Ba", "Một", "Hai"]
    assert [one.name for one in call_order(found(file, conference), batches=False)] == ["Một", "Hai", "Ba"]


def test_what_a_nominee_got_before_is_told_from_other_conferences_alone(file, conference, awards, decision) -> None:
    with file.change("Các năm trước") as db:
        for number, day in (("7", "2025-05-01"), ("", "2023-05-01"), ("", "")):
            other = conferences.add(db, Conference(title="Hội nghị trước"))
            paper = RegisteredPaper(conference_id=other, number=number, symbol="/QĐ-UBND", date=day)
            store.add(db, Award(conference_id=other, name="VÕ  Mười"))
            store.decide(
                db, other, conferences.add_paper(db, paper), [one.id for one in store.of_conference(db, other)]
            )
        store.decide(db, conference, decision, [awards["Võ Mười"]])
    assert store.rewarded_before(file.db, conference) == {
        ("vomuoi", ""): ["đã có quyết định", "2023", "7/QĐ-UBND, 2025"]
    }


def test_what_is_typed_is_kept(file, conference, awards) -> None:
    with file.change("Sửa") as db:
        store.edit(
            db, awards["Võ Mười"], state="Không đạt", has_report="x", number="4", merit=" Hai dòng\n thành tích "
        )
    award = next(one for one in found(file, conference) if one.name == "Võ Mười")
    assert (award.state, award.has_report, award.number, award.merit) == ("failed", True, 4, "Hai dòng\nthành tích")


def test_nominees_and_receivers_on_the_list_are_tied_to_their_attendees(file, conference) -> None:
    with file.change("Thêm đại biểu") as db:
        one, two = (
            attendees.add(db, Attendee(conference_id=conference, full_name=name)) for name in ("Lê Văn Tám", "Lý Hoa")
        )
        store.add(db, Award(conference_id=conference, kind="collective", name="Tổ Một", received_by="Bà Lý Hoa"))
        award = store.add(db, Award(conference_id=conference, name="Lê Văn Tám"))
    assert [(award.attendee_id, award.receiver_id) for award in found(file, conference)] == [(None, two), (one, None)]
    with file.change("Sửa") as db:
        store.edit(db, award, name="Lê Văn Chín", received_by="Lý Hoa")
    assert [(award.attendee_id, award.receiver_id) for award in found(file, conference)] == [(None, two), (None, two)]
