"""What a column's heading means, however the unit wrote it: "Họ  và tên", "Đ/c", "CB, CV", "ĐTDĐ", "hoten".

To the headings of a record's own columns and their `also` come the variants seen in real lists. A heading may state
several things at once ("Cấp bậc, chức vụ"): then the column has several fields, in that order.
"""

import re
from functools import cache

from thuky.attendees.attendee import Attendee
from thuky.core.columns import columns
from thuky.core.vietnamese.text import clean, loose_key
from thuky.returns.match import one_letter

PERSON_FIELDS = ("salutation", "full_name", "rank", "position", "unit", "phone", "sex", "birth", "note")
_VARIANTS: dict[str, str] = {
    "ordinal": "stt tt sott sothutu ttr no thutu id sothtu",
    "full_name": "hovaten hoten hochudemvaten tendaibieu hovatendaibieu nguoithamdu tencanhan tentapthecanhanhogiadinh "
    "tentapthecanhan fullname tendonvitapthecanhan hovatenkhaisinh thanhphanthamdu doituongdenghi doituongkhenthuong doituongdenghikhenthuong tencanbo name tennguoithamdu "
    "nguoiduhop thanhphan thanhphandu thanhphanmoi daibieuthamdu nguoidaidien hotencanbo tencongchuc hovatendoanvien hovatenhoivien danhsachdaibieu hten hvaten hvt",
    "family": "hovatendem hovatenlot holot hodem hovadem hovachudem hochudem hotendem hova ho hovachulot hochulot",
    "middle": "tenlot chulot tendem chudem dem lot lotten tenlotdem chulotten",
    "given": "ten",
    "salutation": "ong cachxungho quydanh dcongba ongbadc anhchi tengoi ongba danhxung xungho dc dongchi cachgoi ongbadongchi",
    "rank": "qham qh capbac cbac cb quanham capham capbacquanham quanhamcapbac",
    "position": "chucvu chucdanh cv cvu chucvuchucdanh chucdanhchucvu chucvuhiennay chucvucongtac chucdanhnghenghiep chucvudangvien "
    "chucvuchinhquyen chucvucongtachiennay nhiemvu chucvudamnhan nhiemvuduocgiao position title jobtitle congviec congviecdamnhan vitri vitricongtac vitrivieclam nhiemvudamnhan",
    "unit": "donvi coquan coquandonvi donvicoquan noicongtac noilamviec diaphuong xaphuong tencoquan phongban donvicongtac "
    "donvidiaphuong coquandonvicongtac tenphongbankhoitocongtac tendonvitapthecongtac donvitapthecongtac phongbanlamviec "
    "tencoquanlamviec coquancongtac dvct dv donvicudaibieu xaphuongthitran xaphuongdackhu tendonvi donvidaibieu "
    "dvictac dvictacc dvictaccoquan dvctac donvict dvi dvcongtac department organization unit tencoquandonvi tencoquandonvidiaphuong truong tentruong doiphong phongdoi khoaphong phongkhoa "
    "doandaibieu tendoan thuocdoan donvidoan doandonvi tendoandaibieu thuocdoandaibieu thuocdonvi thuoccoquan donvicudi donvicu donvigioithieu donviquanly doan chibo dangbo cosodoan noisinhhoat chinhanh congdoancoso cdcs chidoan chihoi khupho thon ap todanpho thonkhupho apkhupho thonto khom tochuyenmon phongbandonvi donvitruong truongdonvi xa phuong doi phong ban lop to khoi tochuc company donvidoanthe bophan",
    "phone": "dienthoai sdt dt sodt dtdd didong sodienthoai sodtdd tel phone dienthoailienhe dienthoaididong sodidong lienhe dthoai "
    "somay sozalo zalo sdtzalo mobile hotline lienlac solienlac solienhe dtlienhe dtlienlac dtdidong dtcanhan phonenumber phoneno mobilephone cellphone contact didonglienhe thongtinlienhe",
    "sex": "gender sex gioitinh phai gtinh",
    "birth": "birthday dateofbirth dob ngaysinh namsinh nsinh ngaythangnamsinh ngaythangsinh sinhnam sinhngay",
    "note": "ghichu gc ghichukhac gchu remark remarks note notes",
    "kind": "phanloaidoituong tapthecanhan phanloaikhenthuong phanloai",
    "sign": "kynhan kyten chuky kyduhop kyxacnhan kydu",
}
_PREFIXES = (
    ("hovaten", "full_name"), ("hoten", "full_name"), ("donvi", "unit"), ("coquan", "unit"), ("noicongtac", "unit"), ("noilamviec", "unit"),
    ("dienthoai", "phone"), ("sodienthoai", "phone"), ("sodt", "phone"), ("sdt", "phone"), ("dtdd", "phone"), ("didong", "phone"), ("ghichu", "note"), ("kynhan", "sign"), ("ngaysinh", "birth"),
    ("chucvu", "position"), ("chucdanh", "position"), ("capbac", "rank"), ("quanham", "rank"), ("capham", "rank"), ("nhiemvu", "position"), ("tendonvi", "unit"), ("tencoquan", "unit"), ("vitri", "position"), ("congviec", "position"),
)  # fmt: skip
_NOT_A_UNIT = ("donvitinh", "donvichutri", "donvicongnhan", "donvithuchien", "donvido")
_PART = re.compile(
    r"(?P<rank>capbac|quanham|capham|cbac|cb(?!o))|(?P<full_name>hovaten|hoten)|(?P<position>chucvu|chucdanh|cv(?!n))"
    r"|(?P<unit>donvicongtac|coquancongtac|noicongtac|donvi(?!tinh)|coquan|diaphuong)|(?P<phone>dienthoai|sdt)|(?P<birth>namsinh|ngaysinh)"
    r"|(?P<join>va|hoac|congtac|hiennay)"
)
_JOINTS = re.compile(r"[,/;–-]|\s(?:và|v)\s(?!tên)", re.IGNORECASE)
_OF_PEOPLE = re.compile("daibieu|thamdu|duhoinghi")
_LONGEST, _LEAST = 60, 5
_BRACKETS = re.compile(r"\([^)]*\)?|\[[^]]*\]?")
_STATEMENT = re.compile(r":\s*\S")
_MOBILE = ("didong", "dtdd", "canhan", "zalo")
"""Of several telephones the one that a person carries is wanted."""
_SEXES = {"nam": "male", "nu": "female"}
WEAK = (
    "tochuc",
    "danhsachdaibieu",
    "qh",
    "ong",
    "ten",
    "daibieu",
    "ho",
    "hova",
    "dt",
    "dv",
    "cv",
    "cb",
    "dc",
    "no",
    "name",
    "lienhe",
    "nhiemvu",
    "phanloai",
    "truong",
    "xa",
    "phuong",
    "doi",
    "phong",
    "ban",
    "lop",
    "to",
    "khoi",
    "unit",
    "thanhphan",
    "title",
    "note",
    "notes",
    "id",
    "contact",
    "lot",
    "dem",
    "congviec",
    "vitri",
    "bophan",
    "thongtinlienhe",
    "chihoi",
    "chidoan",
    "tochuyenmon",
    "chinhanh",
    "doan",
    "chibo",
    "dangbo",
    "noisinhhoat",
    "khupho",
    "thon",
    "ap",
    "todanpho",
    "khom",
)


@cache
def _meanings() -> dict[str, str]:
    """Folded heading → field: the variants, and every heading that the columns themselves declare."""
    found = {key: field for field, keys in _VARIANTS.items() for key in keys.split()}
    for bound in columns(Attendee):
        if bound.field in PERSON_FIELDS:
            for heading in (bound.heading, *bound.column.also):
                found.setdefault(fold(heading), bound.field)
    return found


def fold(heading: str) -> str:
    """A heading without marks, spaces, punctuation and what stands in brackets; "#" is an ordinal."""
    if heading.strip() == "#":
        return "stt"
    return loose_key(_BRACKETS.sub(" ", clean(heading))) or loose_key(heading)


@cache
def meaning(heading: str) -> tuple[str, ...]:
    """The fields that one heading states; nothing when it is unknown."""
    key = fold(heading)
    if not key or _STATEMENT.search(heading):
        return ()
    if known := _meanings().get(key):
        return (known,)
    if parts := _composite(key):
        return parts
    if key.startswith(_NOT_A_UNIT):
        return ()
    begun = next(((field,) for prefix, field in _PREFIXES if key.startswith(prefix)), ())
    slip = _misspelled(heading)
    return slip if len(slip) > 1 or not begun else begun


def _misspelled(heading: str) -> tuple[str, ...]:
    """The fields of a heading whose every part is at most one letter away from a known one: "Chc vụ, đơn vị công tác"."""
    if len(heading) > _LONGEST or any(map(str.isdigit, heading)):
        return ()
    if whole := _nearest(fold(heading)):
        return (whole,)
    found = [_nearest(fold(part)) for part in _JOINTS.split(clean(heading)) if fold(part)]
    return tuple(dict.fromkeys(found)) if found and all(found) else ()


@cache
def _nearest(key: str) -> str:
    known = _meanings()
    if key in known:
        return known[key]
    if key.startswith(_NOT_A_UNIT):
        return ""
    bare = _OF_PEOPLE.sub("", key)
    found = {
        field
        for one, field in known.items()
        if len(one) >= _LEAST and len(bare) >= _LEAST - 1 and one_letter(bare, one)
    }
    return found.pop() if len(found) == 1 else ""


def _composite(key: str) -> tuple[str, ...]:
    """The fields of a heading that is nothing but several known words one after another."""
    found, at = [], 0
    while at < len(key):
        match = _PART.match(key, at)
        if match is None:
            return ()
        at = match.end()
        field = match.lastgroup or "join"
        if field != "join" and field not in found:
            found.append(field)
    # "Điện thoại cơ quan" is a telephone.
    return ("phone",) if found[:2] == ["phone", "unit"] else tuple(found)


def nested(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The fields of a heading over several rows, parent first: "Năm sinh" over "Nam" is a man's year of birth."""
    last = meaning(parts[-1])
    if len(parts) == 1:
        # Alone, "Nữ" is a tick; "Nam" would not be told from "Năm".
        return ("sex.female",) if fold(parts[0]) == "nu" else last
    above = next((fields for part in reversed(parts[:-1]) if (fields := meaning(part))), ())
    key = fold(parts[-1])
    if key in _SEXES and above in (("birth",), ("sex",)):
        return (f"{above[0]}.{_SEXES[key]}",)
    if above == ("phone",) and last == ("unit",):
        return above
    if above == ("full_name",) and last and last != above:
        return last
    if last and key not in WEAK:
        return last
    return meaning(" ".join(parts)) or above or last


def strength(heading: str) -> int:
    """How sure a heading is: 3 the very words, 2 several in one, 1 only how it begins, 0 a word of many meanings."""
    key = fold(heading)
    if key in WEAK:
        return 0
    if key in _meanings() or key.endswith(_MOBILE):
        return 3
    return 2 if _composite(key) else 1
