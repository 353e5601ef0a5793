"""Papers printed to files together: what went out is noted once, and noted even when a later one fails."""

from pathlib import Path

from thuky.app.papers import named
from thuky.conferences import store as conferences
from thuky.conferences.register import RegisteredPaper
from thuky.core.refused import Refused
from thuky.papers import digest
from thuky.papers.document import Document
from thuky.printing import store
from thuky.printing.job import print_all, refused
from thuky.storage.workspace import Workspace

CODES = ("maket", "phieu-dang-ky-phat-bieu")


def counted(sample: Workspace, code: str) -> dict[str, str]:
    """What the centre must remember of a paper of few pages."""
    return {item.key: digest.of(item) for item in named(code).items(sample.db, 1)}


def noted(sample: Workspace, code: str) -> dict[str, str]:
    return {key: found for key, (found, _) in store.issued(sample.db, 1, code).items() if "#" not in key}


def test_all_that_went_out_is_noted_in_one_note(sample: Workspace, tmp_path: Path) -> None:
    told: list[frozenset[str]] = []
    sample.subscribe(lambda changed: told.append(changed.tables))
    reports = print_all(sample, 1, [named(code) for code in CODES], tmp_path, formats=("pdf",))
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == sorted(f"{code}.pdf" for code in CODES)
    assert [report.code for report in reports] == list(CODES)
    assert [noted(sample, code) for code in CODES] == [counted(sample, code) for code in CODES]
    assert told == [frozenset({"issued"})]


def test_what_went_out_is_noted_though_a_later_paper_fails(sample: Workspace, tmp_path: Path) -> None:
    def broken(*_: object) -> tuple[()]:
        raise Refused("hết mực")

    late = Document(code="late", title="Hỏng", formats=("pdf",), group="Văn bản", items=broken)
    reports = print_all(sample, 1, [named("maket"), late, named(CODES[1])], tmp_path, formats=("pdf",))
    assert [(one.code, one.failed) for one in reports] == [("maket", ""), ("late", "hết mực"), (CODES[1], "")]
    assert [noted(sample, code) for code in CODES] == [counted(sample, code) for code in CODES]
    assert refused(reports) == "Đã ghi 2 tệp, còn 1 tệp chưa ghi được: hết mực"


def test_a_file_that_cannot_be_written_leaves_its_items_out_and_says_why(sample: Workspace, tmp_path: Path) -> None:
    (tmp_path / "giay-khen.pdf").mkdir()
    failed, whole = print_all(sample, 1, [named("giay-khen"), named("maket")], tmp_path, formats=("pdf",))
    assert (failed.chosen, failed.printed, len(failed.skipped), failed.path) == (15, (), 15, None)
    assert {one.why for one in failed.skipped} == {failed.failed}
    assert (whole.path, noted(sample, "giay-khen")) == (tmp_path / "maket.pdf", {})


def test_a_paper_that_was_signed_elsewhere_is_not_printed_again_by_what_changed(
    sample: Workspace, tmp_path: Path
) -> None:
    document = named("danh-sach-dai-bieu")
    with sample.change("Ký", conference=1) as db:
        conferences.add_paper(db, RegisteredPaper(conference_id=1, code=document.code, state="signed"))
    print_all(sample, 1, [document], tmp_path, formats=("pdf",))
    with sample.change("Sửa", conference=1) as db:
        db.execute("UPDATE attendee SET rank = 'Đại tá' WHERE full_name <> ''")
    (report,) = print_all(sample, 1, [document], tmp_path / "b", formats=("pdf",), only_changed=True)
    assert (report.chosen, report.path) == (0, None)


def test_nothing_printed_is_nothing_noted(sample: Workspace, tmp_path: Path) -> None:
    told: list[object] = []
    sample.subscribe(told.append)
    assert print_all(sample, 1, [], tmp_path) == []
    assert told == []
