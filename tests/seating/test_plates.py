"""Name plates as the office wants them: folded or slips, name or post first, which kinds."""

import pytest

from thuky.papers import pages, pdf
from thuky.papers.blocks import Card
from thuky.printing import store as printing
from thuky.seating import plates
from thuky.storage.workspace import Workspace


def made(sample: Workspace, **chosen: str):
    with sample.change("Cách in", conference=1) as db:
        printing.set_choice(db, 1, plates.CODE, **chosen)
    return list(plates.name_plates(sample.db, 1))


def card(item) -> Card:
    return item.blocks[0]


def test_a_folded_plate_says_the_same_on_both_sides(sample: Workspace) -> None:
    first = card(made(sample)[0])
    assert [(text.text, text.turned) for text in first.texts] == [
        ("TRỊNH QUANG VỊNH", True),
        ("Phó Chủ nhiệm Chính trị", True),
        ("TRỊNH QUANG VỊNH", False),
        ("Phó Chủ nhiệm Chính trị", False),
    ]


def test_slips_stand_two_on_a_sheet_with_one_side_each(sample: Workspace) -> None:
    items = made(sample, sheet="slip")
    assert ((card(items[0]).width, card(items[0]).height), len(card(items[0]).texts)) == ((200.0, 100.0), 2)
    printed = pdf.render(items)
    assert (pages.page_count(printed.data), printed.overflow) == (-(-len(items) // 2), ())


def test_the_post_may_stand_large_and_the_rank_before_the_name(sample: Workspace) -> None:
    texts = [text.text for text in card(made(sample, first="post", rank="yes")[0]).texts]
    assert texts[:2] == ["PHÓ CHỦ NHIỆM CHÍNH TRỊ", "Đại tá Trịnh Quang Vịnh"]


@pytest.mark.parametrize(("kinds", "key"), [("persons", "attendee:"), ("units", "unit"), ("blocks", "delegation:")])
def test_only_the_wanted_kind_is_printed(sample: Workspace, kinds: str, key: str) -> None:
    found = made(sample, kinds=kinds)
    assert found and all(item.key.startswith(key) for item in found)


def test_a_very_long_unit_stands_in_three_lines_of_the_smallest_size(sample: Workspace) -> None:
    unit = "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội phường Nguyễn Bỉnh Khiêm, tỉnh Tân Giang"
    with sample.change("Dài", conference=1) as db:
        db.execute("UPDATE attendee SET unit = ?, unit_id = NULL WHERE full_name = ''", (unit,))
    found = [item for item in made(sample, kinds="units") if unit.upper() in item.title]
    assert (len(found), pdf.render(found).overflow) == (1, ())


def test_two_wordings_of_one_unit_are_two_plates_with_keys_of_their_own(sample: Workspace) -> None:
    with sample.change("Hai cách viết", conference=1) as db:
        who = db.execute("SELECT id FROM attendee WHERE full_name = '' AND unit_id IS NOT NULL").fetchone()
        db.execute("UPDATE attendee SET unit = unit || ' (mới)' WHERE id = ?", who)
        db.execute(
            "UPDATE attendee SET unit_id = (SELECT unit_id FROM attendee WHERE id = ?) "
            "WHERE id = (SELECT max(id) FROM attendee WHERE full_name = '')",
            who,
        )
    keys = [item.key for item in made(sample, kinds="units")]
    assert sorted(keys) == sorted(set(keys))


def test_a_long_unit_stands_large_over_two_lines_on_both_sides_and_a_name_on_one(sample: Workspace) -> None:
    from thuky.papers.card_text import fitted
    from thuky.papers.measure import Measure

    plates_of = {item.title.removeprefix("Biển tên: "): card(item).texts for item in made(sample)}
    unit = [fitted(Measure(), text) for text in plates_of["PHÒNG DÂN VẬN, CỤC CHÍNH TRỊ QUÂN KHU"]]
    assert [(len(one.lines), one.size > 44, one.small) for one in unit] == [(2, True, False)] * 2
    names = [fitted(Measure(), texts[0]) for texts in plates_of.values() if len(texts) == 4]
    assert {len(one.lines) for one in names} == {1}
