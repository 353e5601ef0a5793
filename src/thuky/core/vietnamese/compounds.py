"""Which neighbouring syllables of official Vietnamese belong together, so that no line of a title ends between them.

Vietnamese writes each syllable by itself: "Hội nghị" is one word in two pieces. The list holds the words that stand in the titles
of conferences, bodies and posts; a word that it does not know is only broken a little less well.
"""

import re
from functools import cache, lru_cache


def _words(text: str, between: str | None = None) -> frozenset[str]:
    return frozenset(word.strip() for word in text.replace("\n", " ").split(between) if word.strip())


WHOLE = _words(
    """
    huy trưởng, mưu trưởng, trị viên,
    an ninh, an toàn, bài học, bài viết, ban bí, ban chấp, ban chỉ, bàn giao, ban hành, ban quản, ban thường,
    ban tổ, báo cáo, bảo đảm, bảo hiểm, bảo vệ, bế mạc, bí thư, biên bản, biên phòng, biểu dương, biểu quyết,
    bình an, bình đẳng, bình yên, bộ đội, bộ trưởng, bộ tư, bồi dưỡng, cá nhân, cải cách, cán bộ, căn cứ, cán
    sự, cao điểm, cấp bậc, cấp trên, cấp ủy, chấp hành, chất lượng, chi bộ, chỉ đạo, chi hội, chỉ huy, chi
    nhánh, chỉ thị, chỉ tiêu, chiến binh, chiến dịch, chiến đấu, chiến lược, chiến sĩ, chiến thắng, chính phủ,
    chính quyền, chính sách, chính trị, chính ủy, chủ đạo, chủ đề, chủ nhiệm, chữ thập, chủ tịch, chủ tọa, chủ
    trì, chủ trương, chuẩn bị, chức danh, chức vụ, chung sức, chung tay, chương trình, chuyên đề, chuyên môn,
    chuyên nghiệp, chuyên viên, cơ quan, cơ sở, cơ yếu, công an, công bố, công chức, công dân, công đoàn, công
    nghệ, công nghiệp, công nhân, công nhận, công tác, công trình, công văn, công vụ, cục chính, cục trưởng,
    cuộc họp, cuộc thi, cuộc vận, cựu chiến, cứu hộ, cứu hỏa, cứu nạn, dân chủ, dân cư, dân phố, dân phòng, dân
    quân, dân số, dân sự, dân tộc, dân vận, danh hiệu, danh mục, danh sách, di chúc, dịch bệnh, dịch vụ, diễn
    biến, diễn đàn, diễn tập, doanh nghiệp, dự án, dự bị, du lịch, dự thảo, dự toán, đặc biệt, đặc khu, đại
    biểu, đại diện, đại đoàn, đại đội, đại học, đại hội, đại tá, đại tướng, đại úy, đảng bộ, đảng ủy, đảng viên,
    đánh giá, đạo đức, đào tạo, đất nước, đấu tranh, đầu tư, đẩy mạnh, đề án, đề cương, đề nghị, đề xuất, địa
    bàn, địa chỉ, địa danh, địa điểm, địa phương, điển hình, điện thoại, điện tử, điều chỉnh, điều hành, điều
    lệ, định hướng, định kỳ, đô thị, đoàn kết, đoàn phường, đoàn thanh, đoàn thể, đoàn viên, độc lập, đối ngoại,
    đối tượng, đội viên, đôn đốc, đón tiếp, đơn vị, đồng bào, đồng chí, đóng góp, đường phố, gắn kết, gia cảnh,
    gia đình, giai đoạn, giám đốc, giảm nghèo, giám sát, giao ban, giáo dục, giao lưu, giao nhận, giao thông,
    giáo viên, giấy khen, giấy mời, giấy tờ, giúp việc, góp phần, hành chính, hành động, hạnh phúc, hậu cần, hậu
    phương, hiến pháp, hiệu lực, hiệu quả, hiệu trưởng, hình thức, hồ sơ, hỗ trợ, hòa bình, hòa giải, hoàn
    thành, hoàn thiện, hoạt động, hội chữ, hội đồng, hội nghị, hội nhập, hội nông, hội thao, hội thảo, hội thi,
    hội trường, hội trưởng, hội viên, họp xét, huấn luyện, hướng dẫn, hưởng ứng, huy động, huyện ủy, kế hoạch,
    kế toán, kết luận, kết nghĩa, kết quả, khai mạc, khen thưởng, khoa học, khóa học, khu dân, khu phố, khu vực,
    khuyến học, kịch bản, kiểm điểm, kiểm sát, kiểm tra, kiến nghị, kiến thức, kinh nghiệm, kinh phí, kinh tế,
    kỷ luật, kỹ năng, kỷ niệm, kỹ sư, kỹ thuật, lâm nghiệp, lãnh đạo, lao động, lễ kỷ, lịch sử, liên đoàn, liên
    hiệp, liên tịch, lời dẫn, lối sống, luật sư, lực lượng, lượng vũ, mặt trận, mẫu mực, mô hình, môi trường,
    mục đích, mục lục, mục tiêu, mừng công, nâng cao, năng lực, nền nếp, nền quốc, ngân hàng, ngân sách, nghị
    định, nghị quyết, nghĩa tình, nghĩa vụ, nghiệm thu, nghiên cứu, nghiệp vụ, ngoại giao, người dân, nguồn lực,
    nguyên nhân, nhà nước, nhà trường, nhân dân, nhân dịp, nhân sự, nhận thức, nhận thưởng, nhân tố, nhân viên,
    nhiệm kỳ, nhiệm vụ, nổi bật, nội dung, nơi nhận, nội vụ, nông dân, nông nghiệp, nông thôn, ổn định, phẩm
    chất, phân bổ, phân công, phân loại, pháp lệnh, pháp luật, phát biểu, phát động, phát hành, phát huy, phát
    thanh, phát triển, phê duyệt, phó ban, phó bí, phổ biến, phó chỉ, phó chính, phó chủ, phó giám, phó hiệu,
    phó phòng, phó tham, phổ thông, phó trưởng, phối hợp, phong cách, phòng cháy, phòng chống, phòng ngừa, phòng
    thủ, phong trào, phụ cấp, phụ lục, phụ nữ, phụ trách, phục vụ, phương án, phương hướng, phương tiện, quân
    chủng, quần chúng, quân dân, quan điểm, quân đoàn, quân đội, quan hệ, quân khu, quản lý, quân nhân, quân
    nhu, quân số, quân sự, quản trị, quán triệt, quê hương, quốc gia, quốc hội, quốc phòng, quốc tế, quy chế,
    quy chuẩn, quy định, quy hoạch, quy mô, quy trình, quyền lợi, quyết định, quyết tâm, quyết thắng, ra mắt, ra
    quân, rà soát, rút kinh, sản phẩm, sẵn sàng, sản xuất, sáng kiến, sáng tạo, sắp xếp, sĩ quan, sinh hoạt,
    sinh viên, sơ đồ, sở hữu, sơ kết, số liệu, so sánh, sử dụng, sư đoàn, sự kiện, sự nghiệp, sửa đổi, sức khỏe,
    tài chính, tái định, tài liệu, tài nguyên, tài sản, tầm nhìn, tăng cường, tập huấn, tập thể, tập trung, thẩm
    định, tham gia, thăm hỏi, tham luận, tham mưu, tham nhũng, thẩm quyền, thắng lợi, tháng tám, thành công,
    thành lập, thanh niên, thành phần, thành phố, thành tích, thanh toán, thanh tra, thành tựu, thành ủy, thành
    viên, thảo luận, thập đỏ, thay đổi, thể chế, thể dục, thể thao, theo dõi, thi đua, thi hành, thiết bị, thiết
    kế, thiếu niên, thiếu tá, thiếu tướng, thiếu úy, thời gian, thời hạn, thời kỳ, thôn đội, thông báo, thống
    kê, thống nhất, thông qua, thông tin, thư ký, thủ trưởng, thủ tục, thủ tướng, thực hành, thực hiện, thực tế,
    thực tiễn, thương binh, thương mại, thượng tá, thường trực, thượng tướng, thượng úy, thường vụ, thường
    xuyên, tiền phong, tiên tiến, tiếp nhận, tiếp tục, tiểu ban, tiêu biểu, tiêu chí, tiêu chuẩn, tiểu đoàn,
    tiểu đội, tiểu học, tỉnh đoàn, tỉnh đội, tình hình, tình nguyện, tinh thần, tỉnh ủy, tổ chức, tổ dân, tổ
    quốc, tổ trưởng, tòa án, tòa nhà, toàn dân, toàn diện, toàn quân, toàn quốc, tội phạm, tổng cục, tổng duyệt,
    tổng hợp, tổng kết, tổng quan, tổng số, tốt nghiệp, trách nhiệm, trang bị, trang trí, trang trọng, trao đổi,
    trao tặng, trao thưởng, trật tự, trẻ em, triển khai, trình bày, trình ký, trong sạch, trụ sở, trực thuộc,
    trực tiếp, trung đoàn, trung đội, trung học, trung tá, trung tâm, trung thành, trung tướng, trung ương,
    trung úy, trưởng ban, trưởng công, trưởng đoàn, trưởng khu, trưởng phòng, trưởng thôn, truyền hình, truyền
    thông, truyền thống, tư lệnh, tư liệu, tư pháp, tự quản, từ thiện, tư tưởng, tự vệ, tuyển chọn, tuyển dụng,
    tuyên dương, tuyên giáo, tuyên huấn, tuyển quân, tuyên truyền, ưu điểm, ưu tiên, ủy ban, ủy viên, vai trò,
    văn bản, vận động, vận hành, văn hóa, văn minh, văn nghệ, văn phòng, văn thư, vật chất, vệ sinh, về việc, vi
    phạm, viên chức, viện kiểm, viện trưởng, việt nam, hồ chí, chí minh, vinh danh, vinh dự, vũ khí, vũ trang, vụ trưởng, vững chắc, vững
    mạnh, vững vàng, xã đội, xã hội, xác nhận, xây dựng, xét duyệt, xóa đói, xử lý, xuất bản, xuất sắc, xung
    kích, ý kiến, y tế, ý thức, yêu cầu, yêu nước, yếu tố
    """,
    ",",
)
_LEADING = _words(
    """về việc để nhằm thực_hiện của cho và trong tại giai_đoạn dự theo với do từ ngày tổ_chức gửi có đã đề_nghị nhân_dịp gắn trên
    tham_dự họp phát_huy thuộc kèm đến giữa phục_vụ triển_khai tặng được sơ_kết tổng_kết tỉnh xã phường"""
)
"""Words that a new line of a title may well begin with."""
_LEANING = _words(
    """của và về cho trong tại các những số ngày tháng năm thứ lần mỗi một hai ba bốn theo với từ đến là để do thuộc dự ở tới
    xã phường thôn tỉnh huyện ấp phố quận sở ban hội phòng tổ cục vụ bộ ông bà không có được đã sẽ đang cụ mọi cả tập giữa trên dưới ngoài
    tặng gửi v/v việc nhằm phó trưởng đội khối ngành cấp kỳ khóa tờ bản"""
)
"""Words that lean on the next one: a line does not end with them."""
_DASHES = ("-", "–", "&")
_BARE = re.compile(r"[^\w/]+")
_FIGURE = re.compile(r"[(“\"]?(?:\d[\d./,-]*|[IVXL]+)(?:/\S+)?[)”\",.;:]*$")


@cache
def _compounds() -> frozenset[tuple[str, str]]:
    return frozenset((first, second) for first, second in map(str.split, WHOLE))


@lru_cache(maxsize=20_000)
def strain(before: str, after: str, following: str = "") -> float:
    """How ill a line ends between two neighbouring syllables: 0 = as well as anywhere, under 0 = gladly, 1 and more = never gladly."""
    if not after:
        return 4.0  # the room for a number belongs to what stands before it
    if not before:
        return 3.0 if after in ("tháng", "năm") or after[0] in "/-" else 0.1
    first, second = _BARE.sub("", before).lower(), _BARE.sub("", after).lower()
    if before[-1] in ',;:.)”"' or after[0] in "(“":
        return -0.15 if before[-1] in ",;:." else -0.3
    if after in _DASHES or before in _DASHES:
        return 1.5
    if _FIGURE.match(after) or before.isdigit():
        return 2.0
    if (first, second) in _compounds():
        return 1.5
    if second == "số":
        return 0.5
    if second == "ngày" and not following:
        return 2.5  # the room for the day is not torn from what it dates
    if second in _LEADING or f"{second}_{_BARE.sub('', following).lower()}" in _LEADING:
        return -0.35 if first not in _LEANING else 0.3
    if first in _LEANING:
        return 1.0
    return 1.0 if _name(before) and _name(after) else 0.0


def _name(word: str) -> bool:
    """A word such as a name has, in a text that is not all capitals."""
    bare = word.strip("“”\"'(),.;:")
    return bare[:1].isupper() and (len(bare) == 1 or not bare.isupper())
