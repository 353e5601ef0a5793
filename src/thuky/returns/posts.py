"""A post and the unit where it is held, written in one cell with any joint or with none."""

import re
from functools import lru_cache

from thuky.core.vietnamese.text import clean
from thuky.returns import signs

_JOINT = re.compile(r"\s*[,;\n]\s*|\s+[-–]\s+|\s*[-–]\s+(?=[A-ZĐÀ-Ỹ])|\s*\.\s+(?=[A-ZĐÀ-Ỹ])")
_CLEAR_JOINT = re.compile(r"\s*[,;]\s+")
_FIELDS = re.compile(
    r"(?:xã hội|môi trường|xây dựng|thống kê|hộ tịch|tư pháp|đô thị|nông nghiệp|địa chính|kế toán|tài chính|văn (?:hóa|hoá|thư)|kỹ thuật|thi đua|tôn giáo|khoa học|công nghệ|dân vận|tổ chức)\b",
    re.IGNORECASE,
)
_POST = re.compile(
    r"(?:quyền |q\. ?|nguyên )?(?:phó|chủ tịch|chỉ huy|chính trị|chính ủy|trợ lý|bí thư|trưởng|giám đốc|chánh|chuyên viên|nhân viên|cán bộ|công chức"
    r"|viên chức|[^\W\d_]+ (?:[^\W\d_]+ )?(?:trưởng|viên)\b|p?cht\b|ctvp?\b|p?ct\b|p?gđ\b|p?bt\b|ubv|uv\b|ủy viên|uỷ viên|tham mưu|chủ nhiệm|kế toán|văn thư|thủ (?:quỹ|kho)"
    r"|bác sĩ|y (?:sĩ|tá)|dược sĩ|kỹ sư|công nhân|lái xe|chiến s[ĩỹ]|hội thẩm|phụ trách|thường trực|thành viên|tổng|quản đốc|người|đại diện)",
    re.IGNORECASE,
)
# Half of a post: what follows belongs to it ("Chánh Văn phòng", "Trưởng Công an xã").
_HALF = re.compile(
    r"(?:(?:quyền|q\.|nguyên|phó|trưởng|chánh|p\.|tp\.?|pt\.?|phụ trách|đại diện|thường trực|lãnh đạo|cán bộ phụ trách|người)\s*)+",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<=\s)(?=\S)")
_MORE_BODIES = re.compile(
    r"(?:khoa|bộ môn|lớp|thpt|thcs|tiểu học|mầm non|mẫu giáo|học viện|bộ|ub|ubmttq\w*|ub\s?mttq\w*|ủy|hạt|quỹ|thanh tra|công đoàn|ct tnhh|cty|bệnh|tỉnh|trung ương|cảng|bến xe|sân bay|nhà (?:văn hóa|văn hoá|thiếu nhi|hát|xuất bản|máy|thờ)|vườn quốc gia|khu (?:bảo tồn|di tích|kinh tế|công nghiệp)|bảo tàng|thư viện|liên hiệp|hiệp hội|tạp chí|tập đoàn|lâm trường|trại giam|đoàn (?:luật sư|nghệ thuật|đại biểu)|cụm|giáo xứ|thánh thất|đặc khu)\b",
    re.IGNORECASE,
)
# "Trưởng ban Tổ chức" is one post; a body of that name has another word before it.
_NO_BODY = re.compile(r"tổ chức\b", re.IGNORECASE)
_SHORTENED = re.compile(r"(?!UV|BTV|BCH|HĐQT|HĐTV)[A-ZĐ]{2,}\s+\S")
_STANDING = re.compile(r"thường trực (?:hđnd|hội đồng|đảng|tỉnh|ub|ủy ban|mttq)", re.IGNORECASE)
_PART_OF_POST = re.compile(
    r"(?:ban (?:thường vụ|chấp hành|thường trực)|bch|btv|thường vụ|hđqt|hđtv|hội đồng (?:quản trị|thành viên))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def post_and_unit(text: str) -> tuple[str, str]:
    """A cell that may hold a post and then a unit, or the unit first; where no unit begins it is all post."""
    for joint in _JOINT.finditer(text):
        before, after = text[: joint.start()], text[joint.end() :]
        if before.strip() and _follows_post(before, after) and not signs.is_unit(before):
            cut = _cut(before)
            return (clean(before[:cut]), clean(text[cut:])) if cut else (clean(before), clean(after))
        if signs.is_unit(before) and _POST.match(after):
            return clean(after), clean(before)
    text = clean(text)
    starts = (0, *(joint.end() for joint in _JOINT.finditer(text)))
    for start in reversed(starts):
        if cut := _cut(text[start:]):
            return text[: start + cut].strip(), text[start + cut :]
        if is_post(text[start:]):
            break
    for joint in _CLEAR_JOINT.finditer(text):
        before, after = text[: joint.start()], text[joint.end() :]
        if _may_be_unit(after) and (is_post(before) or (_is_whole(before) and _is_proper(after))):
            return before, after
    return ("", text) if signs.is_unit(text) else (text, "")


def _follows_post(before: str, after: str) -> bool:
    """Whether a unit stands behind a joint; behind a post it may begin shortened: "Trưởng ban liên lạc, CCB Sư đoàn 8"."""
    if _is_unit(after) or _STANDING.match(after):
        return True
    return _SHORTENED.match(after) is not None and is_post(before) and not is_post(after)


def is_post(text: str) -> bool:
    """Whether a text begins like a post: Trưởng phòng, Trung đội trưởng, Kế toán."""
    return _POST.match(text.strip()) is not None


def _is_unit(text: str) -> bool:
    if _NO_BODY.match(text):
        return False
    return signs.is_unit(text) or (_MORE_BODIES.match(text) is not None and not _POST.match(text))


def _cut(text: str) -> int:
    """Where a unit begins behind a post without any joint; 0 where none does."""
    if _is_unit(text) and not _POST.match(text):
        return 0
    for start in (match.start() for match in _WORD.finditer(text)):
        post, unit = text[:start].strip(), text[start:]
        if _is_clear(unit) and _is_whole(post) and _is_unit(unit) and not _is_bare(unit):
            return start
    return 0


def _may_be_unit(text: str) -> bool:
    """Whether words behind a comma may name a unit that nobody has heard of: no post, no second half of one."""
    return text[:1].isupper() and len(text.split()) > 1 and not is_post(text) and _FIELDS.match(text) is None


def _is_proper(text: str) -> bool:
    """Whether a text names something by itself: "Bình Dương", and not "Dịch giả"."""
    return sum(word[:1].isupper() for word in text.split()) > 1


def _is_clear(unit: str) -> bool:
    """A unit begins with a capital where nothing else parts it from the post: "Trưởng ấp An Bình" is all post."""
    return unit[:1].isupper() or unit.startswith(("khoa ", "bộ môn ", "lớp "))


def _is_whole(post: str) -> bool:
    """Whether words are a post by themselves: known ones, or any that end in a small word ("Cấp dưỡng")."""
    if _HALF.fullmatch(post):
        return False
    return _POST.match(post) is not None or (
        post[:1].isupper() and post.split()[-1].islower() and len(post.split()) > 1
    )


def _is_bare(unit: str) -> bool:
    """A kind of body without the name of any ("Chủ tịch UBND"), or one that belongs to the post ("Ủy viên Ban Thường vụ")."""
    word = signs.body_word(unit)
    named = word.lower().startswith(("tỉnh ", "thành ", "huyện ", "quận ", "thanh tra "))
    return (word == _JOINT.split(unit)[0].strip() and not named) or _PART_OF_POST.match(unit) is not None
