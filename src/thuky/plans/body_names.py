"""A body's name as running text writes it: as the plan itself does, else by its words."""

from thuky.core.vietnamese.bodies import by_words
from thuky.plans.facts import Plan


def running(plan: Plan, name: str) -> str:
    """The name as the plan's own text writes it, else by its words; a name that is not in capitals stays as it is."""
    if not name.isupper():
        return name
    return _in_text(plan, name) or by_words(name)


def _in_text(plan: Plan, name: str) -> str:
    for section in plan.sections:
        for text in section.paragraphs:
            begin = text.text.casefold().find(name.casefold())
            found = text.text[begin : begin + len(name)] if begin >= 0 else ""
            if found and not found.isupper():
                return found
    return ""
