"""Text never leaves its box, whatever it is and however small the box."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thuky.papers import fonts
from thuky.papers.measure import Measure
from thuky.papers.state_layout import LEADING

WORDS = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyẢẤỮW m.-0123456789", min_size=1, max_size=120).filter(str.strip)


@settings(max_examples=300, deadline=None)
@given(WORDS, st.floats(4, 60), st.floats(20, 400), st.floats(8, 120), st.integers(1, 4), st.booleans())
def test_a_fitted_text_stays_in_its_box(
    text: str, size: float, width: float, height: float, lines: int, wrap_first: bool
) -> None:
    measure, font = Measure(), fonts.face(bold=True)
    fit = (measure.fill if wrap_first else measure.fit)(text, font, size, size * 0.6, width, height, lines)
    assert fit.size <= size
    if fit.size > 1.0:
        assert max(fit.widths) <= width * 1.0001
        assert len(fit.lines) * fit.size * LEADING <= height * 1.0001
    assert "".join("".join(fit.lines).split()) == "".join(text.split())


@settings(max_examples=300, deadline=None)
@given(WORDS, st.floats(8, 16), st.floats(20, 300))
def test_wrapped_lines_are_never_wider_than_asked_and_lose_no_letter(text: str, size: float, width: float) -> None:
    font = fonts.face()
    lines = Measure().wrap(text, font, size, width)
    assert [line for line in lines if font.stringWidth(line, size) > width * 1.0001 and len(line) > 1] == []
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_long_name_shrinks_first_then_wraps_then_is_reported() -> None:
    measure, font, name = Measure(), fonts.face(bold=True), "Công Tằng Tôn Nữ Hoàng Thị Diễm Phương Quỳnh"
    whole = font.stringWidth(name, 54)
    wide = measure.fit(name, font, 54, 30, whole * 0.8, 200, 2)
    half = measure.fit(name, font, 54, 30, whole * 0.5, 200, 2)
    tiny = measure.fit(name, font, 54, 30, whole * 0.1, 60, 2)
    assert (len(wide.lines), wide.size, wide.small) == (1, 43.0, False)
    assert (len(half.lines), half.small) == (2, False)
    assert tiny.small


def test_a_balanced_title_has_no_more_lines_than_needed_and_no_short_last_one() -> None:
    measure, font = Measure(), fonts.face(bold=True)
    text = "Đại biểu dự Hội nghị tổng kết 05 năm thực hiện Đề án xây dựng lực lượng dân quân tự vệ năm 2026"
    lines = measure.balanced(text, font, 14, 430)
    widths = [font.stringWidth(line, 14) for line in lines]
    assert len(lines) == len(measure.wrap(text, font, 14, 430)) == 2
    assert min(widths) > 0.75 * max(widths)


@pytest.mark.parametrize("text", ["", " ", "\n", "a\n\nb"])
def test_empty_lines_are_kept(text: str) -> None:
    assert len(Measure().wrap(text, fonts.face(), 12, 100)) == text.count("\n") + 1


def test_a_range_of_years_is_never_cut_at_a_line_end() -> None:
    font = fonts.face()
    text = "thực hiện Đề án trong giai đoạn 2021 - 2026 và những năm sau"
    for width in range(60, 300, 3):
        lines = Measure().wrap(text, font, 14, float(width))
        assert [line for line in lines if line.endswith(("2021", "-")) or line.startswith(("-", "2026"))] == []


@pytest.mark.parametrize(
    ("text", "size", "room", "lines"),
    [
        (
            "Tổ chức Hội nghị sơ kết giai đoạn I (2024 - 2026) thực hiện Đề án “Chung tay xây dựng thôn, khu phố bình yên”",
            14,
            402,
            (
                "Tổ chức Hội nghị sơ kết giai đoạn I (2024 - 2026)",
                "thực hiện Đề án “Chung tay xây dựng thôn, khu phố bình yên”",
            ),
        ),
        (
            "(Kèm theo Kế hoạch số 27/KH-BCĐ ngày 12 tháng 11 năm 2026 của Ban Chỉ đạo Đề án 618)",
            14,
            402,
            ("(Kèm theo Kế hoạch số 27/KH-BCĐ", "ngày 12 tháng 11 năm 2026 của Ban Chỉ đạo Đề án 618)"),
        ),
        (
            "V/v đôn đốc gửi tham luận, danh sách đại biểu",
            12,
            215,
            ("V/v đôn đốc gửi tham luận,", "danh sách đại biểu"),
        ),
        (
            "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH TÂN GIANG",
            12,
            215,
            ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG", "TỈNH TÂN GIANG"),
        ),
    ],
)
def test_a_title_is_broken_where_an_office_breaks_it(text: str, size: float, room: float, lines: tuple[str, ...]):
    broken = Measure().balanced(text, fonts.face(bold=True), size, room)
    assert tuple(line.replace("\u00a0", " ") for line in broken) == lines


@settings(max_examples=200, deadline=None)
@given(WORDS, st.floats(8, 16), st.floats(60, 400), st.booleans())
def test_balanced_lines_are_no_wider_and_at_most_one_more(text: str, size: float, width: float, spare: bool) -> None:
    measure, font = Measure(), fonts.face(bold=True)
    few, lines = measure.wrap(text, font, size, width), measure.balanced(text, font, size, width, spare=spare)
    assert len(few) <= len(lines) <= len(few) + spare
    assert [line for line in lines if font.stringWidth(line, size) > width * 1.0001 and len(line) > 1] == []
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_letter_that_is_wider_than_its_box_shrinks_until_it_stands_in_it():
    fitted = Measure().fit("W", fonts.face(), 34.0, 22.0, 20.0, 26.0, 1)
    assert fitted.small and max(fitted.widths) <= 20.0


def test_no_line_ends_within_an_hour_or_a_phones_number() -> None:
    text = "khai mạc lúc 07 giờ 30 và liên hệ qua số 0900 000 618 trong giờ"
    for width in range(90, 300, 7):
        lines = " / ".join(Measure().wrap(text, fonts.face(), 14.0, width)).replace("\u00a0", " ")
        assert ("07 giờ 30" in lines, "0900 000 618" in lines) == (True, True)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("PHÓ CHỈ HUY TRƯỞNG - THAM MƯU TRƯỞNG", ("PHÓ CHỈ HUY TRƯỞNG -", "THAM MƯU TRƯỞNG")),
        ("BÍ THƯ ĐẢNG ỦY - CHÍNH TRỊ VIÊN TIỂU ĐOÀN", ("BÍ THƯ ĐẢNG ỦY -", "CHÍNH TRỊ VIÊN TIỂU ĐOÀN")),
    ],
)
def test_the_posts_of_a_signer_are_parted_between_them(title: str, lines: tuple[str, ...]) -> None:
    assert Measure().balanced(title, fonts.face(bold=True), 14.0, 250.0) == lines
