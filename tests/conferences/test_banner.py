"""The backdrop: its lines, its measures on paper, its pictures."""

import io
import re

import pytest
from PIL import Image

from thuky.app.papers import named
from thuky.conferences import banner, banner_sheets, store
from thuky.office import store as office
from thuky.papers import pages, pdf
from thuky.papers.blocks import AppendixHead, Card, Title
from thuky.papers.document import Item
from thuky.printing import store as printing
from thuky.storage.workspace import Workspace

WRITTEN = "BAN CHỈ ĐẠO ĐỀ ÁN 77\nPHƯỜNG SÔNG MÂY\n\nHỘI NGHỊ\n\nSƠ KẾT GIAI ĐOẠN I\nĐỀ ÁN “SÔNG TRONG”\n\nSông Mây, ngày 05 tháng 02 năm 2027"


def one(opened: Workspace, conference: int = 1) -> Item:
    (item,) = named("maket").items(opened.db, conference)
    return item


def drawn(item: Item) -> Card:
    return next(block for block in item.blocks if isinstance(block, Card))


def test_a_plans_own_lines_are_kept_as_they_stand() -> None:
    assert banner.written(WRITTEN) == banner.Banner(
        bodies=("BAN CHỈ ĐẠO ĐỀ ÁN 77", "PHƯỜNG SÔNG MÂY"),
        kind="HỘI NGHỊ",
        title=("SƠ KẾT GIAI ĐOẠN I", "ĐỀ ÁN “SÔNG TRONG”"),
        date="Sông Mây, ngày 05 tháng 02 năm 2027",
    )


def test_without_them_they_come_from_the_conference(file: Workspace, conference: int) -> None:
    with file.change("Tên") as db:
        store.edit(db, conference, title="Hội nghị sơ kết Đề án giữ sạch dòng sông", banner="")
    assert banner.banner(file.db, conference) == banner.Banner(
        bodies=("UBND PHƯỜNG SÔNG MÂY", "BAN CHỈ ĐẠO ĐỀ ÁN 25"),
        kind="HỘI NGHỊ",
        title=("SƠ KẾT ĐỀ ÁN GIỮ SẠCH DÒNG SÔNG",),
        date="Sông Mây, ngày 10 tháng 12 năm 2026",
    )


def test_the_a4_sheet_holds_the_drawing_to_a_whole_scale_its_measures_and_who_approves(sample: Workspace) -> None:
    made = pdf.render([one(sample)])
    text = " ".join(pages.page_text(made.data, 0).split())
    assert [round(side) for side in pages.page_size(made.data, 0)] == [297, 210]
    assert "Maket: rộng 4,0 m, cao 2,5 m; nền đỏ, chữ vàng. Tỷ lệ 1:18." in text
    assert text.endswith("DUYỆT TM. BAN CHỈ ĐẠO TRƯỞNG BAN PHÓ CHỦ TỊCH UBND TỈNH Huỳnh Thị Thanh Vân")
    (field,) = drawn(one(sample)).fields
    assert (round(field.width, 1), round(field.height, 1), made.overflow) == (222.2, 138.9, ())


@pytest.mark.parametrize(
    ("choice", "scale", "size"),
    [
        ({"width": 2.8, "height": 1.4}, 10, (280.0, 140.0)),
        ({"size": "8x4"}, 29, (275.9, 137.9)),
        ({"width": "40", "height": "2"}, 143, (279.7, 14.0)),
        ({"width": "rộng"}, 18, (222.2, 138.9)),
    ],
)
def test_the_scale_is_one_to_ten_or_the_next_that_fits(sample: Workspace, choice, scale: int, size) -> None:
    with sample.change("Cỡ", conference=1) as db:
        printing.set_choice(db, 1, "maket", **choice)
    (field,) = drawn(one(sample)).fields
    assert (round(field.width, 1), round(field.height, 1)) == size
    assert f"Tỷ lệ 1:{scale}." in pages.page_text(pdf.render([one(sample)]).data, 0)


LONG_BODIES = (
    "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội phường Nguyễn Bỉnh Khiêm, tỉnh Bà Rịa - Vũng Tàu cũ",
    "Ban Chỉ đạo thực hiện Đề án “Chung tay xây dựng thôn, khu phố bình yên” và các chương trình mục tiêu quốc gia",
)


def test_long_bodies_stand_in_two_lines_each_in_letters_that_the_hall_reads(sample: Workspace) -> None:
    body = store.get(sample.db, 1).issuing_body_id
    with sample.change("Tên dài", conference=1) as db:
        office.edit_body(db, body, parent=LONG_BODIES[0], name=LONG_BODIES[1])
        store.edit(db, 1, banner="")
    texts = [text for text in drawn(one(sample)).texts if text.color == "yellow"]
    lines = [text for text in texts if text.text.upper() == text.text][:4]
    assert " ".join(text.text for text in lines) == " ".join(LONG_BODIES).upper()
    assert [round(text.size, 1) for text in lines] == [lines[0].size] * 4
    (field,) = drawn(one(sample)).fields
    assert lines[0].size / 72 * 25.4 * 2500 / field.height > 70  # mm on the cloth
    assert [text.text[:1] for text in lines if text.text.startswith(("-", "–"))] == []


def test_a_signer_of_many_lines_keeps_the_room_to_sign_and_his_size(sample: Workspace) -> None:
    body = store.get(sample.db, 1).issuing_body_id
    (chief,) = office.signers_of(sample.db, body)[:1]
    with sample.change("Người ký", conference=1) as db:
        office.edit_signer(db, chief.id, authority="TM. BAN CHỈ ĐẠO / KT. TRƯỞNG BAN", title="PHÓ TRƯỞNG BAN THƯỜNG TRỰC",
                           post="PHÓ CHỦ TỊCH THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH", rank="Thượng tá QNCN",
                           full_name="Công Tằng Tôn Nữ Hoàng Phương Thúy Quỳnh Nguyên")  # fmt: skip
    made = pdf.render([one(sample)])
    assert made.overflow == ()
    under = [text for text in drawn(one(sample)).texts if text.color == "black" and not text.italic]
    assert [text.text for text in under[:4]] == [
        "DUYỆT",
        "TM. BAN CHỈ ĐẠO",
        "KT. TRƯỞNG BAN",
        "PHÓ TRƯỞNG BAN THƯỜNG TRỰC",
    ]
    assert under[4].y - (under[3].y + under[3].height) >= 22.0
    assert under[-1].y + under[-1].height <= 202.01


def test_the_shop_gets_it_one_to_ten_as_vectors_and_nothing_else(sample: Workspace) -> None:
    with sample.change("Nơi in", conference=1) as db:
        printing.set_choice(db, 1, "maket", form="shop", colour="blue")
    made = pdf.render([one(sample)]).data
    assert [round(side) for side in pages.page_size(made, 0)] == [400, 250]
    assert re.findall(rb"/Subtype /Image", made) == []
    assert "Tỷ lệ" not in pages.page_text(made, 0)


def test_as_an_appendix_it_stands_framed_under_its_head_on_one_page(sample: Workspace) -> None:
    with sample.change("Phụ lục", conference=1) as db:
        printing.set_choice(db, 1, "maket", form="appendix")
    item = one(sample)
    assert [type(block) for block in item.blocks] == [AppendixHead, Title, Card]
    made = pdf.render([item])
    assert (pages.page_count(made.data), drawn(item).width, drawn(item).height) == (1, 160.0, 100.0)
    text = " ".join(pages.page_text(made.data, 0).split())
    assert text.startswith("Phụ lục II MAKET HỘI NGHỊ (Kèm theo Kế hoạch số 27/KH-BCĐ")


@pytest.mark.parametrize("size", banner_sheets.PICTURES)
def test_pictures_for_screens_have_their_pixels_and_the_colour_of_the_cloth(sample: Workspace, size) -> None:
    item = banner_sheets.picture_item(sample.db, 1, *size)
    shown = Image.open(io.BytesIO(banner_sheets.picture(item, size[1])))
    assert (shown.size, shown.getpixel((3, 3))) == (size, (194, 15, 26))
    assert shown.getpixel((size[0] - 3, size[1] - 3)) == (194, 15, 26)


def test_the_longest_title_stays_on_the_cloth(sample: Workspace) -> None:
    long = "Hội nghị " + "tổng kết công tác phối hợp bảo vệ an ninh, trật tự và vận động Nhân dân " * 5
    with sample.change("Dài", conference=1) as db:
        store.edit(db, 1, title=long, banner="")
    made = pdf.render([one(sample)])
    assert (made.overflow, pages.page_count(made.data)) == ((), 1)


def test_a_conference_without_a_name_or_day_still_has_a_backdrop(file: Workspace, conference: int) -> None:
    with file.change("Trống") as db:
        store.edit(db, conference, title="", short_title="", held_on="")
    shown = banner.banner(file.db, conference)
    assert (shown.kind, shown.title, shown.date) == ("HỘI NGHỊ", (), "")
    assert pages.page_count(pdf.render([one(file, conference)]).data) == 1
