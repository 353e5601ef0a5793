"""What the folder of a nominee must hold (clerk.md H6): the opinion of the Party committee only where the office asks for it."""

from thuky.awards.award import Award

FOLDER = (
    ("has_request", "tờ trình"),
    ("has_report", "báo cáo thành tích"),
    ("has_minutes", "biên bản họp xét"),
)
OPINION = ("has_opinion", "ý kiến cấp ủy")


def wanted(*, opinion: bool = False) -> tuple[tuple[str, str], ...]:
    """The papers that a folder must hold, as (field, word)."""
    return (*FOLDER, OPINION) if opinion else FOLDER


def missing_papers(award: Award, *, opinion: bool = False) -> tuple[str, ...]:
    """What the folder of a nominee lacks."""
    return tuple(word for field, word in wanted(opinion=opinion) if not getattr(award, field))
