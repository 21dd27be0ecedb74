"""docs/licences.md names every package that comes with imgcoach, and the licence that it states."""

from licences import PAGE, needed, page, reached


def test_the_page_is_what_the_packages_state():
    assert PAGE.read_text("utf-8") == page()


def test_what_is_needed_is_followed_through_extras():
    packages = {
        "one": {"name": "one", "dependencies": [{"name": "two", "extra": ["more"]}]},
        "two": {
            "name": "two",
            "optional-dependencies": {"more": [{"name": "three"}], "else": [{"name": "four"}]},
        },
        "three": {"name": "three", "dependencies": [{"name": "one"}]},
    }
    assert reached([{"name": "one"}], packages) == {"one", "two", "three"}


def test_what_only_tests_need_is_not_told():
    own = {
        "name": "imgcoach",
        "dependencies": [{"name": "app"}],
        "optional-dependencies": {
            "xlsx": [{"name": "app"}],
            "host": [{"name": "served"}],
            "test": [{"name": "t"}],
        },
    }
    lock = {"package": [own, {"name": "app"}, {"name": "served"}, {"name": "t"}]}
    assert needed(lock) == {"app": "everything", "served": "`imgcoach[host]`"}
