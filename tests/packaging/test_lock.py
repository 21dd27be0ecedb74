"""uv.lock takes everything from one public index, by hash, and nothing from a path of somebody's machine."""

import tomllib
from urllib.parse import urlsplit

from licences import ROOT

PACKAGES = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
OTHERS = [each for each in PACKAGES if each["name"] != "imgcoach"]


def test_all_packages_come_from_one_index():
    assert {tuple(each["source"]) for each in OTHERS} == {("registry",)}
    assert len({each["source"]["registry"] for each in OTHERS}) == 1


def test_all_files_come_from_one_place_and_have_a_hash():
    files = [
        file
        for each in OTHERS
        for file in (*each.get("wheels", ()), *([each["sdist"]] if "sdist" in each else ()))
    ]
    places = {urlsplit(each["url"])[:2] for each in files}
    assert len(places) == 1
    assert {scheme for scheme, _ in places} == {"https"}
    assert all(each["hash"].startswith("sha256:") for each in files)


def test_imgcoach_itself_is_the_folder_it_is_in():
    (own,) = (each for each in PACKAGES if each["name"] == "imgcoach")
    assert own["source"] == {"editable": "."}
