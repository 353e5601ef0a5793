"""In which order awards are called, and what the board counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from thuky.awards.award import Award, AwardQuota
from thuky.core.vietnamese.numbers import count
from thuky.core.vietnamese.text import search_key

# From the highest kind of award to the lowest (Luật Thi đua, khen thưởng); what is not named here comes after.
FORMS = (
    "huan chuong", "huy chuong", "chien si thi dua", "co thi dua", "ky niem chuong", "bang khen",
    "tap the lao dong xuat sac", "don vi quyet thang", "giay khen", "lao dong tien tien", "chien si tien tien",
)  # fmt: skip
PASSED = ("passed", "submitted", "decided", "handed", "received_for", "sent_later")
DECIDED = ("decided", "handed", "received_for", "sent_later")
LAST = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardCount:
    """A line of the board: quota, nominated, passed, in a decision."""

    kind: str
    quota: int = 0
    nominated: int = 0
    passed: int = 0
    decided: int = 0

    @property
    def over(self) -> bool:
        """More passed than there may be."""
        return 0 < self.quota < self.passed


def counted(line: AwardCount) -> str:
    """A line of the board in words."""
    return (
        f"Chỉ tiêu {count(line.quota)} · Đề nghị {count(line.nominated)} · Đạt {count(line.passed)} · "
        f"Đã có QĐ {count(line.decided)}"
    )


def form_order(form: str) -> int:
    """The place of a form of award from the highest down."""
    key = search_key(form)
    return next((place for place, name in enumerate(FORMS) if key.startswith(name)), len(FORMS))


def call_order(awards: Sequence[Award], *, batches: bool = True) -> list[Award]:
    """The order of call: form from high to low, collectives before individuals, by batch, then as listed (clerk.md H6).

    The list's order is the decision's: numbers are given in it. A drag changes the list and the call, never a number.
    """
    return sorted(
        awards,
        key=lambda award: (
            form_order(award.form),
            award.kind != "collective",
            (award.batch or LAST) if batches else 0,
            award.sort,
            award.number or LAST,
            award.id or 0,
        ),
    )


def batched(awards: Sequence[Award], size: int = 5) -> dict[int, int]:
    """Who walks up together, by id: all collectives of a form at once, then individuals `size` at a time, in the order of call."""
    found: dict[int, int] = {}
    batch, together, last = 0, 0, ""
    for award in call_order(awards, batches=False):
        key = f"{award.kind}/{award.form}"
        if key != last or (award.kind == "individual" and together == size):
            batch, together, last = batch + 1, 0, key
        together += 1
        found[award.id or 0] = batch
    return found


def proposed(awards: Sequence[Award]) -> list[Award]:
    """Who stands in the proposal and its list: those who passed the review; before it everybody who has not failed."""
    passed = [one for one in awards if one.state in PASSED]
    return passed or [one for one in awards if one.state != "failed"]


def board(awards: Sequence[Award], quotas: Sequence[AwardQuota]) -> tuple[AwardCount, AwardCount]:
    """Chỉ tiêu / Đề nghị / Đạt / Đã có quyết định, for collectives and for individuals."""
    collective, individual = (_count(kind, awards, quotas) for kind in ("collective", "individual"))
    return collective, individual


def _count(kind: str, awards: Sequence[Award], quotas: Sequence[AwardQuota]) -> AwardCount:
    states = [award.state for award in awards if award.kind == kind]
    return AwardCount(
        kind=kind,
        quota=sum(one.quota for one in quotas if one.kind == kind),
        nominated=len(states),
        passed=sum(state in PASSED for state in states),
        decided=sum(state in DECIDED for state in states),
    )
