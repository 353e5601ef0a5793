"""TABS: every tab of the window, named once, in the order of the work.

Each is imported by a function of its own, so that the first paint waits for no tab that is not shown, while grep, the type
checker and PyInstaller still see every import.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from thuky.app.main_window import MainWindow
    from thuky.widgets.tab import Tab


class TabPlace(NamedTuple):
    """A tab's title, whose rows it holds (the first words of subjects), and whether only a conference with a sitting needs it."""

    title: str
    load: Callable[[], "type[Tab]"]
    subjects: tuple[str, ...] = ()
    sitting: bool = False
    extra: Callable[["Tab", "MainWindow"], None] | None = None
    """What the tab gets from later features."""


def _overview() -> "type[Tab]":
    from thuky.app.overview_tab import OverviewTab

    return OverviewTab


def _plan() -> "type[Tab]":
    from thuky.conferences.tab import PlanTab

    return PlanTab


def _attendees() -> "type[Tab]":
    from thuky.attendees.tab import AttendeesTab

    return AttendeesTab


def _owed() -> "type[Tab]":
    from thuky.owed.tab import OwedTab

    return OwedTab


def _agenda() -> "type[Tab]":
    from thuky.agenda.tab import AgendaTab

    return AgendaTab


def _speakers() -> "type[Tab]":
    from thuky.speakers.tab import SpeakersTab

    return SpeakersTab


def _awards() -> "type[Tab]":
    from thuky.awards.tab import AwardsTab

    return AwardsTab


def _seating() -> "type[Tab]":
    from thuky.seating.tab import SeatingTab

    return SeatingTab


def _tasks() -> "type[Tab]":
    from thuky.tasks.tab import TasksTab

    return TasksTab


def _printing() -> "type[Tab]":
    from thuky.app.print_centre import PrintCentreTab

    return PrintCentreTab


def _overview_extras(tab: "Tab", window: "MainWindow") -> None:
    if (plan_wanted := getattr(tab, "plan_wanted", None)) is not None:
        plan_wanted.connect(lambda: window.actions_.conferences.read_plan())


def _plan_extras(tab: "Tab", window: "MainWindow") -> None:
    from thuky.app import extras

    extras.plan(tab, window)


def _attendees_extras(tab: "Tab", window: "MainWindow") -> None:
    from thuky.app import extras

    extras.attendees(tab, window)


def _agenda_extras(tab: "Tab", window: "MainWindow") -> None:
    from thuky.app import extras

    extras.agenda(tab, window)


def _owed_extras(tab: "Tab", window: "MainWindow") -> None:
    from thuky.app import extras

    extras.owed(tab, window)


def _awards_extras(tab: "Tab", window: "MainWindow") -> None:
    from thuky.app import extras

    extras.awards(tab, window)


TABS = (
    TabPlace(title="Tổng quan", load=_overview, extra=_overview_extras),
    TabPlace(
        title="Kế hoạch",
        load=_plan,
        subjects=("conference", "section", "recipient", "deadline", "plan"),
        extra=_plan_extras,
    ),
    TabPlace(
        title="Đại biểu",
        load=_attendees,
        subjects=("attendee", "attendees", "delegation"),
        sitting=True,
        extra=_attendees_extras,
    ),
    TabPlace(title="Đơn vị", load=_owed, subjects=("unit",), extra=_owed_extras),
    TabPlace(
        title="Chương trình hội nghị",
        load=_agenda,
        subjects=("agenda", "agenda_item"),
        sitting=True,
        extra=_agenda_extras,
    ),
    TabPlace(title="Tham luận – Tài liệu", load=_speakers, subjects=("speech",), sitting=True),
    TabPlace(title="Khen thưởng", load=_awards, subjects=("award", "award_quota"), extra=_awards_extras),
    TabPlace(title="Chỗ ngồi", load=_seating, subjects=("seat", "seating", "hall"), sitting=True),
    TabPlace(title="Nhiệm vụ", load=_tasks, subjects=("task",)),
    TabPlace(title="Văn bản – In", load=_printing, subjects=("paper", "registered_paper", "issued")),
)
OVERVIEW, PLAN, PRINTING = 0, 1, len(TABS) - 1


def place_of(subject: str) -> int:
    """Which tab holds a subject such as "attendee:12"; Tổng quan when none does."""
    kind = subject.partition(":")[0]
    return next((at for at, place in enumerate(TABS) if kind in place.subjects or kind == place.title), OVERVIEW)
