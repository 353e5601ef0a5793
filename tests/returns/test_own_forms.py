"""Forms go out, are filled in, come back under another name, and say exactly what was written into them."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thuky.attendees import store as attendees
from thuky.attendees.delegation import Delegation
from thuky.awards import store as awards
from thuky.core.vietnamese.names import CIVILIANS, RANKS, SURNAMES
from thuky.office import store as office
from thuky.office.unit import Unit
from thuky.reading import workbook
from thuky.returns import forms, own_form, reader, store
from thuky.returns.roster import Belongs
from thuky.speakers import store as speakers
from thuky.speakers.speech import Speech
from thuky.storage.workspace import Workspace

UNIT, OTHER = "UBND phường Đông", "Ban CHQS xã Tây"
FIELDS = ("salutation", "full_name", "rank", "position", "phone", "note")


@pytest.fixture
def split(file: Workspace, conference: int) -> tuple[Workspace, int]:
    """Two units with places in two delegations; a third delegation is nobody's yet."""
    with file.change("Chia suất", conference=conference) as db:
        east, west = office.add_units(db, [Unit(name=UNIT), Unit(name=OTHER)])
        for name, quota in (("Đại diện UBND", 3), ("Khen thưởng", 2), ("Khách mời", 4)):
            attendees.add_delegation(db, Delegation(conference_id=conference, name=name, quota=quota))
        first, second, _third = attendees.delegations(db, conference)
        attendees.split_over(db, first.id or 0, [(east, UNIT, 2), (west, OTHER, 1)])
        attendees.split_over(db, second.id or 0, [(east, UNIT, 2)])
    return file, conference


def made(split: tuple[Workspace, int], folder: Path) -> dict[str, Path]:
    """The forms by the unit's name."""
    found = forms.make(split[0].db, split[1], folder)
    return {path.stem.removeprefix("Đăng ký đại biểu - "): path for path in found.paths}


def head_of(sheet: Any, heading: str = "Họ và tên") -> int:
    """The row of the headings."""
    return next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == heading)


def fill(path: Path, people: list[dict[str, str]], kept: Path) -> Path:
    """Write people into the rows of a form as a unit does, and keep it under another name."""
    book = openpyxl.load_workbook(path)
    sheet = book["Đại biểu"]
    head = head_of(sheet)
    at = {sheet.cell(head, column).value: column for column in range(1, sheet.max_column + 1)}
    headings = {"salutation": "Xưng hô", "full_name": "Họ và tên", "rank": "Cấp bậc", "position": "Chức vụ"}
    headings |= {"phone": "Điện thoại", "note": "Ghi chú"}
    for row, person in enumerate(people, start=head + 1):
        for field, text in person.items():
            sheet.cell(row, at[headings[field]]).value = text or None
    book.save(kept)
    return kept


def test_every_unit_with_places_has_a_form_and_delegations_without_units_are_named(
    split: tuple[Workspace, int], tmp_path: Path
) -> None:
    found = forms.make(split[0].db, split[1], tmp_path / "mẫu")
    assert sorted(path.name for path in found.paths) == [
        f"Đăng ký đại biểu - {OTHER}.xlsx",
        f"Đăng ký đại biểu - {UNIT}.xlsx",
    ]
    assert found.unsplit == ("Khách mời",)


def test_a_form_says_whose_it_is_how_many_may_come_and_has_rows_to_spare(
    split: tuple[Workspace, int], tmp_path: Path
) -> None:
    sheet = openpyxl.load_workbook(made(split, tmp_path)[UNIT])["Đại biểu"]
    head = head_of(sheet)
    lines = [cell.value for row in sheet.iter_rows(max_row=head - 1) for cell in row if cell.value]
    assert lines[2:6] == [
        "ĐĂNG KÝ ĐẠI BIỂU",
        "Hội nghị sơ kết Đề án 25",
        f"Đơn vị: {UNIT}",
        "Chỉ tiêu: 04 đại biểu (Đại diện UBND: 02; Khen thưởng: 02)",
    ]
    ordinals = [sheet.cell(row, 1).value for row in range(head + 1, sheet.max_row + 1)]
    assert ordinals == [1, 2, 3, 4, 5, 6, 7]


def test_headings_are_locked_rows_are_not_and_cells_are_text(split: tuple[Workspace, int], tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(made(split, tmp_path)[UNIT])["Đại biểu"]
    head = head_of(sheet)
    assert sheet.protection.sheet
    assert [sheet.cell(row, 3).protection.locked for row in (head, head + 1)] == [True, False]
    assert {sheet.cell(head + 1, column).number_format for column in range(2, 9)} == {"@"}


def test_ranks_can_be_chosen_with_an_empty_choice_and_the_civilians_of_the_army(
    split: tuple[Workspace, int], tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(made(split, tmp_path)[UNIT])
    sheet = book["Đại biểu"]
    column = sheet.cell(head_of(sheet), 4).column_letter
    (rule,) = [one for one in sheet.data_validations.dataValidation if str(one.sqref).startswith(column)]
    hidden, area = rule.formula1.split("!")
    choices = [cell.value or "" for (cell,) in book[hidden][area.replace("$", "")]]
    assert choices == ["", *reversed(RANKS), *CIVILIANS]
    assert book[hidden].sheet_state == "veryHidden"


def test_the_checks_of_a_form_are_within_what_excel_takes(split: tuple[Workspace, int], tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(made(split, tmp_path)[UNIT])["Đại biểu"]
    rules = sheet.data_validations.dataValidation
    assert {rule.type for rule in rules} == {"list", "custom", "textLength"}
    assert [
        len(text) for rule in rules for text in (rule.formula1, rule.error, rule.prompt) if len(text or "") > 255
    ] == []
    assert [rule.errorStyle for rule in rules if rule.type == "custom"] == ["warning"]


def test_a_form_for_nothing_but_delegates_has_no_other_sheets(split: tuple[Workspace, int], tmp_path: Path) -> None:
    book = openpyxl.load_workbook(made(split, tmp_path)[UNIT])
    assert book.sheetnames == ["Đại biểu", "Hướng dẫn", "thuky"]


def test_discussion_papers_and_nominations_have_sheets_where_the_unit_owes_them(
    split: tuple[Workspace, int], tmp_path: Path
) -> None:
    with split[0].change("Tham luận", conference=split[1]) as db:
        speakers.add(db, Speech(conference_id=split[1], units=f"{UNIT}; Hội Nông dân", topic="Nước sạch"))
        awards.set_quota(db, split[1], "collective", 5)
    paths = made(split, tmp_path)
    assert [openpyxl.load_workbook(paths[unit]).sheetnames[:-2] for unit in (UNIT, OTHER)] == [
        ["Đại biểu", "Tham luận", "Khen thưởng"],
        ["Đại biểu", "Khen thưởng"],
    ]


PEOPLE = [
    {"salutation": "Ông", "full_name": "Nguyễn Văn An", "rank": "", "position": "Chủ tịch", "phone": "0912345678"},
    {
        "full_name": "Đỗ Thị Ánh",
        "rank": "Thiếu tá QNCN",
        "position": "Trợ lý",
        "phone": "0987654321",
        "note": "ăn chay",
    },
]


def test_a_filled_form_comes_back_renamed_and_says_where_it_belongs(
    split: tuple[Workspace, int], tmp_path: Path
) -> None:
    back = fill(made(split, tmp_path)[UNIT], PEOPLE, tmp_path / "gui lai (1).xlsx")
    (roster,) = reader.read(back)
    unit = next(one.id for one in office.units(split[0].db) if one.name == UNIT)
    assert roster.belongs == Belongs(
        file=store.file_identity(split[0].db), conference=split[1], unit=unit or 0, unit_name=UNIT
    )
    wanted = [{field: person.get(field, "") for field in FIELDS} for person in PEOPLE]
    assert [{field: asdict(row)[field] for field in FIELDS} for row in roster.rows] == wanted
    assert [(row.unit, row.sections) for row in roster.rows] == [(UNIT, ("Đại diện UBND",))] * 2
    assert [(one.row, one.kind) for one in roster.skipped] == [(roster.header_row + 3 + n, "place") for n in range(2)]


def test_a_form_with_a_row_put_in_and_a_sheet_renamed_is_still_known(
    split: tuple[Workspace, int], tmp_path: Path
) -> None:
    back = fill(made(split, tmp_path)[UNIT], PEOPLE, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(back)
    book["Đại biểu"].title = "Sheet1"
    book["Sheet1"].insert_rows(1, 2)
    book.save(back)
    (roster,) = reader.read(back)
    assert [row.full_name for row in roster.rows] == ["Nguyễn Văn An", "Đỗ Thị Ánh"]


def test_what_is_glued_to_a_name_in_a_form_goes_where_it_belongs(split: tuple[Workspace, int], tmp_path: Path) -> None:
    people = [{"full_name": "Đ/c 2// LÊ VĂN ÁNH – CHT"}, {"full_name": "TRẦN MAI"}]
    (roster,) = reader.read(fill(made(split, tmp_path)[UNIT], people, tmp_path / "a.xlsx"))
    assert [(row.salutation, row.rank, row.full_name, row.position) for row in roster.rows] == [
        ("Đồng chí", "Trung tá", "Lê Văn Ánh", "CHT"),
        ("", "", "Trần Mai", ""),
    ]


def test_a_form_of_another_conference_or_file_says_so(split: tuple[Workspace, int], tmp_path: Path) -> None:
    (roster,) = reader.read(fill(made(split, tmp_path)[UNIT], PEOPLE, tmp_path / "a.xlsx"))
    own = store.file_identity(split[0].db)
    assert [
        own_form.stranger(roster.belongs, *where) for where in ((own, split[1]), (own, 99), ("khác", split[1]))
    ] == [
        "",
        f"Mẫu này của hội nghị khác (đơn vị {UNIT}); hãy xem lại trước khi nhập.",
        f"Mẫu này do một tệp Thư Ký khác tạo ra (đơn vị {UNIT}); hãy xem lại trước khi nhập.",
    ]


def test_a_form_is_never_written_over(split: tuple[Workspace, int], tmp_path: Path) -> None:
    first, second = made(split, tmp_path), forms.make(split[0].db, split[1], tmp_path).paths
    assert sorted(path.name for path in second) == sorted(f"{path.stem} (2).xlsx" for path in first.values())


WORD = st.text(
    "abcdeghiklmnopqrstuvxyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ", min_size=1, max_size=6
)
NAMES = st.builds(
    lambda surname, words: " ".join([surname.capitalize(), *(word.capitalize() for word in words)]),
    st.sampled_from(sorted(SURNAMES - {"văn"})),
    st.lists(WORD, min_size=1, max_size=3),
)
TEXTS = st.lists(WORD, max_size=5).map(" ".join)
PERSONS = st.fixed_dictionaries(
    {
        "salutation": st.sampled_from(["", "Ông", "Bà", "Đồng chí"]),
        "full_name": NAMES,
        "rank": st.sampled_from(["", *RANKS, *CIVILIANS]),
        "position": TEXTS,
        "phone": st.sampled_from(["", "0912345678", "0283811222", "0912345678; 0987654321"]),
        "note": TEXTS,
    }
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PERSONS, min_size=1, max_size=7))
def test_what_is_written_into_a_form_is_what_is_read_back(
    split: tuple[Workspace, int], tmp_path: Path, people: list[dict[str, str]]
) -> None:
    path = next(iter(forms.write(forms.ready(split[0].db, split[1])[:1], tmp_path)))
    (roster,) = reader.read(fill(path, people, tmp_path / "về.xlsx"))
    assert [{field: asdict(row)[field] for field in FIELDS} for row in roster.rows] == people


def test_a_workbook_with_a_hidden_sheet_that_lies_is_read_as_any_other(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["TT", "Họ và tên", "Đơn vị"], [1, "Lê Văn An", UNIT]):
        sheet.append(row)
    hidden = book.create_sheet("thuky")
    for row in (["THUKY-MAU", "1"], ["conference", "x"], ["column"], ["key", "attendees", "-1", "3"], [None, None]):
        hidden.append(row)
    hidden.sheet_state = "veryHidden"
    book.save(tmp_path / "a.xlsx")
    assert own_form.recognised(workbook.read(tmp_path / "a.xlsx")) is None
    assert [row.full_name for row in reader.read(tmp_path / "a.xlsx")[0].rows] == ["Lê Văn An"]
