"""What the tab's table, its panel and its Excel show of an attendee, in the order of the office's habit."""

from collections.abc import Mapping

from thuky.attendees.attendee import ROLES, Attendee
from thuky.attendees.delegation import DelegationCount
from thuky.core.columns import BoundColumn, Column, columns

ORDER = (
    "salutation",
    "full_name",
    "rank",
    "position",
    "unit",
    "delegation_id",
    "role",
    "reply",
    "seat",
    "phone",
    "note",
)
HIDDEN = ("committee_post", "introduction", "sex", "birth", "no_salary", "reply_note")
PANEL = ("salutation", "full_name", "rank", "position", "committee_post", "unit", "introduction", "role", "reply", "reply_note",
         "phone", "sex", "birth", "no_salary", "note")  # fmt: skip


def table_columns(delegations: Mapping[int | None, str], seats: Mapping[int, str], roles: Mapping[int, tuple[str, ...]],
                  own_fields: tuple[tuple[str, str], ...] = ()) -> tuple[BoundColumn, ...]:  # fmt: skip
    """Every column, those that are read from elsewhere (seat, what else one does) too; who gets another delegation moves into it."""
    declared = {column.field: column for column in columns(Attendee, own_fields)}
    words = dict(ROLES)

    def roles_of(one: Attendee) -> str:
        return ", ".join((*((words[one.role],) if one.role else ()), *roles.get(one.id or 0, ()))) or words[""]

    joined = {
        "delegation_id": BoundColumn(
            "delegation_id",
            Column(
                "Thành phần",
                width=20,
                kind="choice",
                choices=(("", ""), *((str(i), name) for i, name in delegations.items())),
            ),
            text_of=lambda one: delegations.get(one.delegation_id, ""),
        ),
        "seat": BoundColumn("seat", Column("Ghế", width=9, editable=False), text_of=lambda one: seats.get(one.id, "")),
        "role": BoundColumn("role", declared["role"].column, text_of=roles_of),
    }
    known = {**declared, **joined}
    own = tuple(column for column in declared.values() if column.own)
    return tuple(known[field] for field in (*ORDER, *HIDDEN)) + own


def panel_columns(own_fields: tuple[tuple[str, str], ...] = ()) -> tuple[BoundColumn, ...]:
    """The fields of one attendee in the panel at the right."""
    declared = {column.field: column for column in columns(Attendee, own_fields)}
    return tuple(declared[field] for field in PANEL) + tuple(column for column in declared.values() if column.own)


def delegation_columns() -> tuple[BoundColumn, ...]:
    """A delegation in the list at the left: its name, and "12/15"; typing over the number changes the quota."""
    return (
        BoundColumn("name", Column("Thành phần", width=19)),
        BoundColumn("quota", Column("Có tên", width=6, kind="int"), text_of=named_of_quota),
    )


def named_of_quota(one: DelegationCount) -> str:
    """`12/15`."""
    return f"{one.named}/{one.quota}"
