"""The sentences are ours: no six words in a row from the founding article, its tables and questions aside."""

from pathlib import Path

import pytest
from rules import RUN, runs
from said import library_texts, literals, markdown_texts, pages, toml_texts

HASHES = Path(__file__).with_name("article_runs.txt")


@pytest.fixture(scope="module")
def article():
    lines = [line for line in HASHES.read_text().splitlines() if not line.startswith("#")]
    return {mark for line in lines for mark in line.split()}


def copied(texts, article):
    return [f"{where}: {run}" for where, text in texts for mark, run in runs(text) if mark in article]


def test_the_article_is_here_as_hashes_only(article):
    text = HASHES.read_text()
    assert len(article) > 1000
    assert all(len(mark) == 8 and set(mark) <= set("0123456789abcdef") for mark in article)
    assert sum(line.startswith("#") for line in text.splitlines()) == 4
    assert len(text.splitlines()) <= 250


def test_six_words_in_a_row_are_seen_whatever_their_dress():
    sentence = "You'll find it's here: one, two THREE."
    marks = {mark for mark, _ in runs(sentence)}
    assert len(marks) == 7 - RUN + 1
    assert copied([("a text", "so *find its here*\none two three, four")], marks) == [
        "a text: find its here one two three"
    ]


def test_five_words_in_a_row_are_no_copy():
    marks = {mark for mark, _ in runs("alpha beta gamma delta epsilon zeta")}
    assert copied([("a text", "alpha beta gamma delta epsilon, and zeta")], marks) == []


def test_a_sentence_of_the_article_is_caught(article):
    backwards = "profile the building start number the worshipping stop"  # so that it is no copy here
    sentence = " ".join(reversed(backwards.split()))
    assert len(copied([("a text", f"As they say: {sentence.title()}!")], article)) == 3
    assert copied([("a text", backwards)], article) == []


@pytest.mark.parametrize(
    "texts",
    [toml_texts, markdown_texts, pages, lambda: literals("imgcoach"), lambda: literals("screens")],
    ids=["TOML", "Markdown", "README and docs", "the core", "the screens"],
)
def test_nothing_is_copied(article, texts):
    assert copied(texts(), article) == []


def test_nothing_is_copied_once_the_figures_are_filled_in(article, content):
    assert copied(library_texts(content), article) == []
