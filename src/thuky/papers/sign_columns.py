"""How wide the signer stands beside Nơi nhận: half the line, more where his lines would have to be broken."""

from thuky.papers import fonts
from thuky.papers.blocks import Signer
from thuky.papers.measure import Measure
from thuky.papers.state_layout import MM, Measures

WIDEST = 0.62
"""Share of the line that the signer may take; Nơi nhận keeps the rest."""
PAD = 3 * MM


def signer_width(measure: Measure, look: Measures, signer: Signer, width: float) -> float:
    """The width of the signer's column in points, of a line of this width."""
    bold = fonts.face(bold=True)
    name = f"{signer.rank} {signer.name}".strip()
    lines = [(text, look.sign_size) for text in (*signer.authority, signer.title, *signer.post.split("\n"))]
    needed = max((measure.width(text, bold, size) for text, size in [*lines, (name, look.name_size)]), default=0.0)
    return max(width / 2, min(width * WIDEST, needed + PAD))
