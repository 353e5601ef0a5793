"""Văn phòng ▸ Mẫu giấy của cơ quan…"""

import io
from pathlib import Path

import pytest
from docx import Document as word
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from thuky.app.papers import named
from thuky.app.templates_dialog import TemplatesDialog, known_fields
from thuky.attendees import store as attendees
from thuky.conferences import store
from thuky.conferences.register import RegisteredPaper
from thuky.core.refused import Refused
from thuky.office import store as office
from thuky.printing import frozen, press, signing
from thuky.storage import attachments
from thuky.storage.workspace import Workspace

CODE = "thong-bao-thay-doi"


@pytest.fixture
def dialog(qtbot, sample: Workspace) -> TemplatesDialog:
    made = TemplatesDialog(sample, 1)
    qtbot.addWidget(made)
    made.papers.choose(CODE)
    return made


def saved(path: Path, *lines: str) -> Path:
    document = word()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def printed(opened: Workspace) -> tuple[list[str], str]:
    """The lines of the letter in Word, and what the report says."""
    made = press.pages_of(frozen.items_of(opened.db, 1, named(CODE)), "docx")
    return [one.text for one in word(io.BytesIO(made.data)).paragraphs if one.text], made.sentence()


def test_every_word_paper_is_listed_with_the_placeholders_that_it_may_use(dialog: TemplatesDialog) -> None:
    codes = [line.id for line in dialog.papers.records()]
    assert ("giay-moi" in codes, "giay-khen" in codes) == (True, False)
    names = [line.id for line in dialog.fields.records()]
    assert {"noi_dung", "nguoi_ky", "ten_hoi_nghi", "ly_do"} - set(names) == set()
    assert len(names) == len(set(names)) == len(known_fields(named(CODE)))


def test_a_chosen_template_sets_the_words_of_the_paper_and_an_undo_takes_it_back(
    dialog: TemplatesDialog, sample: Workspace, tmp_path: Path
) -> None:
    usual = printed(sample)[0]
    path = saved(
        tmp_path / "riêng.docx", "SỞ RIÊNG", "{ve_viec} tại {dia_diem}, {han_xac_nhan}", "{cu_dia_diem}", "{noi_dung}"
    )
    dialog.take(dialog.papers.current_record(), path)
    lines, said = printed(sample)
    assert lines[:3] == [
        "SỞ RIÊNG",
        "V/v thay đổi thời gian tổ chức Hội nghị sơ kết Đề án 618 tại Hội trường Bộ CHQS tỉnh Tân Giang, …",
        "Hội trường Bộ CHQS tỉnh Tân Giang",
    ]
    assert (said, dialog.papers.current_record().name) == ("Chọn 1: in 1", "riêng.docx")
    assert dialog.outcome.text().startswith("Đang dùng “riêng.docx”. Nhận 5 chỗ điền: {ve_viec}, {dia_diem}")
    sample.undo()
    assert (printed(sample)[0], dialog.papers.current_record().name) == (usual, "")
    sample.redo()
    assert printed(sample)[0] == lines


def test_the_template_can_be_removed_and_replaced(dialog: TemplatesDialog, sample: Workspace, tmp_path: Path) -> None:
    usual = printed(sample)[0]
    for name in ("một.docx", "hai.docx"):
        dialog.take(dialog.papers.current_record(), saved(tmp_path / name, name, "{noi_dung}"))
    assert (printed(sample)[0][0], len(office.templates(sample.db))) == ("hai.docx", 1)
    dialog.remove.click()
    assert (printed(sample)[0], office.templates(sample.db)) == (usual, {})


def test_unknown_placeholders_are_asked_about_and_no_keeps_what_was(
    dialog: TemplatesDialog, sample: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(dialog, "ask_unknown", lambda names: bool(asked.append(names)))
    dialog.take(dialog.papers.current_record(), saved(tmp_path / "a.docx", "{ten_hoi} {noi_dun}", "{noi_dung}"))
    assert (asked, office.templates(sample.db)) == ([("ten_hoi", "noi_dun")], {})
    assert dialog.outcome.text().startswith(
        "Chưa đổi mẫu. Nhận 1 chỗ điền: {noi_dung}. Không biết: {ten_hoi}, {noi_dun}."
    )


def test_a_template_that_broke_is_told_in_one_sentence_and_the_usual_layout_is_printed(sample: Workspace) -> None:
    usual = printed(sample)[0]
    sha256 = attachments.keep_bytes(sample, b"not a word file")
    with sample.change("Mẫu hỏng") as db:
        office.set_template(db, CODE, "hỏng.docx", sha256)
    lines, said = printed(sample)
    assert (lines, said) == (
        usual,
        "Chọn 1: in 1. Tệp mẫu hỏng hoặc không phải văn bản Word (.docx); chưa có gì thay đổi, hãy lưu lại bằng Word.",
    )


def test_a_signed_paper_goes_into_the_template_as_it_was_signed(
    dialog: TemplatesDialog, sample: Workspace, tmp_path: Path
) -> None:
    with sample.change("Sổ", conference=1) as db:
        number = store.add_paper(db, RegisteredPaper(conference_id=1, code=CODE, reason="bão"))
    paper = next(one for one in store.register(sample.db, 1) if one.id == number)
    signing.sign(sample, paper, named(CODE))
    dialog.take(dialog.papers.current_record(), saved(tmp_path / "a.docx", "MẪU", "{noi_dung}"))
    with sample.change("Đổi", conference=1) as db:
        store.edit(db, 1, place="Nơi khác")
    lines = printed(sample)[0]
    assert (lines[0], [line for line in lines if "Nơi khác" in line]) == ("MẪU", [])
    assert frozen.signed(sample.db, 1, CODE).pdf == press.pages_of(frozen.items_of(sample.db, 1, named(CODE))).data


def test_the_starter_is_saved_and_taken_back_without_a_question(
    dialog: TemplatesDialog, sample: Workspace, tmp_path: Path
) -> None:
    usual = printed(sample)[0]
    dialog.write_starter(dialog.papers.current_record(), tmp_path / "mẫu.docx")
    dialog.take(dialog.papers.current_record(), tmp_path / "mẫu.docx")
    assert (printed(sample)[0], len(office.templates(sample.db))) == (usual, 1)


def test_every_word_paper_has_a_starter_that_fills_to_the_usual_paper(sample: Workspace) -> None:
    from dataclasses import replace

    from thuky.app.papers import PAPERS
    from thuky.papers import template
    from thuky.papers import word as word_kit

    for document in (one for one in PAPERS if "docx" in one.formats):
        item = next(iter(document.items(sample.db, 1)))
        data = word_kit.starter(item)
        assert (document.code, template.check(data, ()).unknown) == (document.code, ())
        both = [word(io.BytesIO(word_kit.render([one]))) for one in (item, replace(item, template=data))]
        usual, own = (_everything(made) for made in both)
        assert (document.code, own) == (document.code, usual)


def _everything(document: WordDocument) -> list[str]:
    """Every paragraph that says something, those in tables too; the words DỰ THẢO stand apart, in the usual paper's head or above it."""
    paragraphs = (WordParagraph(element, document) for element in document.element.body.iter(qn("w:p")))
    texts = [" ".join(one.text.split()) for one in paragraphs]
    return [text for text in texts if text and not text.startswith("DỰ THẢO")]


def test_an_invitation_in_the_offices_template_names_its_own_guest(
    dialog: TemplatesDialog, sample: Workspace, tmp_path: Path
) -> None:
    dialog.papers.choose("giay-moi")
    path = saved(tmp_path / "thiếp.docx", "Kính mời {ho_ten} – {chuc_vu_don_vi}", "tới dự lúc {thoi_gian}")
    with sample.change("Mời riêng", conference=1) as db:
        for one in attendees.delegations(db, 1):
            attendees.edit_delegation(db, one.id or 0, invitation="person")
    dialog.take(dialog.papers.current_record(), path)
    items = frozen.items_of(sample.db, 1, named("giay-moi"))
    lines = [
        one.text
        for one in word(io.BytesIO(press.pages_of(items, "docx", anyway=True).data)).paragraphs
        if one.text.strip()
    ]
    assert lines[:2] == [
        "Kính mời Trịnh Quang Vịnh – Phó Chủ nhiệm Chính trị, Ban Chỉ đạo Đề án 618 Quân khu",
        "tới dự lúc 08 giờ 00, ngày 10/12/2026",
    ]
    assert len(lines) == 2 * len(items)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "Tệp “mẫu.docx” trống; hãy lấy lại tệp từ nơi gửi."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096),
            "Tệp “mẫu.docx” có mật khẩu hoặc là tệp Office kiểu cũ; hãy mở bằng Word hoặc Excel, bỏ mật khẩu, "
            "rồi chọn Lưu thành… kiểu mới (.docx, .xlsx).",
        ),
    ],
)
def test_a_locked_an_old_or_an_empty_file_is_told_apart_from_a_damaged_one(
    dialog: TemplatesDialog, sample: Workspace, tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "mẫu.docx"
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        dialog.take(dialog.papers.current_record(), path)
    assert (str(refused.value), office.templates(sample.db)) == (why, {})
