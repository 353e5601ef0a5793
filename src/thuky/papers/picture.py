"""A picture on a card: the emblem at the top of a certificate."""

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPicture:
    """A PNG in its place, millimetres from the card's top left: as large as the place, in its middle, never out of shape."""

    data: bytes
    x: float
    y: float
    width: float
    height: float

    @property
    def said(self) -> str:
        """What it shows, for the digest of the card."""
        return f"picture {sha256(self.data).hexdigest()[:16]}"
