"""The foot of a plan in the shapes that offices give it: Nơi nhận and the signer beside or above one another, either way round."""

import pytest

from thuky.plans.facts import Signature
from thuky.plans.read import read
from thuky.reading.lines import numbered, plain

BODY = "KẾ HOẠCH\nTổ chức Hội nghị\nI. NỘI DUNG\n1. Báo cáo.\nTrên đây là Kế hoạch tổ chức Hội nghị./.\n"
GAP = " " * 24
SIGNED = Signature(authority="TM. BAN CHẤP HÀNH", title="BÍ THƯ", name="Phạm Văn Tuất")
FEET = {
    "signer-at-the-left": (
        f"TM. BAN CHẤP HÀNH{GAP}Nơi nhận:\nBÍ THƯ{GAP}- Huyện đoàn;\n{GAP}{GAP}- Các chi đoàn;\nPhạm Văn Tuất{GAP}- Lưu VP.",
        ("Huyện đoàn", "Các chi đoàn", "Lưu VP"),
        SIGNED,
    ),
    "two-columns-of-recipients": (
        f"TM. BAN CHẤP HÀNH\nBÍ THƯ\nPhạm Văn Tuất\nNơi nhận:\n- Huyện đoàn;{GAP}- Các chi đoàn;\n- Đảng ủy xã;{GAP}- Lưu VP.",
        ("Huyện đoàn", "Đảng ủy xã", "Các chi đoàn", "Lưu VP"),
        SIGNED,
    ),
    "a-recipient-over-two-lines": (
        "Nơi nhận:\n- Các cơ quan: TM, CT,\nBan TC;\n- Các đơn vị\n(để thực hiện);\n- Lưu: VT.\nTM. BAN CHẤP HÀNH\nBÍ THƯ\nPhạm Văn Tuất",
        ("Các cơ quan: TM, CT, Ban TC", "Các đơn vị (để thực hiện)", "Lưu: VT"),
        SIGNED,
    ),
    "a-body-without-its-TM": (
        "BAN THƯỜNG VỤ CÔNG ĐOÀN\nTỔNG CÔNG TY\nCHỦ TỊCH\nNgụy Thế Bền\nNơi nhận:\n- Lưu.",
        ("Lưu",),
        Signature(authority="BAN THƯỜNG VỤ CÔNG ĐOÀN TỔNG CÔNG TY", title="CHỦ TỊCH", name="Ngụy Thế Bền"),
    ),
    "a-signer-whose-surname-is-a-word-of-posts": (
        "Nơi nhận:\n- Các ban; d4, d5; các c trực thuộc;\n- Trang tin; Lưu VT.\nTRƯỞNG BAN\n(đã ký)\nPHÓ BÍ THƯ TỈNH ỦY\nViên Đình Chước",
        ("Các ban; d4, d5; các c trực thuộc", "Trang tin", "Lưu VT"),
        Signature(title="TRƯỞNG BAN", post="PHÓ BÍ THƯ TỈNH ỦY", name="Viên Đình Chước"),
    ),
    "no-Nơi-nhận-and-a-given-name-that-is-a-word-of-posts": (
        "Mọi người tham gia đầy đủ.\nPHÓ TRƯỞNG BAN\nThiếu tá Đinh Khắc Phòng",
        (),
        Signature(title="PHÓ TRƯỞNG BAN", rank="Thiếu tá", name="Đinh Khắc Phòng"),
    ),
    "a-post-broken-in-its-middle": (
        "Nơi nhận:\n- Lưu: VT.\nKT. CHỈ HUY TRƯỞNG\nPHÓ CHỈ HUY\nTRƯỞNG - THAM MƯU TRƯỞNG\nĐại tá Bạch Ngọc Sơn",
        ("Lưu: VT",),
        Signature(
            authority="KT. CHỈ HUY TRƯỞNG", title="PHÓ CHỈ HUY TRƯỞNG - THAM MƯU TRƯỞNG", rank="Đại tá", name="Bạch Ngọc Sơn"
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", FEET)
def test_recipients_and_signer_are_told_apart(shape: str) -> None:
    foot, recipients, signature = FEET[shape]
    facts = read(numbered([plain(line) for line in f"{BODY}{foot}".split("\n")], "k")).facts
    assert (facts.recipients, facts.signature) == (recipients, signature)
