"""Last touches on rendered pages: what the theme writes outside of every block that a template could override."""

from __future__ import annotations

import base64
import hashlib
import re

REPLACEMENTS = (
    # The HTML standard knows no `autocomplete` on a checkbox.
    ('type="checkbox" id="__drawer" autocomplete="off"', 'type="checkbox" id="__drawer"'),
    ('type="checkbox" id="__search" autocomplete="off"', 'type="checkbox" id="__search"'),
)
"""Text of the theme and what stands for it; a test fails when the theme no longer writes it."""

POLICY = (
    "default-src 'none'; script-src 'self'{scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
)

HEAD = '<meta charset="utf-8">'

_INLINE = re.compile(r"<script(?P<attributes>(?:\s[^>]*)?)>(?P<code>.*?)</script>", re.DOTALL)
_DATA = re.compile(r"""\s(?:src=|type=["']?(?!module|text/javascript))""")
_DATED = re.compile(r"\s*<lastmod>[^<]*</lastmod>")


def finish_page(output: str, *, content: str, serving: bool) -> str:
    """Finish one rendered page; `content` is the part of it that was made from Markdown.

    A preview gets no security policy, for it reloads by a script that MkDocs adds afterwards.
    """
    for old, new in REPLACEMENTS:
        output = output.replace(old, new)
    if serving:
        return output
    return output.replace(
        HEAD, f'{HEAD}<meta http-equiv="content-security-policy" content="{_policy(output, content)}">', 1
    )


def finish_sitemap(output: str) -> str:
    """Leave out the date of the build: equal input gives equal files."""
    return _DATED.sub("", output)


def _policy(output: str, content: str) -> str:
    """Name the scripts of the theme by their hashes; one that came in through a page's text is not named."""
    frame = output.replace(content, "", 1) if content else output
    codes = {match["code"] for match in _INLINE.finditer(frame) if not _DATA.search(match["attributes"])}
    hashes = sorted(base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() for code in codes)
    return POLICY.format(scripts="".join(f" 'sha256-{digest}'" for digest in hashes))
