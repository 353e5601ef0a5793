"""G18: a plan of twenty pages read from Word into facts, against python-docx walking the text of the same file."""

from pathlib import Path

from bench.measure import CPU, Bench, by_turns

_WORDS = (
    "Nhìn lại việc thực hiện Đề án tại các thôn, khu phố; chọn ra mô hình đáng nhân rộng, chỉ rõ việc chưa làm được, vì sao, ai chịu "
    "trách nhiệm và rút ra điều cần nhớ khi điều hành; bàn cách làm, phân công, thời hạn cho những năm còn lại của Đề án"
)
_UNITS = (
    "Phòng Nội vụ",
    "Công an phường",
    "Văn phòng HĐND và UBND",
    "Ban CHQS phường",
    "Phòng Kinh tế",
    "Đoàn Thanh niên",
)
_PAGES = 20


def reading(bench: Bench) -> None:
    """Twenty pages."""
    path = bench.folder / "plan.docx"
    letters = written(path)
    bench.holds(f"the plan has {letters:,} letters, {_PAGES} pages of about 2,000", letters >= _PAGES * 2_000)
    ours, walk = by_turns(lambda: read(path), lambda: walked(path), bench.runs(9), clock=CPU)
    bench.within("plan of 20 pages read into facts", ours, "python-docx walking its text", walk, 3)


def read(path: Path) -> None:
    """What the program does with it."""
    from thuky.plans import outline
    from thuky.plans.read import read_file

    for kept in (outline.tidy, outline.label, outline.heading_key):
        kept.cache_clear()  # a clerk reads a plan once
    found = read_file(path)
    if not (found.facts.held_on and len(found.facts.tasks) > 50 and len(found.facts.delegations) > 20):
        raise AssertionError("the plan was not read")


def walked(path: Path) -> int:
    """The letters of all paragraphs and cells, in the way python-docx offers."""
    from docx import Document

    document = Document(str(path))
    letters = sum(len(paragraph.text) for paragraph in document.paragraphs)
    return letters + sum(len(cell.text) for table in document.tables for row in table.rows for cell in row.cells)


def written(path: Path) -> int:
    """A plan of that length: all sections of a conference's plan, long ones; how many letters it has."""
    from docx import Document

    document = Document()
    for text in _lines():
        document.add_paragraph(text)
    for heading, rows in (("Phụ lục I\nCHƯƠNG TRÌNH HỘI NGHỊ", 30), ("Phụ lục II\nPHÂN CÔNG THAM LUẬN", 30)):
        for text in (*heading.split("\n"), "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/6/2026 của UBND phường)"):
            document.add_paragraph(text)
        table = document.add_table(rows=0, cols=3)
        for at in range(rows + 1):
            first = (
                ("Thời gian", "Nội dung", "Đơn vị")
                if at == 0
                else (f"{7 + at // 6:02d}h{at % 6}0", _WORDS[:60], _UNITS[at % 6])
            )
            for cell, text in zip(table.add_row().cells, first, strict=True):
                cell.text = text
    document.save(str(path))
    return walked(path)


def _lines() -> list[str]:
    lines = ["ỦY BAN NHÂN DÂN", "PHƯỜNG TÂN LẬP", "Số: 12/KH-UBND", "Tân Lập, ngày 05 tháng 6 năm 2026", "KẾ HOẠCH"]
    lines += [
        "Tổ chức Hội nghị sơ kết Đề án",
        "UBND phường xây dựng Kế hoạch như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
    ]
    lines += [f"- {_WORDS}." for _ in range(8)] + ["2. Yêu cầu"] + [f"- {_WORDS}." for _ in range(8)] + ["II. NỘI DUNG"]
    lines += [f"{at}. {_WORDS}." if at % 3 else f"{at}. Nội dung thứ {at}" for at in range(1, 87)]
    lines += ["III. THÀNH PHẦN, THỜI GIAN, ĐỊA ĐIỂM", "1. Thành phần: 120 đại biểu, gồm:"]
    lines += [f"- Lãnh đạo {_UNITS[at % 6]} số {at}: 04 đại biểu;" for at in range(30)]
    lines += [
        "2. Thời gian: 08 giờ 00, ngày 26/6/2026 (thứ Sáu).",
        "3. Địa điểm: Hội trường UBND phường.",
        "IV. TỔ CHỨC THỰC HIỆN",
    ]
    for at in range(40):
        lines += [
            f"{at + 1}. {_UNITS[at % 6]} {at}",
            f"- Chủ trì, phối hợp với {_UNITS[(at + 1) % 6]} {_WORDS.lower()}.",
        ]
        lines += [f"- Chuẩn bị tài liệu, gửi về UBND phường trước ngày {at % 20 + 1}/6/2026."]
    return [
        *lines,
        "Trên đây là Kế hoạch, yêu cầu các đơn vị thực hiện./.",
        "Nơi nhận:",
        "- Như mục IV;",
        "- Lưu: VT.",
        "CHỦ TỊCH",
        "Lê Thị Hòa",
    ]
