"""A signed paper is frozen: its PDF, its data, its number, and what is said when the data change."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from thuky.app.papers import named
from thuky.attendees import store as attendees
from thuky.conferences import notice, register_files, store
from thuky.conferences.register import RegisteredPaper
from thuky.papers import pages
from thuky.papers.document import Document
from thuky.printing import checks, frozen, frozen_answers, press, scans, signing
from thuky.printing.differences import differences
from thuky.printing.job import print_all
from thuky.storage import attachments
from thuky.storage.workspace import Workspace

LIST = "danh-sach-dai-bieu"


@pytest.fixture
def paper(sample: Workspace) -> RegisteredPaper:
    """The list of delegates in the register, a second draft."""
    with sample.change("Vào sổ", conference=1) as db:
        number = store.add_paper(
            db, RegisteredPaper(conference_id=1, code=LIST, summary="Danh sách đại biểu", issuing_body_id=1, draft_no=2)
        )
    return line(sample, number)


@pytest.fixture
def document() -> Document:
    return named(LIST)


@pytest.fixture
def signed(sample: Workspace, paper: RegisteredPaper, document: Document) -> RegisteredPaper:
    signing.sign(sample, paper, document)
    return line(sample, paper.id or 0)


def line(opened: Workspace, number: int) -> RegisteredPaper:
    return next(one for one in store.register(opened.db, 1) if one.id == number)


def text(pdf: bytes) -> str:
    return " ".join(" ".join(pages.page_text(pdf, page) for page in range(pages.page_count(pdf))).split())


def move(opened: Workspace) -> None:
    """The first delegate gets another post."""
    with opened.change("Đổi chức vụ", conference=1) as db:
        attendees.edit(db, 1, position="Phó Tư lệnh")


def test_signing_keeps_the_pdf_without_the_mark_of_a_draft_and_is_one_undo(
    sample: Workspace, paper: RegisteredPaper, document: Document
) -> None:
    drafted = text(press.pages_of(frozen.items_of(sample.db, 1, document)).data)
    steps = len(sample.history())
    signing.sign(sample, paper, document)
    kept = frozen.signed(sample.db, 1, LIST)
    assert kept is not None
    assert (drafted.startswith("DỰ THẢO (lần 2)"), "DỰ THẢO" in text(kept.pdf)) == (True, False)
    assert (len(sample.history()) - steps, sample.undo_label) == (1, "Đã ký: Danh sách đại biểu")
    sample.undo()
    assert (line(sample, paper.id or 0).state, register_files.of(sample.db, paper.id or 0)) == ("draft", [])
    sample.redo()
    again = frozen.signed(sample.db, 1, LIST)
    assert again is not None and again.pdf == kept.pdf


def test_whatever_changes_later_every_format_prints_what_was_signed(
    sample: Workspace, signed: RegisteredPaper, document: Document, tmp_path: Path
) -> None:
    kept = frozen.signed(sample.db, 1, LIST)
    before = print_all(sample, 1, [document], tmp_path / "trước")
    move(sample)
    after = print_all(sample, 1, [document], tmp_path / "sau")
    assert kept is not None and (tmp_path / "sau" / f"{LIST}.pdf").read_bytes() == kept.pdf
    assert [one.printed for one in before] == [one.printed for one in after]
    assert "Phó Tư lệnh" not in text(kept.pdf)


def test_what_differs_is_told_in_words_row_by_row(
    sample: Workspace, signed: RegisteredPaper, document: Document
) -> None:
    before = press.status(sample.db, 1, document)
    assert (before.condition, before.items) == ("new", ())
    first, second = attendees.of_conference(sample.db, 1)[:2]
    old = f"{first.position}, {first.unit}"
    with sample.change("Sửa", conference=1) as db:
        attendees.edit(db, first.id or 0, position="Phó Tư lệnh")
        attendees.remove(db, [second.id or 0])
        store.edit(db, 1, short_title="Hội nghị tổng kết Đề án 618")
    told = press.status(sample.db, 1, document)
    assert (told.condition, told.items[0]) == (
        "differs",
        "“Đại biểu dự Hội nghị sơ kết Đề án 618” thành “Đại biểu dự Hội nghị tổng kết Đề án 618”",
    )
    name = f"{first.rank} {first.full_name}".strip()
    assert f"{name}, Chức vụ, đơn vị: “{old}” thành “Phó Tư lệnh, {first.unit}”" in told.items
    assert f"bớt “{' '.join(part for part in (second.rank, second.full_name) if part)}”" in told.items
    assert "“Danh sách này có 67 đại biểu./.” thành “Danh sách này có 66 đại biểu./.”" in told.items
    assert len(told.items) == 5


def test_a_paper_signed_elsewhere_is_told_to_differ_by_what_was_printed(
    sample: Workspace, paper: RegisteredPaper, document: Document, tmp_path: Path
) -> None:
    print_all(sample, 1, [document], tmp_path)
    with sample.change("Ký ở ngoài", conference=1) as db:
        store.edit_paper(db, paper.id or 0, state="signed")
    move(sample)
    assert press.status(sample.db, 1, document).condition == "differs"


def test_a_number_typed_after_signing_goes_into_what_was_kept_and_nothing_else_does(
    sample: Workspace, document: Document
) -> None:
    plan, paper = named("quyet-dinh-khen-thuong"), store.register(sample.db, 1)[3]
    signing.sign(sample, paper, plan)
    with sample.change("Đổi", conference=1) as db:
        store.edit(db, 1, subject="Đề án khác")
    before = frozen.signed(sample.db, 1, plan.code)
    signing.edit_signed(sample, line(sample, 4), {"number": "88", "date": "20/11/2026"})
    after = frozen.signed(sample.db, 1, plan.code)
    assert before is not None and after is not None
    assert ("Số: 88/QĐ-UBND" in text(before.pdf), "Số: 88/QĐ-UBND" in text(after.pdf)) == (False, True)
    assert "ngày 20 tháng 11 năm 2026" in text(after.pdf)
    assert "Đề án khác" not in text(after.pdf)
    assert "Số:" not in " ".join(press.status(sample.db, 1, plan).items)
    sample.undo()
    undone = frozen.signed(sample.db, 1, plan.code)
    assert (undone is not None and undone.pdf == before.pdf, line(sample, 4).number) == (True, "")


def test_leaving_it_is_remembered_until_the_data_change_again(
    sample: Workspace, signed: RegisteredPaper, document: Document
) -> None:
    move(sample)
    frozen_answers.leave(sample, signed, frozen.what_differs(sample.db, 1, document))
    assert press.status(sample.db, 1, document).condition == "new"
    with sample.change("Đổi nữa", conference=1) as db:
        attendees.edit(db, 2, position="Trợ lý")
    assert press.status(sample.db, 1, document).condition == "differs"
    sample.undo()
    sample.undo()
    assert press.status(sample.db, 1, document).condition == "differs"


def test_a_correcting_letter_names_the_paper_and_each_difference(
    sample: Workspace, signed: RegisteredPaper, document: Document
) -> None:
    move(sample)
    differs = frozen.what_differs(sample.db, 1, document)
    number = frozen_answers.correct(sample, signed, differs, "thay đổi nhân sự")
    letter = line(sample, number)
    (item,) = named(notice.CODE).items(sample.db, 1)
    said = text(press.pages_of((item,)).data)
    assert (letter.code, letter.state, letter.number) == (notice.CODE, "draft", "")
    assert "V/v điều chỉnh Danh sách đại biểu" in said
    assert (
        "Do thay đổi nhân sự, Ban Chỉ đạo Đề án 618 điều chỉnh một số nội dung của Danh sách đại biểu như sau:" in said
    )
    assert said.count("thành “Phó Tư lệnh") == len(differs.lines) == 1
    assert frozen.what_differs(sample.db, 1, document).lines == ()
    sample.undo()
    assert (len(store.register(sample.db, 1)), frozen.what_differs(sample.db, 1, document)) == (5, differs)


def test_replacing_leaves_the_signed_line_with_its_pdf_and_a_new_draft_takes_its_place(
    sample: Workspace, signed: RegisteredPaper, document: Document
) -> None:
    with sample.change("Số", conference=1) as db:
        store.edit_paper(db, signed.id or 0, number="40", symbol="/DS-BCĐ", date="12/11/2026")
    move(sample)
    number = frozen_answers.supersede(sample, line(sample, signed.id or 0))
    old, new = line(sample, signed.id or 0), line(sample, number)
    assert (old.state, old.number, register_files.newest(sample.db, old.id or 0, "signed") is None) == (
        "replaced",
        "40",
        False,
    )
    assert (new.state, new.number, new.date, new.draft_no, new.code) == ("draft", "", "", 1, LIST)
    assert new.note == "Thay thế Danh sách đại biểu số 40/DS-BCĐ ngày 12/11/2026"
    assert "Phó Tư lệnh" in text(press.pages_of(frozen.items_of(sample.db, 1, document)).data)
    sample.undo()
    assert (line(sample, signed.id or 0).state, frozen.signed(sample.db, 1, LIST) is None) == ("signed", False)


def test_what_the_units_were_told_is_what_was_signed_last(sample: Workspace) -> None:
    plan = next(iter(store.register(sample.db, 1)))
    signing.sign(sample, replace(plan, state="submitted"), named("danh-sach-dai-bieu"), "issued")
    with sample.change("Đổi ngày", conference=1) as db:
        store.edit(db, 1, held_on="15/12/2026")
    with sample.change("Đổi ngày lần nữa", conference=1) as db:
        store.edit(db, 1, held_on="16/12/2026")
    found = notice.change(sample.db, 1)
    assert (found.old_when, found.new_when) == (
        "08 giờ 00, ngày 10/12/2026 (thứ Năm)",
        "08 giờ 00, ngày 16/12/2026 (thứ Tư)",
    )


def test_drafts_are_kept_with_their_day_and_who_corrected_them(
    sample: Workspace, paper: RegisteredPaper, document: Document, tmp_path: Path
) -> None:
    back = tmp_path / "sửa.docx"
    back.write_bytes(b"PK")
    pdf = signing.draft_pdf(tuple(document.items(sample.db, 1)))
    signing.keep_draft(sample, paper, pdf, "đ/c Phước", [back])
    now, today = line(sample, paper.id or 0), date.today()
    assert (now.draft_no, now.draft_on, now.corrected_by) == (3, today.isoformat(), "đ/c Phước")
    lead = f"Dự thảo lần 2 ({today:%d}-{today.month if today.month > 2 else f'0{today.month}'}-{today.year}, đ-c Phước sửa)"
    assert [file.name for file in register_files.of(sample.db, paper.id or 0)] == [f"{lead}.pdf", f"{lead} sửa.docx"]
    assert text(attachments.read(sample.db, register_files.of(sample.db, paper.id or 0)[0].sha256)).startswith(
        "DỰ THẢO"
    )
    sample.undo()
    assert (line(sample, paper.id or 0), register_files.of(sample.db, paper.id or 0)) == (paper, [])


def test_scans_hang_on_their_line_and_go_with_it_and_come_back(
    sample: Workspace, paper: RegisteredPaper, tmp_path: Path
) -> None:
    scan = tmp_path / "bản ký.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    scans.attach(sample, paper, [scan])
    (file,) = register_files.shown(sample.db, paper.id or 0)
    assert (file.name, register_files.unpack(sample.db, file).read_bytes()) == ("bản ký.pdf", b"%PDF-1.4 scan")
    with sample.change("Xóa", conference=1) as db:
        store.remove_papers(db, [paper.id or 0])
    assert register_files.of(sample.db, paper.id or 0) == []
    sample.undo()
    assert register_files.shown(sample.db, paper.id or 0) == [file]


def test_a_forced_draft_carries_its_mark_and_does_not_count_as_the_clean_copy(
    sample: Workspace, document: Document, tmp_path: Path
) -> None:
    items = frozen.draft_copy(document.items(sample.db, 1))
    made = press.pages_of(items)
    assert text(made.data).startswith("DỰ THẢO")
    assert press.changed(sample.db, 1, document, items) == list(items)


def test_all_papers_of_the_catalogue_can_be_kept_and_read_again(sample: Workspace) -> None:
    from thuky.app.papers import PAPERS
    from thuky.papers import kept

    for document in PAPERS:
        items = frozen.clean_copy(document.items(sample.db, 1))
        again = kept.from_bytes(kept.to_bytes(items, {"place": "Hội trường"}))
        assert (document.code, again.items, again.facts) == (document.code, items, {"place": "Hội trường"})


def test_the_review_says_what_differs_from_a_signed_paper(
    sample: Workspace, signed: RegisteredPaper, document: Document
) -> None:
    move(sample)
    (found,) = checks.signed_differs(sample.db, 1, (document, named("giay-khen")))
    assert (found.about, found.subject) == ("Danh sách đại biểu", f"paper:{signed.id}")
    assert found.message.startswith("Khác với bản đã ký: ") and found.message.endswith(
        "thành “Phó Tư lệnh, Ban Chỉ đạo Đề án 618 Quân khu”."
    )


def test_a_program_that_would_draw_it_otherwise_still_gives_out_the_pdf_that_was_kept(
    sample: Workspace, signed: RegisteredPaper
) -> None:
    items = frozen.signed(sample.db, 1, LIST)
    assert items is not None
    items.pdf = b"%PDF-1.4 drawn by an older program"
    assert press.pages_of(items).data == items.pdf
    assert press.pages_of(items, "docx").data != items.pdf


def test_items_that_came_and_went_are_named(sample: Workspace) -> None:
    certificates = tuple(named("giay-khen").items(sample.db, 1))
    first, last = certificates[0], certificates[14]
    assert differences(certificates[:14], certificates[1:15]) == (f"Bớt {first.title}", f"Thêm {last.title}")


def test_a_letter_that_corrects_another_paper_says_so_even_when_the_day_has_changed_too(
    sample: Workspace, signed: RegisteredPaper, document: Document
) -> None:
    move(sample)
    with sample.change("Đổi ngày", conference=1) as db:
        store.edit(db, 1, held_on="15/12/2026")
    frozen_answers.correct(sample, signed, frozen.Differs(lines=("Chức vụ: “A” thành “B”",)))
    (item,) = named(notice.CODE).items(sample.db, 1)
    assert item.blocks[0].about == "V/v điều chỉnh Danh sách đại biểu"
    with sample.change("Kế hoạch", conference=1) as db:
        store.edit_paper(db, store.register(db, 1)[-1].id or 0, amends="Kế hoạch số 27/KH-BCĐ\nNgày: khác")
    (item,) = named(notice.CODE).items(sample.db, 1)
    assert item.blocks[0].about == "V/v thay đổi thời gian tổ chức Hội nghị sơ kết Đề án 618"


def test_the_letter_that_corrects_goes_to_whom_the_signed_paper_went(sample: Workspace) -> None:
    proposal = named("to-trinh-khen-thuong")
    signing.sign(sample, store.register(sample.db, 1)[2], proposal)
    frozen_answers.correct(
        sample, store.register(sample.db, 1)[2], frozen.Differs(lines=("“09” thành “08”",), today="x")
    )
    assert store.register(sample.db, 1)[-1].recipients == "Chủ tịch Ủy ban nhân dân tỉnh Tân Giang; Sở Nội vụ"
    frozen_answers.correct(sample, store.register(sample.db, 1)[0], frozen.Differs(lines=("“1” thành “2”",), today="x"))
    assert store.register(sample.db, 1)[-1].recipients == ""


def test_what_the_sample_sent_out_is_frozen_and_a_change_of_the_day_is_asked_about(sample: Workspace) -> None:
    plan = named("ke-hoach")
    kept = frozen.signed(sample.db, 1, "ke-hoach")
    assert kept is not None and frozen.what_differs(sample.db, 1, plan) == frozen.Differs(today=frozen.digest_of(kept))
    with sample.change("Đổi ngày", conference=1) as db:
        store.edit(db, 1, held_on="15/12/2026")
    assert press.pages_of(frozen.items_of(sample.db, 1, plan)).data == kept.pdf
    assert press.status(sample.db, 1, plan).condition == "differs"


def test_the_letter_that_corrects_quotes_whole_words(sample: Workspace) -> None:
    signing.sign(sample, store.register(sample.db, 1)[2], named("to-trinh-khen-thuong"))
    lines = ("“… và 09 cá nhân có …” thành “… và 08 cá nhân có …”", "Lê An, Chức vụ: “A …” thành “B …”", "bớt “Lê Ý”")
    frozen_answers.correct(sample, store.register(sample.db, 1)[2], frozen.Differs(lines=lines, today="x"))
    (item,) = notice.DOCUMENT.items(sample.db, 1)
    said = [block.text for block in item.blocks if getattr(block, "mark", "") == "-"]
    assert said == [
        "Sửa cụm từ “và 09 cá nhân có” thành “và 08 cá nhân có”;",
        "Lê An, Chức vụ: “A” thành “B”;",
        "Bớt “Lê Ý”.",
    ]
