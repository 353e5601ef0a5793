"""What may stand in braces in a Word template whatever the paper: parts of its head, its title and its foot, and its blocks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from thuky.papers.blocks import AppendixHead, Block, Letterhead, Signatures, Signer, Title, TotalLine
from thuky.papers.document import Item
from thuky.papers.state_layout import dashed

HEAD, BODY, FOOT = "dau_van_ban", "noi_dung", "chu_ky"
BLOCKS = (
    (BODY, "Nội dung văn bản (ở riêng một dòng)"),
    (HEAD, "Cả phần đầu (ở riêng một dòng)"),
    (FOOT, "Cả phần ký (ở riêng một dòng)"),
)
PARTS = (
    ("co_quan_chu_quan", "Cơ quan chủ quản (dòng trên)"),
    ("co_quan_ban_hanh", "Cơ quan ban hành (dòng dưới)"),
    ("so_ky_hieu", "Số, ký hiệu"),
    ("dia_danh_ngay", "Địa danh, ngày tháng năm"),
    ("ve_viec", "V/v … của công văn"),
    ("do_khan", "Độ khẩn"),
    ("du_thao", "DỰ THẢO (lần …)"),
    ("ten_loai", "Tên loại văn bản"),
    ("trich_yeu", "Trích yếu"),
    ("kem_theo", "(Kèm theo …)"),
    ("dong_tong", "Dòng tổng dưới danh sách"),
    ("quyen_han", "Quyền hạn ký (TM., KT.)"),
    ("chuc_danh", "Chức danh người ký"),
    ("chuc_vu_ky", "Chức vụ chính dưới chữ ký"),
    ("nguoi_ky", "Cấp bậc, họ tên người ký"),
    ("noi_nhan", "Nơi nhận"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """A paper's blocks as a template takes them: its head, what stands between, its foot."""

    head: tuple[Block, ...]
    body: tuple[Block, ...]
    foot: tuple[Block, ...]


def parted(item: Item, used: Iterable[str]) -> Parted:
    """The first head and the last signatures apart; a title that the template writes itself is not written twice."""
    own_title = bool({"ten_loai", "trich_yeu"} & set(used))
    heads = [at for at, block in enumerate(item.blocks) if isinstance(block, Letterhead)][:1]
    last = len(item.blocks) - 1
    feet = [last] if item.blocks and isinstance(item.blocks[last], Signatures) else []
    titles = [at for at, block in enumerate(item.blocks) if block is title_of(item)] if own_title else []
    totals = (
        [at for at, block in enumerate(item.blocks) if isinstance(block, TotalLine)][-1:] if "dong_tong" in used else []
    )
    away = {*heads, *feet, *titles, *totals}
    return Parted(
        head=tuple(item.blocks[at] for at in heads),
        body=tuple(block for at, block in enumerate(item.blocks) if at not in away),
        foot=tuple(item.blocks[at] for at in feet),
    )


def title_of(item: Item) -> Title | None:
    """The paper's own title: the one in its head, not that of a list behind it."""
    for block in item.blocks:
        if isinstance(block, Title):
            return block
        if not isinstance(block, Letterhead | AppendixHead):
            return None
    return None


def values_of(item: Item) -> Mapping[str, str]:
    """What each part is on this paper; the paper's own values stand above them."""
    head = next((block for block in item.blocks if isinstance(block, Letterhead)), Letterhead())
    title = title_of(item) or Title(kind="")
    feet = [block for block in item.blocks if isinstance(block, Signatures)]
    foot = feet[-1] if feet else Signatures(signers=())
    total = next((block.text for block in reversed(item.blocks) if isinstance(block, TotalLine)), "")
    signer = foot.signers[-1] if foot.signers else Signer()
    known = {
        "co_quan_chu_quan": head.parent,
        "co_quan_ban_hanh": head.body,
        "so_ky_hieu": head.number,
        "dia_danh_ngay": head.place_date,
        "ve_viec": head.about,
        "do_khan": head.urgency,
        "du_thao": head.draft,
        "ten_loai": title.kind,
        "trich_yeu": title.about,
        "kem_theo": title.note,
        "dong_tong": total,
        "quyen_han": "\n".join(signer.authority),
        "chuc_danh": signer.title,
        "chuc_vu_ky": signer.post,
        "nguoi_ky": f"{signer.rank} {signer.name}".strip(),
        "noi_nhan": "\n".join(dashed(foot.recipients)),
    }
    return known | dict(item.values)
