"""The script of the day: what is said at each item, by whom, with what lying ready."""

import io
import subprocess
from pathlib import Path

import docx
import pytest

from tests.papers.reading_pdf import boxes
from thuky.agenda import store as agenda
from thuky.agenda.agenda_item import AgendaItem
from thuky.attendees import store as attendees
from thuky.attendees.address import comrade, post_and_unit
from thuky.attendees.attendee import Attendee
from thuky.awards import store as awards
from thuky.awards.award import Award
from thuky.checkin import documents, sentences
from thuky.checkin.occasions import occasions
from thuky.conferences import store as conferences
from thuky.conferences.register import RegisteredPaper
from thuky.office import store as office
from thuky.papers import pages, pdf, word
from thuky.papers.blocks import Table, Title
from thuky.papers.state_layout import MARGINS, page_size
from thuky.printing.store import set_choice
from thuky.speakers import store as speakers
from thuky.speakers.speech import Speech


def add(file, conference, *items: AgendaItem) -> None:
    with file.change("Thêm mục") as db:
        agenda.add_many(db, conference, items)


def table(file, conference) -> Table:
    (item,) = documents.script(file.db, conference)
    return next(one for one in item.blocks if isinstance(one, Table))


def leads(file, conference) -> list[str]:
    return [row.cells[3] for row in table(file, conference).rows]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Đón tiếp đại biểu", ("welcome",)),
        ("Chào cờ; tuyên bố lý do, giới thiệu đại biểu", ("flag", "reason", "introduce")),
        ("Báo cáo sơ kết giai đoạn I", ("report",)),
        ("Kết luận báo cáo", ("conclusion",)),
        ("Gợi ý thảo luận", ("prompts",)),
        ("Tham luận, thảo luận", ("discussion",)),
        ("Công bố quyết định và trao thưởng", ("awards",)),
        ("Khen thưởng", ("awards",)),
        ("Phát biểu của lãnh đạo cấp trên (nếu có)", ("directive",)),
        ("Phát biểu tiếp thu, kết luận Hội nghị; bế mạc", ("conclusion", "close")),
        ("Kết thúc", ("close",)),
        ("Văn nghệ chào mừng", ()),
    ],
)
def test_the_words_of_an_item_tell_what_it_is(title: str, found: tuple[str, ...]) -> None:
    assert occasions(title) == found


def test_the_table_has_what_the_chair_and_the_host_need(file, conference) -> None:
    with file.change("Đón tiếp") as db:
        conferences.edit(db, conference, welcome_at="07:30")
    add(file, conference, AgendaItem(title="Văn nghệ", minutes=10, preparation="Micro, loa", lead="Mời xem văn nghệ."))
    found = table(file, conference)
    assert [column.heading for column in found.columns] == [
        *("TT", "Thời gian", "Nội dung", "Lời dẫn", "Người thực hiện", "Chuẩn bị"),
    ]
    assert [row.cells for row in found.rows] == [
        ("", "07h30", "Đón tiếp đại biểu", "", "Ban Tổ chức", ""),
        ("1", "08h00", "Văn nghệ", "Mời xem văn nghệ.", "Ban Tổ chức", "Micro, loa"),
    ]
    (item,) = documents.script(file.db, conference)
    title = next(one for one in item.blocks if isinstance(one, Title))
    assert (title.kind, title.note) == (
        "KỊCH BẢN ĐIỀU HÀNH",
        "(Thời gian: 08 giờ 00, ngày 10/12/2026, tại Hội trường phường)",
    )


def test_the_opening_names_the_highest_guest_alone_and_says_why_all_have_come(file, conference) -> None:
    with file.change("Đại biểu") as db:
        guest = Attendee(
            full_name="Trần Bình", rank="Đại tá", position="Phó Chính ủy", unit="Bộ CHQS tỉnh", role="guest"
        )
        attendees.add_many(
            db, conference, [Attendee(full_name="Lê Văn An"), guest, Attendee(full_name="Võ Ba", role="guest")]
        )
        plan = RegisteredPaper(
            conference_id=conference, code="ke-hoach", number="7", symbol="/KH-BCĐ", date="2026-11-02"
        )
        conferences.add_paper(db, plan)
    add(file, conference, AgendaItem(title="Tuyên bố lý do", minutes=5))
    (said,) = leads(file, conference)
    assert said.splitlines() == [
        "Kính mời các đồng chí đại biểu ổn định chỗ ngồi, chuyển điện thoại sang chế độ im lặng. Hội nghị xin phép được bắt đầu.",
        "Kính thưa đồng chí Đại tá Trần Bình, Phó Chính ủy, Bộ CHQS tỉnh! Kính thưa đồng chí chủ trì Hội nghị! Kính thưa các đồng chí "
        "đại biểu! Thực hiện Kế hoạch số 07/KH-BCĐ ngày 02/11/2026 của Ban Chỉ đạo Đề án 25, hôm nay Ban Chỉ đạo Đề án 25 tổ chức "
        "Hội nghị sơ kết Đề án 25 nhằm đánh giá kết quả thực hiện, rút kinh nghiệm, đề ra nhiệm vụ thời gian tới và khen thưởng các tập thể, "
        "cá nhân có thành tích xuất sắc. Đó là lý do của Hội nghị hôm nay.",
    ]


def test_who_reports_is_invited_by_rank_name_and_post_and_a_body_by_its_name(file, conference) -> None:
    with file.change("Đại biểu") as db:
        attendees.add(
            db,
            Attendee(
                conference_id=conference,
                full_name="Trần Bình",
                rank="Thiếu tá",
                position="Trợ lý",
                unit="Ban CHQS phường",
            ),
        )
    add(
        file,
        conference,
        AgendaItem(title="Ổn định tổ chức"),
        AgendaItem(title="Báo cáo sơ kết Đề án 25", presenter="Thiếu tá Trần Bình"),
        AgendaItem(title="Phát biểu chỉ đạo", presenter="Bà Lý Hoa"),
        AgendaItem(title="Báo cáo tài chính", presenter="Ban Tổ chức"),
    )
    assert leads(file, conference)[1:] == [
        "Sau đây, kính mời đồng chí Thiếu tá Trần Bình, Trợ lý, Ban CHQS phường, trình bày Báo cáo sơ kết Đề án 25. Trân trọng kính mời "
        "đồng chí.\nTrân trọng cảm ơn đồng chí.",
        "Hội nghị rất vinh dự được nghe ý kiến phát biểu chỉ đạo của đồng chí Lý Hoa. Trân trọng kính mời đồng chí.",
        "Sau đây, kính mời Ban Tổ chức, trình bày Báo cáo tài chính.\nTrân trọng cảm ơn.",
    ]


def test_speakers_are_called_one_by_one_and_the_next_told_to_be_ready(file, conference) -> None:
    with file.change("Tham luận") as db:
        papers = [
            Speech(units="UBND xã Suối", topic="Cách làm hay", mode="speak", minutes=8, speaking_order=2),
            Speech(
                units="Công an phường", topic="Phối hợp", mode="speak", presenter="Trung tá Cao Minh", speaking_order=1
            ),
            Speech(units="Phòng Ba", topic="Kinh nghiệm", mode="submit"),
        ]
        speakers.add_many(db, conference, papers)
    add(file, conference, AgendaItem(title="Khai mạc", lead="x"), AgendaItem(title="Tham luận, thảo luận", minutes=60))
    assert [row.cells for row in table(file, conference).rows][1:] == [
        (
            "2",
            "",
            "Tham luận, thảo luận",
            "Hội nghị chuyển sang phần tham luận, thảo luận; mỗi ý kiến không quá 08 phút.",
            "Ban Tổ chức",
            "",
        ),
        (
            "2.1",
            "",
            "Phối hợp",
            "Kính mời đồng chí Trung tá Cao Minh, Công an phường; đề nghị UBND xã Suối chuẩn bị.",
            "Trung tá Cao Minh",
            "",
        ),
        ("2.2", "", "Cách làm hay", "Kính mời đại diện UBND xã Suối.", "UBND xã Suối", ""),
    ]


def test_few_batches_are_called_from_the_script_and_many_from_their_list(file, conference) -> None:
    add(file, conference, AgendaItem(title="Khai mạc", lead="x"), AgendaItem(title="Khen thưởng"))
    with file.change("Khen") as db:
        conferences.edit(db, conference, chair="Bà Vũ Thanh Hải")
        awards.add_many(db, conference, [Award(name=f"Lê Văn {n}", unit="Xã Suối", state="passed") for n in range(2)])
    assert leads(file, conference)[1].splitlines()[1] == (
        "Sau đây, kính mời đồng chí Vũ Thanh Hải lên trao Giấy khen; kính mời các cá nhân có tên sau lên bục nhận thưởng: "
        "Lê Văn 0; Lê Văn 1."
    )
    with file.change("Khen") as db:
        awards.add_many(db, conference, [Award(name=f"Võ {n}", unit="Xã Suối", state="passed") for n in range(40)])
    assert leads(file, conference)[1].splitlines()[1:] == ["(Gọi theo Danh sách gọi lên nhận thưởng.)"]


def test_the_offices_own_words_stand_above_the_shipped_ones(file, conference) -> None:
    with file.change("Câu mẫu") as db:
        office.set_sentence(db, sentences.CLOSE, "Xin cảm ơn và hẹn gặp lại.")
    add(file, conference, AgendaItem(title="Khai mạc", lead="x"), AgendaItem(title="Bế mạc"))
    assert leads(file, conference)[1] == "Xin cảm ơn và hẹn gặp lại."


def test_an_item_that_is_not_held_is_not_in_the_script(file, conference) -> None:
    add(file, conference, AgendaItem(title="Phát biểu", conditional=True, decided="no"), AgendaItem(title="Bế mạc"))
    assert [row.cells[2] for row in table(file, conference).rows] == ["Bế mạc"]


@pytest.mark.parametrize(("text", "said"), [("Bà Lê Thị Hoa", "đồng chí Lê Thị Hoa"), ("Đ/c Đại tá Bình", "đồng chí Đại tá Bình"),
                                            ("Đại tá Bình", "đồng chí Đại tá Bình"), ("Bàng Anh", "đồng chí Bàng Anh"), ("", "")])  # fmt: skip
def test_the_script_says_dong_chi_and_nothing_besides(text: str, said: str) -> None:
    assert comrade(text) == said


@pytest.mark.parametrize(
    ("position", "unit", "said"),
    [
        ("Chính ủy", "Bộ CHQS tỉnh", "Chính ủy, Bộ CHQS tỉnh"),
        ("Phó Chủ tịch UBND tỉnh", "UBND tỉnh Tân Giang", "Phó Chủ tịch UBND tỉnh Tân Giang"),
        ("", "Công an tỉnh", "Công an tỉnh"),
    ],
)
def test_post_and_unit_say_common_words_once(position: str, unit: str, said: str) -> None:
    assert post_and_unit(position, unit) == said


@pytest.mark.parametrize("size", ["13", "16"])
@pytest.mark.parametrize("count", [0, 1, 8])
def test_the_script_stays_on_its_pages_in_every_size(file, conference, count: int, size: str, tmp_path: Path) -> None:
    long = "Kính mời đồng chí Phó Bí thư Thường trực Đảng ủy, Chủ tịch Hội đồng nhân dân phát biểu. " * 12
    add(
        file,
        conference,
        *[AgendaItem(title=f"Mục {n} của chương trình hội nghị", minutes=5, lead=long.strip()) for n in range(count)],
    )
    with file.change("Cỡ chữ") as db:
        set_choice(db, conference, "kich-ban-dieu-hanh", size=size)
    items = tuple(documents.script(file.db, conference))
    path = tmp_path / "kich-ban.pdf"
    data = pdf.write(items, path).data
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    found = [box for page in range(pages.page_count(data)) for box in boxes(data, page)]
    margins, (width, height) = MARGINS["A4"], page_size("A4", True)
    assert (
        min(left for left, *_ in found) > margins.left - 1
        and max(right for _, _, right, _ in found) < width - margins.right + 1
    )
    assert max(bottom for *_, bottom in found) < height - margins.bottom + 1
    assert len(docx.Document(io.BytesIO(word.render(items))).tables[1].rows if count else []) == (
        count + 2 if count else 0  # the heading, and the end of the paper
    )
