"""Where a reader reports an error in a posting: posting and settings come in, the address of a prefilled form goes out.

A report names the file of the posting, since that or a rule is what gets mended; the page is made anew at each build.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlencode, urlsplit

from generator.corpus import Posting
from generator.pages import addresses
from generator.roles import Role
from generator.settings import Settings

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""A contact that is an e-mail address and nothing else."""


def report(posting: Posting, role: Role, settings: Settings) -> str:
    """Form of the repository, else a letter to the contact; empty where the settings name neither."""
    file = posting.path if settings.seeds.is_absolute() else (settings.seeds / posting.path).as_posix()
    page = settings.site_url and f"{settings.site_url.rstrip('/')}/{addresses.site(addresses.role(role.slug))}"
    asked = (
        f"Posting: {file}",
        f"Page: {page or role.slug}",
        "Source line, such as L15:",
        "What is wrong:",
        "What is right:",
    )
    title, body = f"Error in {file}", "\n".join(asked) + "\n"
    if settings.repo_url:
        return _form(settings.repo_url.rstrip("/"), title, body)
    if _MAIL.fullmatch(settings.contact):
        return f"mailto:{settings.contact}?{_query(subject=title, body=body)}"
    return ""


def _form(repository: str, title: str, body: str) -> str:
    """GitLab has words of its own; GitHub, Gitea and Forgejo have the same."""
    if (urlsplit(repository).hostname or "").startswith("gitlab."):
        return f"{repository}/-/issues/new?{_query(**{'issue[title]': title, 'issue[description]': body})}"
    return f"{repository}/issues/new?{_query(title=title, body=body)}"


def _query(**values: str) -> str:
    return urlencode(values, quote_via=quote)
