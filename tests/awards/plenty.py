"""Conferences with as many awards as a test wants, the longest plausible names among them."""

from thuky.awards import store
from thuky.awards.award import Award

LONG_NAME = "Nguyễn Hoàng Phước Thiện Gia Bảo Tôn Nữ Công Tằng Long Thành"
LONG_POST = "Phó Bí thư Thường trực Đảng ủy, Chủ tịch Hội đồng nhân dân kiêm Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam"
LONG_UNIT = "Ban Chỉ huy Quân sự đặc khu Quần đảo Nam Du - Thổ Châu, Bộ Chỉ huy Quân sự tỉnh Tân Giang"
LONG_MERIT = (
    "Đã có nhiều sáng kiến trong vận động Nhân dân trồng cây, thu gom rác, nạo vét kênh mương, tuần tra ban đêm " * 2
)


def add(file, conference: int, count: int, **values: object) -> None:
    """So many nominees: every third a collective, the first two with everything as long as it may get."""
    people = []
    for n in range(count):
        long = n < 2
        kind = "collective" if n % 3 == 0 else "individual"
        name = (
            f"{LONG_UNIT} số {n}"
            if kind == "collective" and long
            else f"Tổ số {n}"
            if kind == "collective"
            else f"Lê Văn Số {n}"
        )
        people.append(
            Award(
                **{
                    "kind": kind,
                    "name": LONG_NAME if long and kind == "individual" else name,
                    "rank": "Thượng úy QNCN" if long and kind == "individual" else "",
                    "position": LONG_POST
                    if long and kind == "individual"
                    else "Trưởng thôn"
                    if kind == "individual"
                    else "",
                    "unit": LONG_UNIT if long else "xã Suối",
                    "merit": LONG_MERIT.strip() if long else "",
                    "state": "passed",
                    "form": "Giấy khen",
                    "received_by": f"Thượng úy QNCN {LONG_NAME}" if long else "",
                    "vote_note": "Chưa đủ thời gian công tác theo quy định" if long else "",
                }
                | values
            )
        )
    with file.change("Thêm") as db:
        store.add_many(db, conference, people)
