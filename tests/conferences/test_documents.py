"""The papers of the register: the book in the decree's ten columns, the table of contents, the letter on a change, the maket."""

from pathlib import Path

import openpyxl
import pytest
from docx import Document as read_word

from thuky.app.papers import named
from thuky.conferences import notice, store
from thuky.conferences.documents import BOOK_COLUMNS, CONTENTS_COLUMNS, name_and_summary
from thuky.conferences.register import RegisteredPaper
from thuky.office import store as office
from thuky.papers import excel, pages, pdf, word
from thuky.papers.blocks import Paragraph, Signatures, Table, TotalLine
from thuky.papers.document import Item
from thuky.storage.workspace import Workspace


def items(opened: Workspace, code: str, conference: int = 1) -> tuple[Item, ...]:
    return tuple(named(code).items(opened.db, conference))


def block(item: Item, kind: type):
    return next(one for one in item.blocks if isinstance(one, kind))


def paragraphs(item: Item) -> list[str]:
    return [one.text for one in item.blocks if isinstance(one, Paragraph)]


def test_the_book_has_the_decrees_ten_columns_and_a_row_for_every_paper(sample: Workspace) -> None:
    (item,) = items(sample, "so-van-ban")
    table = block(item, Table)
    assert [column.heading for column in table.columns] == [
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản",
        "Người ký",
        "Nơi nhận văn bản",
        "Đơn vị, người nhận bản lưu",
        "Số lượng bản",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
    ]
    assert table.rows[1].cells == (
        "412/BCH-CT",
        "13/11/2026",
        "Công văn đề nghị cử đại biểu, gửi hồ sơ khen thưởng",
        "Thượng tá\nĐặng Hữu Phước",
        "",
        "VT, CT",
        "32",
        "",
        "",
        "",
    )
    assert (len(table.rows), block(item, TotalLine).text) == (4, "Sổ này có 04 văn bản./.")
    assert table.rows[3].cells[0::9] == ("   /QĐ-UBND", "Dự thảo")


def test_the_books_pages_lie_and_its_workbook_holds_texts_and_numbers(sample: Workspace, tmp_path: Path) -> None:
    made = items(sample, "so-van-ban")
    data = pdf.render(made).data
    assert tuple(round(side) for side in pages.page_size(data, 0)) == (297, 210)
    (tmp_path / "so.xlsx").write_bytes(excel.render(made))
    sheet = openpyxl.load_workbook(tmp_path / "so.xlsx").active
    cells = {str(cell.value): cell for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert [heading.heading in cells for heading in BOOK_COLUMNS] == [True] * 10
    assert (cells["27/KH-BCĐ"].data_type, cells["55"].data_type) == ("s", "n")
    assert sheet.page_setup.orientation == "landscape"


@pytest.mark.parametrize(
    ("code", "summary", "said"),
    [
        ("ke-hoach", "Kế hoạch tổ chức Hội nghị", "Kế hoạch tổ chức Hội nghị"),
        ("ke-hoach", "Tổ chức Hội nghị", "Kế hoạch tổ chức Hội nghị"),
        ("ke-hoach", "", "Kế hoạch"),
        ("", "Giấy giới thiệu", "Giấy giới thiệu"),
        ("don-doc", "Công văn về việc gửi danh sách", "Công văn về việc gửi danh sách"),
        ("don-doc", "Đôn đốc gửi danh sách", "Công văn đôn đốc gửi danh sách"),
    ],
)
def test_the_kind_stands_before_the_summary_once(code: str, summary: str, said: str) -> None:
    assert name_and_summary(RegisteredPaper(code=code, summary=summary)) == said


def test_the_table_of_contents_lists_what_was_signed_or_numbered_by_its_day(sample: Workspace) -> None:
    with sample.change("Ký", conference=1) as db:
        store.edit_paper(db, 3, state="signed", number="9", date="11/11/2026")
    (item,) = items(sample, "muc-luc-ho-so")
    table = block(item, Table)
    assert len(table.columns) == len(CONTENTS_COLUMNS) == 7
    assert [row.cells[:3] for row in table.rows] == [
        ("1", "09/TTr-BCĐ", "11/11/2026"),
        ("2", "27/KH-BCĐ", "12/11/2026"),
        ("3", "412/BCH-CT", "13/11/2026"),
    ]
    assert block(item, TotalLine).text == "Hồ sơ này có 03 văn bản./."


def test_an_empty_register_still_makes_its_papers(file: Workspace, conference: int) -> None:
    for code, total in (("so-van-ban", "Sổ này có 0 văn bản./."), ("muc-luc-ho-so", "Hồ sơ này có 0 văn bản./.")):
        (item,) = items(file, code, conference)
        assert (block(item, TotalLine).text, pages.page_count(pdf.render([item]).data)) == (total, 1)


def test_the_letter_on_a_change_states_the_old_and_the_new_hour_from_the_history(sample: Workspace) -> None:
    with sample.change("Đổi ngày", conference=1) as db:
        store.edit(db, 1, held_on="15/12/2026", held_at="13g30")
        store.add_paper(db, RegisteredPaper(conference_id=1, code=notice.CODE, reason="lịch họp của Tỉnh ủy thay đổi"))
    (item,) = items(sample, notice.CODE)
    assert item.blocks[0].about == "V/v thay đổi thời gian tổ chức Hội nghị sơ kết Đề án 618"
    assert paragraphs(item) == [
        "Kính gửi: Các cơ quan, đơn vị, địa phương dự Hội nghị.",
        "Do lịch họp của Tỉnh ủy thay đổi, Bộ CHQS tỉnh Tân Giang thông báo điều chỉnh thời gian tổ chức Hội nghị từ "
        "08 giờ 00, ngày 10/12/2026 (thứ Năm) sang 13 giờ 30, ngày 15/12/2026 (thứ Ba); địa điểm, thành phần và các nội "
        "dung khác giữ nguyên theo Kế hoạch số 27/KH-BCĐ ngày 12/11/2026./.",
    ]
    assert block(item, Signatures).recipients == ("Như trên", "Lưu: VT, CT")


def test_a_plan_that_has_no_number_yet_is_spoken_of_with_dots(sample: Workspace) -> None:
    with sample.change("Chưa có số", conference=1) as db:
        store.edit_paper(db, 1, number="", date="", state="draft")
    (item,) = items(sample, notice.CODE)
    assert paragraphs(item)[1].endswith("theo Kế hoạch số ………/KH-BCĐ./.")


def test_the_letter_tells_of_another_place_or_of_both(sample: Workspace) -> None:
    with sample.change("Đổi nơi", conference=1) as db:
        store.edit(db, 1, place="Nhà văn hóa tỉnh")
    assert paragraphs(items(sample, notice.CODE)[0])[1].startswith(
        "Do …, Bộ CHQS tỉnh Tân Giang thông báo điều chỉnh địa điểm tổ chức Hội nghị từ Hội trường Bộ CHQS tỉnh Tân Giang "
        "sang Nhà văn hóa tỉnh; thời gian, thành phần"
    )
    with sample.change("Đổi cả hai", conference=1) as db:
        store.edit(db, 1, place="Rạp Hòa Bình", held_on="16/12/2026")
    (item,) = items(sample, notice.CODE)
    assert item.blocks[0].about == "V/v thay đổi thời gian và địa điểm tổ chức Hội nghị sơ kết Đề án 618"


def test_a_postponed_conference_is_told_so(sample: Workspace) -> None:
    with sample.change("Hoãn", conference=1) as db:
        store.edit(db, 1, state="postponed")
    (item,) = items(sample, notice.CODE)
    assert item.blocks[0].about == "V/v hoãn tổ chức Hội nghị sơ kết Đề án 618"
    assert paragraphs(item)[1].endswith("Thời gian tổ chức sẽ được thông báo sau./.")
    assert "đã định vào 08 giờ 00, ngày 10/12/2026 (thứ Năm) tại Hội trường Bộ CHQS tỉnh" in paragraphs(item)[1]


@pytest.mark.parametrize(
    ("amends", "about"),
    [
        ("Kế hoạch số 27/KH-BCĐ\nTrang phục: khác", "V/v hoãn tổ chức Hội nghị sơ kết Đề án 618"),
        ("Quyết định số 12/QĐ-UBND\nSố cá nhân: khác", "V/v điều chỉnh Quyết định số 12/QĐ-UBND"),
    ],
)
def test_a_postponement_goes_before_a_correction_of_the_plan_and_before_no_other(
    sample: Workspace, amends, about
) -> None:
    with sample.change("Hoãn", conference=1) as db:
        store.edit(db, 1, state="postponed")
        store.add_paper(db, RegisteredPaper(conference_id=1, code=notice.CODE, amends=amends))
    assert items(sample, notice.CODE)[0].blocks[0].about == about


def test_a_correction_quotes_whole_words_and_ends_its_lines(sample: Workspace) -> None:
    lines = ("Quyết định số 12/QĐ-UBND", "“… 09 cá nhân” thành “08 cá nhân …”.", "“Mục II” giữ nguyên", "bỏ khoản 3;")
    with sample.change("Sổ", conference=1) as db:
        store.add_paper(db, RegisteredPaper(conference_id=1, code=notice.CODE, amends="\n".join(lines)))
    (item,) = items(sample, notice.CODE)
    assert [f"{one.mark} {one.text}" for one in item.blocks if isinstance(one, Paragraph) and one.mark] == [
        "- Sửa cụm từ “09 cá nhân” thành “08 cá nhân”;",
        "- “Mục II” giữ nguyên;",
        "- Bỏ khoản 3.",
    ]


def test_those_whom_the_register_names_get_the_letter_line_by_line(sample: Workspace) -> None:
    with sample.change("Sổ", conference=1) as db:
        store.add_paper(
            db, RegisteredPaper(conference_id=1, code=notice.CODE, recipients="UBND 15 xã, phường; Công an tỉnh.")
        )
    (item,) = items(sample, notice.CODE)
    assert [row.cells for row in block(item, Table).rows] == [
        ("Kính gửi:", "- UBND 15 xã, phường;"),
        ("", "- Công an tỉnh."),
    ]


def test_the_office_may_word_the_letter_itself(sample: Workspace) -> None:
    from thuky.conferences.sentences import WHEN

    with sample.change("Câu mẫu") as db:
        office.set_sentence(db, WHEN, "Hội nghị chuyển sang {moi}./.", notice.names())
    assert (
        paragraphs(items(sample, notice.CODE)[0])[1] == "Hội nghị chuyển sang 08 giờ 00, ngày 10/12/2026 (thứ Năm)./."
    )


def test_the_letter_in_word_has_its_v_v_under_the_number_and_no_number_is_given(
    sample: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "cv.docx").write_bytes(word.render(items(sample, notice.CODE)))
    cells = [
        cell.text for table in read_word(str(tmp_path / "cv.docx")).tables for row in table.rows for cell in row.cells
    ]
    about = ["V/v thay đổi thời gian tổ chức", "Hội nghị sơ kết Đề án 618"]
    assert cells[2].split("\n") == ["Số:       /BCH-CT", *about]


def test_three_hundred_papers_with_the_longest_names_fill_the_books_pages_without_a_loss(sample: Workspace) -> None:
    long = "Phối hợp bảo vệ an ninh, trật tự, vận động Nhân dân tham gia xây dựng nếp sống văn minh ở khu dân cư " * 3
    with sample.change("Vào sổ", conference=1) as db:
        for at in range(300):
            store.add_paper(
                db,
                RegisteredPaper(conference_id=1, code="ke-hoach", issuing_body_id=1, number=str(100 + at), date="2026-11-20",
                                summary=f"{long} lần {at}", recipients="Các sở, ban, ngành, đoàn thể; " * 6, copies=2_000),
            )  # fmt: skip
    made = pdf.render(items(sample, "so-van-ban"))
    text = " ".join(pages.page_text(made.data, page) for page in range(pages.page_count(made.data)))
    assert ([at for at in range(300) if f"{100 + at}/KH-BCĐ" not in text], made.overflow) == ([], ())
    assert "Sổ này có 304 văn bản./." in text


def test_the_plans_copies_are_those_of_its_recipients_until_they_are_typed(sample: Workspace) -> None:
    with sample.change("Số bản", conference=1) as db:
        store.edit_paper(db, 1, copies=1)
        store.edit_recipient(db, 1, copies=3)
    assert items(sample, "so-van-ban")[0].blocks[2].rows[0].cells[6] == "57"
    with sample.change("Số bản", conference=1) as db:
        store.edit_paper(db, 1, copies=60)
    assert items(sample, "so-van-ban")[0].blocks[2].rows[0].cells[6] == "60"
