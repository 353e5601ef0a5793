"""Units in running text: where a unit's name begins and ends, and how a row of them is taken apart.

Names are recognised by the kind of body that stands first (Ban, Phòng, Sở, UBND …), never by a list of bodies.
"""

import re

from thuky.plans.letters import UPPER

_KINDS = (
    r"ban(?! hành\b)|bộ(?! máy| phận\b| đề| tài liệu| hồ sơ| câu hỏi| ảnh| tiêu chí| công cụ)|sở|phòng(?!,? chống| ngừa)|văn phòng|[uủ][yỷ] ban|ubnd|hđnd|hội(?! nghị| thảo| trường| thi\b| ý)"
    r"|đoàn(?! kết)|công an|trung tâm|tổ(?! chức)|trường(?! hợp)|chi cục|cục|đài|báo(?! cáo)|mặt trận|(?:huyện|tỉnh|thành|đảng|quân) [uủ][yỷ]"
    r"|đảng bộ|chi bộ|chi đoàn|chi hội|trạm|bưu điện|viện|bệnh viện|t[oò][aà] án|kho bạc|liên đoàn|quân khu|quân đoàn|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn"
    r"|đại đội|trung đội|bcđ|bch|btc|u?b?mttq|tiểu ban|bộ phận|chuyên mục|câu lạc bộ|công ty|ngân hàng|hạt|cụm(?= (?:thi đua|dân cư|số|\d))|đội(?! ngũ)|đồn|khối|cơ quan|đơn vị"
    r"|(?:tỉnh|thành|huyện|thị|quận|xã|phường) đoàn(?! kết)|liên chi (?:đoàn|hội)|bộ môn|(?:pgs|gs|ts|ths|bs|bscki{1,2}|ks|ys|ds)(?=\.)|công đoàn|học sinh|đoàn viên|hội viên|đảng viên|khoa(?! học)|buôn|thôn|ấp|tổng công ty|tổng giám đốc|nhà máy|chị|anh|bác|khu đội trưởng|thôn đội trưởng|toàn thể|nhà trường|lãnh đạo|đồng chí|đ/c|ông|bà|thầy|cô|gvcn|giáo viên|thành viên|đại diện|thường trực|chỉ huy|nhà văn hóa|thư viện|trợ lý|chỉ huy trưởng|phó|chủ tịch|bí thư|trưởng|chính trị viên|hiệu trưởng|giám đốc|tham mưu trưởng|chủ nhiệm|kế toán|thư ký|văn thư|nhân viên|bảo tàng|xí nghiệp|hợp tác xã|học viện"
    r"|thanh tra(?! viên| việc| nhân|,)|hiệp hội|liên hiệp|liên minh|nhà (?:hát|khách|thiếu nhi|truyền thống)|viễn thông|điện lực|bảo hiểm xã hội|bhxh|hải quan"
    r"|thuế (?=tỉnh|huyện|cơ sở|khu vực|thành phố)|kiểm lâm|biên phòng|bđbp|vnpt|viettel|tổng cục|tập đoàn|tòa soạn|trại|chánh|ủy viên|công chức|viên chức"
)
_MANY = (
    r"(?:các|những)\s+(?:cơ quan|đơn vị|ban|sở|ngành|phòng|địa phương|xã|phường|thị trấn|huyện|đặc khu|khu phố|thôn|ấp|đồng chí|thành viên"
    r"|tổ chức(?! thực)|đoàn thể|hội|trường|chi bộ|chi đoàn|chi hội|lớp|khoa|tiểu đội|câu lạc bộ|đảng bộ|đảng [uủ][yỷ]|tiểu ban|tập thể|tiểu đoàn|đại đội|trung đội|lực lượng|bộ phận|doanh nghiệp|khối|đội|tổ|trạm|buôn|bản|làng|xí nghiệp|nhà máy|công ty|bệnh viện|trung tâm|hợp tác xã|hộ|viên chức|giáo viên|học viên|đại biểu|học sinh|hội viên|đảng viên|điểm cầu|liên đoàn|bộ môn|khoa|giảng viên|nhóm)"
)
_BEGINS = re.compile(rf"(?:{_MANY}|(?:{_KINDS}))\b", re.I)
_BEGINS_ITEM = re.compile(
    rf"(?:{_MANY}|các\b|(?=[{UPPER}])(?i:{_KINDS})\b|(?i:ubnd|hđnd|đ/c)\b|(?:phòng|văn phòng|đồng chí) (?=[{UPPER}]))"
)
_SMALL = re.compile(
    r"(?:ban|ngành|đoàn thể|hội|(?:tiểu|đại|trung) (?:đoàn|đội)|chi bộ|chi đoàn|chi hội|đơn vị|địa phương|tổ chức|cơ quan|xã|phường|thị trấn|đặc khu|phòng|sở|cá nhân|huyện|thành phố|thị xã"
    r"|doanh nghiệp|trường|khu phố|thôn|ấp|lực lượng|chính quyền|mặt trận)\b"
)
_VERBS = (
    "tham mưu|thẩm định|xây dựng|tổ chức|triển khai|chuẩn bị|thực hiện|hướng dẫn|phối hợp|chủ trì|bố trí|bảo đảm|đảm bảo|chịu trách nhiệm"
    "|có trách nhiệm|theo dõi|tổng hợp|đôn đốc|kiểm tra|cử|gửi|báo cáo|phụ trách|đề xuất|đề nghị|trình|viết|ghi hình|đưa tin|tuyên truyền|biên soạn"
    "|soạn thảo|lập|dự|tham dự|tham gia|mời|in ấn|trang trí|phục vụ|giám sát|chỉ đạo|điều hành|quán triệt|cấp phát|thanh toán|quyết toán"
    "|thanh quyết toán|rà soát|tiếp nhận|đón tiếp|tiếp đón|lựa chọn|chọn|xét|bình xét|hoàn thành|nộp|đăng ký|xác nhận|thông báo|phân công|cung cấp"
    "|hỗ trợ|vận động|duy trì|đảm nhiệm|quản lý|tiến hành|nghiên cứu|thành lập|ban hành|thống nhất|huy động|bảo vệ|làm|sắp xếp|quay phim"
    "|chụp ảnh|khen thưởng|cân đối|phân bổ|giới thiệu|lồng ghép|thu thập|chủ động|kịp thời|tăng cường|đẩy mạnh|sẽ|phải|được|giúp|căn cứ|dự toán"
    "|giao|nhận|đăng|phát sóng|truyền hình|quyết định|sử dụng|đánh giá|tổng kết|sơ kết|góp ý|trực(?! thuộc)|khảo sát|cấp(?! (?:huyện|tỉnh|xã|phường|[uủ][yỷ]|cơ sở|trên|dưới|thành|thôn|khu))|mua sắm|vệ sinh|dẫn chương trình"
    "|phát hành|phổ biến|rút kinh nghiệm|tập hợp|thường xuyên|nghiêm túc|đưa|in|điều động|bàn giao|đọc|công bố|trao|liên hệ|nắm|thẩm tra|tập huấn|giữ|lo|phân luồng|hiệp đồng|canh gác|tuần tra|duyệt|biểu diễn|treo|lắp đặt|đăng tải|cập nhật|niêm yết"
    "|dựng|dàn dựng|dẫn|mua|quét|dán|photo|sao chụp|nhân bản|ghi âm|livestream|tường thuật|kiểm đếm|đối chiếu|chi trả|trích|nấu|rước|đón|dâng|thắp|chốt|luân phiên|gặp|thăm|in sao|cắm|lắp|căng|tiếp sóng|điểm danh|bảo quản|thu(?! phát| hoạch| ngân)|thiết lập|thiết kế|bổ sung|cam kết|chấn chỉnh|chấp hành|chỉnh sửa|chỉnh trang|công khai|dự trù|dự kiến|đánh máy|điều chỉnh|đóng góp|giải đáp"
    "|giải quyết|giải trình|họp bàn|kết nối|kê khai|khắc phục|khuyến khích|kiện toàn|ký kết|liên lạc|lấy ý kiến|lưu giữ|mở|mượn|nhắc nhở|phân phối|phê duyệt|quyên góp|ra thông báo|ra quyết định"
    "|sao lưu|sửa chữa|soạn|tạo điều kiện|thay mặt|thăm hỏi|thuê|thu gom|tiếp thu|tiếp tục|tìm hiểu|tổng duyệt|tập văn nghệ|trả lời|trang bị|trao đổi|trông giữ|trợ giúp|tu sửa|vận hành|xem xét|xin ý kiến"
    "|(?:tham luận|phát biểu|thảo luận)(?= (?:theo|về|tại|trong|với|đúng|nội))|hiệp đồng|kết hợp|đôn đốc|nhắc|bám sát|nêu cao|chia sẻ|đề ra|viếng|tiễn|mang|chọn cử|báo(?! chí| cáo| điện| đài| nói| hình)|phản ánh|phát động|hoàn chỉnh|hoàn thiện|xử lý|động viên|trồng|dọn"
    "|trưng bày|triển lãm|vận chuyển|phân loại|xác minh|cung ứng|kê|trình chiếu|trình diễn|chiếu|quay|chụp|biên tập|thuyết minh|sưu tầm|quảng bá|điều phối|điều tiết"
    "|lắp ráp|sửa|kiểm soát|đưa đón|chăm sóc|chăm lo|khám|cấp cứu|gọi|mắc|trải|giăng|lên danh sách|thống kê|chấm|bốc thăm|trích xuất|thông qua|hoàn tất|vẽ|kẻ vẽ"
)
_STOPS = r"là|để|nhằm|trong|theo|khi|về việc|trên cơ sở|trước|sau khi|từ|tại|như|nếu|chậm nhất|xong|cùng"
_ENDS = re.compile(rf"\s(?:{_VERBS}|{_STOPS})\b|[:.(\n]|\s[-–]\s(?=cơ quan thường trực)|[,;]\s|\s+và\s+")
"""Looked for in small letters: without the flag for letters of both kinds the many words are tried by their first letter alone."""
_WORK = re.compile(rf"(?:(?:công tác|việc|về)\s+)?(?:{_VERBS}|công tác|việc|về|nội dung|{_STOPS})\b", re.I)
_ASIDE = re.compile(
    r"(?:ngoài|trừ|riêng|nhất là|trực tiếp|đồng thời|chậm|hàng|mỗi|cùng|kèm|không|chưa|đã|đang|có|là|do)\b", re.I
)
_NAME_PARTS = re.compile(
    r"(?<!các )(?<!của )\b(?:ban|tổ|bộ phận|tiểu ban|phòng|(?<!xã )hội|đội|cơ quan|ban,|nhóm|trung tâm)$", re.I
)
_PARTY = re.compile(r"(?<!các )(?<!mỗi )(?<!từng )\b(?:tổ|tiểu ban|bộ phận|nhóm|đội)$", re.I)  # named after its work
_NO_NAMES = frozenset(
    ["cử", "phải", "sẽ", "được", "có trách nhiệm", "chịu trách nhiệm", "chủ trì", "phối hợp", *_STOPS.split("|")]
)
_ALSO_NAMES = frozenset(
    [
        "chỉ đạo",
        "tổ chức",
        "phục vụ",
        "bảo vệ",
        "quản lý",
        "tham mưu",
        "xây dựng",
        "tuyên truyền",
        "giúp",
        "kiểm tra",
        "thẩm định",
        "giám sát",
        "vận động",
        "hỗ trợ",
        "điều hành",
    ]
)
_DOUBLE_NAME = re.compile(
    r"\b(?:Phổ biến|Phòng cháy|Lao động|Kiểm tra|Tổ chức|Tiếp công dân|Tuyên giáo|Đào tạo|Thẩm định|(?i:phát thanh))$"
)
_PRESS = re.compile(r"\bBáo$")  # "Báo và phát thanh, truyền hình tỉnh" is one office
_ABBREVIATED = re.compile(r"\b(?:TP|Tp|TX|Tx|TT|P|Q|H|KT|TM|đ/c|PGS|GS|TS|ThS|BS|BSCKI{1,2}|KS|YS|DS)$")
_JOINT = re.compile(r"(?:HĐND|Hội đồng nhân dân)$")  # "Văn phòng HĐND và UBND" is one office
_BARE = frozenset(["đơn vị", "cơ quan", "bộ phận", "tổ", "ban", "các", "những"])  # the name itself is not told
_LONGEST = 1_500  # letters; no row of units is longer
WITH = re.compile(
    rf"\b(?:phối hợp|hiệp đồng|kết hợp)\s+(?:chặt chẽ\s+|đồng bộ\s+)?(?:(?:cùng )?(?:với|cùng)\s+|(?=(?-i:[{UPPER}]))(?={_KINDS})|(?={_MANY}\b))",
    re.I,
)
_ASIDE_BEHIND = re.compile(r"^\([^()]{1,60}\)[\s,:]+(?=\S)")  # "Ban Thanh niên (Đoàn trường) đón tiếp …"
LEAD = re.compile(
    r"^(?:căn cứ (?:vào )?kế hoạch này,?\s*)?(?:(?:đề nghị|yêu cầu|giao|phân công)\s+)?(?:trách nhiệm\s+)?(?:cho\s+)?(?=\S)",
    re.I,
)


def begins(text: str) -> bool:
    """Whether a text begins with the name of a unit."""
    return bool(_BEGINS.match(text))


def begins_work(text: str) -> bool:
    """Whether a text begins with a word of work ("Chuẩn bị", "Trang trí"), as no name of a unit does."""
    return bool(_WORK.match(text))


def end(text: str) -> int:
    """Where the unit or the row of units at the beginning of a text ends."""
    said, small = text[:_LONGEST], text[:_LONGEST].lower()
    for stop in _ENDS.finditer(small if len(small) == len(said) else said):
        if _ends_here(text, *stop.span()):
            return stop.start()
    return len(text)


def _ends_here(text: str, start: int, stop: int) -> bool:
    before, word, after = text[:start], text[start:stop].strip(), text[stop:]
    if word in (",", ";", "và"):
        if _PRESS.search(before) and after.startswith("phát thanh"):
            return False
        if word == "," and (after[:1].isdigit() or _DOUBLE_NAME.search(before)):
            return False
        if word == "," and not _WORK.match(after) and not _ASIDE.match(after):
            return False  # "Phòng Tổ chức đảng, đảng viên": no work is told yet, so the name goes on
        return not (_BEGINS_ITEM.match(after) or _SMALL.match(after) or word != ";" and _continues_name(after))
    if word == ".":
        return not (_ABBREVIATED.search(before) and re.match(rf"\s|[{UPPER}]", after))
    if word == "tổ chức" and re.search(r"\b(?:các|những|mọi)$", before, re.I):
        return False
    if word[:1].isalpha():
        if word == "tổng hợp" and before.endswith("Kế hoạch") and re.match(r"\s*(?:[,;:.)]|$|và\s)", after):
            return False  # a hospital's "Phòng Kế hoạch tổng hợp"
        if word == "truyền hình" and re.search(r"phát thanh(?:,|\s+và|\s*[-–])?$", before, re.I):
            return False
        party = word not in _NO_NAMES and _PARTY.search(before)
        names_itself = party or word in _ALSO_NAMES and _NAME_PARTS.search(before)
        return (
            word.islower() and not names_itself and not (word == "tổ chức" and re.match(r"\s*[,]|\s+chính trị", after))
        )
    return True


def _continues_name(after: str) -> bool:
    """ "Văn hóa, Thể thao và Du lịch": a capital goes on with the same name."""
    return after[:1].isupper()


def lead(text: str) -> tuple[str, str]:
    """("Phòng Nội vụ", "thẩm định hồ sơ …") from a sentence that begins with a unit; two empty texts for any other."""
    opening = LEAD.match(text)
    rest = text[opening.end() :] if opening else text
    if not begins(rest):
        return "", ""
    cut = end(rest)
    return rest[:cut].strip(" ,;-–"), _ASIDE_BEHIND.sub("", rest[cut:].strip(" :,"))


def without_lead(text: str) -> str:
    """A unit's name without the words that hand it its task ("Đề nghị Công an xã")."""
    opening = LEAD.match(text)
    return text[opening.end() :] if opening else text


def is_unit(text: str) -> bool:
    """Whether a heading is the name of a unit, or of several, and nothing else."""
    text = text.strip(" .:;")
    return begins(text) and end(text) == len(text) and len(text.split()) <= 28


def split(text: str) -> tuple[str, ...]:
    """A row of units, one by one; "các cơ quan, ban, ngành cấp huyện" is one."""
    if len(text) > _LONGEST:
        return (text,)
    pieces: list[str] = []
    begin = 0
    for gap in re.finditer(r"\s*[,;]\s+(?:và\s+)?|\s+và\s+", text):
        if (";" in gap[0] or _BEGINS_ITEM.match(text[gap.end() :])) and not _JOINT.search(text[: gap.start()]):
            pieces.append(text[begin : gap.start()])
            begin = gap.end()
    pieces.append(text[begin:])
    return tuple(piece.strip(" ,;.:") for piece in pieces if piece.strip(" ,;.:"))


def partners(text: str) -> tuple[str, ...]:
    """All units that a text says to work with ("phối hợp với …"), each once."""
    units: list[str] = []
    for found in WITH.finditer(text):
        rest = text[found.end() :]
        named = (unit for unit in split(rest[: end(rest)]) if unit.lower() not in _BARE)
        units.extend(unit for unit in named if unit not in units)
    return tuple(units)
