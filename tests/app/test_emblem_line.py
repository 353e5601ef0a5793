"""Cơ quan ban hành…: the office chooses the picture on its certificates once, and pre-flight leads there."""

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from thuky.app import checks
from thuky.app.bodies_dialog import BodiesDialog
from thuky.app.papers import named
from thuky.conferences import store as conferences
from thuky.core.refused import Refused
from thuky.office import emblem
from thuky.papers import digest
from thuky.printing import press
from thuky.printing.preflight import notices
from thuky.printing.store import set_choice
from thuky.storage.workspace import Workspace

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#0a7d32"/></svg>"""


@pytest.fixture
def body(sample: Workspace) -> int:
    return conferences.get(sample.db, 1).awarding_body_id or 0


@pytest.fixture
def dialog(qtbot, sample: Workspace, body: int) -> BodiesDialog:
    made = BodiesDialog(sample)
    qtbot.addWidget(made)
    made.bodies.choose(body)
    return made


def told(file: Workspace) -> list[tuple[str, str, str]]:
    items = tuple(named("giay-khen").items(file.db, 1))
    found = notices("giay-khen", items, (), checks.before_printing(file.db, 1))
    return [(one.level, one.message, one.subject) for one in found if one.subject.startswith("body:")]


def first(file: Workspace):
    return next(iter(named("giay-khen").items(file.db, 1)))


def green(data: bytes) -> tuple[float, float, float, float]:
    """Where the drawing stands on the first page, mm from its top left: left, top, right, bottom."""
    page = pypdfium2.PdfDocument(data)[0].render(scale=4).to_pil().convert("RGB")
    red, greens, blue = page.split()
    mask = Image.eval(greens, lambda v: 255 * (110 < v < 140))
    mask.paste(0, mask=Image.eval(red, lambda v: 255 * (v > 40)))
    mm = 25.4 / 72 / 4
    left, top, right, bottom = mask.getbbox()
    return tuple(round(side * mm, 1) for side in (left, top, right, bottom))


def test_a_drawing_is_chosen_once_kept_in_the_file_and_printed_in_its_place(
    dialog, sample, body, tmp_path: Path
) -> None:
    assert dialog.emblemName.text() == "Chưa chọn hình; chỗ này để trống."
    before = digest.of(first(sample))
    (tmp_path / "biểu trưng.svg").write_bytes(SVG)
    dialog.emblem.take(tmp_path / "biểu trưng.svg")
    assert (dialog.emblemName.text(), dialog.remove_emblem.isEnabled()) == ("biểu trưng.svg", True)
    assert Image.open(io.BytesIO(emblem.picture(sample.db, body))).size == (1200, 600)
    assert digest.of(first(sample)) != before
    data = press.pages_of([first(sample)]).data
    assert green(data) == pytest.approx((297 / 2 - 20, 19.5, 297 / 2 + 20, 39.5), abs=0.3)
    sample.undo()
    assert (dialog.emblemName.text(), digest.of(first(sample))) == ("Chưa chọn hình; chỗ này để trống.", before)


def test_certificates_of_one_run_hold_the_picture_once(dialog, sample, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(SVG)
    dialog.emblem.take(tmp_path / "a.svg")
    data = press.pages_of(tuple(named("giay-khen").items(sample.db, 1))).data
    assert data.count(b"/Subtype /Image") == 2  # the colours, and what of them is clear


def test_blanks_that_have_their_own_frame_get_no_picture(dialog, sample, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(SVG)
    dialog.emblem.take(tmp_path / "a.svg")
    found = {}
    for values in ({}, {"layout": "words"}, {"layout": "variable"}, {"layout": "full", "emblem": "none"}):
        with sample.change("Kiểu", conference=1) as db:
            set_choice(db, 1, "giay-khen", **values)
        found[tuple(values.values())] = len(first(sample).blocks[0].pictures)
    assert found == {(): 1, ("words",): 0, ("variable",): 0, ("full", "none"): 0}


def test_preflight_asks_once_where_no_picture_was_chosen_and_leads_to_the_choice(
    dialog, sample, body, tmp_path
) -> None:
    asked = [("question", "Chưa chọn hình Quốc huy hoặc biểu trưng; chỗ giữa đầu trang để trống.", f"body:{body}")]
    assert told(sample) == asked
    assert [one for one in checks.findings(sample.db, 1) if one.code == "no-emblem"] == []
    for values in ({"emblem": "none"}, {"emblem": "own", "layout": "words"}):
        with sample.change("Kiểu", conference=1) as db:
            set_choice(db, 1, "giay-khen", **values)
        assert told(sample) == []
        sample.undo()
    (tmp_path / "a.svg").write_bytes(SVG)
    dialog.emblem.take(tmp_path / "a.svg")
    assert told(sample) == []


def test_what_is_no_picture_changes_nothing(dialog, sample, tmp_path: Path) -> None:
    for name, data in (("a.svg", b"<svg"), ("b.png", b"hello"), ("c.svg", b"")):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(Refused, match=f"Tệp “{name}” không phải là hình đọc được"):
            dialog.emblem.take(tmp_path / name)
    assert dialog.emblemName.text() == "Chưa chọn hình; chỗ này để trống."


def test_a_body_that_goes_takes_its_picture_along_and_undo_brings_both(dialog, sample, body, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(SVG)
    dialog.emblem.take(tmp_path / "a.svg")
    dialog.remove_body.click()
    assert emblem.of(sample.db, body) is None
    sample.undo()
    assert emblem.of(sample.db, body)[0] == "a.svg"


def test_the_question_opens_the_bodies_with_this_one_in_hand(window) -> None:
    body = conferences.get(window.file.db, 1).awarding_body_id
    window.go(f"body:{body}")
    (dialog,) = window.findChildren(BodiesDialog)
    assert (dialog.isVisible(), dialog.bodies.current_record().id) == (True, body)
    dialog.accept()
