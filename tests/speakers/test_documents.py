"""Who writes on what, on paper; and what is missing."""

import subprocess
from pathlib import Path

import pytest

from thuky.agenda import store as agenda
from thuky.agenda.agenda_item import AgendaItem
from thuky.papers import pdf
from thuky.papers.blocks import AppendixHead, Paragraph, Table
from thuky.speakers import checks, documents, store
from thuky.speakers.speech import Speech


def add(file, conference, *papers: Speech) -> None:
    with file.change("Thêm tài liệu") as db:
        store.add_many(db, conference, papers)


def item(file, conference):
    (found,) = documents.assignment(file.db, conference)
    return found


def table(file, conference) -> Table:
    return next(one for one in item(file, conference).blocks if isinstance(one, Table))


def test_the_assignment_lists_units_topics_and_days(file, conference) -> None:
    add(
        file,
        conference,
        Speech(kind="report", topic="Báo cáo trung tâm"),
        Speech(units="Phòng Một", topic="Cách làm hay", mode="speak", minutes=7, due="2026-11-05"),
        Speech(
            units="Phòng Hai; Phòng Ba", rest_of="xã, phường", topic="Kinh nghiệm", minutes=7, extended_to="2026-11-25"
        ),
        Speech(units="Phòng Bốn", state="not_used"),
    )
    found = table(file, conference)
    assert [column.heading for column in found.columns] == [
        "STT",
        "Đơn vị",
        "Nội dung tham luận",
        "Hình thức",
        "Thời lượng (phút)",
        "Hạn gửi",
    ]
    assert [row.cells for row in found.rows] == [
        ("1", "Phòng Một", "Cách làm hay", "Phát biểu", "7", "05/11/2026"),
        ("2", "Phòng Hai; Phòng Ba; xã, phường còn lại", "Kinh nghiệm", "Gửi bài", "", "25/11/2026"),
    ]


def note(file, conference) -> str:
    return next(one.text for one in item(file, conference).blocks if isinstance(one, Paragraph))


def test_the_note_says_where_to_and_until_when(file, conference) -> None:
    common = (
        "Ghi chú: Tham luận không quá 03 trang A4, nêu rõ kết quả, cách làm, kinh nghiệm, kiến nghị; "
        "gửi bản ký, đóng dấu và tệp Word về Ban CHQS phường"
    )
    assert note(file, conference) == f"{common}."
    add(file, conference, Speech(units="Phòng Một", due="2026-11-05"))
    assert note(file, conference) == f"{common} chậm nhất ngày 05/11/2026."
    add(file, conference, Speech(units="Phòng Hai", due="2026-11-15"))
    assert note(file, conference) == f"{common} theo hạn gửi nêu trên."


def test_it_is_an_appendix_to_the_plan(file, conference, tmp_path: Path) -> None:
    add(file, conference, Speech(units="Phòng Một", topic="Cách làm hay"))
    assert isinstance(item(file, conference).blocks[0], AppendixHead)
    pdf.write([item(file, conference)], tmp_path / "phan-cong.pdf")
    said = subprocess.run(["pdftotext", tmp_path / "phan-cong.pdf", "-"], capture_output=True, text=True, check=True)
    lines = [line for line in said.stdout.splitlines() if line]
    assert lines[:3] == ["Phụ lục III", "PHÂN CÔNG THAM LUẬN", "Tại Hội nghị sơ kết Đề án 25"]


def codes(file, conference) -> list[tuple[str, str, str]]:
    return [(found.code, found.level, found.about) for check in checks.CHECKS for found in check(file.db, conference)]


def test_findings_name_late_papers_and_speakers_without_a_name(file, conference) -> None:
    add(
        file,
        conference,
        Speech(units="Phòng Một", due="2020-01-05"),
        Speech(units="Phòng Hai", mode="speak", state="accepted"),
        Speech(units="Phòng Ba", due="2999-01-05"),
        Speech(units="Phòng Bốn", mode="speak", state="accepted", presenter="Bà Lý Hoa"),
    )
    assert codes(file, conference) == [
        ("speech-late", "warning", "Phòng Một"),
        ("no-speaker", "warning", "Phòng Hai"),
        ("due-after", "question", "Phòng Ba"),
    ]


def test_only_what_is_spoken_is_measured_against_the_agenda(file, conference) -> None:
    with file.change("Thêm mục") as db:
        agenda.add(db, AgendaItem(conference_id=conference, title="Gợi ý thảo luận", minutes=5))
        agenda.add(db, AgendaItem(conference_id=conference, title="Tham luận, thảo luận", minutes=15))
    add(file, conference, *[Speech(units="Phòng Một", minutes=7) for _ in range(17)])
    assert codes(file, conference) == []
    add(file, conference, *[Speech(units="Phòng Hai", minutes=8, mode="speak") for _ in range(2)])
    found = list(checks.over_time(file.db, conference))
    assert [one.message for one in found] == ["Các tham luận phát biểu cần 16 phút, chương trình dành 15 phút."]


@pytest.mark.parametrize("title", ["Trình bày tham luận", "Thảo luận"])
def test_papers_that_just_fill_their_time_are_no_finding(file, conference, title) -> None:
    with file.change("Thêm mục") as db:
        agenda.add(db, AgendaItem(conference_id=conference, title=title, minutes=14))
    add(file, conference, *[Speech(units="Phòng Hai", minutes=7, mode="speak") for _ in range(2)])
    assert checks.minutes_given(file.db, conference) == 14
    assert codes(file, conference) == []
