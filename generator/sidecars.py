"""Text of a sidecar file comes in, what the curator knows of the posting goes out.

A sidecar is `<stem>.toml` beside the posting, with any of the keys `url`, `retrieved`, `publisher` and
`posting = true`, where the text reads like none.
"""

from __future__ import annotations

import datetime
from typing import Annotated
from urllib.parse import urlsplit

import tomli
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from generator.document import Sidecar

EXAMPLE = 'url = "https://example.com/jobs/1", retrieved = 2026-01-31, publisher = "Example board"'


def _iso_date(value: object) -> object:
    if type(value) is datetime.date:
        return value.isoformat()
    if isinstance(value, str):
        return datetime.date.fromisoformat(value.strip()).isoformat()
    raise ValueError("expected a date such as 2026-01-31")


def _visible(value: str) -> str:
    if not value.isprintable():
        raise ValueError("expected printable characters on one line")
    return value


def _address(value: str) -> str:
    try:
        host, _ = (parts := urlsplit(value)).hostname, parts.port
    except ValueError as error:
        raise ValueError(f"expected an address of the web, found {error}") from None
    if not host:
        raise ValueError("expected an address of the web, found one without a host")
    if parts.username is not None:  # "https://known.example@other.example" leads to the other.
        raise ValueError("expected an address of the web, found one with a name before its host")
    return value


class _Keys(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, str_strip_whitespace=True)

    url: Annotated[str, AfterValidator(_visible), AfterValidator(_address)] | None = Field(
        default=None, pattern=r"^https?://[^\s\"'<>\\^`{|}]+$", max_length=2000
    )
    retrieved: Annotated[str, BeforeValidator(_iso_date)] | None = None
    publisher: Annotated[str, AfterValidator(_visible)] | None = Field(default=None, min_length=1, max_length=200)
    posting: bool = False


def parse_sidecar(text: str) -> Sidecar:
    """Read a sidecar.

    Raises:
        ValueError: naming the key, what was expected and what was found.
    """
    try:
        keys = _Keys.model_validate(tomli.loads(text))
    except tomli.TOMLDecodeError as error:
        raise ValueError(f"expected TOML, found: {error}") from None
    except RecursionError:
        raise ValueError("expected the four keys, found values nested without end") from None
    except ValidationError as error:
        faults = (f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        raise ValueError("; ".join(faults)) from None
    return Sidecar(keys.url, keys.retrieved, keys.publisher, keys.posting)
