"""A cell that holds a name and what was glued to it."""

import pytest

from thuky.core.vietnamese.names import RANKS, SALUTATIONS, SplitName, read_rank, split


@pytest.mark.parametrize(
    ("cell", "taken_apart"),
    [
        ("Trần Văn Bưởi", SplitName(full_name="Trần Văn Bưởi")),
        ("Đ/c Thiếu tá Trần Văn Bưởi", SplitName(salutation="Đồng chí", rank="Thiếu tá", full_name="Trần Văn Bưởi")),
        ("Đ/c: Lê Cam", SplitName(salutation="Đồng chí", full_name="Lê Cam")),
        ("4// Trần Văn Bưởi – CHT", SplitName(rank="Đại tá", full_name="Trần Văn Bưởi", position="CHT")),
        ("đ/c 4// Lê Cam - CHT", SplitName(salutation="Đồng chí", rank="Đại tá", full_name="Lê Cam", position="CHT")),
        ("Trần Văn Bưởi (Thiếu tá)", SplitName(rank="Thiếu tá", full_name="Trần Văn Bưởi")),
        ("Trần Văn Bưởi 3//", SplitName(rank="Thượng tá", full_name="Trần Văn Bưởi")),
        ("Lê Cam, 2//CN, Nhân viên", SplitName(rank="Trung tá QNCN", full_name="Lê Cam", position="Nhân viên")),
        ("ĐẠI UÝ QNCN LÊ CAM", SplitName(rank="Đại úy QNCN", full_name="LÊ CAM")),
        ("TS.Đỗ Thị Mận", SplitName(degree="TS.", full_name="Đỗ Thị Mận")),
        ("Đại tá, TS. Lê Cam, Chính ủy", SplitName(rank="Đại tá", degree="TS.", full_name="Lê Cam", position="Chính ủy")),
        ("Bà: Đỗ Thị Mận", SplitName(salutation="Bà", full_name="Đỗ Thị Mận")),
        ("Gia đình ông Lê Cam", SplitName(salutation="Gia đình ông", full_name="Lê Cam")),
        ("- Đồng chí Lê Cam;", SplitName(salutation="Đồng chí", full_name="Lê Cam")),
        ("Thiếu tá", SplitName(rank="Thiếu tá")),
        ("", SplitName()),
    ],
)  # fmt: skip
def test_a_cell_is_taken_apart(cell, taken_apart):
    assert split(cell) == taken_apart


@pytest.mark.parametrize(
    "name",
    [
        "Ông Ích Khiêm",
        "Cô Tô",
        "Anh Đức",
        "Hà Sĩ Nam",
        "Đại Nghĩa",
        "Lê Thị Bà",
        "Ý",
        "I",
        "Đoàn Chí Công",
        "H'Nga Niê",
    ],
)
def test_a_name_that_begins_like_a_form_of_address_stays_whole(name):
    assert split(name) == SplitName(full_name=name)


@pytest.mark.parametrize("rank", RANKS)
def test_every_rank_is_read_in_either_spelling_in_capitals_and_before_a_name(rank):
    assert read_rank(rank) == read_rank(rank.upper()) == read_rank(rank.replace("úy", "uý").replace("sĩ", "sỹ")) == rank
    assert split(f"{rank} Lê Cam") == SplitName(rank=rank, full_name="Lê Cam")


@pytest.mark.parametrize(
    ("short", "rank"),
    [
        ("4//", "Đại tá"), ("1//", "Thiếu tá"), ("1/", "Thiếu úy"), ("4/CN", "Đại úy QNCN"), ("2//CN", "Trung tá QNCN"),
        ("Tr.tá", "Trung tá"), ("Đ/úy", "Đại úy"), ("H1", "Hạ sĩ"),
        ("H2", "Trung sĩ"), ("H3", "Thượng sĩ"), ("Thiếu tá (QNCN)", "Thiếu tá QNCN"),
        ("Dai ta", "Đại tá"), ("CNQP", "CNQP"), ("Chuẩn uý", "Chuẩn úy QNCN"),
    ],
)  # fmt: skip
def test_short_forms_of_ranks_are_read(short, rank):
    assert read_rank(short) == rank


@pytest.mark.parametrize("text", ["Th.tá", "T.úy", "B1", "B2", "", "Lê Cam", "5//", "Đại tá CHT", "Trưởng phòng"])
def test_what_may_be_two_ranks_or_none_is_left_to_the_clerk(text):
    assert read_rank(text) == ""


def test_ranks_stand_from_low_to_high():
    some = ["Binh nhì", "Hạ sĩ", "Thượng sĩ", "Đại úy QNCN", "Đại úy", "Thiếu tá", "Đại tá", "Đô đốc", "Đại tướng"]
    assert [rank for rank in RANKS if rank in some] == some


def test_every_salutation_is_taken_off_before_a_family_name():
    assert [split(f"{word} Trần Văn Bưởi").salutation for word in SALUTATIONS] == list(SALUTATIONS)
