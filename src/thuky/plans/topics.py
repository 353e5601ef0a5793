"""What a heading is about, whatever its number, order or exact words."""

import re

PURPOSES = re.compile(r"^(?:\W*)muc dich\b|^muc tieu\b")
REQUIREMENTS = re.compile(r"\byeu cau\b")
CONTENTS = re.compile(
    r"^noi dung\b(?!.*\b(?:chuong trinh|trinh tu|dien bien|kich ban|tien trinh|tien do|phan cong|thuc hien nhiem vu)\b)"
)
PEOPLE = re.compile(
    r"\bthanh phan\b|\bdoi tuong (?:tham (?:du|gia)|du|trieu tap|tap huan|moi)\b|\b(?:dai bieu|nguoi|khach) (?:tham )?du\b"
    r"|\b(?:luc luong|don vi|nguoi|dai bieu) (?:tham gia|du)\b(?! y kien)|^quy mo\b"
)
GUESTS = re.compile(
    r"^so luong(?: dai bieu| nguoi du)?$|^doi tuong(?:,? (?:va )?so luong.*)?$|^(?:so luong )?dai bieu(?: (?:moi|trieu tap).*)?$|^hoc vien$|^khach moi\b"
)
TIME = re.compile(
    r"^(?:du kien )?(?:(?:noi dung|hinh thuc|dia diem|thanh phan|quy mo)(?:\W+| va ))*(?:thoi gian|ngay,? gio)\b(?!.*\b(?:thuc hien|hoan thanh|nop|gui|nhan|bao cao|hinh thuc|dang ky|chien dich|cao diem|trien khai|phat dong|tuyen truyen|chuan bi|ap dung|thi dua|tong duyet|hop luyen)\b)"
)
PLACE = re.compile(r"\bdia diem\b|^d/diem\b|^noi (?:hop|to chuc|dien ra)\b")
TIME_OR_PLACE = re.compile(r"\bthoi gian\b|\bdia diem\b|\bthanh phan\b")
DRESS = re.compile(r"\btrang phuc\b|\bquan phuc$|^mang mac\b|^le phuc$")
BUDGET = re.compile(r"\bkinh phi\b|^(?:du toan )?chi phi\b")
AWARDS = re.compile(
    r"\bdoi tuong,? (?:va )?tieu chuan\b|\btieu chuan,? (?:va )?(?:doi tuong|so luong)\b|\bkhen thuong\b|\bbieu duong\b|\btuyen duong\b|\bton vinh\b"
)
AGENDA = re.compile(
    r"^(?:du kien )?(?:(?:noi dung|thoi gian)\W+(?:va )?)?(?:chuong trinh|tien trinh|lich trinh|trinh tu|dien bien|kich ban)\b(?!.*\b(?:cong tac|hanh dong|muc tieu|thuc hien)\b)"
)
SPEECHES = re.compile(r"\btham luan\b|\bphat bieu (?:y kien|thao luan)\b")
TASKS = re.compile(
    r"\bto chuc thuc hien\b|\bphan cong\b|\btrach nhiem\b|\bnhiem vu\b|\btien do\b|\bcac buoc\b|^(?:cong tac )?(?:chuan bi|bao dam)$|\blo trinh\b|\bto chuc trien khai\b"
)
CHAIR = re.compile(
    r"^(?:dong chi |doan |nguoi )?(?:chu tri|chu toa|dieu hanh|(?<=doan )chu tich)\b(?!.*\b(?:phoi hop|don vi)\b)"
)
BANNER = re.compile(r"\bma\s?ket\b|\bmarket\b|\bphong (?:chu|nen|hoi nghi|san khau)\b|\bkhung chu\b|\btrang tri\b")
TOTAL = re.compile(
    r"^(?:du kien )?(?:tong so|tong cong|tong quan so|quan so|so luong|cong(?! tac| dong| an| doan| chuc| nhan| hoa| ty))\b"
)

HEADINGS = (
    PURPOSES,
    REQUIREMENTS,
    CONTENTS,
    PEOPLE,
    TIME,
    PLACE,
    DRESS,
    BUDGET,
    AWARDS,
    AGENDA,
    SPEECHES,
    TASKS,
    CHAIR,
)
"""What the sections of a plan are about."""


def is_about(topic: re.Pattern[str], key: str, *, longest: int = 16) -> bool:
    """Whether a folded heading is about a topic; a whole sentence is no heading."""
    return key.count(" ") < longest and topic.search(key) is not None


def is_any(key: str) -> bool:
    """Whether a folded heading is about something that plans have sections on."""
    return any(is_about(topic, key, longest=10) for topic in HEADINGS)
