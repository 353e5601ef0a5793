"""The signs by which a row that is no person is known: numerals, totals, signatures, ditto marks, names of bodies."""

import re
from functools import lru_cache

from thuky.core.vietnamese import names
from thuky.core.vietnamese.text import search_key

_MARKER = re.compile(r"\(?(?P<roman>[IVXL]{1,6})[.)]?|\(?(?P<letter>[A-ZĐ])[.)]?")
_LEADING = re.compile(
    r"(?!Đ\s*[/.]\s*[Cc]\b)(?:(?P<roman>[IVXL]{1,6})|(?P<letter>[A-ZĐ])|(?P<number>\d{1,2}(?:\.\d{1,2})*))\s*[.)/:–-]+\s*(?=\D)"
)
_LEADING_PART = re.compile(
    r"(?:phần|mục|nhóm|khối|đoàn|tổ)\s+(?:thứ\s+)?(?P<part>[IVXL]{1,6}|\d{1,2}|[A-ZĐ])\s*[.:)/–-]+\s*(?=\D)",
    re.IGNORECASE,
)
_LEADING_ROMAN = re.compile(r"(?P<roman>[IVXL]{1,6})\s+(?=[A-ZĐ])")
_TOTAL = re.compile(
    r"(tổng (cộng|số|hợp|quân số|danh sách)|cộng\b|tổng\s*[:=(]|tổng$|trong đó\s*[:,]|(toàn (đoàn|đơn vị)|tất cả|quân số|số lượng|sĩ số)\s*:|cộng (mang|trang))"
)
_ALL = frozenset(("tổng cộng", "tổng số", "cộng", "tổng"))
_PLAIN_TOTAL = re.compile(r"(tong cong|tong so|cong|tong)\s*([:(=].*|\d.*)?")
_FOOT = re.compile(
    r"[-*–+(\s]*(noi nhan|luu\s*:|luu vt|nhu tren|nguoi lap|nguoi tong hop|can bo tong hop|ky ten|\(?ky[ ,]|xac nhan cua|thu truong"
    r"|nguoi lien he|lien he\s*:|dau moi\s*:|moi chi tiet|thong tin lien he|tran trong|thay mat|tm\.|kt\.|tl\.|tuq\.|t/m\b|k/t\b|ghi chu\s*[:.]|luu y\s*:|chu thich|danh sach (nay |tren )?(gom |co )|an dinh danh sach|so dien thoai lien he)"
)
_DATE_LINE = re.compile(r"ngay[\s\d.…/]*thang[\s\d.…/]*nam")
_DITTO = re.compile(
    r"[-–−—.…()\s*]*(?:[\"'″‶′„“”〃‟〞〝´`‘’‚]{1,4}|,,|//+|~|n\W?t|(?:như|nhu) (?:trên|tren)|như (?:dòng|ô) trên|dto|đồng trên|idem|id)[-–−—.…()\s*]*",
    re.IGNORECASE,
)
_NO_VALUE = frozenset(("-", "–", "—", "...", "…", "x", "không", "không có", "chưa có", "0"))
_NO_NAME = re.compile(
    r"(chua (co|bao|cu|ro|xac dinh|de cu)( ten| nguoi| dai bieu| danh sach)?|bao (ten )?sau|se bao sau|(dai dien|01|1) .*chua .*|\d{1,2} ?(d/c|dc|dong chi|nguoi|dai bieu|can bo|lanh dao)\b.*"
    r"|dai dien( lanh dao)? \S.*|lanh dao \S.*|[.…_\s-]{2,})"
)
_PENDING = re.compile(
    r"[\s(*–\[-]*(?:chưa|chờ|đang chờ|sẽ|không (?:có|cử|tham|dự|đăng|bố)|khuyết|bỏ trống|(?:đơn vị|cơ quan) (?:sẽ|báo|gửi|bổ|chưa|không)"
    r"|bổ sung|(?:báo|gửi)(?: tên| danh sách)? sau|cử (?:sau|người|đại biểu)|vắng)(?![^\W_])",
    re.IGNORECASE,
)
# How many will come, of what sort: "02 bảo vệ", "Lái xe (01 người)".
_HEADS = re.compile(
    r"\d{1,3}\s+[a-zđ\u00e0-\u00fd]\S*\s|[^\W\d]\S*(?: [a-zà-ỹđ]+)+ \(?\d{1,3}\s*(?:người|đ/c|đồng chí)\)?$"
)
_VACANT = frozenset(("khuyet", "bo trong", "trong", "khong cu", "chua dang ky", "se bo sung", "bo sung sau"))
# A post where a name should stand: "Đ/c Phó Chủ tịch UBND phường" says who will come, not what he is called.
_POST_ALONE = re.compile(
    r"((pho )?(chu tich|bi thu|truong (phong|ban|cong an|khu pho|thon)|giam doc|chi huy truong|tham muu truong|chu nhiem)|chinh tri vien"
    r"|chanh van phong|thu truong|uy vien|tro ly|chuyen vien|phong vien|lai xe|bao ve|phuc vu) \S"
)
_BODY = re.compile(
    r"(ubnd|uỷ ban|ủy ban|ban (chỉ huy|chqs|chỉ đạo|chấp hành|quản lý|giám|tuyên|tổ chức|dân vận|nội chính|thường|công tác|điều hành)|bch\b"
    r"|bcđ\b|bộ (chqs|chỉ huy|tư lệnh)|sở\b|phòng\b|công an\b|đảng (ủy|uỷ|bộ)|chi bộ|hđnd|hội đồng|mttq|mặt trận|văn phòng|vp\b|khối\b"
    r"|hội (nông|cựu|liên|lhpn|ccb|chữ|phụ|người|khuyến|luật|nhà)|hội nd|đoàn (tncs|thanh niên|tn\b)|liên đoàn|lđlđ|trường\b|trung tâm|tt\b"
    r"|trung đoàn|tiểu đoàn|đại đội|sư đoàn|quân khu|lữ đoàn|tỉnh (ủy|uỷ|đoàn|đội)|thành (ủy|uỷ|đoàn|phố)|huyện\b|quận\b|phường\b|xã\b(?! hội\b)|thị (trấn|xã)"
    r"|ub ?mttq\w*|đoàn (xã|phường|khối|trường|cơ sở)|bưu điện|điện lực|cảng|thanh tra (tỉnh|huyện|sở|xã|thành|chính|nhà nước|bộ)|bảo tàng|thư viện|vườn quốc gia|liên hiệp|hiệp hội|nhà (văn hóa|văn hoá|thiếu nhi|hát|thờ)|hạt\b|quỹ\b|khu (bảo tồn|di tích|kinh tế|công nghiệp)|công đoàn|cđcs|cđ cơ sở|hạt kiểm lâm|học viện|thpt\b|thcs\b|quân đoàn|binh đoàn|hải đoàn|nông trường"
    r"|đặc khu|chi cục|cục\b|vụ\b|công ty|tổng công|doanh nghiệp|ngân hàng|bệnh viện|trạm\b|đội\b|tổ\b|chi hội|chi đoàn|câu lạc bộ|clb\b|trung đội|tiểu đội|hải đội|phân đội|hợp tác xã|htx|đồn\b|cơ quan"
    r"|tự vệ\b|dân quân\b|lực lượng|nhân dân\b|quân và dân|cán bộ(?: và|,) |khẩu đội|(?:phân )?xưởng\b|siêu thị|khách sạn|cửa hàng|tập đoàn|liên minh|liên chi|nhà trẻ|mầm non|tiểu học|giáo xứ|họ đạo|lâm trường|trại (?:giam|tạm|giống)|khoa (?=\S)|bộ môn|đơn vị|các\b|tập thể|cá nhân|nhóm\b|đại biểu|khách mời|lãnh đạo|thành phần|thường trực|thành viên|ban\b|hải quan|kho bạc|tòa án|toà án"
    r"|viện\b|chi nhánh|xí nghiệp|nhà máy|tòa\b|bệnh xá|bản\b|buôn\b|làng\b|bhxh|bảo hiểm|thuế\b|ấp\b|thôn\b|khu phố|tổ dân phố|khóm\b|chùa\b|báo (?!cáo)|đài\b)",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[A-ZÀ-ỸĐ][^\W\d_]*(?:['’.-][^\W\d_]+)*")
_NOT_UNITS = re.compile(
    r"(các\b|tập thể|cá nhân|đại biểu|khách mời|lãnh đạo|thành phần|thành viên|nhóm\b|danh sách|đồng chí|cán bộ|chủ tọa|chủ trì|thư ký)",
    re.IGNORECASE,
)


def marker(text: str) -> str:
    """ "roman" or "letter" when an ordinal is a section's: I, II., (A); nothing for a number."""
    match = _MARKER.fullmatch(text.strip())
    return (match.lastgroup or "") if match else ""


def unnumbered(text: str) -> tuple[str, str]:
    """A section's name without the numeral before it, and of which kind that was: "II. Khối xã" is ("roman", "Khối xã")."""
    text = text.lstrip("*-–+•· ")
    match = _LEADING.match(text) or _LEADING_ROMAN.match(text) or _LEADING_PART.match(text)
    return (match.lastgroup or "", text[match.end() :].strip()) if match else ("", text)


_SECTION_COUNT = re.compile(
    r"\s*(?:[-–:,]\s*|\()(?:gồm|có|tổng số)?\s*:?\s*\d{1,4}\s*(?:đ/c|đc|đ\.c|đồng chí|người|đại biểu|suất|tập thể|cá nhân|cán bộ)\.?\)?\s*:?$|\s*:\s*\d{1,4}$",
    re.IGNORECASE,
)


def without_count(section: str) -> str:
    """A section's name without how many it has: "Khối xã (02 đ/c)" and "Hội Nông dân: 01 đ/c"."""
    return _SECTION_COUNT.sub("", section).rstrip(" :") or section


def is_total(text: str) -> bool:
    """Tổng cộng, Cộng:, Tổng số: 15 đồng chí; but not the name Tống Công Minh, even typed without marks."""
    plain = text.strip(" *-–+").lower()
    if plain.isascii():
        return _PLAIN_TOTAL.fullmatch(plain) is not None
    return _TOTAL.match(plain) is not None


_COUNTED = re.compile(r"[-–+•*(\s]*[^:=]{1,60}[:=]\s*\d{1,5}(?![\d./]*\d{3})[^:]{0,60}", re.IGNORECASE)


def is_count(text: str) -> bool:
    """A line that counts, as they stand below a sum: "- Sĩ quan: 05 đ/c"."""
    return _COUNTED.fullmatch(text) is not None


def is_all(text: str) -> bool:
    """A name cell that says nothing but "Tổng cộng", whatever stands before it."""
    return text.strip(" *-–+:.").lower() in _ALL


_PAGE = re.compile(
    r"[-–—(\s*]*(?:(?:trang|tờ)(?: số)?\s*\d{1,3}(?:\s*(?:/|trên)\s*\d{1,3})?|(?:xem )?tiếp (?:theo|trang|trên)\b.*|còn (?:nữa|tiếp)|hết|(?:chuyển|sang|mang) (?:sang |qua )?trang.*)"
    r"[-–—)\s.…/*]*|[-–—(]\s*\d{1,3}\s*[-–—)]",
    re.IGNORECASE,
)


def is_page(text: str) -> bool:
    """A line that only numbers or joins pages: "Trang 2", "- 3 -", "(Tiếp theo trang 2)"."""
    return _PAGE.fullmatch(text.strip()) is not None


_SIGNER = re.compile(
    r"((kt|tm|tl|tuq|q)\.? ?)*(pho )?((chu tich|bi thu|chu nhiem|doi|hieu|vien|tram|to|thon|ap|khu|chi huy|(tieu|trung|dai|su|lu)? ?(doan|doi)|co quan) ?truong|chu tich|bi thu|giam doc|tong giam doc|hieu truong|chinh uy"
    r"|thu truong( don vi| co quan)?|truong (phong|ban|doan|thon|ap|khu pho|don vi|cong an|tram)|chanh van phong|chu ho|nguoi (lap|viet|tong hop|ke khai|de nghi|bao cao).*|ke toan( truong)?|thu (quy|kho)|(can bo|nhan vien) (lap|tong hop).*"
    r"|lap (bang|bieu)|(phe |nguoi )?duyet|nguoi nhan.*|kiem soat|xac nhan.*)"
)


def is_signer(text: str) -> bool:
    """A line in capitals that is nothing but the post of whoever signs a list."""
    return text.isupper() and is_role(text)


def is_role(text: str) -> bool:
    """Nothing but what somebody signs as: Lập bảng, Thủ quỹ, Thủ trưởng đơn vị."""
    # Trương Công An is a name, Trưởng Công an a post.
    return _SIGNER.fullmatch(search_key(text).strip(" .:")) is not None and not text.lower().startswith("trương ")


def is_foot(text: str) -> bool:
    """The end of a list: place and date, recipients, signatures, notes, "Danh sách này có …"."""
    plain = search_key(text)
    # Trần Trọng … is a name, Trân trọng a courtesy.
    if plain.startswith("tran trong") and text.lower().startswith("trần"):
        return False
    return _FOOT.match(plain) is not None or _DATE_LINE.search(plain) is not None


def closes(text: str) -> bool:
    """Whether a foot line ends the people for good, so that a lone name below it is a signer."""
    plain = search_key(text)
    return not plain.startswith(("ghi chu", "luu y", "(", "*")) and is_foot(text)


@lru_cache(maxsize=4096)
def is_ditto(text: str) -> bool:
    """A mark for "as above": ", -nt-, như trên."""
    return _DITTO.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def is_nothing(text: str) -> bool:
    """A dash or an x that stands for an empty cell."""
    return text.strip().lower() in _NO_VALUE


def is_no_name(text: str) -> bool:
    """A name cell that says that the name will come: "chưa có", "báo sau", "……"."""
    name = names.split(text).full_name
    if search_key(text).strip(" .()") in _VACANT or (
        _POST_ALONE.match(search_key(name)) and not name.lower().startswith("trương")
    ):
        return True
    if _PENDING.match(text) or is_ditto(text) or _HEADS.match(text):
        return True
    if text[:1].isupper() and text.istitle():
        return False
    return not any(map(str.isalpha, text)) or _NO_NAME.fullmatch(search_key(text)) is not None


def is_body(text: str) -> bool:
    """Whether a text names a body, a unit or a group rather than a person."""
    return _BODY.match(text.strip()) is not None


def body_word(text: str) -> str:
    """The word that tells what kind of body a text names: "UBND" of "UBND xã Tây"."""
    match = _BODY.match(text.strip())
    return match[0].strip() if match else ""


@lru_cache(maxsize=256)
def is_person(text: str) -> bool:
    """Whether a text reads as one person: capital words, a known family name or a form of address or rank before it."""
    if not text or is_body(text) or any(map(str.isdigit, text)) and not names.split(text).rank:
        return False
    split = names.split(text)
    words = split.full_name.split()
    if not 1 <= len(words) <= 7 or not all(_NAME_WORD.fullmatch(word) for word in words):
        return False
    headed = bool(split.salutation or split.rank or split.degree)
    return headed or (len(words) >= 2 and (words[0].lower() in names.SURNAMES or is_plain_surname(words[0])))


_PLAIN_SURNAMES = frozenset(search_key(surname) for surname in names.SURNAMES)


def is_plain_surname(word: str) -> bool:
    """A family name that was typed without its marks."""
    return word.isascii() and word.lower() in _PLAIN_SURNAMES


_POST_OF_BODY = re.compile(
    r"[^\W\d_]+ ([^\W\d_]+ )?(trưởng|phó|viên)\b(?! chức)|(đội|tổ|ban|trạm|khu phố|thôn|ấp|khóm|nhóm|chi cục|cục|vụ|viện|khối|các|đại biểu|lãnh đạo|thành viên|cá nhân|tập thể|khách mời"
    r"|thường trực)( (trưởng|phó|viên)|$)|(thành viên|đại biểu|lãnh đạo|cá nhân|tập thể|các|khách mời|thường trực|đơn vị|cơ quan|ban viên)\b",
    re.IGNORECASE,
)


def is_unit(text: str) -> bool:
    """Whether a text beside a post names a unit: "đội trưởng" and "thành viên tổ" begin like bodies and are posts."""
    return is_body(text) and _POST_OF_BODY.match(text.strip()) is None


def is_mixed(text: str) -> bool:
    """Whether words in small letters stand beside words with capitals, as in the names of bodies and never of persons."""
    words = [word for word in text.split() if word[:1].isalpha()]
    return any(map(str.islower, words)) and any(word[0].isupper() for word in words)


def gives_unit(section: str) -> bool:
    """Whether the people below a section belong to it as their unit; "Khách mời" or "Tập thể" are no units."""
    return is_body(section) and _NOT_UNITS.match(section) is None


def is_collective(text: str) -> bool:
    """A kind column or a section that says that no persons follow: TAPTHE, Tập thể."""
    plain = search_key(text).replace(" ", "")
    return plain in ("tapthe", "hogiadinh", "tt") or (plain.startswith("tapthe") and "canhan" not in plain)


def is_family(text: str) -> bool:
    """A kind column that says that a family is meant: HOGIADINH, Hộ gia đình; it comes as a person, with the form of address."""
    return search_key(text).replace(" ", "").startswith(("hogiadinh", "hogd"))
