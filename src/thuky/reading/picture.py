"""A picture that the office chooses, such as its emblem: opened with care, set upright, made no larger than print needs."""

import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps

from thuky.core.refused import Refused
from thuky.reading import limits

LEAST, MOST = 240, 1200
"""Pixels of the longer side: 20 mm at 300 dots an inch, and what no eye tells from more."""
_LARGEST = 64_000_000
"""Pixels of a picture that is opened at all."""
_KINDS = ("PNG", "JPEG")


def read(path: Path | str) -> bytes:
    """The picture as a PNG; refused in one sentence where it is none, damaged, or too small to print well."""
    return read_bytes(limits.read_bytes(path), path)


def read_bytes(data: bytes, path: Path | str) -> bytes:
    """The same for a content already read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _upright(data, path)
    except Refused:
        raise
    except Exception as error:  # whatever a damaged picture makes the library raise
        raise unreadable(path) from error


def unreadable(path: Path | str) -> Refused:
    """What is said of a file that is no picture."""
    return limits.Unreadable(
        f"Tệp {limits.named(path)} không phải là hình đọc được; hình đang dùng giữ nguyên, hãy chọn tệp PNG, JPEG hoặc SVG khác."
    )


def _upright(data: bytes, path: Path | str) -> bytes:
    with Image.open(io.BytesIO(data), formats=_KINDS) as opened:
        if opened.width * opened.height > _LARGEST:
            raise limits.TooMuch(
                f"Hình {limits.named(path)} lớn quá ({opened.width} × {opened.height} điểm); hãy thu nhỏ hình rồi chọn lại."
            )
        if max(opened.size) < LEAST:
            raise Refused(
                f"Hình {limits.named(path)} nhỏ quá ({opened.width} × {opened.height} điểm), in ra sẽ nhòe; hãy chọn hình có cạnh từ {LEAST} điểm trở lên."
            )
        shown = ImageOps.exif_transpose(opened)
        clear = "A" in shown.getbands() or "transparency" in shown.info
        shown = shown.convert("RGBA" if clear else "RGB")
    shown.thumbnail((MOST, MOST), Image.Resampling.LANCZOS)
    kept = io.BytesIO()
    shown.save(kept, format="PNG", optimize=True)
    return kept.getvalue()
