"""A fact that is edited in the file changes the plan's text; all other prose stays as it was read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from thuky.agenda import store as agenda
from thuky.agenda.agenda_item import AgendaItem
from thuky.attendees import store as attendees
from thuky.attendees.delegation import Delegation
from thuky.awards import store as awards
from thuky.conferences import store as conferences
from thuky.conferences.plan_text import Deadline, Section
from thuky.office import store as office
from thuky.office.unit import Unit
from thuky.plans import plan_now, store
from thuky.plans.read import read_file
from thuky.speakers import store as speakers
from thuky.speakers.speech import Speech
from thuky.storage.workspace import Workspace
from thuky.tasks import store as tasks
from thuky.tasks.task import Task

MATERIAL = Path(__file__).parent / "material"


def lines(opened: Workspace) -> list[str]:
    return [line.text for section in plan_now.sections(opened.db, 1) for line in section.lines]


@pytest.fixture
def read(file: Workspace) -> Callable[[str], Workspace]:
    def import_plan(name: str) -> Workspace:
        with file.change("Đọc kế hoạch") as db:
            store.import_plan(db, read_file(MATERIAL / f"{name}.txt"))
        return file

    return import_plan


def changed(opened: Workspace, edit: Callable[..., object]) -> tuple[list[str], list[str]]:
    """The lines that went and the lines that came by an edit."""
    before = lines(opened)
    with opened.change("Sửa", conference=1) as db:
        edit(db)
    after = lines(opened)
    return [line for line in before if line not in after], [line for line in after if line not in before]


def test_nothing_edited_leaves_every_line_as_it_was_read(read: Callable[[str], Workspace]) -> None:
    opened = read("phuong_dash_lists")
    stored = [text.text for _, texts in conferences.sections(opened.db, 1) for text in texts]
    assert lines(opened) == stored


def test_a_new_day_and_hour_stand_in_the_old_words_and_the_weekday_follows(read: Callable[[str], Workspace]) -> None:
    opened = read("phuong_dash_lists")
    gone, came = changed(opened, lambda db: conferences.edit(db, 1, held_on="2027-01-08", held_at="09:45"))
    assert gone == ["1. Thời gian: 01 buổi, từ 7h30’ đến 11h00’ ngày 12/02/2026 (thứ Năm)."]
    assert came == ["1. Thời gian: 01 buổi, từ 09h45’ đến 11h00’ ngày 08/01/2027 (thứ Sáu)."]


def test_several_days_move_together(read: Callable[[str], Workspace]) -> None:
    opened = read("quan_su_army")
    _, came = changed(opened, lambda db: conferences.edit(db, 1, held_on="2027-01-08", held_until="2027-01-09"))
    assert came == [
        "2. Thời gian: 02 ngày, từ ngày 08/01/2027 đến ngày 09/01/2027; có mặt lúc 6 giờ 45 phút, khai mạc 07 giờ 15 phút "
        "ngày 08/01/2027."
    ]


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({"place": "Nhà văn hóa khu phố 2"}, "2. Địa điểm: Tại Nhà văn hóa khu phố 2."),
        ({"chair": "Ông Trần Văn Mới, Chủ tịch"}, "1. Chủ trì: Ông Trần Văn Mới, Chủ tịch."),
        ({"total_attendees": 99}, "2. Đại biểu tham dự: Tổng số 99 đại biểu, gồm:"),
        ({"dress": "Áo dài truyền thống"}, "3. Trang phục: Áo dài truyền thống."),
        (
            {"budget_source": "ngân sách phường năm 2027"},
            "Kinh phí tổ chức Hội nghị sử dụng từ nguồn ngân sách phường năm 2027; thanh toán theo quy định.",
        ),
    ],
)
def test_a_field_of_the_conference_changes_its_own_line(
    read: Callable[[str], Workspace], values: dict[str, object], line: str
) -> None:
    opened = read("phuong_dash_lists")
    gone, came = changed(opened, lambda db: conferences.edit(db, 1, **values))
    assert (len(gone), came) == (1, [line])


def test_delegations_are_changed_left_out_and_added(read: Callable[[str], Workspace]) -> None:
    opened = read("quan_su_army")
    first, second = (one.id or 0 for one in attendees.delegations(opened.db, 1)[:2])

    def edit(db):
        attendees.edit_delegation(db, first, name="Khách mời", quota=7)
        attendees.remove_delegations(db, [second])
        attendees.add_delegation(db, Delegation(conference_id=1, name="Công an phường", quota=3))

    gone, came = changed(opened, edit)
    assert gone == ["Cán bộ Ban CHQS phường: 05 đồng chí.", "Cán bộ trung đội: 10 đồng chí."]
    assert came == ["Khách mời: 07 đồng chí.", "Công an phường: 03 đồng chí."]


def test_rows_of_tables_are_filled_by_their_columns(read: Callable[[str], Workspace]) -> None:
    opened = read("so_tables")
    item = agenda.of_conference(opened.db, 1)[0].id or 0
    paper = speakers.of_conference(opened.db, 1)[0].id or 0

    def edit(db):
        attendees.add_delegation(db, Delegation(conference_id=1, name="Công an tỉnh", quota=3))
        agenda.edit(db, item, title="Văn nghệ chào mừng")
        agenda.add(db, AgendaItem(conference_id=1, title="Chụp ảnh", presenter="Ban Tổ chức", start="16:40"))
        speakers.edit(db, paper, topic="Chủ đề mới")
        speakers.add(db, Speech(conference_id=1, units="Hội Nông dân", topic="Mô hình nuôi cá"))
        tasks.add(
            db, Task(conference_id=1, unit="Sở Nội vụ", what="Thẩm định", due_text="Tháng 9/2026", product="Tờ trình")
        )

    _, came = changed(opened, edit)
    assert came == [
        "4 | Công an tỉnh | 03 | ",
        "4 | Thẩm định | Sở Nội vụ |  | Tháng 9/2026 | Tờ trình",
        "14h00 - 14h30 | Văn nghệ chào mừng | Văn phòng UBND tỉnh",
        "16h40 | Chụp ảnh | Ban Tổ chức",
        "1 | UBND phường Tân Lập | Chủ đề mới",
        "4 | Hội Nông dân | Mô hình nuôi cá",
    ]


def test_quotas_and_standards_of_awards_follow_their_tables(read: Callable[[str], Workspace]) -> None:
    opened = read("so_tables")

    def edit(db):
        awards.set_quota(db, 1, "collective", 7, "Bằng khen")
        awards.set_criteria(db, 1, "collective", ["Hoàn thành vượt chỉ tiêu", "Có mô hình được nhân rộng", "Đoàn kết"])

    gone, came = changed(opened, edit)
    assert gone == ["Bằng khen: 04 tập thể và 06 cá nhân.", "Hoàn thành mọi chỉ tiêu được giao."]
    assert came == ["Bằng khen: 07 tập thể và 06 cá nhân.", "Hoàn thành vượt chỉ tiêu.", "Đoàn kết."]


def test_a_task_that_is_removed_takes_its_empty_heading_along_and_numbers_count_on(
    read: Callable[[str], Workspace],
) -> None:
    opened = read("quan_su_army")
    station = [one.id or 0 for one in tasks.as_ordered(opened.db, 1) if one.unit == "Trạm y tế phường"]
    gone, came = changed(opened, lambda db: tasks.remove(db, station))
    assert gone == [
        "2. Trạm y tế phường", "Cử 01 tổ quân y phục vụ.", "Chuẩn bị thuốc và dụng cụ sơ cứu.",
        "3. Đơn vị tự vệ các nhà máy cử cán bộ tham gia đầy đủ.",
    ]  # fmt: skip
    assert came == ["2. Đơn vị tự vệ các nhà máy cử cán bộ tham gia đầy đủ."]


def test_a_new_task_stands_under_its_unit(read: Callable[[str], Workspace]) -> None:
    opened = read("quan_su_army")
    task = Task(conference_id=1, unit="Trạm y tế phường", what="Báo cáo kết quả", due_text="trước ngày 20/5/2026")
    before = lines(opened)
    _, came = changed(opened, lambda db: tasks.add(db, task))
    assert came == ["Báo cáo kết quả, trước ngày 20/5/2026."]
    assert lines(opened)[before.index("Chuẩn bị thuốc và dụng cụ sơ cứu.") + 1] == came[0]


def test_a_deadline_in_the_middle_of_a_sentence_moves(read: Callable[[str], Workspace]) -> None:
    opened = read("so_tables")
    number = conferences.deadlines(opened.db, 1)[0].id
    with opened.change("Gia hạn", conference=1) as db:
        db.execute("UPDATE deadline SET date = '2026-10-05' WHERE id = ?", (number,))
    assert [line for line in lines(opened) if "05/10/2026" in line][0].startswith(
        "Ban Chỉ đạo trình Chủ tịch UBND tỉnh"
    )


def test_an_open_item_of_the_programme_that_takes_place_is_open_no_longer(read: Callable[[str], Workspace]) -> None:
    opened = read("phuong_dash_lists")
    item = next(one for one in agenda.of_conference(opened.db, 1) if one.conditional)
    _, came = changed(opened, lambda db: agenda.edit(db, item.id or 0, decided="yes"))
    assert came == ["4. 8h35’: Phát biểu của lãnh đạo tỉnh."]


def test_a_fact_that_the_plan_did_not_state_gets_its_line_beside_its_kin(read: Callable[[str], Workspace]) -> None:
    opened = read("so_tables")
    _, came = changed(opened, lambda db: conferences.edit(db, 1, dress="Trang phục công sở"))
    assert came == ["3. Trang phục: Trang phục công sở.", "4. Chủ trì: Ông Vũ Đình Toại, Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo.",
                    "5. Thành phần dự hội nghị"]  # fmt: skip


def test_words_that_the_clerk_typed_are_not_said_twice(sample: Workspace) -> None:
    with sample.change("Gõ tay", conference=1) as db:
        section = next(one for one, _ in conferences.sections(db, 1) if one.code == "attendance")
        conferences.set_paragraphs(db, section.id or 0, [(1, "1. Địa điểm: Hội trường Bộ CHQS tỉnh Tân Giang.")])
    assert [line for line in lines(sample) if "Hội trường Bộ CHQS" in line] == [
        "1. Địa điểm: Hội trường Bộ CHQS tỉnh Tân Giang."
    ]


def test_a_line_that_the_clerk_rewrites_keeps_its_facts(read: Callable[[str], Workspace]) -> None:
    opened = read("phuong_dash_lists")
    section, texts = next(
        (one, texts)
        for one, texts in conferences.sections(opened.db, 1)
        if any("place" in text.facts for text in texts)
    )
    typed = [(text.level, text.text.replace("Địa điểm: Tại", "Nơi họp: Tầng hai")) for text in texts]
    with opened.change("Sửa lời văn", conference=1) as db:
        conferences.set_paragraphs(db, section.id or 0, typed)
    assert "2. Nơi họp: Tầng hai Nhà văn hóa phường An Bình." in lines(opened)
    _, came = changed(opened, lambda db: conferences.edit(db, 1, place="Nhà văn hóa khu phố 2"))
    assert came == ["2. Nơi họp: Tầng hai Nhà văn hóa khu phố 2."]


def test_delegations_split_over_units_make_a_list_of_their_own(read: Callable[[str], Workspace]) -> None:
    opened = read("quan_su_army")
    with opened.change("Tách", conference=1) as db:
        units = office.add_units(db, [Unit(name="Khu phố 1"), Unit(name="Khu phố 2")])
        squad = attendees.delegations(db, 1)[2].id or 0
        attendees.split_over(db, squad, [(units[0], "Khu phố 1", 12), (units[1], "Khu phố 2", 17)])
        for one in attendees.of_delegation(db, 1, attendees.delegations(db, 1)[1].id):
            attendees.edit(db, one.id or 0, unit="Đại đội 1")
    last = plan_now.sections(opened.db, 1)[-1]
    assert (last.heading, [line.text for line in last.lines]) == (
        "Phụ lục PHÂN BỔ ĐẠI BIỂU",
        ["STT | Đơn vị | Thành phần | Số lượng | Ghi chú", "1 |  | Cán bộ Ban CHQS phường | 05 | ",
         "2 | Đại đội 1 | Cán bộ trung đội | 10 | ", "3 | Khu phố 1 | Tiểu đội trưởng | 12 | ",
         "4 | Khu phố 2 | Tiểu đội trưởng | 17 | ", "5 |  | Tiểu đội trưởng | 01 | ", " | Tổng cộng | | 45 | "],
    )  # fmt: skip


def test_several_appendices_are_numbered_when_the_office_says_so(file: Workspace) -> None:
    with file.change("Đọc kế hoạch") as db:
        store.import_plan(db, read_file(MATERIAL / "quan_su_army.txt"))
        for heading in ("Phụ lục Chương trình", "Phụ lục MAKET", "Phụ lục số 7: Danh sách"):
            conferences.add_section(db, Section(conference_id=1, heading=heading, code="appendix"))
        assert store.number_appendices(db, 1) == 3
    headings = [one.heading for one, _ in conferences.sections(file.db, 1) if one.code == "appendix"]
    assert headings == ["Phụ lục I Chương trình", "Phụ lục II MAKET", "Phụ lục III Danh sách"]


def test_items_named_like_other_words_of_the_plan_are_not_taken_for_said(file: Workspace, conference: int) -> None:
    titles = ["Thảo luận", "Khen thưởng", "Kết luận"]
    with file.change("Chương trình", conference=conference) as db:
        awards.set_quota(db, conference, "collective", 3)
        agenda.add_many(db, conference, [AgendaItem(title=title) for title in titles])
    programme = next(one for one in plan_now.sections(file.db, conference) if one.code == "appendix-agenda")
    assert [line.text for line in programme.lines] == ["1. Thảo luận.", "2. Khen thưởng.", "3. Kết luận."]


def test_a_deadline_that_a_standing_sentence_names_is_not_listed_again(file: Workspace, conference: int) -> None:
    with file.change("Hạn", conference=conference) as db:
        conferences.add_deadline(
            db, Deadline(conference_id=conference, date="2026-11-20", what="Gửi danh sách đại biểu")
        )
        conferences.add_deadline(db, Deadline(conference_id=conference, date="2026-12-05", what="Duyệt maket"))
    duty = next(one for one in plan_now.sections(file.db, conference) if one.code == "organisation")
    assert [line.text for line in duty.lines] == [
        "1. Các cơ quan, đơn vị, địa phương",
        "Cử đại biểu dự Hội nghị đúng thành phần; gửi danh sách về Ban CHQS phường trước ngày 20/11/2026.",
        "2. Mốc thời gian cần bảo đảm",
        "Duyệt maket chậm nhất ngày 05/12/2026.",
    ]
