"""The site as its readers use it: facets, compare, search, anchors, the keyboard, and all of it without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

NO_SCRIPT = {"java_script_enabled": False}
PHONE = {"viewport": {"width": 360, "height": 800}}


def titles(page: Page) -> list[str]:
    return page.locator("#index tbody th > a").all_inner_texts()


def role(page: Page, word: str) -> str:
    """Address of a role's page by a word of it."""
    page.goto("roles/")
    return str(page.locator(f"#index tbody a[href*='{word}']").get_attribute("href")).removeprefix("./")


def opened(page: Page, query: str = "") -> None:
    page.goto(f"roles/{query}")
    page.wait_for_selector("#index[data-ready]")


def test_choosing_facets_filters_counts_and_stands_in_the_address(page: Page) -> None:
    opened(page)
    page.get_by_label(re.compile("^Asia-Pacific")).check()
    expect(page.locator(".hb-count")).to_have_text("3 of 5 roles")
    page.get_by_label(re.compile("^Manages people")).check()
    expect(page.locator(".hb-count")).to_have_text("2 of 5 roles")
    assert "scope=apac" in page.url
    assert "track=manager" in page.url
    assert len(titles(page)) == 2
    # Options that would give nothing are hidden, and counts are those of what is left.
    expect(page.get_by_label(re.compile("^Part of the duties"))).to_be_hidden()
    expect(page.locator("label", has_text="Possible exposure").locator(".n")).to_have_text("2")
    page.go_back()
    expect(page.locator(".hb-count")).to_have_text("3 of 5 roles")
    page.get_by_role("button", name=re.compile("Responsible for: Asia-Pacific")).click()
    expect(page.locator(".hb-count")).to_have_text("5 of 5 roles")
    assert "?" not in page.url


def test_a_shared_address_restores_the_view(page: Page) -> None:
    opened(page, "?scope=apac&track=manager&sort=-title")
    expect(page.locator(".hb-count")).to_have_text("2 of 5 roles")
    assert titles(page) == sorted(titles(page), reverse=True)
    assert page.get_by_label(re.compile("^Asia-Pacific")).is_checked()


def test_text_is_looked_for_in_the_words_of_the_posting(page: Page) -> None:
    opened(page)
    page.get_by_label("Filter by text").fill("sql excel")
    expect(page.locator(".hb-count")).to_have_text("2 of 5 roles")
    page.get_by_label("Filter by text").fill("fairygodboss")
    expect(page.locator(".hb-count")).to_have_text("0 of 5 roles")
    expect(page.locator(".hb-empty")).to_contain_text("No role has all of: the text “fairygodboss”")
    page.get_by_role("button", name="Drop the text (5)").click()
    expect(page.locator(".hb-count")).to_have_text("5 of 5 roles")


def test_columns_sort_by_what_they_mean(page: Page) -> None:
    opened(page)
    page.get_by_role("button", name="Level").click()
    levels = [text.split("\n")[0] for text in page.locator("#index tbody td:nth-child(3)").all_inner_texts()]
    assert levels == ["Specialist", "Specialist", "Manager", "Director", "Executive"]
    assert page.locator("th[aria-sort=ascending]").inner_text().startswith("Level")
    page.get_by_role("button", name="Level").click()
    assert page.locator("#index tbody td:nth-child(3)").first.inner_text().startswith("Executive")


def test_the_index_works_from_the_keyboard_alone(page: Page) -> None:
    opened(page)
    page.get_by_label(re.compile("^Content and Product Policy")).focus()
    page.keyboard.press("Space")
    expect(page.locator(".hb-count")).to_have_text("2 of 5 roles")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "function"
    chip = page.get_by_role("button", name=re.compile("Function.*remove"))
    chip.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".hb-count")).to_have_text("5 of 5 roles")
    assert page.evaluate("document.activeElement.name") == "text"


def test_who_uses_the_keyboard_can_skip_the_filters(page: Page) -> None:
    opened(page)
    page.locator("a.hb-skip").focus()
    expect(page.locator("a.hb-skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "text"
    page.keyboard.press("Tab")
    assert "hb-sort" in page.evaluate("document.activeElement.className")


@pytest.mark.parametrize("page", [PHONE], indirect=True)
def test_on_a_phone_the_facets_are_one_fold_and_nothing_scrolls_sideways(page: Page) -> None:
    opened(page)
    expect(page.get_by_label(re.compile("^Asia-Pacific"))).to_be_hidden()
    page.locator(".hb-filters > summary").click()
    page.get_by_label(re.compile("^Asia-Pacific")).check()
    expect(page.locator(".hb-count")).to_have_text("3 of 5 roles")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("page", [PHONE | NO_SCRIPT], indirect=True)
def test_on_a_phone_a_fold_leads_to_the_sections_of_a_long_page(page: Page) -> None:
    page.goto("functions/policy/")
    page.locator(".hb-contents > summary").click()
    page.locator(".hb-contents").get_by_role("link", name="What differs").click()
    assert page.url.endswith("#differs")
    expect(page.locator("#differs")).to_be_in_viewport()
    page.emulate_media(media="print")
    expect(page.locator(".hb-contents")).to_be_hidden()
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator(".hb-contents")).to_be_hidden()


@pytest.mark.parametrize("page", [PHONE], indirect=True)
def test_on_a_phone_what_sorts_is_in_sight(page: Page) -> None:
    opened(page)
    page.get_by_role("button", name="Level").focus()
    box = page.get_by_role("button", name="Level").bounding_box()
    assert box
    assert box["width"] > 20
    assert box["x"] >= 0
    page.keyboard.press("Enter")
    assert "Specialist" in page.locator("#index tbody tr").first.inner_text()
    assert "sort=level" in page.url


def test_the_form_of_the_home_page_leads_into_the_index(page: Page) -> None:
    page.goto("")
    page.get_by_label("Scope region").select_option("apac")
    page.get_by_role("button", name="Find roles").click()
    page.wait_for_selector("#index[data-ready]")
    expect(page.locator(".hb-count")).to_have_text("3 of 5 roles")


def test_a_word_looked_for_at_home_shows_the_roles_that_have_it_and_nothing_over_them(page: Page) -> None:
    page.goto("")
    page.get_by_role("searchbox", name="Find a role").fill("escalation")
    page.keyboard.press("Enter")
    page.wait_for_selector("#index[data-ready]")
    expect(page.locator(".hb-count")).to_have_text("3 of 5 roles")
    expect(page.locator("#index tbody a").first).to_be_visible()
    # Material opens its search for an address with q, which would cover the table.
    assert not page.locator("#__search").is_checked()
    assert page.url.endswith("roles/?text=escalation")


def test_two_roles_are_compared_and_the_address_can_be_shared(page: Page) -> None:
    page.goto("compare/")
    page.get_by_label("First role").select_option(label="Regulatory Response Lead, APAC, Trust & Safety, TikTok")
    page.get_by_label("Second role").select_option(label="Global Head of Safety Support, TikTok")
    page.get_by_role("button", name="Compare", exact=True).click()
    page.wait_for_selector("#compared[data-ready] table")
    shared = page.url
    text = page.locator("#compared").inner_text()
    assert "Fluency in a second language." in text
    assert "same words" in text
    assert page.locator("#compared .hb-pair b").count() > 2
    page.goto(shared)
    page.wait_for_selector("#compared[data-ready] table")
    assert page.locator("#compared").inner_text() == text
    page.locator("#compared .hb-only a.hb-l").first.click()
    assert "#line-" in page.url


def test_script_and_stable_page_find_the_same_in_common(page: Page) -> None:
    page.goto("compare/")
    stable = page.locator("a", has_text="with the closest").first.get_attribute("href")
    page.goto(f"compare/{stable}")
    pairs = page.locator("h2").first.locator("xpath=following-sibling::div[contains(@class,'hb-both')]//h4").count()
    page.locator("a", has_text="Compare these two with a third").first.click()
    page.wait_for_selector("#compared[data-ready] table")
    found = page.locator("#compared .hb-both").count()
    assert 0 <= found <= pairs


def test_a_comparison_marks_what_is_inferred_with_script_and_without(page: Page) -> None:
    slugs = [role(page, word).split("/")[0] for word in ("head-of-regional", "product-policy-manager")]
    page.goto(f"compare/?a={slugs[0]}&b={slugs[1]}")
    page.wait_for_selector("#compared[data-ready] table")
    by_script = page.locator("#compared tr:has(.hb-tag--inferred) th").all_inner_texts()
    assert by_script == ["Level", "Track", "Based in"]
    page.goto(f"compare/{slugs[0]}/#with-{slugs[1][-6:]}")
    table = page.locator("table.hb-cmp", has=page.locator(f"a[href*='{slugs[1]}']")).first
    assert table.locator("tr:has(.hb-tag--inferred) th").all_inner_texts() == by_script


def test_three_roles_stand_side_by_side(page: Page) -> None:
    page.goto("compare/")
    slugs = [option.get_attribute("value") for option in page.locator("#a option").all()][:3]
    page.goto(f"compare/?a={slugs[0]}&b={slugs[1]}&c={slugs[2]}")
    page.wait_for_selector("#compared[data-ready] table")
    assert page.locator("#compared thead th").count() == 4
    assert page.locator("#compared .hb-only.is-3").count() == 4


def test_an_unknown_role_is_said_to_be_unknown(page: Page) -> None:
    page.goto("compare/?a=nobody&b=nothing")
    expect(page.locator("#compared")).to_contain_text("not in the handbook")


def found(page: Page, text: str) -> list[str]:
    """Addresses of the results of a search, first to last."""
    page.goto("method/")
    page.get_by_label("Search the handbook").press_sequentially(text)
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile(r"No matching|\d+ matching"))
    links = page.locator(".md-search-result__item > a.md-search-result__link")
    read = "links => links.map(link => link.getAttribute('href'))"
    before: list[str] | None = None
    while (now := links.evaluate_all(read)) != before:  # results come anew with every letter; read them at rest
        before = now
        page.wait_for_timeout(500)
    return [str(address) for address in now]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Head of Regional Product Policy", "roles/head-of-regional-product-policy"),
        ("Core Safety Program Manager", "roles/core-safety-program-manager"),
        ("Global Head of Safety Support", "roles/global-head-of-safety-support"),
    ],
)
def test_a_title_finds_its_role_first(page: Page, text: str, first: str) -> None:
    assert first in found(page, text)[0]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("escalation", {"head-of-regional", "regulatory-response"}),
        ("SQL", {"global-head", "regulatory-response"}),
        ("Singapore", {"core-safety", "global-head", "head-of-regional", "product-policy", "regulatory-response"}),
    ],
)
def test_a_word_finds_the_roles_that_have_it(page: Page, text: str, roles: set[str]) -> None:
    results = found(page, text)
    assert {name for name in roles if any(f"/roles/{name}" in result for result in results)} == roles
    assert "/roles/" in results[0]


def test_the_index_of_the_search_is_asked_for_when_the_search_is(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("method/", wait_until="networkidle")
    assert not [url for url in asked if "search_index" in url]
    page.get_by_label("Search the handbook").press_sequentially("SQL")
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile(r"\d+ matching"))
    assert len([url for url in asked if "search_index" in url]) == 1


@pytest.mark.parametrize(
    "text", ["Fairygodboss", "newsletter", "Node.js", "inspiring creativity", "psychologically demanding"]
)
def test_what_boards_and_employers_say_in_general_is_not_found_in_roles(page: Page, text: str) -> None:
    assert not [result for result in found(page, text) if "/roles/" in result]


def test_every_mark_leads_to_its_line_and_opens_the_map(page: Page) -> None:
    page.goto(f"roles/{role(page, 'head-of-regional')}#line-15")
    assert page.locator("#line-15").evaluate("mark => getComputedStyle(mark.closest('li')).backgroundColor") != (
        "rgba(0, 0, 0, 0)"
    )
    page.locator("#line-15").click()
    page.get_by_role("link", name="in the line map").click()
    expect(page.locator("#source-15")).to_be_visible()
    assert page.locator("#source-15 .fate").inner_text() == "Shown: Responsibilities"


def test_a_search_within_the_page_looks_into_folds_once_somebody_reads(page: Page) -> None:
    page.goto(f"roles/{role(page, 'head-of-regional')}")
    inside = page.locator("details.hb-fold:not(.hb-shared, .hb-contents) .hb-fold__in").first
    assert inside.evaluate("fold => getComputedStyle(fold).display") == "none"
    page.keyboard.press("Tab")
    # Hidden as the browser hides it: found by its search, which opens the fold.
    assert inside.evaluate("fold => getComputedStyle(fold).display") != "none"
    expect(inside).to_be_hidden()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(inside).to_be_visible()


def test_the_number_of_results_is_announced(page: Page) -> None:
    page.goto("method/")
    page.get_by_label("Search the handbook").press_sequentially("SQL")
    expect(page.get_by_role("status").filter(has_text="matching")).to_have_text(re.compile(r"\d+ matching"))


@pytest.mark.parametrize("key", ["s", "f", "/"])
def test_a_letter_pressed_anywhere_opens_nothing(page: Page, key: str) -> None:
    page.goto("method/")
    page.wait_for_timeout(300)
    page.keyboard.press(key)
    page.wait_for_timeout(300)
    assert not page.locator("#__search").is_checked()


def test_the_first_tab_skips_to_the_content(page: Page) -> None:
    page.goto("functions/policy/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('md-skip')")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('article')")


def test_the_scheme_is_chosen_with_the_keyboard_and_lasts(page: Page) -> None:
    page.goto("")
    page.locator(".hb-scheme").focus()
    page.keyboard.press("Enter")
    assert page.locator("html").get_attribute("data-md-color-scheme") == "slate"
    page.goto("roles/")
    assert page.locator("html").get_attribute("data-md-color-scheme") == "slate"


@pytest.mark.parametrize("page", [NO_SCRIPT], indirect=True)
def test_without_javascript_everything_reads_and_leads_on(page: Page) -> None:
    page.goto("roles/")
    assert len(titles(page)) == 5
    expect(page.locator(".hb-filters")).to_be_hidden()
    page.locator("#index tbody a").first.click()
    expect(page.locator("h1")).to_contain_text("Core Safety Program Manager")
    page.locator("#responsibilities + ul a.hb-l").first.click()
    expect(page.locator("#source-39")).to_be_visible()
    page.goto("")
    expect(page.locator(".hb-find")).to_be_hidden()  # it could only lead to the unfiltered table
    page.locator(".hb-mx td a").first.click()
    assert "/functions/" in page.url
    assert "#region-" in page.url
    page.goto("compare/")
    expect(page.locator(".hb-picks")).to_be_hidden()
    page.locator("a", has_text="with the closest").first.click()
    expect(page.locator("h2").first).to_contain_text("With ")


@pytest.mark.parametrize("page", [{}, NO_SCRIPT], indirect=True)
def test_a_passage_of_several_postings_opens_where_the_reader_is(page: Page) -> None:
    page.goto(f"roles/{role(page, 'head-of-regional')}")
    here = page.url
    passage = page.locator(".hb-shared p", has_text="Building a world where people can safely discover")
    expect(passage).to_be_hidden()
    page.get_by_role("link", name="Building a world where people can safely discover").click()
    assert page.url.startswith(here)
    expect(passage).to_be_in_viewport()


@pytest.mark.parametrize("page", [NO_SCRIPT], indirect=True)
def test_without_javascript_a_role_is_set_beside_each_related_role(page: Page) -> None:
    page.goto("roles/")
    page.locator("#index tbody a").first.click()
    related = page.locator("a.hb-role", has=page.locator("xpath=following-sibling::span[@class='hb-beside']"))
    titles = related.all_inner_texts()
    assert len(titles) > 1
    for place, title in enumerate(titles):
        page.locator("#related-roles + ul .hb-beside a").nth(place).click()
        assert "/compare/" in page.url
        beside = page.locator("table.hb-cmp:visible th .t", has_text=title)
        expect(beside.first).to_be_in_viewport()
        page.go_back()


def test_a_mark_opens_its_source_line_where_the_reader_is_and_closes_it(page: Page) -> None:
    page.goto(f"roles/{role(page, 'head-of-regional')}")
    mark = page.locator("#responsibilities + ul a.hb-l").first
    mark.focus()
    page.keyboard.press("Enter")
    opened = page.locator("#responsibilities + ul > li .hb-raw")
    expect(opened).to_contain_text("Shown: Responsibilities")
    expect(mark).to_have_attribute("aria-expanded", "true")
    assert "#" not in page.url
    opened.get_by_role("link", name="in the line map").click()
    expect(page.locator("#source-15")).to_be_in_viewport()
    mark.click()
    expect(opened).to_have_count(0)


def test_a_role_prints_on_two_pages_in_a_size_that_reads(page: Page) -> None:
    page.goto("roles/")
    addresses = [link.get_attribute("href") for link in page.locator("#index tbody th > a").all()]
    assert len(addresses) == 5
    for address in addresses:
        page.goto(f"roles/{address}")
        page.emulate_media(media="print")
        assert len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True))) <= 2, address
        sizes = page.evaluate(
            "[...document.querySelectorAll('article :is(p, li):has(a.hb-l)')].filter((e) => e.getClientRects().length)"
            ".map((e) => parseFloat(getComputedStyle(e).fontSize))"
        )
        assert min(sizes) >= 8.5 * 96 / 72, address


@pytest.mark.parametrize(
    "page", [{"viewport": {"width": width, "height": 900}} for width in (360, 760, 1280)], indirect=True
)
def test_bars_of_the_regions_are_as_long_as_their_counts_on_one_scale(page: Page) -> None:
    page.goto("regions/")
    bars = page.locator(".hb-atlas .hb-bar1").evaluate_all(
        "bars => bars.map(bar => [Number(bar.querySelector('b').textContent), bar.querySelector('rect').getBoundingClientRect().width])"
    )
    lengths = {round(length / count, 1) for count, length in bars if count}
    assert len([count for count, _ in bars if count]) > 2
    assert max(lengths) - min(lengths) < 0.5


@pytest.mark.parametrize("page", [PHONE], indirect=True)
def test_on_a_phone_each_sentence_compared_says_whose_it_is_and_no_word_is_broken(page: Page) -> None:
    page.goto("compare/")
    slugs = [option.get_attribute("value") for option in page.locator("#a option").all()]
    three = f"compare/?a={slugs[1]}&b={slugs[2]}&c={slugs[4]}"
    for address in (three, f"compare/?a={slugs[1]}&b={slugs[4]}", f"compare/{slugs[1]}/"):
        page.goto(address)
        page.wait_for_selector(".hb-pair:not(.is-same):visible")
        for pair in page.locator(".hb-pair:not(.is-same):visible").all():
            sentences = pair.locator("p").all()
            assert len({sentence.locator(".hb-who:visible").inner_text() for sentence in sentences}) == len(sentences)
            assert all(len(sentence.inner_text()) > 20 for sentence in sentences)
        broken = page.locator("table.hb-cmp:visible :is(th, td)").evaluate_all(
            """cells => cells.flatMap(cell => {
                const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), found = [];
                while (texts.nextNode()) for (const word of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
                    const range = document.createRange();
                    range.setStart(texts.currentNode, word.index);
                    range.setEnd(texts.currentNode, word.index + word[0].length);
                    const tops = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
                    if (tops.size > 1) found.push(word[0]);
                }
                return found;
            })"""
        )
        assert broken == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_who_has_nothing_of_its_own_is_not_counted_as_nought(page: Page) -> None:
    slugs = [role(page, word).split("/")[0] for word in ("core-safety", "product-policy-manager")]
    for address in (f"compare/?a={slugs[0]}&b={slugs[1]}", f"compare/{slugs[0]}/"):
        page.goto(address)
        page.wait_for_selector("table.hb-cmp")
        assert not page.get_by_text(re.compile(r"^Only .*: 0$")).count()


@pytest.mark.parametrize("page", [PHONE], indirect=True)
def test_on_a_phone_the_count_stays_at_hand_in_the_fold_and_a_button_leads_to_the_results(page: Page) -> None:
    opened(page)
    page.locator(".hb-filters > summary").click()
    page.get_by_label(re.compile("^Asia-Pacific")).check()
    told = page.locator(".hb-show")
    expect(told).to_be_in_viewport(ratio=1)
    expect(told).to_contain_text("3 of 5 roles")
    page.get_by_role("button", name="Show 3 roles").click()
    expect(told).to_be_hidden()
    assert page.evaluate("document.activeElement.id") == "list"
    below = (
        "count => count.getBoundingClientRect().top >= document.querySelector('header').getBoundingClientRect().bottom"
    )
    assert page.locator(".hb-count").evaluate(below)
    expect(page.locator("#index tbody a").first).to_be_in_viewport()
    expect(page.locator(".hb-filters > summary")).to_contain_text("1 chosen, 3 of 5 roles")
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(told).to_be_hidden()
