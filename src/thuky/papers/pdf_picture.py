"""A picture on a card of the PDF, in all its pixels: the printer makes them sharp."""

import io

from reportlab.lib.utils import ImageReader

from thuky.papers.ink import Ink
from thuky.papers.picture import CardPicture
from thuky.papers.state_layout import MM


def draw(ink: Ink, picture: CardPicture, left: float, top: float) -> None:
    """Puts a picture on the card whose top left corner is at left, top (points); the file holds it once for all cards."""
    ink.flush()
    x, y = left + picture.x * MM, ink.height - top - (picture.y + picture.height) * MM
    wide, high = picture.width * MM, picture.height * MM
    source = ImageReader(io.BytesIO(picture.data))
    ink.canvas.drawImage(source, x, y, wide, high, mask="auto", preserveAspectRatio=True, anchor="c")
