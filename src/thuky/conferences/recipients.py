"""How many copies a line of Nơi nhận needs: told by the number in its name, or by the group of units that it names. Pure."""

import re
from collections.abc import Mapping

from thuky.core.vietnamese.text import loose_key

FILED = 2
"""Copies that the office keeps: one in the file, one with the section that wrote the paper."""
MOST = 500
_MANY = re.compile(
    r"(?<![\w/.-])0?(\d{1,3})\s+(?:xã|phường|đơn vị|cơ quan|huyện|ban|phòng|sở|khu phố|thôn|tổ|trường|đồng chí|đ/c)\b",
    re.I,
)


def copies_for(name: str, groups: Mapping[str, int]) -> int:
    """`UBND 15 xã, phường` needs 15, `Lưu: VT, QS` 2, the members of a group as many as there are, anything else 1."""
    if name.strip().lower().startswith("lưu"):
        return FILED
    told = _MANY.search(name)
    if told and 0 < int(told[1]) <= MOST:
        return int(told[1])
    key = loose_key(name)
    sizes = [size for group, size in groups.items() if size and loose_key(group) in key]
    return max(sizes, default=1)
