"""PAPERS: every paper of every feature, in the order of the print centre: the plan first, what stays of it last.

Each feature's DOCUMENTS are imported by a function of their own when one of their papers is first asked for, so that a certificate
waits for no plan, while grep, the type checker and PyInstaller still see every import (as in `tabs.py`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from thuky.core.refused import Refused
from thuky.papers.document import Document


@dataclass(frozen=True, slots=True)
class PaperPlace:
    """A paper's code, and where it comes from."""

    code: str
    load: Callable[[], tuple[Document, ...]]

    def document(self) -> Document:
        """The paper itself."""
        return next(document for document in self.load() if document.code == self.code)


class Catalogue(Sequence[Document]):
    """Papers in their order; each is loaded when it is first looked at."""

    def __init__(self, places: Sequence[PaperPlace]) -> None:
        self.codes = tuple(place.code for place in places)
        self._places = places

    def named(self, code: str) -> Document:
        """The paper of that code; refused when there is none."""
        if code not in self.codes:
            known = ", ".join(self.codes)
            raise Refused(f"Không có loại giấy “{code}”; chưa in gì, hãy chọn một trong: {known}.")
        return self[self.codes.index(code)]

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Document]:
        return (place.document() for place in self._places)

    @overload
    def __getitem__(self, at: int) -> Document: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Document, ...]: ...
    def __getitem__(self, at: int | slice) -> Document | tuple[Document, ...]:
        if isinstance(at, slice):
            return tuple(place.document() for place in self._places[at])
        return self._places[at].document()


def _plans() -> tuple[Document, ...]:
    from thuky.plans.documents import DOCUMENTS

    return DOCUMENTS


def _conferences() -> tuple[Document, ...]:
    from thuky.conferences.documents import DOCUMENTS

    return DOCUMENTS


def _invitations() -> tuple[Document, ...]:
    from thuky.invitations.documents import DOCUMENTS

    return DOCUMENTS


def _attendees() -> tuple[Document, ...]:
    from thuky.attendees.documents import DOCUMENTS

    return DOCUMENTS


def _agenda() -> tuple[Document, ...]:
    from thuky.agenda.documents import DOCUMENTS

    return DOCUMENTS


def _speakers() -> tuple[Document, ...]:
    from thuky.speakers.documents import DOCUMENTS

    return DOCUMENTS


def _awards() -> tuple[Document, ...]:
    from thuky.awards.documents import DOCUMENTS

    return DOCUMENTS


def _seating() -> tuple[Document, ...]:
    from thuky.seating.documents import DOCUMENTS

    return DOCUMENTS


def _tasks() -> tuple[Document, ...]:
    from thuky.tasks.documents import DOCUMENTS

    return DOCUMENTS


def _checkin() -> tuple[Document, ...]:
    from thuky.checkin.documents import DOCUMENTS

    return DOCUMENTS


def _badges() -> tuple[Document, ...]:
    from thuky.checkin.badges import DOCUMENT

    return (DOCUMENT,)


def _owed() -> tuple[Document, ...]:
    from thuky.owed.documents import DOCUMENTS

    return DOCUMENTS


# Still to come: ky-yeu behind theo-doi-tham-luan; du-toan, bao-cao-ket-qua behind don-doc; danh-sach-nhan-tien,
# gioi-thieu-dai-bieu before phieu-dang-ky-phat-bieu; bien-ban-hoi-nghi, thong-bao-ket-luan, bao-cao-quan-so behind it.
PAPERS = Catalogue(
    (
        PaperPlace("ke-hoach", _plans),
        PaperPlace("giay-moi", _invitations),
        PaperPlace("nhan-phong-bi", _invitations),
        PaperPlace("danh-sach-moi", _attendees),
        PaperPlace("danh-sach-dai-bieu", _attendees),
        PaperPlace("danh-sach-ky-nhan", _attendees),
        PaperPlace("the-dai-bieu", _badges),
        PaperPlace("bien-ten", _seating),
        PaperPlace("so-do-cho-ngoi", _seating),
        PaperPlace("chuong-trinh", _agenda),
        PaperPlace("kich-ban-dieu-hanh", _checkin),
        PaperPlace("phan-cong-tham-luan", _speakers),
        PaperPlace("theo-doi-tham-luan", _speakers),
        PaperPlace("danh-sach-khen-thuong", _awards),
        PaperPlace("to-trinh-khen-thuong", _awards),
        PaperPlace("bien-ban-khen-thuong", _awards),
        PaperPlace("quyet-dinh-khen-thuong", _awards),
        PaperPlace("giay-khen", _awards),
        PaperPlace("trao-thuong", _awards),
        PaperPlace("maket", _conferences),
        PaperPlace("phan-cong-nhiem-vu", _tasks),
        PaperPlace("don-doc", _owed),
        PaperPlace("cong-van-de-nghi", _owed),
        PaperPlace("thong-bao-thay-doi", _conferences),
        PaperPlace("phieu-dang-ky-phat-bieu", _checkin),
        PaperPlace("muc-luc-ho-so", _conferences),
        PaperPlace("so-van-ban", _conferences),
    )
)


def named(code: str) -> Document:
    """The paper of that code; refused when there is none."""
    return PAPERS.named(code)
