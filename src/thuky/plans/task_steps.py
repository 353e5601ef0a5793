"""A step: its heading is what is done; labels under it tell who leads, with whom, by when, and what comes of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from thuky.core.vietnamese.deadlines import latest_day
from thuky.core.vietnamese.text import search_key
from thuky.plans import dues, units
from thuky.plans.facts import Task
from thuky.plans.found import closed, sentence
from thuky.plans.outline import Node

_DUE = re.compile(
    r"^(?:thoi gian(?: thuc hien| hoan thanh| tien hanh| to chuc| trien khai)?|thoi han(?: hoan thanh| thuc hien)?|hoan thanh|tien do|han)$"
)
_PRODUCT = re.compile(r"^(?:du kien )?(?:san pham|ket qua)(?: dau ra| du kien)?$")
_LEADS = re.compile(
    r"^(?:don vi|co quan|bo phan|nguoi|ca nhan)?\s*(?:chu tri|thuc hien|phu trach|chiu trach nhiem)(?: thuc hien| tham muu| chinh)?$|^phan cong(?: thuc hien)?$"
)
_WITH = re.compile(r"^(?:don vi|co quan|bo phan)?\s*phoi hop(?: thuc hien)?$")
_IN_CHARGE = re.compile(r"^(?:giao|phân công)\b|\bchủ trì\b|\bphối hợp với\b", re.I)


def is_step(node: Node) -> bool:
    """Whether labels under a heading, or its first line, tell who is in charge of it or by when."""
    labels = [search_key(part.heading) for part in node.walk() if part is not node and part.value]
    if any(_DUE.match(key) or _LEADS.match(key) or _PRODUCT.match(key) for key in labels):
        return True
    return (
        any(_IN_CHARGE.search(child.text) and units.lead(child.text)[0] for child in node.children[:1])
        and not units.lead(node.text)[1]
    )


def step(node: Node, year: int | None) -> tuple[Task, list[Node]]:
    """One step: its heading is what is done; the lines under it tell who, with whom, when, and what comes of it."""
    told = {"unit": "", "due": "", "product": ""}
    partners: list[str] = []
    used = [node]
    for part in [child for top in node.children for child in top.walk()]:
        kind = kind_of(part)
        if kind == "with":
            partners.extend(units.split(closed(part.value)))
        elif kind:
            told[kind] = told[kind] or closed(part.value)
        elif not told["unit"] and _IN_CHARGE.search(part.text) and (lead := units.lead(part.text))[0]:
            told["unit"] = lead[0]
            partners.extend(units.partners(part.text))
        else:
            continue
        used.append(part)
    lead_unit = sentence(told["unit"])
    partners.extend(units.partners(told["unit"]) if not partners else ())
    own = "" if told["due"] else dues.only(node.text)  # "Bước 2: Tổ chức Hội nghị (ngày 12/12)"
    due_text = told["due"] or dues.bare(own)
    return Task(
        unit=lead_unit,
        with_=tuple(dict.fromkeys(partners)),
        what=closed(node.text.replace(own, " ", 1) if own else node.text),
        due_text=due_text,
        due=latest_day(due_text, year or 0),
        product=told["product"],
    ), used


def kind_of(node: Node) -> str:
    """What a label under a step or a unit tells: "due", "product", "with" or "unit"."""
    if not node.value:
        return ""
    kinds = (("due", _DUE), ("product", _PRODUCT), ("with", _WITH), ("unit", _LEADS))
    return next((kind for kind, pattern in kinds if pattern.match(node.key)), "")


def labelled(
    told: Iterable[tuple[Task, list[Node]]], labels: list[Node], year: int | None
) -> Iterator[tuple[Task, list[Node]]]:
    """The tasks of a unit with what labels under its bullets say of all that do not say it themselves: "- Thời gian: …"."""
    said = {kind_of(label): closed(label.value) for label in labels}
    due, product, partners = said.get("due", ""), said.get("product", ""), units.split(said.get("with", ""))
    for task, nodes in told:
        if due and not task.due_text:
            task = replace(task, due_text=due, due=latest_day(due, year or 0))
        task = replace(task, product=task.product or product, with_=task.with_ or tuple(filter(None, partners)))
        yield task, [*nodes, *labels]
