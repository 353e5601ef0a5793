"""Where an office file had better not lie: a folder of the network, or one that a program keeps alike on several machines."""

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

REMOTE = 4  # DRIVE_REMOTE of Windows' GetDriveTypeW
NETWORK = re.compile(r"nfs\d?|cifs|smb\w*|afs|davfs|fuse\.(sshfs|rclone|davfs\w*)")
SYNCHRONISED = re.compile(
    r"(onedrive)( - .+)?|(google ?drive|my drive|drive của tôi)( \(.+\))?|(dropbox)( \(.+\))?|(icloud ?drive)",
    re.IGNORECASE,
)
NAMES = ("OneDrive", "Google Drive", "Dropbox", "iCloud Drive")


def warning(path: Path, remote: Callable[[Path], bool] | None = None) -> str:
    """One sentence for the clerk where this place is a bad one; nothing where it is not."""
    if (remote or on_network)(path):
        return f"Tệp “{path.name}” nằm trên thư mục mạng, mạng đứt lúc đang ghi có thể làm mất việc vừa làm: nên chép về máy này rồi mở."
    program = synchronised_by(path)
    if program:
        return f"Tệp “{path.name}” nằm trong thư mục {program} tự đồng bộ, hai máy cùng sửa sẽ sinh hai bản khác nhau: nên để tệp ngoài thư mục ấy."
    return ""


def synchronised_by(path: Path) -> str:
    """The program that keeps this folder alike on several machines, by its name; nothing where there is none."""
    for folder in path.absolute().parents:
        found = SYNCHRONISED.fullmatch(folder.name)
        if found:
            word = next(group for group in (found[1], found[3], found[5], found[7]) if group)
            return next((name for name in NAMES if name[:3].lower() == word[:3].lower()), NAMES[1])
    roots = {os.environ.get(name, "") for name in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")} - {""}
    return NAMES[0] if any(path.absolute().is_relative_to(root) for root in roots) else ""


def on_network(path: Path) -> bool:
    """Whether a file lies on another machine: a shared folder by its name, a drive or folder connected to one."""
    place = str(path.absolute())
    if place.startswith(("\\\\", "//")):
        return True
    return _remote_drive(place) if sys.platform == "win32" else NETWORK.fullmatch(_file_system(place)) is not None


def _remote_drive(place: str) -> bool:
    import ctypes

    drives = getattr(ctypes, "windll").kernel32  # noqa: B009  (there on Windows only)
    return bool(drives.GetDriveTypeW(os.path.splitdrive(place)[0] + "\\") == REMOTE)


def _file_system(place: str, mounts: Path = Path("/proc/mounts")) -> str:
    """The kind of file system that a path lies on, by the longest mount point above it."""
    try:
        lines = [line.split() for line in mounts.read_text("utf-8", "replace").splitlines()]
    except OSError:
        return ""
    points = [(_plain(words[1]), words[2]) for words in lines if len(words) > 2]
    above = [(len(point), kind) for point, kind in points if place.startswith(point.rstrip("/") + "/")]
    return max(above, default=(0, ""), key=lambda pair: pair[0])[1]


def _plain(point: str) -> str:
    """A mount point as it is: a space is written there as a number."""
    return re.sub(r"\\(\d{3})", lambda found: chr(int(found[1], 8)), point)
