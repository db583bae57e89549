"""The pages as a reader and an engine find them: order, links, words, and nothing that a posting brought to life."""

from __future__ import annotations

import json
import posixpath
import re
from collections import defaultdict
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import markdown as python_markdown
import pytest
from markdown_it import MarkdownIt

from generator.diagnostics import HandbookError
from generator.document import Source
from generator.page import Asset, Page
from generator.pages import PAGE_TYPES, _collisions, addresses
from generator.pages.facts import WORDS
from generator.pages.markdown import html
from generator.pipeline import Built, build
from generator.roles import extracted
from generator.settings import Settings

EXTENSIONS = ["attr_list", "def_list", "tables", "toc"]
VECTORS: list[str] = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))
ROLE_SECTIONS = {
    "at-a-glance": "At a glance",
    "summary": "Summary",
    "team": "About the team",
    "responsibilities": "Responsibilities",
    "required": "Required qualifications",
    "preferred": "Preferred qualifications",
    "skills": "Skills and tools",
    "exposure": "Content exposure and wellbeing",
    "location": "Location, region and eligibility",
    "compensation": "Compensation and benefits",
    "distinct": "What sets this posting apart",
    "related-roles": "Related roles",
    "statements": "Employer statements",
    "provenance": "Provenance",
}
FUNCTION_SECTIONS = [
    "at-a-glance",
    "roles",
    "common",
    "differs",
    "titles",
    "harms",
    "by-region",
    "neighbours",
    "reading",
]
ELEMENTS = set(
    "a blockquote br button caption cite code col colgroup dd details div dl dt em form h1 h2 h3 h4 input label li nav ol "
    "optgroup option p q rect select small span strong sub summary svg table tbody td tfoot th thead tr ul b fieldset legend circle h4".split()
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HREF = re.compile(r'href="([^"]+)"')


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def written(text: str) -> str:
    """What a reader should see of a text."""
    return folded(unescape(str(html(text))))


def headings(page: Page, level: str = "h2") -> dict[str, str]:
    """Ids and texts of the headings as a CommonMark reader finds them."""
    tokens = MarkdownIt("commonmark").parse(page.body)
    found = {}
    for token, inline in pairwise(tokens):
        if token.type == "heading_open" and token.tag == level:
            text, _, attributes = inline.content.partition(" { ")
            found[attributes.split()[0].lstrip("#")] = text
    return found


def role_pages(built: Built) -> list[Page]:
    return [page for page in built.handbook.pages if page.uri.startswith("roles/") and page.uri != addresses.ROLES]


def page(built: Built, uri: str) -> Page:
    return next(page for page in built.handbook.pages if page.uri == uri)


def markdown_links(page: Page) -> set[str]:
    """Page URIs that the Markdown of a page links to."""
    folder = posixpath.dirname(page.uri)
    paths = (target.partition("#")[0] for target in LINK.findall(page.body) if "://" not in target)
    return {posixpath.normpath(posixpath.join(folder, path)) for path in paths if path.endswith(".md")}


def all_links(page: Page) -> set[str]:
    """The same with the links of blocks of HTML."""
    home = addresses.site(page.uri)
    targets = (
        posixpath.normpath(posixpath.join("/", home, target.partition("#")[0])).strip("/")
        for target in HREF.findall(page.body)
    )
    known = {f"{target}.md" for target in targets} | {f"{target}/index.md" for target in targets}
    return markdown_links(page) | known


def test_a_role_page_has_the_sections_of_the_contract_in_their_order(built: Built) -> None:
    assert role_pages(built)
    for one in role_pages(built):
        assert list(headings(one).items()) == list(ROLE_SECTIONS.items())


def test_a_function_page_has_its_sections_in_their_order(built: Built) -> None:
    functions = [
        page for page in built.handbook.pages if page.uri.startswith("functions/") and page.uri != addresses.FUNCTIONS
    ]
    assert functions
    for one in functions:
        assert list(headings(one)) == FUNCTION_SECTIONS


def test_an_empty_section_keeps_its_heading_and_says_so(built: Built) -> None:
    support = next(one for one in role_pages(built) if "support" in one.uri)
    after = support.body.split("## Compensation and benefits")[1].split("\n\n")[1]
    assert after == "Not stated in the posting.\n{: .hb-none }"


@pytest.mark.parametrize("folder", ["functions", "regions", "levels", "harms", "skills", "employers"])
def test_a_role_links_a_concept_if_and_only_if_the_concept_links_the_role(built: Built, folder: str) -> None:
    index = addresses.INDEXES[folder]
    concepts = {
        page.uri: page for page in built.handbook.pages if page.uri.startswith(f"{folder}/") and page.uri != index
    }
    assert concepts
    there = {(one.uri, uri) for one in role_pages(built) for uri in all_links(one) & set(concepts)}
    back = {
        (role, uri)
        for uri, concept in concepts.items()
        for role in all_links(concept)
        if role in {one.uri for one in role_pages(built)}
    }
    missing = there - back
    if folder == "regions":  # A region lists those based in it too, and global roles, which do not point back.
        back = {pair for pair in back if pair in there}
    if folder == "functions":  # Neighbours and further functions quote roles of others.
        back = {pair for pair in back if pair in there}
    assert not missing
    assert there == back


def test_every_concept_page_is_linked_from_its_index(built: Built) -> None:
    for folder, index in addresses.INDEXES.items():
        listed = markdown_links(page(built, index))
        assert {one.uri for one in built.handbook.pages if one.uri.startswith(f"{folder}/")} - {index} == listed & {
            one.uri for one in built.handbook.pages if one.uri.startswith(f"{folder}/")
        }


def test_every_markdown_link_leads_to_a_page_and_an_anchor(built: Built) -> None:
    rendered = {one.uri: python_markdown.markdown(one.body, extensions=EXTENSIONS) for one in built.handbook.pages}
    ids = {uri: set(re.findall(r'\bid="([^"]+)"', text)) for uri, text in rendered.items()}
    for one in built.handbook.pages:
        for target in LINK.findall(one.body):
            if "://" in target:
                continue
            path, _, fragment = target.partition("#")
            path = path.partition("?")[0]
            uri = posixpath.normpath(posixpath.join(posixpath.dirname(one.uri), path)) if path else one.uri
            assert uri in ids, (one.uri, target)
            assert not fragment or fragment in ids[uri], (one.uri, target)


def test_ids_and_titles_and_descriptions_are_unique(built: Built) -> None:
    for one in built.handbook.pages:
        ids = re.findall(r'\bid="([^"]+)"', python_markdown.markdown(one.body, extensions=EXTENSIONS))
        assert len(ids) == len(set(ids)), one.uri
    for values in ([one.title for one in built.handbook.pages], [one.description for one in built.handbook.pages]):
        assert len(values) == len(set(values))


class Body(HTMLParser):
    """Elements, and the text of each list item and paragraph."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.links: set[str] = set()
        self.headings: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.update(name for name, _ in attrs)
        values = dict(attrs)
        if tag == "a":
            self.links.add(values.get("href") or "")
        if tag in ("h1", "h2"):
            self.headings.append(values.get("id") or "")

    def handle_data(self, data: str) -> None:
        self.text += data


def body(page: Page) -> Body:
    return Body(python_markdown.markdown(page.body, extensions=EXTENSIONS))


def test_pages_have_only_elements_and_attributes_of_ours(built: Built) -> None:
    for one in built.handbook.pages:
        read = body(one)
        assert set(read.tags) <= ELEMENTS, one.uri
        assert not {name for name in read.attributes if name.startswith("on") or name == "style"}
        assert not {link for link in read.links if re.match(r"(?i)\s*(javascript|data|vbscript):", link)}


def test_blocks_of_html_hold_in_commonmark_too(built: Built) -> None:
    for one in built.handbook.pages:
        kinds = {token.type for token in MarkdownIt("commonmark").parse(one.body)}
        assert not kinds & {"code_block", "fence", "hr"}, one.uri


def hostile() -> Source:
    """A plausible posting, each of whose sentences carries an attack."""
    bullets = [f"- Review and monitor what reads {written(text)} every single day" for text in VECTORS if written(text)]
    text = "\n".join(
        [
            "Trust & Safety </title><script>alert(1)</script> # {#__search} Manager",
            "",
            "Responsibilities",
            *bullets,
            "",
            "Qualifications",
            *(f"- {written(text)} experience in content policy and moderation" for text in VECTORS if written(text)),
            "",
            "About us",
            *(
                f"Our company says {written(text)} to all of its people and customers."
                for text in VECTORS
                if written(text)
            ),
        ]
    )
    return Source("hostile.txt", text)


def test_nothing_of_a_hostile_posting_comes_alive(sources: list[Source]) -> None:
    built = build([*sources, hostile()], Settings())
    ours = build(
        [
            *sources,
            Source(
                "hostile.txt",
                "\n".join(["Trust & Safety Manager", "", "Responsibilities", "- Review and monitor every single day"]),
            ),
        ],
        Settings(),
    )
    identity = next(
        posting.role.slug for posting in built.corpus.postings if posting.role and posting.path == "hostile.txt"
    )[-6:]
    one = next(one for one in role_pages(built) if one.uri.endswith(f"{identity}.md"))
    plain = next(one for one in role_pages(ours) if one.uri.endswith(f"{identity}.md"))
    read = body(one)
    assert read.headings == body(plain).headings == ["title", *ROLE_SECTIONS]
    for each in built.handbook.pages:
        found = body(each)
        assert set(found.tags) <= ELEMENTS, each.uri
        assert not {name for name in found.attributes if name.startswith("on") or name == "style"}
        assert "__search" not in re.findall(
            r'\bid="([^"]+)"', python_markdown.markdown(each.body, extensions=EXTENSIONS)
        )
        assert all(
            link.startswith(("#", "../", "./", "https://www.", "https://", "roles", "functions", "regions"))
            or "." in link
            or "/" in link
            for link in found.links
        )
        assert not any("evil.example" in link or "javascript:" in link for link in found.links)
    text = folded(read.text)
    for posting in built.corpus.postings:
        if posting.role and posting.path == "hostile.txt":
            for name in ("responsibilities", "required", "preferred", "employer"):
                for statement in getattr(posting.role.sections, name):
                    assert written(statement.text) in text


def test_what_several_postings_say_stands_folded_and_once_on_the_page_of_each_role(built: Built) -> None:
    folding = [shared for shared in built.corpus.shared if shared.zone != "exposure"]
    assert folding
    for shared in folding:
        for variant in shared.variants:
            for carrier in variant.carriers:
                text = page(built, addresses.role(carrier.slug)).body
                folds = re.findall('<details class="hb-fold hb-shared">(.*?)</details>', text, re.DOTALL)
                for statement in carrier.statements:
                    [fold] = [one for one in folds if f'id="{statement.anchor}"' in one]
                    assert folded(unescape(re.sub("<[^<>]*>", "", fold))).count(folded(statement.text)) == 1
                    assert f"#{shared.id}" in fold
                assert f"](#{carrier.statements[0].anchor}) [L" in text or shared.zone in (
                    "employer",
                    "equal_opportunity",
                )


def test_escapes_are_under_two_in_a_hundred_characters(built: Built) -> None:
    escaped = total = 0
    for one in built.handbook.pages:
        total += len(one.body)
        escaped += sum(map(len, re.findall(r"&(?:#\d+|amp|lt|gt|quot);", one.body)))
    assert escaped / total < 0.02


def test_shuffled_sources_give_identical_pages(built: Built, sources: list[Source]) -> None:
    again = build(list(reversed(sources)), Settings())
    assert again.handbook == built.handbook


def test_one_more_posting_moves_no_address(built: Built, sources: list[Source]) -> None:
    more = build([*sources, hostile()], Settings())
    assert {one.uri for one in built.handbook.pages} <= {one.uri for one in more.handbook.pages}
    assert {one.uri for one in built.handbook.assets} <= {one.uri for one in more.handbook.assets}


def test_what_a_job_board_says_is_in_no_body_of_a_role_page(built: Built) -> None:
    words = ["Node.js", "TypeScript", "React", "401(k)", "$390,013", "Fairygodboss", "newsletter", "Similar Jobs"]
    for one in role_pages(built):
        shown = one.body.split("## Provenance")[0]
        assert not [word for word in words if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", shown, re.IGNORECASE)]


def test_common_is_said_of_two_and_typical_of_none(built: Built) -> None:
    for one in built.handbook.pages:
        assert "typical" not in one.body.replace("we never say “typical”", "").casefold() or one in role_pages(built)
        for count, total in re.findall(r"^- \*\*(\d+) of (\d+)\*\*", one.body, re.MULTILINE):
            assert 2 <= int(count) <= int(total)


def test_one_posting_alone_makes_a_whole_handbook(sources: list[Source]) -> None:
    alone = build(sources[:1], Settings())
    (one,) = role_pages(alone)
    assert list(headings(one)) == list(ROLE_SECTIONS)
    assert "no other posting to compare with" in one.body
    assert {page.uri for page in alone.handbook.pages} >= {
        *addresses.INDEXES.values(),
        addresses.HOME,
        addresses.METHOD,
    }


def test_no_posting_at_all_makes_pages_too() -> None:
    empty = build([], Settings())
    assert page(empty, addresses.HOME)
    assert not role_pages(empty)


def test_every_field_of_the_model_has_words() -> None:
    assert set(WORDS) == set(extracted())


def test_two_things_of_one_address_stop_the_build() -> None:
    with pytest.raises(HandbookError, match=r"roles/A\.md"):
        _collisions([Page("roles/a.md", "", "", ""), Page("roles/A.md", "", "", "")])
    _collisions([Page("roles/a.md", "", "", ""), Asset("roles/a.json", "")])


def test_every_page_type_makes_something(built: Built) -> None:
    made: dict[str, int] = defaultdict(int)
    for one in built.handbook.pages:
        made[one.uri.split("/")[0]] += 1
    assert len(PAGE_TYPES) >= 10
    assert min(made.values()) >= 1


@pytest.mark.parametrize(
    ("here", "there", "link", "href"),
    [
        ("index.md", "roles/a.md", "roles/a.md", "roles/a/"),
        ("roles/a.md", "index.md", "../index.md", "../../"),
        ("roles/a.md", "roles/b.md#line-3", "b.md#line-3", "../b/#line-3"),
        ("roles/a.md", "roles/a.md#line-3", "#line-3", "#line-3"),
        ("roles/a.md", "roles/index.md", "index.md", "../"),
        ("method.md", "data/roles.json", "data/roles.json", "../data/roles.json"),
        ("data/index.md", "method.md#rights", "../method.md#rights", "../method/#rights"),
        ("functions/policy.md", "functions/policy.md", "policy.md", "./"),
    ],
)
def test_addresses_are_relative_to_the_page(here: str, there: str, link: str, href: str) -> None:
    assert addresses.link(here, there) == link
    assert addresses.href(here, there) == href
