"""`handbook build`: the whole site, built beside the target and put in its place when it is whole."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.diagnostics import Diagnostic, HandbookError
from generator.settings import Settings
from generator.site.options import settings_of
from generator.site.plugin import HandbookPlugin

CONFIG = Path("mkdocs.yml")


def build_site(
    config_file: Path, *, seeds: Path | None = None, site_dir: Path | None = None, strict: bool = False
) -> tuple[Diagnostic, ...]:
    """Build the site and return what there is to say about the postings.

    Args:
        config_file: The `mkdocs.yml`.
        seeds: Folder of postings; None takes the one of the configuration.
        site_dir: Where the site goes; None takes the one of the configuration.
        strict: Whether warnings fail the build, after all of them were named.

    Raises:
        HandbookError: when the site could not be built; the target is then what it was before.
    """
    with _log_on_terminal():
        config, plugin = _load(config_file, seeds=seeds, strict=strict)
        target = (site_dir or Path(config.site_dir)).absolute()
        _refuse_precious(target, config, plugin)
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as beside:
            config.site_dir = str(Path(beside) / target.name)
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build_with_mkdocs(config)
            except Abort as error:
                raise HandbookError(str(error)) from error
            finally:
                config.plugins.on_shutdown()
            _swap(Path(config.site_dir), target, Path(beside) / "before")
    return plugin.diagnostics


def settings_from(config_file: Path, *, seeds: Path | None = None) -> Settings:
    """The settings of a site without building it.

    Raises:
        HandbookError: when the configuration can't be read.
    """
    config, plugin = _load(config_file, seeds=seeds, strict=False)
    return settings_of(plugin.config, config)


def _load(config_file: Path, *, seeds: Path | None, strict: bool) -> tuple[MkDocsConfig, HandbookPlugin]:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        config = load_config(str(config_file), strict=strict or None)
    except ConfigurationError as error:
        raise HandbookError(f"{config_file}: {error}") from error
    plugin = config.plugins.get("handbook")
    if not isinstance(plugin, HandbookPlugin):
        raise HandbookError(f"{config_file}: expected the plugin `handbook` below `plugins:`, found none")
    if seeds is not None:
        plugin.config.seeds = str(seeds.absolute())
    return config, plugin


def _swap(built: Path, target: Path, before: Path) -> None:
    if not target.exists():
        built.rename(target)
        return
    target.rename(before)
    try:
        built.rename(target)
    except BaseException:
        before.rename(target)
        raise


def _refuse_precious(target: Path, config: MkDocsConfig, plugin: HandbookPlugin) -> None:
    """The target is replaced as a whole; no folder that holds what the site is made of may be one."""
    precious = [Path.cwd(), Path(config.config_file_path), Path(config.docs_dir), Path(plugin.config.seeds)]
    for path in precious:
        if path.absolute().is_relative_to(target):
            raise HandbookError(f"{target}: expected a folder for the site alone, found one that holds {path}")


@contextmanager
def _log_on_terminal() -> Iterator[None]:
    """Show MkDocs' log: problems always, progress on a terminal only."""
    logger = logging.getLogger("mkdocs")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    before = logger.level
    logger.setLevel(logging.INFO if sys.stderr.isatty() else logging.WARNING)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)
