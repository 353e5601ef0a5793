"""A Word file declared the original of the plan (clerk.md H9): kept with its line in the register, opened from there, never stale."""

from pathlib import Path

from thuky.conferences import register_files
from thuky.conferences import store as conferences
from thuky.conferences.register import RegisteredPaper
from thuky.plans import letter
from thuky.storage import attachments
from thuky.storage.workspace import Workspace

WORD = "word"


def keep(workspace: Workspace, conference: int, path: Path) -> int:
    """Keep this file as the plan's original; number and date stay in the register. The paper's id."""
    sha256 = attachments.keep(workspace, path)
    with workspace.change(f"Bản chính là tệp Word {path.name}", conference=conference) as db:
        there = conferences.registered(db, conference, letter.CODE)
        if there is None:
            record = conferences.get(db, conference)
            fresh = RegisteredPaper(
                conference_id=conference,
                code=letter.CODE,
                summary=record.title,
                issuing_body_id=record.issuing_body_id,
            )
            paper = conferences.add_paper(db, fresh)
        else:
            paper = there.id or 0
        register_files.attach(db, paper, "scan", path.name, sha256)
        conferences.edit_paper(db, paper, original=WORD)
    return paper
