"""What a body is called in running text."""

import pytest

from thuky.office.issuing_body import IssuingBody


@pytest.mark.parametrize(
    ("parent", "name", "said"),
    [
        ("Ủy ban nhân dân", "Phường Bến Đò", "Ủy ban nhân dân phường Bến Đò"),
        ("UBND", "XÃ SUỐI", "Ủy ban nhân dân xã SUỐI"),
        ("UBND tỉnh", "Ủy ban nhân dân xã Bến", "Ủy ban nhân dân xã Bến"),
        ("UBND phường Bến Đò", "Ban Chỉ đạo Đề án 25", "Ban Chỉ đạo Đề án 25"),
        ("", "Ban CHQS xã Bến", "Ban CHQS xã Bến"),
    ],
)
def test_a_letterhead_of_two_lines_is_put_together(parent: str, name: str, said: str) -> None:
    assert IssuingBody(parent=parent, name=name).full_name == said


@pytest.mark.parametrize(
    ("parent", "name", "head"),
    [
        ("Ủy ban nhân dân", "Phường Bến Đò", ("", "ỦY BAN NHÂN DÂN\nPHƯỜNG BẾN ĐÒ")),
        ("UBND tỉnh", "Ủy ban nhân dân xã Bến", ("UBND TỈNH", "ỦY BAN NHÂN DÂN XÃ BẾN")),
        ("Ủy ban nhân dân", "UBND xã Bến", ("ỦY BAN NHÂN DÂN", "UBND XÃ BẾN")),
        ("", "Ban CHQS xã Bến", ("", "BAN CHQS XÃ BẾN")),
    ],
)
def test_the_head_of_its_papers_is_one_name_in_two_lines_or_a_body_above_and_itself(parent, name, head) -> None:
    assert IssuingBody(parent=parent, name=name).head == head
