"""Every paper of the catalogue with nobody, with one person, with the longest names there are, and with two thousand people."""

import re
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from thuky.agenda import store as agenda
from thuky.agenda.agenda_item import AgendaItem
from thuky.app.papers import PAPERS, named
from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.awards import store as awards
from thuky.awards.award import Award
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.office import store as office
from thuky.office.issuing_body import IssuingBody, Signer
from thuky.office.unit import Unit
from thuky.papers import pages
from thuky.printing import press
from thuky.seating import store as seating
from thuky.speakers import store as speakers
from thuky.speakers.speech import Speech
from thuky.storage import workspace
from thuky.storage.workspace import Workspace
from thuky.tasks import store as tasks
from thuky.tasks.task import Task

CODES = tuple(document.code for document in PAPERS)
PRODUCT = (
    "ke-hoach", "giay-moi", "nhan-phong-bi", "danh-sach-moi", "danh-sach-dai-bieu", "danh-sach-ky-nhan", "the-dai-bieu", "bien-ten",
    "so-do-cho-ngoi", "chuong-trinh", "kich-ban-dieu-hanh", "phan-cong-tham-luan", "theo-doi-tham-luan", "danh-sach-khen-thuong",
    "to-trinh-khen-thuong", "bien-ban-khen-thuong", "quyet-dinh-khen-thuong", "giay-khen", "trao-thuong", "maket",
    "phan-cong-nhiem-vu", "don-doc", "cong-van-de-nghi", "thong-bao-thay-doi", "phieu-dang-ky-phat-bieu", "muc-luc-ho-so", "so-van-ban",
)  # fmt: skip
NAME = "Công Tằng Tôn Nữ Hoàng Phương Thúy Quỳnh Nguyên"
POSITION = "Phó Chủ tịch Thường trực kiêm Trưởng Ban Tuyên giáo và Dân vận"
UNIT = "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội phường Nguyễn Bỉnh Khiêm, tỉnh Bà Rịa - Vũng Tàu cũ"
TOPIC = "Kinh nghiệm lãnh đạo, chỉ đạo xây dựng lực lượng dân quân tự vệ vững mạnh, rộng khắp gắn với phát triển kinh tế - xã hội"


def made(path: Path, people: int, *, long: bool = False) -> Workspace:
    """An office file with one conference of so many people, a twentieth of them rewarded, with a hall, papers and tasks."""
    file = workspace.create(path)
    with file.change("Hội nghị") as db:
        body = office.add_body(
            db,
            IssuingBody(
                parent=UNIT if long else "UBND tỉnh", name="Ban Chỉ đạo Đề án 7", abbreviation="BCĐ", place="Tân Giang"
            ),
        )
        office.add_signer(db, Signer(issuing_body_id=body, title="TRƯỞNG BAN", full_name=NAME if long else "Lê An"))
        title = f"Hội nghị {TOPIC}" if long else "Hội nghị sơ kết Đề án 7"
        number = conferences.add(
            db, Conference(title=title, issuing_body_id=body, held_on="2026-12-10", held_at="08:00", place="Hội trường")
        )
        if people:
            _fill(db, number, people, long)
    return file


def _fill(db, conference: int, people: int, long: bool) -> None:
    unit = UNIT if long else "Sở Nội vụ"
    office.add_units(db, [Unit(name=unit, address=UNIT if long else "")])
    group = attendees.add_delegation(db, Delegation(conference_id=conference, name=unit, quota=0, invitation="person"))
    everybody = [
        Attendee(
            delegation_id=group,
            full_name=NAME if long else f"Nguyễn Văn {n}",
            position=POSITION,
            unit=unit,
            rank="Thượng tá",
        )
        for n in range(people)
    ]
    ids = attendees.add_many(db, conference, everybody)
    rewarded = [
        Award(name=one.full_name, position=POSITION, unit=unit, merit=TOPIC) for one in everybody[: 1 + people // 20]
    ]
    awards.add_many(db, conference, [*rewarded, Award(kind="collective", name=unit)])
    speakers.add_many(
        db, conference, [Speech(topic=TOPIC, units=unit, presenter=NAME, attendee_id=ids[0], mode="speak")]
    )
    agenda.add_many(db, conference, [AgendaItem(title=TOPIC, minutes=60, presenter=f"{NAME}, {POSITION}")])
    tasks.add_many(db, conference, [Task(what=TOPIC, unit=unit, due_text="cuối tháng 11/2026")])
    seating.seat_everybody(db, conference, seating.hall_for(db, conference))


@pytest.fixture(scope="module", params=["nobody", "one", "long"])
def file(request, tmp_path_factory: pytest.TempPathFactory):
    people = {"nobody": 0, "one": 1, "long": 7}[request.param]
    with made(tmp_path_factory.mktemp(request.param) / "f.thuky", people, long=request.param == "long") as opened:
        yield opened


def test_the_catalogue_holds_the_papers_of_this_program_in_the_office_s_order():
    assert CODES == PRODUCT


@pytest.mark.parametrize("code", CODES)
def test_each_paper_comes_out_in_all_its_formats_or_says_why_not(file: Workspace, code: str, tmp_path: Path):
    document = named(code)
    items = tuple(document.items(file.db, 1))
    for format in document.formats:
        made = press.pages_of(items, format)
        assert len(made.printed) + len(made.skipped) == made.chosen
        assert bool(made.data) == bool(made.on_paper)
        if made.data and format == "pdf":
            path = tmp_path / "x.pdf"
            path.write_bytes(made.data)
            assert subprocess.run(["qpdf", "--check", path], capture_output=True, check=False).returncode in (0, 127)
        elif made.data:
            assert made.data[:2] == b"PK"


@pytest.mark.parametrize("code", CODES)
def test_no_text_leaves_the_sheet_however_long_it_is(tmp_path_factory, code: str):
    with made(tmp_path_factory.mktemp("long") / "f.thuky", 7, long=True) as file:
        data = press.pages_of(tuple(named(code).items(file.db, 1)), anyway=True).data
    for page in range(pages.page_count(data) if data else 0):
        assert outside(data, page) == []


def outside(data: bytes, page: int) -> list[str]:
    """The letters of a page whose boxes reach over its edge."""
    sheet = pypdfium2.PdfDocument(data)[page]
    width, height = sheet.get_size()
    text = sheet.get_textpage()
    found = []
    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index)
        if left < -0.5 or bottom < -0.5 or right > width + 0.5 or top > height + 0.5:
            found.append(text.get_text_range(index, 1))
    return found


def test_two_thousand_people_are_all_on_every_list(tmp_path: Path):
    wanted = {f"nguyễn văn {n}" for n in range(2000)}
    with made(tmp_path / "f.thuky", 2000) as file:
        for code in ("danh-sach-dai-bieu", "danh-sach-ky-nhan", "the-dai-bieu", "so-do-cho-ngoi", "giay-moi"):
            data = press.pages_of(tuple(named(code).items(file.db, 1))).data
            found = re.findall(r"nguyễn văn \d+", " ".join(words(data).split()).lower())
            assert (code, wanted - set(found)) == (code, set())


def words(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return " ".join(document[page].get_textpage().get_text_range() for page in range(len(document)))
