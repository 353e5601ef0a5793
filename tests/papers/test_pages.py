"""Pages as pictures: as large as the sheet at its resolution, dark where there is text, white elsewhere."""

import io

from PIL import Image

from tests.papers import samples
from thuky.papers import pages, pdf


def test_a_page_becomes_a_picture_of_its_size() -> None:
    data = pdf.render([samples.certificate(1, "Lê Ý")]).data
    picture = Image.open(io.BytesIO(pages.page_png(data, 0, 96)))
    assert abs(picture.width - 297 / 25.4 * 96) <= 1 and abs(picture.height - 210 / 25.4 * 96) <= 1
    width, height, pixels = pages.page_rgba(data, 0, 1.0)
    assert len(pixels) == width * height * 4
    assert set(pixels[3::4]) == {255}


def test_the_frame_is_red_and_the_top_middle_is_free_for_the_emblem() -> None:
    data = pdf.render([samples.certificate(1, "Lê Ý")]).data
    whole = Image.open(io.BytesIO(pages.page_png(data, 0, 254))).convert("RGB")
    red = whole.getpixel((1485, 80))
    assert isinstance(red, tuple) and red[0] > 150 and red[1] < 90
    assert set(whole.crop((1300, 200, 1670, 440)).getcolors() or []) == {(370 * 240, (255, 255, 255))}


def test_a_file_can_be_read_while_another_is_open() -> None:
    first, second = pdf.render([samples.name_list(3)]).data, pdf.render([samples.name_list(90)]).data
    assert (pages.page_count(first), pages.page_count(second) > 3) == (1, True)
