"""Award lists and certificates as real PDF."""

import subprocess
from pathlib import Path

import pytest

from thuky.awards import checks, documents, store
from thuky.awards.award import Award
from thuky.conferences import store as conferences
from thuky.conferences.register import RegisteredPaper
from thuky.papers import excel, pdf, word
from thuky.papers.blocks import Table, Title, TotalLine


@pytest.fixture
def awards(file, conference) -> list[int]:
    with file.change("Thêm") as db:
        store.add_many(
            db,
            conference,
            [
                Award(name="Lê Văn Tám", salutation="Ông", position="Trưởng thôn", unit="Xã Suối", state="passed"),
                Award(name="Tổ tuyên truyền", unit="Xã Suối", kind="collective", state="passed"),
                Award(name="Trần Chín", rank="Đại úy", unit="Ban CHQS xã Suối", state="passed", merit="Đã tận tụy"),
                Award(name="Hội Rùa", kind="collective", state="failed"),
            ],
        )
    return [one.id for one in store.of_conference(file.db, conference) if one.state == "passed"]


def decide(file, conference, awards, **paper) -> None:
    with file.change("Nhập quyết định") as db:
        record = RegisteredPaper(conference_id=conference, code="quyet-dinh-khen-thuong", **paper)
        store.decide(db, conference, conferences.add_paper(db, record), awards)


def read(path: Path) -> list[list[str]]:
    """The lines of each page."""
    said = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    return [[" ".join(line.split()) for line in page.splitlines() if line.strip()] for page in said.split("\f")[:-1]]


def tables(item) -> list[tuple[list[str], list[tuple[str, ...]]]]:
    found = [block for block in item.blocks if isinstance(block, Table)]
    return [([column.heading for column in one.columns], [row.cells for row in one.rows]) for one in found]


def test_who_has_not_passed_the_review_stands_on_none_of_the_papers_that_count_the_proposed(
    file, conference, awards
) -> None:
    with file.change("Thêm") as db:
        store.add(db, Award(conference_id=conference, name="Vũ Mười", position="Trưởng ấp", state="incomplete"))
    totals = []
    for code in ("danh-sach-khen-thuong", "trao-thuong", "quyet-dinh-khen-thuong"):
        (paper,) = [one for one in documents.DOCUMENTS if one.code == code]
        (item,) = paper.items(file.db, conference)
        totals += [block.text.partition(" có ")[2][:24] for block in item.blocks if isinstance(block, TotalLine)]
    assert totals == ["01 tập thể và 02 cá nhân"] * 3


def test_the_proposal_lists_merits_collectives_first(file, conference, awards) -> None:
    (item,) = documents.award_list(file.db, conference)
    standing = "Đã có thành tích xuất sắc trong thực hiện Đề án giữ sạch dòng sông giai đoạn 2023 - 2026"
    assert tables(item) == [
        (
            ["STT", "Tên tập thể", "Thành tích", "Hình thức khen thưởng", "Ghi chú"],
            [("1", "Tổ tuyên truyền", standing, "Giấy khen", "")],
        ),
        (
            ["STT", "Họ và tên", "Cấp bậc, chức vụ, đơn vị", "Thành tích", "Hình thức khen thưởng", "Ghi chú"],
            [
                ("1", "Lê Văn Tám", "Trưởng thôn, Xã Suối", standing, "Giấy khen", ""),
                ("2", "Trần Chín", "Đại úy, Ban CHQS xã Suối", "Đã tận tụy", "Giấy khen", ""),
            ],
        ),
    ]
    title = next(block for block in item.blocks if isinstance(block, Title))
    about = "Tập thể, cá nhân đề nghị tặng Giấy khen của Chủ tịch Ủy ban nhân dân phường Sông Mây"
    assert (title.kind, title.about) == ("DANH SÁCH", about)
    assert title.note.startswith("(Kèm theo Tờ trình số ")
    total = next(block for block in item.blocks if isinstance(block, TotalLine))
    assert total.text == "Danh sách này có 01 tập thể và 02 cá nhân./."


def test_with_a_decision_the_list_has_names_posts_and_units_alone(file, conference, awards) -> None:
    decide(file, conference, awards[:2], number="5", symbol="/QĐ-UBND", date="2026-12-03")
    proposed, decided = documents.award_list(file.db, conference)
    assert [headings for headings, _ in tables(proposed)] == [
        ["STT", "Họ và tên", "Cấp bậc, chức vụ, đơn vị", "Thành tích", "Hình thức khen thưởng", "Ghi chú"]
    ]
    assert tables(decided) == [
        (["STT", "Tên tập thể"], [("1", "Tổ tuyên truyền")]),
        (["STT", "Họ và tên", "Cấp bậc, chức vụ, đơn vị"], [("1", "Lê Văn Tám", "Trưởng thôn, Xã Suối")]),
    ]
    title = next(block for block in decided.blocks if isinstance(block, Title))
    by = "của Chủ tịch Ủy ban nhân dân phường Sông Mây)"
    assert title.note == f"(Kèm theo Quyết định số 05/QĐ-UBND ngày 03 tháng 12 năm 2026 {by}"


def test_certificates_come_in_the_order_of_call_and_the_run_sheet_last(file, conference, awards, tmp_path) -> None:
    decide(file, conference, awards, number="5", symbol="/QĐ-UBND", date="2026-12-03")
    printed = pdf.write(documents.certificates(file.db, conference), tmp_path / "giay-khen.pdf")
    pages = read(tmp_path / "giay-khen.pdf")
    assert printed.overflow == ()
    assert [page[5] for page in pages[:3]] == ["TỔ TUYÊN TRUYỀN", "Ông Lê Văn Tám", "Đại úy Trần Chín"]
    assert pages[1] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG SÔNG MÂY",
        "TẶNG",
        "GIẤY KHEN",
        "Ông Lê Văn Tám",
        "Trưởng thôn, Xã Suối",
        "Đã có thành tích xuất sắc trong thực hiện Đề án giữ sạch dòng sông giai đoạn 2023 - 2026",
        "Sông Mây, ngày 03 tháng 12 năm 2026",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Quyết định số: 05/QĐ-UBND",
        "ngày 03 tháng 12 năm 2026",
        "Số sổ vàng: 02",
        "Lâm Ngọc Diệp",
    ]
    assert (pages[3][0], pages[3][-1]) == ("PHIẾU THEO DÕI IN GIẤY KHEN", "Đã in 03, hỏng ……; phôi còn lại ……")


def test_before_the_decision_number_and_day_are_dots(file, conference, awards, tmp_path) -> None:
    pdf.write(documents.certificates(file.db, conference), tmp_path / "giay-khen.pdf")
    page = read(tmp_path / "giay-khen.pdf")[0]
    foot = [line for line in page if line.startswith(("Quyết định", "ngày", "Số sổ vàng"))]
    assert foot == ["Quyết định số: ………/QĐ-UBND", "ngày …… tháng …… năm ………", "Số sổ vàng: ………"]


def test_long_names_and_merits_stay_on_the_sheet(file, conference, tmp_path) -> None:
    name = "Nguyễn Hoàng Phước Thiện Gia Bảo Tôn Nữ Công Tằng Long Thành Vĩnh Cửu"
    post = "Phó Bí thư Thường trực Đảng ủy, Chủ tịch Hội đồng nhân dân kiêm Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam"
    done = "Đã có nhiều sáng kiến trong vận động nhân dân trồng cây, thu gom rác, nạo vét kênh mương, " * 4
    with file.change("Thêm") as db:
        store.add(
            db,
            Award(
                conference_id=conference, name=name, salutation="Bà", position=post, unit="Xã Suối", merit=done.strip()
            ),
        )
    printed = pdf.write(documents.certificates(file.db, conference), tmp_path / "giay-khen.pdf")
    words = " ".join(" ".join(read(tmp_path / "giay-khen.pdf")[0]).split())
    assert printed.overflow == ()
    assert [text in words for text in (f"Bà {name}", f"{post}, Xã Suối", done.strip())] == [True, True, True]


def test_a_certificate_that_names_nobody_is_held_back(file, conference) -> None:
    with file.change("Thêm") as db:
        store.add(db, Award(conference_id=conference, name="Lê Văn Tám"))
    assert [item.blocked for item in documents.certificates(file.db, conference)] == ["thiếu chức vụ, đơn vị", ""]


def test_the_list_comes_out_as_word_and_excel(file, conference, awards) -> None:
    items = list(documents.award_list(file.db, conference))
    assert [made(items)[:2] for made in (word.render, excel.render)] == [b"PK", b"PK"]


def test_findings_of_awards(file, conference, awards) -> None:
    with file.change("Thêm") as db:
        store.set_quota(db, conference, "individual", 1)
        store.add(
            db, Award(conference_id=conference, name="Lê Văn Tám", unit="Xã Suối", has_report=True, has_minutes=True)
        )
        store.add(db, Award(conference_id=conference, name="Sáu", has_request=True, has_report=True, has_minutes=True))
        for award in awards:
            store.edit(db, award, has_request=True, has_report=True, has_minutes=True)
    decide(file, conference, awards)
    with file.change("Sửa") as db:
        store.edit(db, awards[2], number="2")
    found = [(one.code, one.level, one.about) for check in checks.CHECKS for one in check(file.db, conference)]
    assert found == [
        ("award-quota", "warning", "Cá nhân"),
        ("award-blocked", "error", "Sáu"),
        ("award-folder", "warning", "Lê Văn Tám"),
        ("award-twice", "warning", "Lê Văn Tám"),
        ("award-number", "error", "Trần Chín"),
        ("award-receiver", "warning", "Tổ tuyên truyền"),
    ]
