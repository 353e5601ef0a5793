"""When and where the conference is held, in what dress, and who is in the chair."""

import re
from collections.abc import Iterator

from thuky.plans import days, topics, when
from thuky.plans.found import Found, closed, found, lines_of
from thuky.plans.outline import Node
from thuky.plans.paper import Paper

_AT = re.compile(r"(?:^|,|;|\s)\s*(?:tổ chức\s+)?tại\s+(.+)$", re.I)
_PLACE_AFTER = re.compile(r"\b(?:địa điểm|đ/điểm)\s*:?\s*(.+)$", re.I)
_PLACE_ENDS = re.compile(
    r"[,;:(]\s*(?:cụ thể|gồm|bao gồm|trong đó|như sau|thành phần|chủ trì|thời gian|vào|lúc|từ|ngày|do)\b|;\s|:\s|\.\s+(?=[^\W\d_])(?<!TP\.\s)(?<!Tp\.\s)",
    re.I,
)
_PLACE_TOLD = re.compile(r"\btại\b|:\s*(?!do\b)(?=\S)", re.I)
_GATHERING = re.compile(r"\s*\((?:tập trung|tập kết|đón tiếp|gửi xe|để xe)\b[^()]*\)", re.I)
_ONLY_BY = re.compile(r"\b(?:trước|chậm nhất|xong|hoàn thành|muộn nhất)\b", re.I)
_LUNAR = re.compile(r"\s*\(\s*(?:nhằm|tức|âm lịch)\b[^()]*\)", re.I)
_NOT_COUNTED = re.compile(
    r"(?:không (?:kể|tính|bao gồm)|chưa (?:kể|tính|bao gồm))\s+(?:\S+\s+){0,2}chủ (?:trì|tọa|toạ)", re.I
)
_COUNTED = re.compile(r"(?:kể cả|bao gồm cả|gồm cả|tính cả)\s+(?:\S+\s+){0,2}chủ (?:trì|tọa|toạ)", re.I)
_ASIDE = re.compile(
    r"\s*\(\s*((?:không|chưa)?\s*(?:tính|kể|bao gồm|nằm)\b[^()]*\b(?:số|thành phần|đại biểu)\b[^()]*)\)", re.I
)
_OTHER_ROLE = re.compile(
    r"[;.]\s+(?=(?:người )?(?:điều hành|dẫn chương trình|thư ký|giúp việc|báo cáo viên)[^:;.]{0,20}:)", re.I
)
_ROW = re.compile(r"(?:^|\|)\s*(?:chủ trì|chủ tọa|chủ toạ)(?: hội nghị)?\s*[:|]\s*([^|]{6,160}?)\s*(?:\||$)", re.I)
_IN_THE_CHAIR = re.compile(r"^(.{6,160}?)\s*[-–,(:]\s*(?:là\s+)?chủ trì(?: hội nghị)?\W*$", re.I)


def find(paper: Paper, year: int | None = None) -> Iterator[Found]:
    """Day, hour, place, dress and chair, from the plan's own lines on them alone: cited papers' dates are never the event's."""
    yield from _when(paper, year)
    yield from _where(paper)
    for node in paper.about(topics.DRESS):
        if not any(topics.is_about(topics.DRESS, part.key) for part in node.walk() if part is not node):
            yield from found("dress", _said(node), node, *([] if node.value else node.children))
            break
    yield from _chair(paper)


def _said(node: Node) -> str:
    """What a label or heading says: after its colon, else the paragraphs under it."""
    return closed(node.value or " ".join(child.text for child in node.children))


def _own_said(node: Node) -> list[str]:
    """The same, line by line, without the parts below that have labels of their own (Địa điểm under Thời gian, địa điểm)."""
    parts = [node.value] if node.value else []
    for child in _sittings([child for child in node.children if not _is_other(child)]):
        parts.append(child.text)
        if child.text.endswith(":"):
            parts.extend(part.text for part in child.children)
    return [part for part in parts if part]


def _sittings(nodes: list[Node]) -> list[Node]:
    """Of several lines, those with an hour where some only say by when ("cấp tổ: xong trước ngày …")."""
    timed = [node for node in nodes if days.clocks(node.text)]
    late = any(_ONLY_BY.search(node.text) for node in nodes if node not in timed)
    return timed if timed and late else nodes


def _is_other(node: Node) -> bool:
    others = (topics.PLACE, topics.DRESS, topics.PEOPLE, topics.CHAIR, topics.BUDGET, topics.AGENDA)
    return (
        bool(node.value)
        and any(topics.is_about(topic, node.key) for topic in others)
        and not topics.TIME.search(node.key)
    )


def _when(paper: Paper, year: int | None) -> Iterator[Found]:
    steps = {part for section in paper.duties() for part in section.walk()}
    told = [node for node in paper.about(topics.TIME, outside=topics.TASKS) if node not in steps and _says_when(node)]
    placed = _beside_a_place(paper)
    for node in sorted(told, key=lambda node: node not in placed)[:1]:
        said = _own_said(node)
        text = closed(" ".join(said))
        lines = lines_of([node, *(child for child in node.children if not _is_other(child))])
        before_place = _LUNAR.sub("", _AT.sub("", text) if topics.PLACE.search(node.key) else text)
        yield Found(key="held_text", value=closed(before_place), lines=lines)
        told_when = when.read("\n".join(said), year)
        for key, value in (("held_on", told_when.first), ("held_until", told_when.last), ("held_at", told_when.hour)):
            if value:
                yield Found(key=key, value=value, lines=lines)


def _says_when(node: Node) -> bool:
    inner = any(_tells_time(part) for part in node.walk() if part is not node)
    return not inner and any(map(str.isdigit, closed(" ".join(_own_said(node)))))


def _beside_a_place(paper: Paper) -> set[Node]:
    """What stands under one heading with the place: of several levels that sit apart, the sitting that the plan calls to."""
    parents = (node for section in paper.sections for node in section.walk())
    rows = [parent.children for parent in parents if any(_names_place(child) for child in parent.children)]
    return {child for row in (*rows, paper.sections if any(map(_names_place, paper.sections)) else []) for child in row}


def _tells_time(node: Node) -> bool:
    """A heading or label about the time that says something itself."""
    said = node.value or " ".join(child.text for child in node.children)
    return topics.is_about(topics.TIME, node.key, longest=10) and bool(re.search(r"\d", said))


def _where(paper: Paper) -> Iterator[Found]:
    for node in paper.about(topics.PLACE, outside=topics.TASKS):
        every = [node.value] if node.value else [child.text for child in node.children]
        said = every if topics.TIME.search(node.key) else _own_said(node)
        text = closed(" ".join(said))
        inner = any(_names_place(part) for part in node.walk() if part is not node)
        if inner or not text or node.key.count(" ") > 12:
            continue
        if _is_joint(node):
            text = next((place for line in said if (place := _place_in(line))), "")
            if not text:
                continue
        place = re.sub(r"^tại\s+", "", closed(_GATHERING.sub("", _main_point(text))), flags=re.I)
        yield from found("place", place[:1].upper() + place[1:], node, *(node.children if not node.value else ()))
        return
    yield from _where_in_time(paper)


def _where_in_time(paper: Paper) -> Iterator[Found]:
    """Without a line of its own the place stands in the sentence on the time: "… vào 8 giờ ngày 12/12 tại Hội trường"."""
    for node in paper.about(topics.TIME, outside=topics.TASKS):
        for part in (node, *node.children):
            place = _place_in(part.value or part.text) if days.days(part.text) else ""
            if place:
                yield from found("place", place[:1].upper() + place[1:], part)
                return


def _main_point(text: str) -> str:
    """Where a sitting by wire has its own hall: of "Điểm cầu chính tại …; điểm cầu cấp xã do các xã bố trí" the one told."""
    first, *others = re.split(r"[;.]\s+(?=(?:các |tại )*điểm cầu\b)", text, flags=re.I)
    if not others or any(_PLACE_TOLD.search(other) for other in others):
        return text
    return re.sub(
        r"^(?:tại )?điểm cầu (?:chính|trung tâm|cấp \S+|tỉnh|huyện|xã|thành phố)\s*(?:\([^()]*\)\s*)?(?:đặt |bố trí )?(?:tại|:|là)?\s*",
        "",
        first,
        flags=re.I,
    )


def _place_in(line: str) -> str:
    """The place in a line that tells other things too: from "tại" to where it goes on with something else."""
    at = _PLACE_AFTER.search(line) or _AT.search(line)
    if at is None:
        return ""
    ends = _PLACE_ENDS.search(at[1])
    return closed(at[1][: ends.start()] if ends else at[1])


def _is_joint(node: Node) -> bool:
    return bool(re.search(r"\b(?:thoi gian|thanh phan|noi dung|hinh thuc)\b", node.key))


def _names_place(node: Node) -> bool:
    """A heading or label about the place that says something itself."""
    return topics.is_about(topics.PLACE, node.key, longest=8) and bool(node.value or node.children)


def _chair(paper: Paper) -> Iterator[Found]:
    steps = {part for section in paper.duties() for part in section.walk()}
    for node in paper.body():
        if node.table and node not in steps and (row := _ROW.search(" | ".join(node.cells))):
            yield from found("chair", closed(row[1]), node)
            if _is_in_sum(node, paper):
                yield from found("chair_counted", True, node)
            return
    for root in paper.sections:
        for node in root.walk():
            if node.table or node in steps or not topics.is_about(topics.CHAIR, node.key, longest=6):
                continue
            if any(topics.is_about(topics.CHAIR, part.key, longest=6) for part in node.walk() if part is not node):
                continue
            said = _OTHER_ROLE.split(_said(node))[0]
            if said:
                yield from found("chair", closed(_ASIDE.sub("", said)), node, *([] if node.value else node.children))
                yield from _counted(paper, node)
                return
    for node in paper.body():
        chaired = _IN_THE_CHAIR.match(node.text)
        if (
            chaired
            and node.mark
            and not topics.is_about(topics.CHAIR, node.key, longest=6)
            and "đơn vị" not in node.text.lower()
        ):
            yield from found("chair", closed(chaired[1]), node)
            yield from _counted(paper, node)
            return


def _is_in_sum(row: Node, paper: Paper) -> bool:
    """Whether the chair's own row counts in the sum of its table."""
    rows = [node for node in paper.body() if node.table == row.table]
    counts = [int(cell) if (cell := node.cells[-1]).isdigit() else None for node in rows if node.cells]
    return counts[-1] is not None and sum(count or 0 for count in counts[:-1]) == counts[-1] and row.cells[-1].isdigit()


def _counted(paper: Paper, chair: Node) -> Iterator[Found]:
    aside = _ASIDE.search(chair.text)
    if aside:
        yield from found("chair_counted", not re.match(r"không|chưa", aside[1], re.I), chair)
        return
    for node in paper.body():
        if _NOT_COUNTED.search(node.text) or _COUNTED.search(node.text):
            yield from found("chair_counted", not _NOT_COUNTED.search(node.text), node)
            return
