"""Nominees, discussion papers and units come in as people do: laid beside what is there, one step, asked where in doubt."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.returns.sheets import book, fill
from thuky.attendees import store as attendees
from thuky.attendees.delegation import Delegation
from thuky.awards import store as awards
from thuky.awards.award import Award
from thuky.core.refused import Refused
from thuky.office import groups_store
from thuky.office import store as office
from thuky.office.unit import Unit
from thuky.reading import workbook
from thuky.returns import directory, forms, lot, nomination, nominations, papers_in
from thuky.returns.incoming import Incoming
from thuky.returns.nomination import Nominee, form_of
from thuky.returns.preview_words import said
from thuky.returns.store import Applied
from thuky.speakers import store as speakers
from thuky.speakers.speech import Speech
from thuky.storage.workspace import Workspace

MIXED = (
    ("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",),
    ("STT", "Tên tập thể/cá nhân", "Chức vụ", "Đơn vị công tác", "Tóm tắt thành tích", "Mã hình thức khen thưởng"),
    ("I", "TẬP THỂ"),
    (1, "Ban CHQS xã Tây", None, None, "Hoàn thành tốt\n- Tuyển quân đủ", "GK"),
    (2, "Chi hội Phụ nữ khu phố 3", None, "Hội LHPN phường Đông", None, "GK"),
    ("II", "CÁ NHÂN"),
    (1, "Thiếu tá Lê Văn An", "Trợ lý", "Ban CHQS xã Tây", "Có sáng kiến", "GK, CSTĐCS"),
    (2, "Bà Trần Thị Hạ", "Hội viên", "Hội LHPN phường Đông", "Vận động tốt", "K9"),
    ("Tổng số: 02 tập thể, 02 cá nhân",),
)


def read(path: Path, rows: Any = MIXED) -> list[Nominee]:
    """The nominees of such a workbook."""
    return nomination.read(workbook.read(book(path / "khen thưởng.xlsx", rows)))


def told(found: list[Nominee]) -> list[tuple[str, ...]]:
    """What matters of each."""
    return [(one.kind, one.salutation, one.rank, one.name, one.position, one.unit, one.form) for one in found]


def test_collectives_and_persons_of_one_table_are_told_apart(tmp_path: Path) -> None:
    assert told(read(tmp_path)) == [
        ("collective", "", "", "Ban CHQS xã Tây", "", "", "Giấy khen"),
        ("collective", "", "", "Chi hội Phụ nữ khu phố 3", "", "Hội LHPN phường Đông", "Giấy khen"),
        ("individual", "", "Thiếu tá", "Lê Văn An", "Trợ lý", "Ban CHQS xã Tây", "Giấy khen; Chiến sĩ thi đua cơ sở"),
        ("individual", "Bà", "", "Trần Thị Hạ", "Hội viên", "Hội LHPN phường Đông", "K9"),
    ]


def test_merits_keep_their_lines_and_doubtful_forms_are_asked_about(tmp_path: Path) -> None:
    found = read(tmp_path)
    assert [one.merit for one in found] == ["Hoàn thành tốt\n- Tuyển quân đủ", "", "Có sáng kiến", "Vận động tốt"]
    assert [one.asked for one in found] == [
        "",
        "",
        "Một ô có 2 hình thức khen: Giấy khen; Chiến sĩ thi đua cơ sở",
        "Chưa rõ hình thức khen “K9”",
    ]


@pytest.mark.parametrize(
    ("cell", "form"),
    [("GK", "Giấy khen"), ("giấy khen", "Giấy khen"), ("BK", "Bằng khen"), ("LĐTT", "Lao động tiên tiến"), ("", ""),
     ("Bằng khen của Chủ tịch UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh"), ("CSTĐ cơ sở", "Chiến sĩ thi đua cơ sở")],
)  # fmt: skip
def test_forms_are_known_by_code_short_form_and_sentence(cell: str, form: str) -> None:
    assert form_of(cell) == (form, "")


def test_the_kind_may_stand_in_a_column_of_its_own(tmp_path: Path) -> None:
    head = (
        "STT",
        "Phân loại khen thưởng",
        "Tên tập thể/cá nhân/hộ gia đình",
        "Đơn vị công tác",
        "Hình thức khen thưởng",
    )
    rows = (head, (1, "TAPTHE", "Sao Mai", None, "Giấy khen"), (2, "CANHAN", "Vũ Bình", "Xã Tây", "Giấy khen"))
    assert [(one.kind, one.name) for one in read(tmp_path, rows)] == [
        ("collective", "Sao Mai"),
        ("individual", "Vũ Bình"),
    ]


def test_a_list_of_bodies_alone_names_them_under_their_unit(tmp_path: Path) -> None:
    rows = (
        ("TT", "Đơn vị", "Thành tích", "Hình thức"),
        (1, "Công an xã Tây", "Tốt", "GK"),
        (2, "Trạm Y tế xã Tây", None, "GK"),
    )
    assert [(one.kind, one.name, one.merit) for one in read(tmp_path, rows)] == [
        ("collective", "Công an xã Tây", "Tốt"),
        ("collective", "Trạm Y tế xã Tây", ""),
    ]


def test_codes_that_another_sheet_explains_are_understood(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    fill(made.active, (("STT", "Họ và tên", "Mã danh hiệu thi đua (nếu có)"), (1, "Vũ Thị Bình", "K9")))
    codes = made.create_sheet("DANHMUC")
    fill(codes, (("Mã", "Tên"), ("K9", "Kỷ niệm chương vì sự nghiệp"), (None, None, "TT", "Tập thể")))
    made.save(tmp_path / "a.xlsx")
    assert [one.form for one in nomination.read(workbook.read(tmp_path / "a.xlsx"))] == ["Kỷ niệm chương vì sự nghiệp"]


def test_nominees_go_in_as_one_step_and_the_same_list_again_changes_nothing(
    file: Workspace, conference: int, tmp_path: Path
) -> None:
    found = read(tmp_path)
    rows = nominations.compare(file.db, conference, found)
    assert [row.kind for row in rows] == ["new", "new", "problem", "problem"]
    with file.change("Nhập đề nghị khen thưởng", conference=conference) as db:
        nominations.apply(db, conference, rows[:2])
    kept = [(one.kind, one.name, one.form, one.merit) for one in awards.of_conference(file.db, conference)]
    assert kept == [
        ("collective", "Ban CHQS xã Tây", "Giấy khen", "Hoàn thành tốt\n- Tuyển quân đủ"),
        ("collective", "Chi hội Phụ nữ khu phố 3", "Giấy khen", ""),
    ]
    assert [row.kind for row in nominations.compare(file.db, conference, found)] == [
        "same",
        "same",
        "problem",
        "problem",
    ]
    file.undo()
    assert awards.of_conference(file.db, conference) == []


def test_what_a_list_says_otherwise_of_a_nominee_stands_old_beside_new(file: Workspace, conference: int) -> None:
    with file.change("Đề nghị", conference=conference) as db:
        award = awards.add(db, Award(conference_id=conference, name="Lê Văn An", unit="Xã Tây", form="Giấy khen"))
    (row,) = nominations.compare(
        file.db,
        conference,
        [Nominee(file="a", row=3, kind="individual", name="Lê Văn An", unit="xã Tây", rank="Đại úy")],
    )
    assert (row.kind, row.record) == ("changed", award)
    assert [(one.heading, one.old, one.new) for one in row.differences] == [("Cấp bậc", "", "Đại úy")]


def test_one_name_twice_or_of_another_unit_is_asked_about(file: Workspace, conference: int) -> None:
    with file.change("Đề nghị", conference=conference) as db:
        awards.add(db, Award(conference_id=conference, name="Lê Văn An", unit="Xã Đông"))
    one, other = (Nominee(file="a", row=n, kind="individual", name="Lê Văn An", unit="Xã Tây") for n in (3, 9))
    assert [row.why for row in nominations.compare(file.db, conference, [one, other])] == [
        "Trùng tên với Lê Văn An, Xã Đông đã được đề nghị; hãy xem lại trước khi nhập.",
        "Trùng với dòng 3 của danh sách; hãy xem lại trước khi nhập.",
    ]


UNITS = (
    ("DANH SÁCH ĐƠN VỊ",),
    ("STT", "Tên đơn vị", "Tên gọn", "Đầu mối", "SĐT", "Ghi chú"),
    ("I", "15 xã, phường"),
    (1, "UBND phường Đông", "P. Đông", "Lê Văn An", 912345678, None),
    (2, "UBND xã Tây", None, None, None, "vùng cao"),
    ("II", "Đoàn thể"),
    (1, "Hội Nông dân", None, "Bà Hạ", "0987.654.321", None),
    ("Tổng cộng: 03 đơn vị",),
)


def units(file: Workspace, path: Path, rows: Any = UNITS) -> list[Any]:
    """What such a list would change in the directory."""
    found = directory.read(workbook.read(book(path / "đơn vị.xlsx", rows)))
    return directory.compare(file.db, "đơn vị.xlsx", found)


def test_a_list_of_units_fills_the_directory_and_its_groups(file: Workspace, tmp_path: Path) -> None:
    with file.change("Danh mục") as db:
        office.add_units(db, [Unit(name="Ủy ban nhân dân xã Tây", phone="0900000000")])
    rows = units(file, tmp_path)
    assert [row.kind for row in rows] == ["new", "changed", "new"]
    with file.change("Nhập đơn vị") as db:
        directory.apply(db, 0, rows)
    assert [(one.name, one.short_name, one.contact, one.phone, one.note) for one in office.units(file.db)] == [
        ("Ủy ban nhân dân xã Tây", "", "", "0900000000", "vùng cao"),
        ("UBND phường Đông", "P. Đông", "Lê Văn An", "0912345678", ""),
        ("Hội Nông dân", "", "Bà Hạ", "0987654321", ""),
    ]
    assert {
        group.name: [one.name for one in groups_store.members(file.db, group.id or 0)]
        for group in groups_store.groups(file.db)
    } == {
        "15 xã, phường": ["Ủy ban nhân dân xã Tây", "UBND phường Đông"],
        "Đoàn thể": ["Hội Nông dân"],
    }
    assert [row.kind for row in units(file, tmp_path)] == ["same", "same", "same"]


def test_a_workbook_without_units_is_refused(file: Workspace, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="không có cột “Tên đơn vị”"):
        units(file, tmp_path, (("A", "B"), (1, 2)))


def test_the_papers_of_our_form_come_back_with_who_reads_them(file: Workspace, conference: int, tmp_path: Path) -> None:
    name = "UBND phường Đông"
    with file.change("Phân công", conference=conference) as db:
        (unit,) = office.add_units(db, [Unit(name=name)])
        place = attendees.add_delegation(db, Delegation(conference_id=conference, name="Đại biểu", quota=1))
        attendees.split_over(db, place, [(unit, name, 1)])
        paper = speakers.add(db, Speech(conference_id=conference, units=name, topic="Nước sạch", mode="speak"))
    (path,) = forms.make(file.db, conference, tmp_path).paths
    made = openpyxl.load_workbook(path)
    sheet = made["Tham luận"]
    head = next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == "Người trình bày")
    for column, text in ((4, "Lê Văn An"), (5, "Đại úy"), (6, "Trợ lý")):
        sheet.cell(head + 1, column).value = text
    sheet.cell(head + 2, 2).value = "Trồng cây"
    made.save(path)
    found = lot.read([path])
    rows = papers_in.compare(file.db, conference, found.forms)
    assert [(row.kind, row.record) for row in rows] == [("changed", paper), ("new", None)]
    with file.change("Nhập", conference=conference) as db:
        papers_in.apply(db, conference, rows)
    assert [(one.topic, one.mode, one.presenter, one.units) for one in speakers.of_conference(file.db, conference)] == [
        ("Nước sạch", "speak", "Đại úy Lê Văn An, Trợ lý", name),
        ("Trồng cây", "submit", "", name),
    ]


def test_what_came_in_is_said_by_its_own_name_and_people_only_where_there_were_some() -> None:
    awards = [Incoming(what="award", file="k.xlsx", row=number, kind="new", values={}) for number in (5, 6)]
    speech = Incoming(what="speech", file="k.xlsx", row=7, kind="new", values={})
    assert said(Applied(), awards) == "Đã nhập danh sách: 02 đề nghị khen thưởng."
    assert said(Applied(added=3), [*awards, speech]) == (
        "Đã nhập danh sách: thêm 3, sửa 0, 02 đề nghị khen thưởng, 01 bài tham luận."
    )
    assert said(Applied(), []) == "Đã nhập danh sách: thêm 0, sửa 0."
