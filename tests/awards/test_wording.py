"""The words of lists and certificates."""

import pytest

from thuky.awards.award import Award
from thuky.awards.wording import decider, described, merit, named, totals, why_blocked
from thuky.conferences.conference import Conference
from thuky.office.issuing_body import IssuingBody, Signer


@pytest.mark.parametrize(
    ("award", "words"),
    [
        (Award(kind="collective", name="Hội Nông dân xã"), "HỘI NÔNG DÂN XÃ"),
        (Award(name="Lê Văn Tám", rank="Đại úy", salutation="Ông"), "Đại úy Lê Văn Tám"),
        (Award(name="Lê Văn Tám", salutation="Ông"), "Ông Lê Văn Tám"),
        (Award(name="Lê Văn Tám", salutation="Đồng chí"), "Lê Văn Tám"),
    ],
)
def test_whom_a_certificate_names(award: Award, words: str) -> None:
    assert named(award) == words


@pytest.mark.parametrize(
    ("award", "words"),
    [
        (Award(name="A", position="Chỉ huy trưởng", unit="Ban CHQS xã Suối"), "Chỉ huy trưởng, Ban CHQS xã Suối"),
        (Award(name="A", unit="Tổ dân phố 3"), "Tổ dân phố 3"),
        (Award(kind="collective", name="Hội Nông dân xã Suối", unit="Xã Suối"), ""),
        (Award(kind="collective", name="Tổ tuyên truyền", unit="Xã Suối"), "Xã Suối"),
    ],
)
def test_what_stands_under_the_name(award: Award, words: str) -> None:
    assert described(award) == words


@pytest.mark.parametrize(
    ("subject", "period", "words"),
    [
        ("Đề án A", "2023 - 2026", "Đã có thành tích xuất sắc trong thực hiện Đề án A giai đoạn 2023 - 2026"),
        ("Đề án A", "giai đoạn 2023 - 2026", "Đã có thành tích xuất sắc trong thực hiện Đề án A giai đoạn 2023 - 2026"),
        ("Đề án A giai đoạn 2023 - 2026", "2023 - 2026", "Đã có thành tích xuất sắc trong thực hiện Đề án A giai đoạn 2023 - 2026"),
        ("", "", "Đã có thành tích xuất sắc trong thực hiện nhiệm vụ được giao"),
    ],
)  # fmt: skip
def test_the_standing_merit_says_what_the_conference_is_about(subject: str, period: str, words: str) -> None:
    assert merit(Award(), Conference(subject=subject, period_text=period)) == words


def test_a_merit_of_its_own_stands_as_written() -> None:
    assert merit(Award(merit="Đã cứu người"), Conference(subject="Đề án A")) == "Đã cứu người"


CHAIR, DEPUTY = Signer(title="CHỦ TỊCH"), Signer(authority="KT. CHỦ TỊCH", title="PHÓ CHỦ TỊCH")


@pytest.mark.parametrize(
    ("body", "signer", "award_by", "words"),
    [
        (IssuingBody(parent="Ủy ban nhân dân", name="Phường Bến Đò"), CHAIR, "", "Chủ tịch Ủy ban nhân dân phường Bến Đò"),
        (IssuingBody(parent="Ủy ban nhân dân", name="Phường Bến Đò"), DEPUTY, "", "Chủ tịch Ủy ban nhân dân phường Bến Đò"),
        (IssuingBody(parent="UBND tỉnh", name="Ủy ban nhân dân xã Bến"), None, "", "Chủ tịch Ủy ban nhân dân xã Bến"),
        (IssuingBody(name="Ban CHQS xã Bến"), Signer(title="CHỈ HUY TRƯỞNG"), "", "Chỉ huy trưởng Ban CHQS xã Bến"),
        (IssuingBody(name="Ban CHQS xã Bến"), Signer(authority="TUQ. CHỈ HUY TRƯỞNG", title="TRƯỞNG BAN TỔ CHỨC"), "", "Chỉ huy trưởng Ban CHQS xã Bến"),
        (IssuingBody(name="Phòng Chính trị"), Signer(authority="TL. CHỦ NHIỆM", title="TRỢ LÝ"), "", "Chủ nhiệm Phòng Chính trị"),
        (IssuingBody(name="Đảng ủy xã Bến", layout="party"), Signer(authority="T/M BAN THƯỜNG VỤ", title="PHÓ BÍ THƯ"), "", "Ban Thường vụ Đảng ủy xã Bến"),
        (IssuingBody(name="Đảng ủy xã Bến", layout="party"), Signer(authority="K/T BÍ THƯ", title="PHÓ BÍ THƯ"), "", "Bí thư Đảng ủy xã Bến"),
        (IssuingBody(name="Đảng ủy xã Bến", layout="party"), Signer(title="PHÓ BÍ THƯ"), "", "Phó Bí thư Đảng ủy xã Bến"),
        (None, None, "UBND xã Bến", "Chủ tịch UBND xã Bến"),
        (None, None, "Chủ tịch UBND xã Bến", "Chủ tịch UBND xã Bến"),
        (None, None, "", ""),
    ],
)  # fmt: skip
def test_who_rewards(body: IssuingBody | None, signer: Signer | None, award_by: str, words: str) -> None:
    assert decider(body, signer, award_by) == words


@pytest.mark.parametrize(
    ("kinds", "words"),
    [("ccii", "02 tập thể và 02 cá nhân"), ("c", "01 tập thể"), ("i" * 12, "12 cá nhân"), ("", "0 tập thể, cá nhân")],
)
def test_totals_have_two_digits(kinds: str, words: str) -> None:
    assert totals([Award(kind="collective" if kind == "c" else "individual") for kind in kinds]) == words


@pytest.mark.parametrize(
    ("award", "why"),
    [
        (Award(), "thiếu tên"),
        (Award(name="Lê Văn Tám"), "thiếu chức vụ, đơn vị"),
        (Award(name="Lê Văn Tám", unit="Tổ 3"), ""),
        (Award(kind="collective", name="Tổ 3"), ""),
    ],
)
def test_what_cannot_be_printed(award: Award, why: str) -> None:
    assert why_blocked(award) == why
