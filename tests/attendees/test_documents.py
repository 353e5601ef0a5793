"""The lists of attendees, as blocks and as the PDF that is printed."""

from collections.abc import Callable, Iterable

import pytest

from tests.papers.reading_pdf import place
from thuky.attendees import documents, store
from thuky.attendees.attendee import Attendee
from thuky.conferences import store as conferences
from thuky.office import store as office
from thuky.papers import pages, pdf
from thuky.papers.blocks import PageBreak, Paragraph, Row, Table, TotalLine
from thuky.papers.document import Item
from thuky.printing import store as printing
from thuky.storage.workspace import Workspace


def table(item: Item) -> tuple[Row, ...]:
    found = next(block for block in item.blocks if isinstance(block, Table))
    return tuple(found.rows)


def line(item: Item, kind: type) -> str:
    return next(block.text for block in item.blocks if isinstance(block, kind))  # type: ignore[attr-defined]


def test_the_list_numbers_everybody_through_under_a_line_per_delegation(sample: Workspace) -> None:
    (item,) = documents.attendance_list(sample.db, 1)
    rows = table(item)
    assert [row.cells[0] for row in rows if not row.group] == [str(number) for number in range(1, 68)]
    assert [row.cells[0] for row in rows if row.group][6] == "VII. ĐẠI DIỆN UBND XÃ, PHƯỜNG: 15 đại biểu"
    assert line(item, TotalLine) == "Danh sách này có 67 đồng chí./."


def test_a_place_says_that_its_unit_has_not_told_the_name(sample: Workspace) -> None:
    (item,) = documents.attendance_list(sample.db, 1)
    assert sum(row.cells[2] == "(đơn vị chưa báo tên)" for row in table(item) if not row.group) == 20


def test_the_printed_list_holds_every_name_as_text(sample: Workspace) -> None:
    made = pdf.render(tuple(documents.attendance_list(sample.db, 1)))
    text = " ".join(" ".join(pages.page_text(made.data, page).split()) for page in range(pages.page_count(made.data)))
    missing = [one.full_name for one in store.of_conference(sample.db, 1) if one.named and one.full_name not in text]
    assert missing == []


@pytest.mark.parametrize("paper", [documents.attendance_list, documents.signing_list])
def test_no_name_is_broken_over_two_lines(paper: Callable[..., Iterable[Item]], sample: Workspace) -> None:
    made = pdf.render(tuple(paper(sample.db, 1)))
    lines = "\n".join(pages.page_text(made.data, page) for page in range(pages.page_count(made.data)))
    named = [one.full_name for one in store.of_conference(sample.db, 1) if one.named]
    assert [name for name in named if name not in lines] == []


def test_an_army_body_lists_rank_position_and_unit_apart_and_counts_comrades(sample: Workspace) -> None:
    (item,) = documents.attendance_list(sample.db, 1)
    assert table(item)[1].cells == (
        "1",
        "Đại tá",
        "Trịnh Quang Vịnh",
        "Phó Chủ nhiệm Chính trị",
        "Ban Chỉ đạo Đề án 618 Quân khu",
        "",
    )
    assert line(item, TotalLine) == "Danh sách này có 67 đồng chí./."


def test_a_civil_body_has_rank_and_name_together_and_counts_delegates(sample: Workspace) -> None:
    with sample.change("Cơ quan thường trực") as db:
        conferences.edit(db, 1, standing_body_id=1)
    (item,) = documents.attendance_list(sample.db, 1)
    assert headings(item) == ["STT", "Họ và tên", "Chức vụ, đơn vị", "Ghi chú"]
    assert table(item)[1].cells[1] == "Đại tá Trịnh Quang Vịnh"
    assert line(item, TotalLine) == "Danh sách này có 67 đại biểu./."


def test_the_party_counts_comrades_too(sample: Workspace) -> None:
    with sample.change("Thể thức") as db:
        db.execute("UPDATE issuing_body SET layout = 'party'")
    (item,) = documents.attendance_list(sample.db, 1)
    assert (line(item, TotalLine), headings(item)[1]) == ("Danh sách này có 67 đồng chí./.", "Họ và tên")


def test_the_list_to_sign_leaves_three_spare_rows_a_delegation_and_the_name_of_a_place_blank(sample: Workspace) -> None:
    (item,) = documents.signing_list(sample.db, 1)
    rows = table(item)
    assert sum(row.cells == ("",) * 5 for row in rows) == 27
    nameless = next(row for row in rows if row.cells[0] == "6")
    assert nameless.cells == ("6", "", "Hội Liên hiệp Phụ nữ tỉnh", "", "")
    assert line(item, Paragraph) == "Số triệu tập, mời: 67; có mặt: ……; vắng: …… (có lý do: ……)."


def test_where_the_plan_replaces_invitations_the_list_is_of_copies_sent(sample: Workspace) -> None:
    (item,) = documents.sending_list(sample.db, 1)
    assert [row.cells[2] for row in table(item)] == ["1", "3", "16", "1", "2", "15", "15"]
    assert line(item, TotalLine) == "Tổng số bản phát hành: 53 bản (chưa kể bản lưu)."


def test_where_it_does_not_the_list_is_of_people_invited(sample: Workspace) -> None:
    with sample.change("Giấy mời") as db:
        conferences.edit(db, 1, replaces_invitation=False)
    (item,) = documents.sending_list(sample.db, 1)
    assert (item.landscape, len(table(item)), table(item)[0].cells[6]) == (True, 67, "Dự")


def test_who_receives_a_plan_or_an_invitation_has_room_to_sign(sample: Workspace) -> None:
    (sent,) = documents.sending_list(sample.db, 1)
    with sample.change("Gửi giấy mời", conference=1) as db:
        conferences.edit(db, 1, replaces_invitation=False)
    (invited,) = documents.sending_list(sample.db, 1)
    heights = [block.row_height for item in (sent, invited) for block in item.blocks if isinstance(block, Table)]
    assert heights == [9.0, 9.0]


def test_an_army_body_counts_comrades_on_the_list_of_invitations(sample: Workspace) -> None:
    feet = []
    for layout in ("army", "party", "civil"):
        with sample.change("Thể thức") as db:
            conferences.edit(db, 1, replaces_invitation=False)
            office.edit_body(db, conferences.get(db, 1).standing_body_id, layout=layout)
        feet.append(line(next(iter(documents.sending_list(sample.db, 1))), TotalLine))
    assert [foot.removeprefix("Danh sách này có 67 ") for foot in feet] == ["đồng chí./.", "đồng chí./.", "đại biểu./."]


def choose(sample: Workspace, code: str, **values: str) -> None:
    with sample.change("Chọn cách in", conference=1) as db:
        printing.set_choice(db, 1, code, **values)


def headings(item: Item) -> list[str]:
    return [column.heading for block in item.blocks if isinstance(block, Table) for column in block.columns]


def test_a_list_from_a_to_z_has_given_names_in_order_with_delegation_and_seat(sample: Workspace) -> None:
    choose(sample, "danh-sach-dai-bieu", order="name")
    (item,) = documents.attendance_list(sample.db, 1)
    assert headings(item) == ["STT", "Họ và tên", "Chức vụ, đơn vị", "Thành phần", "Chỗ ngồi"]
    keys = {f"attendee:{one.id}": one.name_key for one in store.of_conference(sample.db, 1)}
    found = [keys[row.key] for row in table(item)]
    assert (found, len(found)) == ([*sorted(found)[20:], *[""] * 20], 67)


def test_who_signs_in_a_list_from_a_to_z_finds_the_places_without_a_name_and_the_spare_rows_at_its_end(
    sample: Workspace,
) -> None:
    choose(sample, "danh-sach-ky-nhan", order="name", spare="2")
    (item,) = documents.signing_list(sample.db, 1)
    rows = table(item)
    assert [bool(row.key) for row in rows] == [True] * 67 + [False] * 3
    assert [(row.cells[0], row.group) for row in rows[67:]] == [("Đại biểu bổ sung", True), ("", False), ("", False)]
    assert {row.cells[1] for row in rows[47:] if not row.group} == {""}


def test_a_list_by_seat_begins_at_the_chair_s_table_and_ends_with_who_has_none(sample: Workspace) -> None:
    choose(sample, "danh-sach-dai-bieu", order="seat")
    (item,) = documents.attendance_list(sample.db, 1)
    seats = [row.cells[-1] for row in table(item)]
    last = [bool(seat) for seat in seats].index(False) if "" in seats else len(seats)
    assert seats[0].startswith("Chủ tọa") and "A1" in seats[:last] and not any(seats[last:])


def test_columns_and_numbering_are_as_chosen(sample: Workspace) -> None:
    choose(sample, "danh-sach-dai-bieu", layout="army", phone="yes", committee="yes", numbers="restart")
    (item,) = documents.attendance_list(sample.db, 1)
    assert headings(item) == ["STT", "Cấp bậc", "Họ và tên", "Chức vụ", "Đơn vị", "Chức danh", "Điện thoại", "Ghi chú"]
    firsts = [after.cells[0] for before, after in zip(table(item), table(item)[1:], strict=False) if before.group]
    assert (item.landscape, set(firsts)) == (True, {"1"})


def test_each_table_at_the_door_gets_a_page_of_its_own_with_a_second_signature_and_other_spare_rows(
    sample: Workspace,
) -> None:
    choose(sample, "danh-sach-ky-nhan", sheets="yes", papers="yes", spare="1")
    (item,) = documents.signing_list(sample.db, 1)
    tables = [block for block in item.blocks if isinstance(block, Table)]
    groups = sum(row.group and row.cells != ("Đại biểu bổ sung",) for one in tables for row in one.rows)
    assert (len(tables), sum(isinstance(block, PageBreak) for block in item.blocks)) == (groups, groups - 1)
    assert headings(item)[:6] == ["STT", "Họ và tên", "Chức vụ, đơn vị", "Ký tên", "Nhận tài liệu", "Ghi chú"]
    assert sum(row.cells == ("",) * 6 for one in tables for row in one.rows) == groups


def test_a_list_to_sign_with_telephones_and_two_signatures_lies_so_that_there_is_room_to_sign(
    sample: Workspace,
) -> None:
    found = {}
    for more in ({}, {"papers": "yes"}, {"papers": "yes", "phone": "yes"}):
        choose(sample, "danh-sach-ky-nhan", **more)
        (item,) = documents.signing_list(sample.db, 1)
        data = pdf.render([item]).data
        at = [place(data, 0, word).left for word in ("Ký tên", "Nhận" if more else "Ghi")]
        found[len(more)] = (item.landscape, at[1] - at[0] > 20)
    assert found == {0: (False, True), 1: (True, True), 2: (True, True)}


def test_what_was_chosen_is_undone_like_anything_else(sample: Workspace) -> None:
    choose(sample, "danh-sach-dai-bieu", order="name")
    sample.undo()
    (item,) = documents.attendance_list(sample.db, 1)
    assert headings(item)[-1] == "Ghi chú"


def test_a_unit_that_ends_the_post_is_written_once():
    said = [
        Attendee(position=position, unit=unit).position_unit
        for position, unit in (
            ("Phó Chủ tịch UBND tỉnh", "UBND tỉnh Tân Giang"),
            ("Trưởng Công an phường", "Công an phường Bình Trà"),
            ("Giám đốc", "Sở Nội vụ"),
            ("", "Sở Nội vụ"),
        )
    ]
    assert said == [
        "Phó Chủ tịch UBND tỉnh Tân Giang",
        "Trưởng Công an phường Bình Trà",
        "Giám đốc, Sở Nội vụ",
        "Sở Nội vụ",
    ]
