"""The office's own words for what papers say every year."""

import pytest
from PySide6.QtCore import Qt

from thuky.app.sentences import SENTENCES
from thuky.app.sentences_dialog import SentencesDialog
from thuky.conferences import placeholders
from thuky.invitations.sentences import ATTEND, CLOSE
from thuky.office import store
from thuky.office.sentence import unknown


@pytest.fixture
def dialog(qtbot, sample):
    made = SentencesDialog(sample, 1)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: SentencesDialog, code: str) -> None:
    dialog.sentenceTree.setCurrentItem(dialog._items[code])


def test_no_two_sentences_share_a_code_and_none_ships_a_placeholder_that_nobody_knows():
    codes = [one.code for one in SENTENCES]
    assert len(codes) == len(set(codes))
    assert {one.code: unknown(one.text, (*one.placeholders, *placeholders.names())) for one in SENTENCES} == dict.fromkeys(codes, ())  # fmt: skip


def test_a_sentence_is_kept_when_another_is_chosen_and_one_undo_brings_it_back(dialog, sample):
    choose(dialog, CLOSE.code)
    dialog.sentenceText.setPlainText("Trân trọng kính mời {xung_ho}./.")
    choose(dialog, ATTEND.code)
    assert store.sentence(sample.db, CLOSE) == "Trân trọng kính mời {xung_ho}./."
    assert dialog._items[CLOSE.code].text(0) == "Câu kết  (đã sửa)"
    sample.undo()
    assert (store.sentence(sample.db, CLOSE), dialog._items[CLOSE.code].text(0)) == (CLOSE.text, "Câu kết")


def test_the_preview_shows_the_conference_s_own_values(dialog):
    choose(dialog, ATTEND.code)
    assert dialog.preview.text().startswith("Tới dự: Hội nghị sơ kết giai đoạn I")


def test_a_placeholder_is_put_in_from_the_list_by_enter(qtbot, dialog):
    choose(dialog, ATTEND.code)
    dialog.sentenceText.clear()
    dialog.placeholderTree.setCurrentItem(dialog.placeholderTree.topLevelItem(0))
    dialog.placeholderTree.itemActivated.emit(dialog.placeholderTree.topLevelItem(0), 0)
    assert dialog.sentenceText.toPlainText() == "{ten_hoi_nghi}"


def test_a_wrong_placeholder_keeps_the_dialog_open_and_says_why(qtbot, dialog, sample):
    choose(dialog, ATTEND.code)
    dialog.sentenceText.setPlainText("Tới dự {hoi_nghi}.")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.problem.text() == (
        "Câu “Tới dự” có ô điền không có trong danh sách: {hoi_nghi}; câu cũ giữ nguyên, hãy sửa lại."
    )
    dialog.restore.click()
    dialog.close()
    assert (dialog.isVisible(), store.sentence(sample.db, ATTEND)) == (False, ATTEND.text)


def test_ctrl_f_goes_to_the_filter_and_the_filter_finds_without_diacritics(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.focusWidget() is dialog.filter
    dialog.filter.setText("rat mong")
    shown = [one.text(0) for one in dialog._items.values() if not one.isHidden()]
    assert shown == ["Câu kết"]
