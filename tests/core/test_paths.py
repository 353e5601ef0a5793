"""Where things lie, from source and from the environment."""

from pathlib import Path

from thuky.core import paths

ROOT = Path(__file__).resolve().parents[2]


def test_forms_and_resources_are_found_in_the_source_tree():
    assert paths.form("attendees_tab") == paths.form("attendees_tab.ui") == ROOT / "forms" / "attendees_tab.ui"
    assert paths.resource("fonts", "Tinos-Regular.ttf") == ROOT / "resources" / "fonts" / "Tinos-Regular.ttf"


def test_thuky_home_moves_the_program_s_folder_and_the_documents(monkeypatch, tmp_path):
    monkeypatch.setenv("THUKY_HOME", str(tmp_path))
    assert (paths.home(), paths.documents(), paths.letters()) == (tmp_path, tmp_path / "Thư Ký", tmp_path)


def test_without_it_they_are_the_user_s_own(monkeypatch):
    monkeypatch.delenv("THUKY_HOME", raising=False)
    assert (paths.home().name, paths.documents().name) == ("thuky", "Thư Ký")


def test_what_was_sent_is_looked_for_in_a_folder_that_is_there(monkeypatch, tmp_path):
    monkeypatch.setenv("THUKY_HOME", str(tmp_path / "chưa có"))
    assert paths.letters() == Path.home()
