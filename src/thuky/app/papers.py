"""PAPERS: every paper of every feature, in the order of the print centre."""

from thuky.agenda.documents import DOCUMENTS as AGENDA
from thuky.attendees.documents import DOCUMENTS as ATTENDEES
from thuky.awards.documents import DOCUMENTS as AWARDS
from thuky.checkin import badges
from thuky.checkin.documents import DOCUMENTS as CHECKIN
from thuky.conferences.documents import DOCUMENTS as CONFERENCES
from thuky.core.refused import Refused
from thuky.invitations.documents import DOCUMENTS as INVITATIONS
from thuky.owed.documents import DOCUMENTS as OWED
from thuky.papers.document import Document
from thuky.plans.documents import DOCUMENTS as PLANS
from thuky.seating.documents import DOCUMENTS as SEATING
from thuky.speakers.documents import DOCUMENTS as SPEAKERS
from thuky.tasks.documents import DOCUMENTS as TASKS

# As the office counts them: the plan first, what stays of it last.
ORDER = (
    "ke-hoach", "giay-moi", "nhan-phong-bi", "danh-sach-moi", "danh-sach-dai-bieu", "danh-sach-ky-nhan", "the-dai-bieu", "bien-ten",
    "so-do-cho-ngoi", "chuong-trinh", "kich-ban-dieu-hanh", "phan-cong-tham-luan", "theo-doi-tham-luan", "ky-yeu",
    "danh-sach-khen-thuong", "to-trinh-khen-thuong", "bien-ban-khen-thuong", "quyet-dinh-khen-thuong", "giay-khen", "trao-thuong",
    "maket", "phan-cong-nhiem-vu", "don-doc", "du-toan", "bao-cao-ket-qua", "cong-van-de-nghi", "thong-bao-thay-doi",
    "danh-sach-nhan-tien", "gioi-thieu-dai-bieu", "phieu-dang-ky-phat-bieu", "bien-ban-hoi-nghi", "thong-bao-ket-luan",
    "bao-cao-quan-so", "muc-luc-ho-so", "so-van-ban",
)  # fmt: skip
EVERY: tuple[Document, ...] = (
    *PLANS,
    *CONFERENCES,
    *INVITATIONS,
    *ATTENDEES,
    *AGENDA,
    *SPEAKERS,
    *AWARDS,
    *SEATING,
    badges.DOCUMENT,
    *CHECKIN,
    *TASKS,
    *OWED,
)
PAPERS = tuple(sorted(EVERY, key=lambda document: ORDER.index(document.code)))


def named(code: str) -> Document:
    """The paper of that code; refused when there is none."""
    for document in PAPERS:
        if document.code == code:
            return document
    known = ", ".join(document.code for document in PAPERS)
    raise Refused(f"Không có loại giấy “{code}”; chưa in gì, hãy chọn một trong: {known}.")
