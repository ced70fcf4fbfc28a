"""What a person sees: pages, notebooks."""

from __future__ import annotations

from html.parser import HTMLParser

import mirror_core
import pytest
from conftest import ALL_TEXTS, DATA, Programs


class Balanced(HTMLParser):
    """Fails where a tag is not closed in its order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert tag not in ("script", "style", "link", "iframe", "img")
        if tag not in ("br", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("language", ["en", "ja"])
def test_notebooks_show_every_text(language: str) -> None:
    shown = 0
    for path in ALL_TEXTS:
        try:
            snapshot = mirror_core.read(path.read_bytes())
        except mirror_core.ParseError:
            continue
        page = Balanced()
        page.feed(snapshot.html(language=language))
        assert page.open == []
        for state in snapshot.resources:
            for server in state.servers:
                if isinstance(server.color, mirror_core.Color):
                    assert server.color.value.upper() in page.text
                    assert server.color.describe(language) in page.text  # type: ignore[arg-type]
        shown += 1
    assert shown > 100


def test_names_cannot_break_out_of_a_notebook() -> None:
    name = """<script>alert('x')</script>&"><b>"""
    text = f"Mirror Status: Abnormal\n{name}  alpha  beta\n---\nMirror Color  GREEN  RED\n"
    snapshot = mirror_core.read(text)
    assert list(snapshot) == [name]
    for html in (
        snapshot._repr_html_(),
        snapshot.assess(name)._repr_html_(),
        snapshot[name].html(),
    ):
        page = Balanced()
        page.feed(html)
        assert name in page.text
        assert "<script" not in html
        assert "<b>" not in html


def test_the_page_is_the_string(rust: Programs) -> None:
    path = DATA / "broken-mirror.txt"
    snapshot = mirror_core.read(path.read_bytes())
    page = rust.run("assess", str(path)).stdout.decode()
    assert str(snapshot) == page == snapshot.page()
    assert str(snapshot["sales"]) == str(snapshot.assess("sales")) == page
    assert str(snapshot["sales"].servers[0]) == repr(snapshot["sales"].servers[0])


def test_colours_are_never_the_only_sign() -> None:
    snapshot = mirror_core.read((DATA / "broken-mirror.txt").read_bytes())
    colored = snapshot.page(color=True)
    assert "\x1b[" in colored
    assert "\x1b[" not in snapshot.page()
    for word in ("GREEN", "RED"):
        assert word in snapshot.page()
        assert word in snapshot.html()
