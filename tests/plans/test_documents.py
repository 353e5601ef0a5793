"""The plan as a paper: what is written is what was read, in all three layouts and both shapes."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from docx import Document as read_word

from tests.plans.trips import PLANS, SEEDS, as_pdf, as_word, facts, folded, imported
from thuky.agenda import store as agenda
from thuky.attendees import store as attendees
from thuky.awards import store as awards
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.office import store as office
from thuky.office.issuing_body import IssuingBody
from thuky.papers.blocks import AppendixHead, Heading, Letterhead, Paragraph, Signatures, Title
from thuky.plans import documents
from thuky.plans import sentences as say
from thuky.plans.read import read_file
from thuky.speakers import store as speakers
from thuky.storage.workspace import Workspace
from thuky.tasks import store as tasks
from thuky.tasks.task import Task


def thuky(*words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from thuky.cli import main; main()", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_a_plan_that_was_read_and_written_states_the_same_facts(plan: Path, tmp_path: Path) -> None:
    items, stated = imported(plan, tmp_path), facts(plan)
    assert facts(as_word(items, tmp_path)) == stated
    assert facts(as_pdf(items, tmp_path)) == stated


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_a_source_document_comes_out_as_it_went_in(seed: Path, tmp_path: Path) -> None:
    assert facts(as_word(imported(seed, tmp_path), tmp_path)) == facts(seed)


def test_the_samples_plan_states_what_its_file_holds(sample: Workspace, tmp_path: Path) -> None:
    told = facts(as_word(list(documents.plan(sample.db, 1)), tmp_path))
    record = conferences.get(sample.db, 1)
    assert told["title"] == folded(f"Tổ chức {record.title}")
    assert {key: told[key] for key in ("kind", "number", "date", "held_on", "held_at", "place", "total_attendees")} == {
        "kind": "so-ket", "number": "27/kh-bcđ", "date": "2026-11-12", "held_on": "2026-12-10", "held_at": "08:00",
        "place": folded(record.place), "total_attendees": 67,
    }  # fmt: skip
    plain = ("dress", "chair", "standing_body", "award_scope", "award_by", "budget_source", "banner", "closing")
    assert {key: told[key] for key in plain} == {key: folded(getattr(record, key)).rstrip("./") for key in plain}
    assert told["award_quota"] == {"collective": 5, "individual": 10}
    criteria = awards.criteria(sample.db, 1)
    assert told["award_criteria"] == {
        kind: [folded(one.text) for one in criteria if one.kind == kind] for kind in ("collective", "individual")
    }
    assert told["recipients"] == [folded(one.name) for one in conferences.recipients(sample.db, 1)]
    assert [(one["date"], one["what"]) for one in told["deadlines"]] == [
        (one.date, folded(one.what)) for one in conferences.deadlines(sample.db, 1)
    ]


def test_the_samples_lists_come_out_row_by_row(sample: Workspace, tmp_path: Path) -> None:
    told = facts(as_pdf(list(documents.plan(sample.db, 1)), tmp_path))
    assert [(one["name"], one["count"]) for one in told["delegations"]] == [
        (folded(one.name), one.quota) for one in attendees.delegations(sample.db, 1)
    ]
    assert [(one["title"], one["minutes"], one["presenter"], "conditional" in one) for one in told["agenda"]] == [
        (folded(one.title), one.minutes, folded(one.presenter), one.conditional)
        for one in agenda.of_conference(sample.db, 1)
    ]
    papers = [one for one in speakers.of_conference(sample.db, 1) if one.kind == "paper"]
    assert [("; ".join(one["units"]), one.get("rest_of", ""), one["topic"]) for one in told["speeches"]] == [
        (folded(one.units), one.rest_of, folded(one.topic)) for one in papers
    ]
    assert [(one["unit"], one["what"], one["due_text"], one["due"], one.get("product", "")) for one in told["tasks"]] == [
        (folded(one.unit), folded(one.what), folded(one.due_text), one.due, folded(one.product))
        for one in tasks.as_ordered(sample.db, 1)
    ]  # fmt: skip


def blocks(opened: Workspace, number: int = 1) -> tuple[Any, ...]:
    return next(iter(documents.plan(opened.db, number))).blocks


def test_appendices_bear_numbers_titles_and_the_number_of_the_plan(sample: Workspace) -> None:
    made = blocks(sample)
    heads = [(made[i].number, made[i + 1]) for i, one in enumerate(made) if isinstance(one, AppendixHead)]
    note = "(Kèm theo Kế hoạch số 27/KH-BCĐ ngày 12 tháng 11 năm 2026 của Ban Chỉ đạo Đề án 618)"
    assert [(number, title.kind, title.note) for number, title in heads] == [
        ("I", "CHƯƠNG TRÌNH HỘI NGHỊ", note), ("II", "MAKET HỘI NGHỊ", note), ("III", "PHÂN CÔNG THAM LUẬN", note),
        ("IV", "PHÂN BỔ ĐẠI BIỂU", note), ("V", "PHÂN CÔNG NHIỆM VỤ", note),
    ]  # fmt: skip


def test_the_number_of_the_plan_stays_open_in_its_appendices_until_it_is_known(sample: Workspace) -> None:
    with sample.change("Chưa có số", conference=1) as db:
        paper = conferences.registered(db, 1, "ke-hoach")
        assert paper is not None
        conferences.edit_paper(db, paper.id or 0, number="", date="", state="draft")
    made = blocks(sample)
    assert (made[0].number, made[0].draft) == ("Số:       /KH-BCĐ", "DỰ THẢO (lần 1)")
    title = next(one for one in made if isinstance(one, Title) and one.note)
    assert title.note == (
        "(Kèm theo Kế hoạch số       /KH-BCĐ ngày      tháng      năm         của Ban Chỉ đạo Đề án 618)"
    )


@pytest.mark.parametrize(
    ("plan", "layout", "number", "parent", "body"),
    [
        ("so_tables", "civil", "Số: 112/KH-BCĐ", "UBND TỈNH TRƯỜNG YÊN", "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ"),
        ("quan_su_army", "army", "Số:       /KH-BCH", "BỘ CHQS TỈNH HÒA LẠC", "BAN CHQS PHƯỜNG ĐỒNG TIẾN"),
        ("dang_party", "party", "Số 21-KH/ĐU", "ĐẢNG BỘ TỈNH SÔNG THAO", "ĐẢNG ỦY XÃ PHÚ THỊNH"),
    ],
)
def test_the_issuing_body_chooses_the_layout(
    plan: str, layout: str, number: str, parent: str, body: str, tmp_path: Path
) -> None:
    path = next(one for one in PLANS if one.stem == plan)
    head = imported(path, tmp_path)[0].blocks[0]
    assert isinstance(head, Letterhead)
    assert (head.layout, head.number, head.parent, head.body) == (layout, number, parent, body)


def test_grounds_are_italic_in_a_civil_plan_and_upright_in_an_army_plan(sample: Workspace) -> None:
    def italic() -> list[bool]:
        return [one.italic for one in blocks(sample) if isinstance(one, Paragraph) and one.text.startswith("Căn cứ")]

    assert italic() == [True, True]
    with sample.change("Quân đội", conference=1) as db:
        office.edit_body(db, conferences.get(db, 1).issuing_body_id or 0, layout="army")
    assert italic() == [False, False]


def test_four_lines_of_a_signer_come_back(tmp_path: Path) -> None:
    path = next(one for one in PLANS if one.stem == "huyen_steps_no_sitting")
    signed = next(one for one in imported(path, tmp_path)[0].blocks if isinstance(one, Signatures))
    signer = signed.signers[0]
    assert (signer.authority, signer.title, signer.post, signer.name) == (
        ("TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN"), "PHÓ TRƯỞNG BAN", "Đội trưởng Đội QLTT số 3", "Bùi Văn Chiến",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "headings"),
    [
        ("so-ket", ["I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG", "III. THÀNH PHẦN, THỜI GIAN, ĐỊA ĐIỂM", "IV. KINH PHÍ",
                    "V. TỔ CHỨC THỰC HIỆN"]),
        ("tong-ket", ["I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG TỔNG KẾT", "III. NHIỆM VỤ VÀ TIẾN ĐỘ THỰC HIỆN",
                      "IV. KHEN THƯỞNG", "V. KINH PHÍ"]),
    ],
)  # fmt: skip
def test_a_plan_made_from_nothing_has_the_sections_of_its_shape(
    file: Workspace, kind: str, headings: list[str], tmp_path: Path
) -> None:
    with file.change("Mới") as db:
        conferences.add(db, Conference(kind=kind, subject="Đề án 25", period_text="2021 - 2026"))
        tasks.add(
            db,
            Task(
                conference_id=1,
                unit="Phòng Tư pháp",
                what="Ban hành hướng dẫn",
                due_text="tháng 8/2026",
                product="Công văn",
            ),
        )
        awards.set_quota(db, 1, "collective", 2)
    made = blocks(file)
    assert [f"{one.mark} {one.text}" for one in made if isinstance(one, Heading) and one.level == 1] == headings
    told = facts(as_word(list(documents.plan(file.db, 1)), tmp_path))
    assert [one["product"] for one in told["tasks"] if one["unit"] == "phòng tư pháp"] == ["công văn"]
    assert told["award_quota"] == {"collective": 2}
    assert "place" not in told and "chair" not in told


def test_the_office_changes_a_standing_sentence_and_the_plan_says_its_own(file: Workspace, conference: int) -> None:
    with file.change("Câu mẫu") as db:
        office.set_sentence(db, say.REQUIREMENTS, "Tổ chức {ten_gon} gọn, đúng giờ.", ("ten_gon",))
    texts = [one.text for one in blocks(file, conference) if isinstance(one, Paragraph)]
    assert "Tổ chức Hội nghị sơ kết Đề án 25 gọn, đúng giờ." in texts
    assert say.REQUIREMENTS.text.split("\n")[0] not in texts


def test_a_plan_made_from_nothing_ends_as_an_office_ends_it(file: Workspace, conference: int) -> None:
    body = [one for one in blocks(file, conference) if isinstance(one, Paragraph)]
    assert body[-1].text.endswith("./.")
    signed = next(one for one in blocks(file, conference) if isinstance(one, Signatures))
    assert signed.recipients == ("UBND phường Sông Mây (b/c)", "Lưu: VT")


def test_a_programme_wound_up_without_a_sitting_speaks_of_none_and_tells_all_who_help(file: Workspace) -> None:
    """A people's committee in two lines is one body: its first line is no superior to inform."""
    with file.change("Tổng kết") as db:
        body = office.add_body(
            db, IssuingBody(parent="Ủy ban nhân dân", name="Tỉnh Sông Mây", abbreviation="UBND", filing="NC")
        )
        number = conferences.add(
            db, Conference(subject="Chương trình", kind="tong-ket", issuing_body_id=body, budget_source="chi năm 2026")
        )
        tasks.add(
            db,
            Task(
                conference_id=number,
                unit="Sở Tư pháp",
                with_units="Sở Nội vụ",
                what="Tổng hợp",
                due_text="cuối tháng 8",
            ),
        )
    (item,) = documents.plan(file.db, number)
    assert next(one for one in item.blocks if isinstance(one, Signatures)).recipients == (
        "Sở Tư pháp",
        "Sở Nội vụ",
        "Lưu: VT, NC",
    )
    assert [one.text for one in item.blocks if isinstance(one, Paragraph) and "Kinh phí" in one.text] == [
        "Kinh phí thực hiện sử dụng từ nguồn chi năm 2026; thanh toán, quyết toán theo quy định hiện hành."
    ]


def test_the_command_writes_the_plan_as_a_word_document(sample_path: Path, tmp_path: Path) -> None:
    out = tmp_path / "Kế hoạch mới.docx"
    done = thuky("plan", "write", "--file", sample_path, "--conference", 1, "--out", out)
    assert (done.returncode, done.stderr, read_file(out).facts.total_attendees) == (0, "", 67)
    assert "DỰ THẢO" not in "\n".join(paragraph.text for paragraph in read_word(str(out)).paragraphs)


@pytest.mark.parametrize("out", ["Kế hoạch.pdf", "Kế hoạch"])
def test_another_ending_than_docx_is_refused_in_one_sentence(sample_path: Path, tmp_path: Path, out: str) -> None:
    done = thuky("plan", "write", "--file", sample_path, "--conference", 1, "--out", tmp_path / out)
    said = f"“{out}” không phải tên tệp Word; chưa viết gì, hãy đặt tên có đuôi .docx.\n"
    assert (done.returncode, done.stderr, (tmp_path / out).exists()) == (1, said, False)
