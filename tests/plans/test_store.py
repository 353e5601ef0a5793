"""A plan goes into an office file as one change: made anew, or only what is missing added."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from thuky.agenda import store as agenda
from thuky.attendees import store as attendees
from thuky.awards import store as awards
from thuky.conferences import store as conferences
from thuky.office import store as office
from thuky.plans import chair, store, wording
from thuky.plans.read import read_file
from thuky.speakers import store as speakers
from thuky.storage import workspace
from thuky.storage.workspace import Workspace
from thuky.tasks import store as tasks

MATERIAL = Path(__file__).parent / "material"
TABLES = read_file(MATERIAL / "so_tables.txt")
WARD = read_file(MATERIAL / "phuong_dash_lists.txt")
PARTY = read_file(MATERIAL / "dang_party.txt")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Workspace]:
    with workspace.create(tmp_path / "Văn phòng.thuky") as file:
        yield file


def test_a_plan_makes_a_conference_with_everything_that_it_states(opened: Workspace) -> None:
    with opened.change("Đọc kế hoạch") as db:
        counts = store.import_plan(db, TABLES)
    assert counts == {
        "conference": 1, "fields": 14, "sections": 9, "delegations": 3, "places": 78, "chair": 1, "agenda": 6, "speeches": 3,
        "quotas": 4, "criteria": 3, "tasks": 3, "deadlines": 1, "recipients": 3, "papers": 1,
    }  # fmt: skip
    made = conferences.get(opened.db, 1)
    assert (made.held_on, made.held_at, made.place, made.kind, made.period_text, made.total_attendees) == (
        "2026-10-15", "14:30", "Trung tâm Hội nghị tỉnh", "tong-ket", "2021 - 2025", 78,
    )  # fmt: skip
    people = attendees.of_conference(opened.db, 1)
    head = people[0]
    assert (head.role, head.salutation, head.full_name, head.position, head.unit, head.committee_post) == (
        "chair", "Ông", "Vũ Đình Toại", "Phó Chủ tịch", "UBND tỉnh", "Trưởng Ban Chỉ đạo",
    )  # fmt: skip
    assert [person.full_name for person in people[1:]] == [""] * 78
    assert [(item.start, item.minutes, item.conditional) for item in agenda.of_conference(opened.db, 1)] == [
        ("14:00", 30, False), ("14:30", 10, False), ("14:40", 30, False), ("15:10", 50, False), ("16:00", 20, False),
        ("16:20", None, True),
    ]  # fmt: skip
    assert [(speech.units, speech.rest_of) for speech in speakers.of_conference(opened.db, 1)] == [
        ("UBND phường Tân Lập", ""), ("Sở Y tế; Sở Nội vụ", ""), ("", "Các xã, phường"),
    ]  # fmt: skip
    assert [(quota.kind, quota.form, quota.quota) for quota in awards.quotas(opened.db, 1)] == [
        ("collective", "Bằng khen", 4), ("collective", "Giấy khen", 10),
        ("individual", "Bằng khen", 6), ("individual", "Giấy khen", 15),
    ]  # fmt: skip
    assert [(task.unit, task.due, task.with_units) for task in tasks.as_ordered(opened.db, 1)] == [
        ("Sở Khoa học và Công nghệ", "2026-09-30", "Văn phòng UBND tỉnh; các sở, ban, ngành"),
        ("Văn phòng UBND tỉnh", "2026-10-14", ""),
        ("Báo và Đài PT-TH tỉnh", "2026-12-31", "Sở Khoa học và Công nghệ"),
    ]


def test_letterhead_signer_and_number_go_to_the_office_and_the_register(opened: Workspace) -> None:
    with opened.change("Đọc kế hoạch") as db:
        store.import_plan(db, TABLES)
        store.import_plan(db, PARTY)
    committee, party = office.bodies(opened.db)
    assert (committee.parent, committee.name, committee.abbreviation, committee.layout) == (
        "UBND TỈNH TRƯỜNG YÊN", "Ban Chỉ đạo Chuyển đổi số", "BCĐ", "civil",
    )  # fmt: skip
    assert (party.name, party.abbreviation, party.layout) == ("Đảng ủy xã Phú Thịnh", "ĐU", "party")
    signer = office.signers_of(opened.db, committee.id)[0]
    assert (signer.authority, signer.title, signer.post, signer.full_name) == (
        "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC", "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Lương Thế Hiển",
    )  # fmt: skip
    papers = [conferences.registered(opened.db, number, "ke-hoach") for number in (1, 2)]
    assert [
        paper and (paper.number, paper.symbol, paper.date, paper.state, paper.issuing_body_id) for paper in papers
    ] == [
        ("112", "/KH-BCĐ", "2026-09-20", "draft", committee.id),
        ("21", "/KH/ĐU", "2026-03-18", "draft", party.id),
    ]


def test_the_prose_is_kept_in_order_and_level(opened: Workspace) -> None:
    with opened.change("Đọc kế hoạch") as db:
        store.import_plan(db, WARD)
    kept = conferences.sections(opened.db, 1)
    assert [(section.heading, section.code) for section, _ in kept] == [
        ("CĂN CỨ", "bases"),
        ("I. MỤC ĐÍCH, YÊU CẦU", "purposes"),
        ("II. THỜI GIAN, ĐỊA ĐIỂM", "attendance"),
        ("III. THÀNH PHẦN", "attendance"),
        ("IV. CHƯƠNG TRÌNH", "agenda"),
        ("V. KINH PHÍ", "budget"),
        ("VI. TỔ CHỨC THỰC HIỆN", "organisation"),
        ("LỜI KẾT", "closing"),
    ]
    assert [(paragraph.level, paragraph.text) for paragraph in kept[1][1]] == [
        (1, "1. Mục đích"),
        (2, "Đánh giá kết quả thực hiện nhiệm vụ quốc phòng năm 2025."),
        (2, "Triển khai nhiệm vụ trọng tâm năm 2026 đến các khu phố."),
        (1, "2. Yêu cầu"),
        (2, "Nội dung ngắn gọn, dễ thực hiện."),
        (2, "Thành phần dự đầy đủ, đúng giờ."),
    ]


def test_reading_the_same_plan_again_changes_nothing_and_leaves_no_step(opened: Workspace) -> None:
    with opened.change("Đọc kế hoạch") as db:
        store.import_plan(db, WARD)
    with opened.change("Đọc lại", conference=1) as db:
        counts = store.import_plan(db, WARD, 1)
    assert counts == {**dict.fromkeys(counts, 0), "conference": 1}
    assert opened.undo_label == "Đọc kế hoạch"


def test_what_the_clerk_wrote_stays_and_only_what_is_missing_comes_in(opened: Workspace) -> None:
    with opened.change("Đọc kế hoạch") as db:
        store.import_plan(db, WARD)
    with opened.change("Sửa", conference=1) as db:
        conferences.edit(db, 1, place="Hội trường mới", dress="")
        attendees.remove_delegations(db, [attendees.delegations(db, 1)[3].id or 0])
    with opened.change("Đọc lại", conference=1) as db:
        counts = store.import_plan(db, WARD, 1)
    made = conferences.get(opened.db, 1)
    assert (made.place, made.dress) == ("Hội trường mới", WARD.facts.dress)
    assert (counts["fields"], counts["delegations"], counts["places"]) == (1, 1, 6)


def test_one_undo_takes_the_whole_plan_back(opened: Workspace) -> None:
    with opened.change("Đọc kế hoạch") as db:
        store.import_plan(db, TABLES)
    opened.undo()
    assert (conferences.all_of(opened.db), office.bodies(opened.db), office.people(opened.db)) == ([], [], [])


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        (
            "Đồng chí Phan Hữu Lộc, Chủ tịch UBND phường",
            ("Đồng chí", "", "Phan Hữu Lộc", "Chủ tịch", "UBND phường", ""),
        ),
        ("Thiếu tá Đỗ Quang Vịnh, Chỉ huy trưởng", ("", "Thiếu tá", "Đỗ Quang Vịnh", "Chỉ huy trưởng", "", "")),
        ("Lãnh đạo UBND phường", ("", "", "", "", "Lãnh đạo UBND phường", "")),
        (
            "Bà …, Phó Chủ tịch UBND tỉnh - Trưởng Ban Chỉ đạo Đề án 8",
            ("Bà", "", "", "Phó Chủ tịch", "UBND tỉnh", "Trưởng Ban Chỉ đạo Đề án 8"),
        ),
        ("Đồng chí Bí thư Đảng ủy xã", ("", "", "", "", "Đồng chí Bí thư Đảng ủy xã", "")),
    ],
)
def test_the_chair_as_written_becomes_a_person_or_a_place(written: str, parts: tuple[str, ...]) -> None:
    read = chair.read(written)
    assert (read.salutation, read.rank, read.full_name, read.position, read.unit, read.committee_post) == parts


def test_a_line_of_recipients_tells_its_copies() -> None:
    lines = ("UBND 15 xã, phường", "Sở Nội vụ", "Lưu: VT, QS", "Lưu: VT")
    assert [wording.copies(line) for line in lines] == [15, 1, 2, 1]


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Trưởng khu phố", ""), ("Bí thư chi bộ các khu phố", ""), ("Đại diện Phó Bí thư Đoàn phường", ""),
        ("Trường THCS Hoa Sen", "Trường THCS Hoa Sen"), ("Ban Chỉ huy Quân sự phường", "Ban Chỉ huy Quân sự phường"),
    ],
)  # fmt: skip
def test_people_of_one_post_are_no_unit(name: str, unit: str) -> None:
    assert wording.single_unit(name) == unit


def test_only_a_delegation_of_one_unit_gives_its_places_that_unit() -> None:
    names = (
        "Đại diện lãnh đạo Công an phường",
        "Đại diện UBND xã, phường",
        "Các sở, ban, ngành",
        "09 khu phố",
        "Khách mời",
    )
    assert [wording.single_unit(name) for name in names] == ["Công an phường", "", "", "", ""]
