"""A PDF's packed streams counted before any of them is opened: a small file may unpack into gigabytes."""

import re
import zlib
from pathlib import Path

from thuky.reading import limits

_STREAM = re.compile(rb"\bstream\r?\n")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_PICTURE = re.compile(rb"/(?:Subtype|S)\s*/Image\b")
_MOST_OF_ONE = 40 * limits.MB
_MOST = 100 * limits.MB
_HEAD = 1_000
_PIECE = 1024 * 1024


def check(path: Path, data: bytes) -> None:
    """Refuse a PDF whose packed text or fonts unpack to more than any paper's; pictures are never unpacked for their text."""
    total = 0
    for start in _STREAM.finditer(data):
        head = data[max(start.start() - _HEAD, 0) : start.start()]
        head = head[head.rfind(b" obj") + 1 :]
        packed = len(_FLATE.findall(head))
        if packed and not _PICTURE.search(head):
            total += _unpacked(memoryview(data)[start.end() :], packed, _MOST_OF_ONE)
        if total > _MOST or packed > 2:
            raise limits.bomb(path)


def _unpacked(packed: memoryview, times: int, most: int) -> int:
    """What a stream unpacks to, up to a limit; damaged ones are left to the reader of PDF to refuse."""
    chain = [zlib.decompressobj() for _ in range(times)]
    total, at = 0, 0
    try:
        while at < len(packed) and total <= most and not chain[0].eof:
            total += _through(chain, bytes(packed[at : at + 65_536]), most)
            at += 65_536
    except zlib.error:
        return total
    return _MOST + 1 if total > most else total


def _through(chain: list["zlib._Decompress"], piece: bytes, most: int) -> int:
    """How much comes out at the end when a piece goes in at the front."""
    if not chain:
        return len(piece)
    first, rest = chain[0], chain[1:]
    total = 0
    while piece and total <= most and not first.eof:
        total += _through(rest, first.decompress(piece, _PIECE), most)
        piece = first.unconsumed_tail
    return total
