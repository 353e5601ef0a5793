"""Certificates, name plates, badges: one form behind all of them, texts in their boxes, what is too long is told."""

from dataclasses import replace

from tests.papers import reading_pdf, samples
from thuky.papers import digest, pages, pdf
from thuky.papers.blocks import Card, CardText, Title
from thuky.papers.document import Item


def _badge(number: int, name: str) -> Item:
    text = CardText(text=name, x=5, y=20, width=80, height=14, size=20, floor=12, lines=2)
    return Item(
        key=f"badge:{number}", title=name, blocks=(Card(width=90, height=60, background="frame", texts=(text,)),)
    )


def test_each_certificate_is_a_page_that_reads_from_the_heading_to_the_signer() -> None:
    printed = pdf.render([samples.certificate(i, name) for i, name in enumerate(samples.NAMES, 1)])
    assert pages.page_count(printed.data) == 5
    for page, name in enumerate(samples.NAMES):
        assert " ".join(pages.page_text(printed.data, page).split()) == (
            f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc GIẤY KHEN {name} Số sổ vàng: {page + 1:02d} "
            "CHỦ TỊCH Lê Hoàng Việt"
        )
    assert printed.items == tuple(f"award:{i}" for i in range(1, 6))
    assert [(mark.page, mark.item_key) for mark in printed.pages] == [(i - 1, f"award:{i}") for i in range(1, 6)]


def test_a_page_of_certificates_has_no_number() -> None:
    printed = pdf.render([samples.certificate(i, "Lê Ý") for i in range(1, 4)])
    assert not pages.page_text(printed.data, 1).startswith("2")


def test_frame_and_common_texts_are_in_the_file_once() -> None:
    few = len(pdf.render([samples.certificate(i, samples.NAMES[i % 5]) for i in range(20)]).data)
    many = len(pdf.render([samples.certificate(i, samples.NAMES[i % 5]) for i in range(220)]).data)
    assert (many - few) / 200 < 900


def test_a_certificate_that_differs_in_a_common_text_still_shows_its_own() -> None:
    odd = samples.certificate(3, "Lê Ý")
    card = odd.blocks[0]
    assert isinstance(card, Card)
    texts = tuple(replace(text, text="KT. CHỦ TỊCH") if text.text == "CHỦ TỊCH" else text for text in card.texts)
    odd = replace(odd, blocks=(replace(card, texts=texts),))
    data = pdf.render([samples.certificate(1, "A"), samples.certificate(2, "B"), odd, samples.certificate(4, "D")]).data
    assert ["KT." in pages.page_text(data, page) for page in range(4)] == [False, False, True, False]


def test_a_long_name_stays_in_its_box_and_is_told_when_it_had_to_be_too_small() -> None:
    long = " ".join(samples.NAMES * 2)
    printed = pdf.render([samples.certificate(1, "Lê Ý"), samples.certificate(2, long)])
    assert [(over.item_key, over.text) for over in printed.overflow] == [("award:2", long)]
    name = [box for box in reading_pdf.boxes(printed.data, 1) if 100 < (box[1] + box[3]) / 2 < 112]
    assert min(box[0] for box in name) >= 30 and max(box[2] for box in name) <= 267
    assert " ".join(pages.page_text(printed.data, 1).split()).count("Diễm Phương Quỳnh") == 2


def test_a_text_whose_place_reaches_over_the_edge_is_told_like_one_that_is_too_long() -> None:
    line = CardText(text="địa chỉ", x=4, y=36, width=80, height=6, size=9)
    inside = CardText(text="tên", x=4, y=4, width=80, height=6, size=9)
    cards = [Item(key=f"a:{n}", title="x", blocks=(Card(width=90, height=38, texts=(inside, line)),)) for n in range(3)]
    assert [(over.item_key, over.text) for over in pdf.render(cards).overflow] == [
        ("a:0", "địa chỉ"),
        ("a:1", "địa chỉ"),
        ("a:2", "địa chỉ"),
    ]


def test_badges_share_a_sheet_and_each_is_marked() -> None:
    printed = pdf.render([_badge(i, samples.NAMES[i % 5]) for i in range(11)])
    assert [mark.page for mark in printed.pages] == [0] * 8 + [1] * 3
    assert [mark.item_key for mark in printed.pages] == [f"badge:{i}" for i in range(11)]
    left = min(box[0] for box in reading_pdf.boxes(printed.data, 0))
    assert left > 15


def test_a_name_plate_bears_the_name_on_both_sides_of_the_fold() -> None:
    box = {"x": 15.0, "width": 267.0, "height": 50.0, "size": 54.0, "floor": 30.0, "bold": True}
    texts = (CardText(text="LÊ Ý", y=120, **box), CardText(text="LÊ Ý", y=40, turned=True, **box))  # type: ignore[arg-type]
    card = Card(width=297, height=210, background="fold", texts=texts)
    data = pdf.render([Item(key="k", title="t", landscape=True, blocks=(card,))]).data
    tops = sorted({int(box[1] // 105) for box in reading_pdf.boxes(data, 0)})
    assert pages.page_text(data, 0).count("LÊ") == 2
    assert tops == [0, 1]


def test_a_card_larger_than_the_paper_makes_the_sheet_as_large() -> None:
    card = Card(width=220, height=110, texts=(CardText(text="Kính gửi", x=90, y=50, width=100, height=10, size=14),))
    data = pdf.render([Item(key="k", title="t", blocks=(card,))]).data
    assert tuple(round(side) for side in pages.page_size(data, 0)) == (220, 110)


def test_cards_and_lists_may_follow_one_another() -> None:
    run_sheet = Item(key="sheet", title="Tổng hợp", blocks=(Title(kind="ĐÃ IN"),))
    printed = pdf.render(
        [samples.certificate(1, "A"), samples.certificate(2, "B"), run_sheet, samples.certificate(3, "C")]
    )
    assert [mark.item_key for mark in printed.pages] == ["award:1", "award:2", "sheet", "award:3"]
    assert [tuple(round(s) for s in pages.page_size(printed.data, i)) for i in (1, 2)] == [(297, 210), (210, 297)]


def test_the_digest_of_a_certificate_changes_with_its_words_alone() -> None:
    one = samples.certificate(1, "Lê Ý")
    card = one.blocks[0]
    assert isinstance(card, Card)
    moved = replace(one, blocks=(replace(card, texts=tuple(replace(text, y=text.y + 3) for text in card.texts)),))
    assert digest.of(one) == digest.of(moved)
    assert digest.of(one) != digest.of(samples.certificate(2, "Lê Ý"))
