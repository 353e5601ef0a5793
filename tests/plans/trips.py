"""A plan written from an office file and read back: what the tests of writing share."""

from pathlib import Path
from typing import Any

from thuky.papers import pdf, word
from thuky.papers.document import Item
from thuky.plans import documents, store
from thuky.plans.facts import to_json
from thuky.plans.read import read_file
from thuky.storage import workspace

MATERIAL = Path(__file__).parent / "material"
PLANS = sorted(path for path in MATERIAL.iterdir() if path.suffix != ".json")
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
NOT_COMPARED = ("sources", "questions", "held_text")


def facts(path: Path) -> dict[str, Any]:
    """The facts of a plan as they are compared: case and spaces folded, without lines, questions and held_text."""
    told = to_json(read_file(path))
    return {key: folded(value) for key, value in told.items() if key not in NOT_COMPARED}


def folded(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(value.split()).casefold()
    if isinstance(value, list):
        return [folded(part) for part in value]
    return {key: folded(part) for key, part in value.items()} if isinstance(value, dict) else value


def imported(plan: Path, folder: Path) -> list[Item]:
    """The paper of a conference that was made from a plan."""
    with workspace.create(folder / "Văn phòng.thuky") as opened:
        with opened.change("Đọc kế hoạch") as db:
            store.import_plan(db, read_file(plan))
        return list(documents.plan(opened.db, 1))


def as_word(items: list[Item], folder: Path) -> Path:
    word.write(items, folder / "Kế hoạch.docx")
    return folder / "Kế hoạch.docx"


def as_pdf(items: list[Item], folder: Path) -> Path:
    pdf.write(items, folder / "Kế hoạch.pdf")
    return folder / "Kế hoạch.pdf"
