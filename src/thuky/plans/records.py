"""What a plan states as the office's records: the same making for what is stored and for what is compared with it."""

from thuky.agenda.agenda_item import AgendaItem
from thuky.attendees.delegation import Delegation
from thuky.conferences.plan_text import Deadline
from thuky.plans import wording
from thuky.plans.facts import AwardQuota, Facts
from thuky.speakers.speech import Speech
from thuky.tasks.task import Task

UNCOUNTED = "Kế hoạch không ghi số lượng"


def delegations(facts: Facts, conference: int) -> list[Delegation]:
    """The delegations; one whose number the plan does not state has none yet."""
    return [
        Delegation(
            conference_id=conference, name=line.name, quota=line.count or 0,
            invitation="plan" if facts.replaces_invitation else "common",
            note="" if line.count else UNCOUNTED,
        )
        for line in facts.delegations
    ]  # fmt: skip


def agenda(facts: Facts) -> list[AgendaItem]:
    """The items of the programme, their length from their hours where no minutes are stated."""
    return [
        AgendaItem(
            title=item.title, date=item.date, start=item.start,
            minutes=item.minutes or wording.minutes(item.start, item.end),
            presenter=item.presenter, conditional=bool(item.conditional),
        )
        for item in facts.agenda
    ]  # fmt: skip


def speeches(facts: Facts) -> list[Speech]:
    """The assigned discussion papers, due when the plan wants them."""
    due = wording.papers_due(facts)
    return [
        Speech(
            units="; ".join(speech.units) or ("" if speech.rest_of else speech.presenter),
            rest_of=speech.rest_of, topic=speech.topic, due=due,
        )
        for speech in facts.speeches
    ]  # fmt: skip


def tasks(facts: Facts) -> list[Task]:
    """What the units have to do."""
    return [
        Task(
            unit=task.unit, with_units="; ".join(task.with_), what=task.what, due_text=task.due_text, due=task.due,
            product=task.product,
        )
        for task in facts.tasks
    ]  # fmt: skip


def deadlines(facts: Facts, conference: int) -> list[Deadline]:
    """The days by which something must be done."""
    return [Deadline(conference_id=conference, date=one.date, what=one.what) for one in facts.deadlines]


def quotas(quota: AwardQuota | None) -> list[tuple[str, str, int]]:
    """(kind, form, number): per form where the plan parts them."""
    if quota is None:
        return []
    if len(quota.forms) > 1:
        return [(kind, form, count) for form, counts in quota.forms.items() for kind, count in counts.items()]
    whole = (("collective", quota.collective), ("individual", quota.individual))
    return [(kind, "", count) for kind, count in whole if count is not None]
