"""What a plan says otherwise than another, fact beside fact and paragraph beside paragraph."""

from pathlib import Path

from thuky.plans import differences, text_differences
from thuky.plans.facts import AgendaItem, AwardQuota, Deadline, Delegation, Facts, Task
from thuky.plans.read import read_file
from thuky.plans.text_differences import TextChange

MATERIAL = Path(__file__).parent / "material"


def told(new: Facts, old: Facts) -> list[tuple[str, str, int, int]]:
    return [(one.key, one.state, one.at, one.old_at) for one in differences.compare(new, old)]


def test_a_plan_is_the_same_as_itself() -> None:
    for name in ("so_tables.txt", "phuong_dash_lists.txt", "dang_party.txt", "bcd_huan_luyen_du_bi.docx"):
        facts = read_file(MATERIAL / name).facts
        assert {one.state for one in differences.compare(facts, facts)} == {"same"}


def test_a_single_fact_is_new_changed_the_same_or_only_in_the_file() -> None:
    new = Facts(title="Sơ kết", place="Hội trường A", held_at="08:00")
    old = Facts(title="Sơ kết.", place="Hội trường B", dress="Quân phục")
    assert told(new, old) == [
        ("title", "same", -1, -1),
        ("held_at", "new", -1, -1),
        ("place", "changed", -1, -1),
        ("dress", "gone", -1, -1),
    ]


def test_items_of_a_list_are_paired_by_what_they_are_whatever_their_order() -> None:
    new = (
        Delegation(name="Công an phường", count=3),
        Delegation(name="Ban CHQS phường", count=6),
        Delegation(name="Khách"),
    )
    old = (
        Delegation(name="Ban CHQS phường", count=5),
        Delegation(name="Công an phường", count=3),
        Delegation(name="Mặt trận"),
    )
    assert told(Facts(delegations=new), Facts(delegations=old)) == [
        ("delegations", "same", 0, 1),
        ("delegations", "changed", 1, 0),
        ("delegations", "new", 2, -1),
        ("delegations", "gone", -1, 2),
    ]


def test_an_item_said_a_little_otherwise_is_changed_not_new() -> None:
    new = (Task(unit="Phòng Kinh tế", what="bảo đảm kinh phí, hội trường cho Hội nghị"),)
    old = (Task(unit="Phòng Kinh tế", what="bảo đảm kinh phí cho Hội nghị"),)
    assert told(Facts(tasks=new), Facts(tasks=old)) == [("tasks", "changed", 0, 0)]


def test_what_a_plan_states_twice_is_there_twice() -> None:
    twice = (AgendaItem(title="Giải lao"), AgendaItem(title="Giải lao"))
    assert told(Facts(agenda=twice), Facts(agenda=twice[:1])) == [("agenda", "same", 0, 0), ("agenda", "new", 1, -1)]


def test_the_length_of_an_item_counts_however_it_is_stated() -> None:
    new, old = (
        AgendaItem(title="Báo cáo", start="08:00", end="08:20"),
        AgendaItem(title="Báo cáo", start="08:00", minutes=20),
    )
    assert told(Facts(agenda=(new,)), Facts(agenda=(old,))) == [("agenda", "same", 0, 0)]


def test_days_and_quotas_are_compared_by_value() -> None:
    new = Facts(deadlines=(Deadline(date="2026-02-11", what="Gửi danh sách"),), award_quota=AwardQuota(collective=5))
    old = Facts(deadlines=(Deadline(date="2026-02-10", what="Gửi danh sách"),), award_quota=AwardQuota(collective=4))
    assert told(new, old) == [("award_quota", "changed", -1, -1), ("deadlines", "changed", 0, 0)]


def test_a_text_is_compared_paragraph_by_paragraph() -> None:
    old = [
        ("I. MỤC ĐÍCH", ["Đánh giá kết quả năm 2025.", "Biểu dương tập thể."]),
        ("II. KINH PHÍ", ["Ngân sách phường."]),
    ]
    new = [
        ("I. MỤC ĐÍCH", ["Đánh giá kết quả năm 2026.", "Rút kinh nghiệm."]),
        ("III. TỔ CHỨC", ["Văn phòng chủ trì."]),
    ]
    assert text_differences.texts(old, new) == [
        TextChange(
            state="changed", heading="I. MỤC ĐÍCH", old="Đánh giá kết quả năm 2025.", new="Đánh giá kết quả năm 2026.",
            section=0, new_section=0, at=0, new_at=0, follows=0,
        ),
        TextChange(
            state="new", heading="I. MỤC ĐÍCH", new="Rút kinh nghiệm.", section=0, new_section=0, new_at=1, follows=0
        ),
        TextChange(state="gone", heading="I. MỤC ĐÍCH", old="Biểu dương tập thể.", section=0, new_section=0, at=1),
        TextChange(state="new", heading="III. TỔ CHỨC", new="III. TỔ CHỨC\nVăn phòng chủ trì.", new_section=1, whole=True),
        TextChange(state="gone", heading="II. KINH PHÍ", old="II. KINH PHÍ\nNgân sách phường.", section=1, whole=True),
    ]  # fmt: skip


def test_spaces_and_closing_marks_are_no_change() -> None:
    assert (
        text_differences.texts([("I. KINH PHÍ", ["Ngân  sách phường;"])], [("I. KINH PHÍ:", ["Ngân sách phường./."])])
        == []
    )
