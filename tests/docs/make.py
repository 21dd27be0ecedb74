"""Make anew what docs/ has of the code: the pictures, docs/judging.md, the picture of the parts.

python -m tests.docs.make
"""

from imgcoach.knowledge import load_content
from tests.docs import app_pictures, drawn_imports, judging_page


def main() -> None:
    """Write all of it, each in its place."""
    app_pictures.make()
    judging_page.PAGE.write_text(judging_page.page(load_content()), "utf-8")
    drawn_imports.PAGE.write_text(drawn_imports.drawn_anew(), "utf-8")


if __name__ == "__main__":
    main()
