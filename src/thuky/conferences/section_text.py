"""A section's paragraphs as the lines of one box, and back."""

from collections.abc import Sequence

from thuky.conferences.plan_text import Paragraph

MARKERS = {0: "", 1: "", 2: "- ", 3: "+ "}


def written(texts: Sequence[Paragraph]) -> str:
    """Paragraphs as lines with their marks, as the box shows them."""
    return "\n".join(MARKERS.get(text.level, "") + text.text for text in texts)


def parted(typed: str, known: Sequence[Paragraph]) -> list[tuple[int, str]]:
    """The lines of the box as (level, text); a line that stood there unmarked before keeps its level."""
    levels = {text.text: text.level for text in known}
    found = []
    for line in typed.splitlines():
        text = line.strip()
        if text.startswith(("- ", "+ ")):
            found.append((2 if text[0] == "-" else 3, text[2:]))
        elif text:
            found.append((levels.get(text, 0) if levels.get(text, 0) < 2 else 0, text))
    return found
