from __future__ import annotations

import configparser
import plistlib
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import yaml
from builders import project_with

from annotations.storage.schema import APPLICATION_ID
from annotations.version import VERSION

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
LINUX = PACKAGING / "linux"
METAINFO = LINUX / "org.tawsim.tawsim.metainfo.xml"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
TYPE = "application/x-tawsim"


def run(*command: str | Path) -> str:
    """What a tool says; the test is left out where the machine does not have the tool."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_desktop_entry_is_valid() -> None:
    assert run("desktop-file-validate", LINUX / "tawsim.desktop") == ""


def test_the_metainfo_is_valid() -> None:
    told = run("appstreamcli", "validate", "--no-net", "--pedantic", METAINFO)
    assert "Validation was successful" in told


def test_the_release_in_the_metainfo_is_this_version() -> None:
    releases = ET.parse(METAINFO).findall("releases/release")
    assert releases[0].get("version") == VERSION


def test_every_system_knows_the_same_type() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(LINUX / "tawsim.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["MimeType"] == f"{TYPE};"
    assert ET.parse(METAINFO).findtext("provides/mediatype") == TYPE
    assert ET.parse(METAINFO).findtext("launchable") == "tawsim.desktop"
    for recipe in ("windows/tawsim.iss", "frozen/tawsim.spec"):
        assert TYPE in (PACKAGING / recipe).read_text(encoding="utf-8")


def test_the_magic_is_that_of_a_project(tmp_path: Path) -> None:
    project_with(tmp_path / "p.tawsim", "نص")[0].close()
    header = (tmp_path / "p.tawsim").read_bytes()[:100]
    (kind,) = ET.parse(LINUX / "tawsim-mime.xml").findall(f"{MIME}mime-type")
    assert kind.get("type") == TYPE
    for match in kind.iter(f"{MIME}match"):
        offset = int(match.get("offset", ""))
        value = match.get("value", "").replace("\\000", "\0").encode()
        assert header[offset : offset + len(value)] == value
    assert APPLICATION_ID.to_bytes(4) in header


def test_the_system_tells_a_project_by_its_content(tmp_path: Path) -> None:
    data = tmp_path / "share"
    (data / "mime" / "packages").mkdir(parents=True)
    shutil.copy(LINUX / "tawsim-mime.xml", data / "mime" / "packages" / "tawsim.xml")
    run("update-mime-database", data / "mime")
    magic = (data / "mime" / "magic").read_bytes()
    assert b"[70:application/x-tawsim]\n>0=\x00\x10SQLite format 3\x00" in magic
    assert b"1>68=\x00\x04TWSM" in magic
    assert f"70:{TYPE}:*.tawsim" not in (data / "mime" / "globs2").read_text()
    assert f"50:{TYPE}:*.tawsim" in (data / "mime" / "globs2").read_text()


def test_the_recipes_of_other_systems_can_be_read() -> None:
    flatpak = yaml.safe_load((PACKAGING / "flatpak/org.tawsim.tawsim.yml").read_text("utf-8"))
    assert flatpak["id"] == ET.parse(METAINFO).findtext("id")
    assert not any("network" in word for word in flatpak["finish-args"])
    for source in flatpak["modules"][0]["sources"]:
        if source["type"] == "file":
            assert (PACKAGING / "flatpak" / source["path"]).exists()
    assert plistlib.loads((PACKAGING / "macos/entitlements.plist").read_bytes())
    for script in ("package.sh", "macos/build_dmg.sh", "linux/try_deb.sh", "linux/try_window.sh"):
        run("sh", "-n", PACKAGING / script)


def test_no_recipe_names_an_address_to_download_from() -> None:
    for path in PACKAGING.rglob("*"):
        if path.suffix in {".sh", ".py", ".iss", ".ps1", ".yml", ".spec", ".desktop"}:
            text = path.read_text(encoding="utf-8")
            if path.name != "build_countries.py":
                assert "http://" not in text, path
                assert "https://" not in text, path
