"""The options of the plugin in `mkdocs.yml` come in, the settings of the handbook go out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from pydantic import ValidationError

from generator.diagnostics import HandbookError
from generator.settings import Settings


class Options(Config):
    """What `mkdocs.yml` may say below `plugins: - handbook:`; `Settings` has meaning, unit and default of each."""

    seeds = option.Dir(default="seeds")
    taxonomy = option.Optional(option.Dir(exists=True))
    contact = option.Optional(option.Type(str))
    keep_contacts = option.Optional(option.Type(bool))
    doubtful_below = option.Optional(option.Type((int, float)))
    previous = option.Optional(option.File(exists=True))
    limits = option.Optional(option.Type(dict))


def settings_of(options: Options, config: MkDocsConfig) -> Settings:
    """Join the plugin's options with what MkDocs itself knows: name, address and repository of the site.

    Raises:
        HandbookError: naming each option that is wrong, what was expected and what was found.
    """
    given: dict[str, Any] = {key: value for key, value in dict(options).items() if value is not None}
    given |= {"title": config.site_name, "site_url": config.site_url or "", "repo_url": config.repo_url or ""}
    for name in {"seeds", "previous"} & given.keys():
        given[name] = near(Path(given[name]))
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        raise HandbookError(
            *(
                f"mkdocs.yml: plugins.handbook.{'.'.join(map(str, fault['loc']))}: {fault['msg']}, "
                f"found {fault['input']!r}"
                for fault in error.errors()
            )
        ) from None


def near(path: Path) -> Path:
    """The path as seen from the working folder where it lies below it, so that messages are short."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
