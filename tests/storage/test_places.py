"""Folders of the network and folders that are kept alike on several machines are known by their names and their file system."""

import os
from pathlib import Path

import pytest

from thuky.storage import places


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("/home/hoa/OneDrive/Hội nghị", "OneDrive"),
        ("/home/hoa/OneDrive - Sở Nội vụ", "OneDrive"),
        ("/home/hoa/Google Drive", "Google Drive"),
        ("/media/g/My Drive/việc", "Google Drive"),
        ("/media/g/Drive của tôi", "Google Drive"),
        ("/home/hoa/dropbox (Cơ quan)/2026", "Dropbox"),
        ("/home/hoa/iCloudDrive", "iCloud Drive"),
        ("/home/hoa/Tài liệu/Thư Ký", ""),
        ("/home/hoa/Góp ý Dropbox và OneDrive", ""),
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(folder: str, program: str):
    assert places.synchronised_by(Path(folder, "văn phòng.thuky")) == program


def test_onedrive_under_another_name_is_known_from_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Cơ quan"))
    assert places.synchronised_by(tmp_path / "Cơ quan" / "2026" / "a.thuky") == "OneDrive"
    assert places.synchronised_by(tmp_path / "Cơ quan khác" / "a.thuky") == ""


def test_the_file_system_is_that_of_the_nearest_mount(tmp_path: Path):
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n//may-chu/chung /mnt/chung cifs rw 0 0\nx /mnt/chung/o\\040rời vfat rw 0 0\n"
    )
    found = [
        places._file_system(path, mounts) for path in ("/home/a", "/mnt/chung/a", "/mnt/chung/ô", "/mnt/chung/o rời/a")
    ]
    assert found == ["ext4", "cifs", "cifs", "vfat"]
    assert places._file_system("/home/a", tmp_path / "none") == ""


def test_network_file_systems_are_told_from_others():
    kinds = ("nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "ext4", "vfat", "fuse.ntfs-3g", "tmpfs", "overlay")
    assert [kind for kind in kinds if places.NETWORK.fullmatch(kind)] == list(kinds[:5])


def test_a_shared_folder_is_known_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert places.on_network(Path("//may-chu/chung/a.thuky"))
    assert not places.on_network(tmp_path / "a.thuky")


@pytest.mark.parametrize(
    ("path", "remote", "words"),
    [
        ("/home/hoa/a.thuky", True, "Tệp “a.thuky” nằm trên thư mục mạng"),
        ("/home/hoa/Dropbox/a.thuky", False, "Tệp “a.thuky” nằm trong thư mục Dropbox tự đồng bộ"),
        ("/home/hoa/a.thuky", False, ""),
    ],
)
def test_one_sentence_says_what_may_happen_and_what_to_do(path: str, remote: bool, words: str):
    said = places.warning(Path(path), lambda _: remote)
    assert said.split(",")[0] == words
    assert said.count(".") == bool(words) * 2, "one sentence: the file's own dot and the last one"


@pytest.mark.skipif(os.name != "nt", reason="about Windows")
def test_a_local_drive_of_windows_is_not_remote(tmp_path: Path):
    assert not places.on_network(tmp_path / "a.thuky")
