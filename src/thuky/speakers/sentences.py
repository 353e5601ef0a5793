"""The standing sentences of the conference's papers (papers.md 12), the office's to change."""

from thuky.office.sentence import Placeholder, Sentence

GROUP = "Tham luận – Tài liệu"
PLACEHOLDERS = (Placeholder(name="han", title="Hạn gửi tham luận", group=GROUP, sample="22/8/2026"),)
NAMES = tuple(one.name for one in PLACEHOLDERS)
UNTIL = " chậm nhất ngày {han}"
NOTE = Sentence(
    code="tham-luan.ghi-chu",
    group=GROUP,
    title="Phân công tham luận: ghi chú",
    text="Ghi chú: Tham luận không quá 03 trang A4, nêu rõ kết quả, cách làm, kinh nghiệm, kiến nghị; gửi bản ký, đóng dấu "
    f"và tệp Word về {{co_quan_thuong_truc}}{UNTIL}.",
    placeholders=NAMES,
)
SENTENCES = (NOTE,)
