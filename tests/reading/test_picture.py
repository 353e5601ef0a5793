"""Pictures that the office chooses: opened with care, never larger than print needs, refused in one sentence."""

import io
from pathlib import Path

import pytest
from PIL import Image

from thuky.core.refused import Refused
from thuky.reading import picture


def saved(path: Path, image: Image.Image, **how: object) -> Path:
    image.save(path, **how)  # type: ignore[arg-type]
    return path


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize(
    ("name", "mode", "kept"),
    [
        ("a.png", "RGBA", "RGBA"),
        ("a.png", "P", "RGB"),
        ("a.png", "L", "RGB"),
        ("a.jpg", "CMYK", "RGB"),
        ("a.jpg", "L", "RGB"),
    ],
)
def test_every_kind_of_png_and_jpeg_becomes_a_png_that_the_paper_can_hold(tmp_path, name, mode, kept) -> None:
    made = opened(picture.read(saved(tmp_path / name, Image.new(mode, (300, 260)))))
    assert (made.format, made.mode, made.size) == ("PNG", kept, (300, 260))


def test_a_photograph_is_made_as_small_as_print_allows_and_stands_upright(tmp_path) -> None:
    turned = Image.Exif()
    turned[274] = 6
    made = opened(picture.read(saved(tmp_path / "a.jpg", Image.new("RGB", (3000, 1500)), exif=turned)))
    assert made.size == (600, 1200)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "Tệp “hình.png” không phải là hình đọc được; hình đang dùng giữ nguyên, hãy chọn tệp PNG, JPEG hoặc SVG khác."),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 400, "Tệp “hình.png” không phải là hình đọc được; hình đang dùng giữ nguyên, hãy chọn tệp PNG, JPEG hoặc SVG khác."),
        (b"GIF89a" + b"\0" * 400, "Tệp “hình.png” không phải là hình đọc được; hình đang dùng giữ nguyên, hãy chọn tệp PNG, JPEG hoặc SVG khác."),
    ],
)  # fmt: skip
def test_what_is_no_picture_is_refused_in_one_sentence(tmp_path, data: bytes, told: str) -> None:
    (tmp_path / "hình.png").write_bytes(data)
    with pytest.raises(Refused) as why:
        picture.read(tmp_path / "hình.png")
    assert str(why.value) == told


def test_a_torn_file_a_tiny_one_and_one_of_unheard_of_size_are_refused(tmp_path) -> None:
    whole = saved(tmp_path / "a.png", Image.effect_noise((400, 400), 50)).read_bytes()
    (tmp_path / "rách.png").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Refused, match="không phải là hình đọc được"):
        picture.read(tmp_path / "rách.png")
    with pytest.raises(Refused, match="nhỏ quá \\(80 × 60 điểm\\), in ra sẽ nhòe"):
        picture.read(saved(tmp_path / "nhỏ.png", Image.new("RGB", (80, 60))))
    with pytest.raises(Refused, match="lớn quá \\(9000 × 8000 điểm\\)"):
        picture.read(saved(tmp_path / "lớn.png", Image.new("1", (9000, 8000))))
