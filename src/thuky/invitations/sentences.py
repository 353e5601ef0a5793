"""The standing sentences of an invitation (papers.md, block 2)."""

from thuky.office.sentence import Sentence

GROUP = "Giấy mời"


def _one(code: str, title: str, text: str, *placeholders: str) -> Sentence:
    return Sentence(code=f"giay-moi.{code}", group=GROUP, title=title, text=text, placeholders=placeholders)


PERSON = _one("nguoi", "Kính mời một người", "{co_quan} trân trọng kính mời: {xung_ho} {ho_ten}", "xung_ho", "ho_ten")
COMMON = _one("chung", "Kính mời chung", "{co_quan} trân trọng kính mời:")
UNIT = _one(
    "don-vi",
    "Kính mời một đơn vị",
    "{co_quan} trân trọng kính mời: {don_vi} cử {so_luong} đại biểu ({thanh_phan})",
    *("don_vi", "so_luong", "thanh_phan"),
)
ATTEND = _one("toi-du", "Tới dự", "Tới dự: {ten_hoi_nghi}.")
CHAIR = _one("chu-tri", "Chủ trì", "Chủ trì: {chu_tri}.")
WHEN = _one("thoi-gian", "Thời gian", "Thời gian: {thoi_gian}")
WELCOME = _one("don-tiep", "Đón tiếp", "(đón tiếp đại biểu từ {gio_don_tiep})")
WHERE = _one("dia-diem", "Địa điểm", "Địa điểm: {dia_diem}.")
DRESS = _one("trang-phuc", "Trang phục", "Trang phục: {trang_phuc}.")
SPEAK = _one("tham-luan", "Mời phát biểu", "Kính mời {xung_ho} phát biểu tham luận: {chu_de}.", "xung_ho", "chu_de")
REWARD = _one("khen-thuong", "Mời nhận khen thưởng", "Kính mời {xung_ho} nhận khen thưởng tại Hội nghị.", "xung_ho")
CONFIRM = _one(
    "xac-nhan", "Đề nghị xác nhận", "Đề nghị {xung_ho} xác nhận tham dự trước ngày {han_xac_nhan}", "xung_ho"
)
CONTACT = _one("dau-moi", "Báo cho ai", "(đồng chí {dau_moi}, điện thoại {dien_thoai})")
CLOSE = _one("cau-ket", "Câu kết", "Rất mong {xung_ho} sắp xếp thời gian tham dự./.", "xung_ho")

SENTENCES = (
    *(PERSON, COMMON, UNIT, ATTEND, CHAIR, WHEN, WELCOME, WHERE, DRESS, SPEAK, REWARD, CONFIRM, CONTACT, CLOSE),
)
