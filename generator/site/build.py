"""`handbook build`: the whole site, built beside the target and put in its place when it is whole."""

from __future__ import annotations

import errno
import logging
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.diagnostics import Diagnostic, HandbookError
from generator.settings import Settings
from generator.site import exchange
from generator.site.options import settings_of
from generator.site.plugin import HandbookPlugin
from generator.site.workplace import workplace

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
        target = (site_dir or Path(config.site_dir)).resolve()
        _refuse_precious(target, config, plugin)
        try:
            with _ended_by_signal(), workplace(target) as beside:
                config.site_dir = str(beside / "site")
                _build(config)
                exchange.put(beside / "site", target)
        except OSError as error:
            raise HandbookError(_told(error, target)) from error
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


def _build(config: MkDocsConfig) -> None:
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build_with_mkdocs(config)
    except Abort as error:
        raise HandbookError(str(error)) from error
    finally:
        config.plugins.on_shutdown()


def _told(error: OSError, target: Path) -> str:
    """What the system refused, in one sentence with what to do."""
    advice = {
        errno.ENOSPC: "make room there",
        errno.EDQUOT: "make room there",
        errno.EFBIG: "raise the limit of file sizes (ulimit -f)",
        errno.EROFS: "choose another with --site-dir",
        errno.EACCES: "see who may write there, or choose another with --site-dir",
        errno.EPERM: "see who may write there, or choose another with --site-dir",
    }.get(error.errno or 0, "the site that was there is as it was")
    named = f" at {error.filename}" if error.filename else ""
    return f"{target}: expected to write the site, found: {error.strerror or error}{named}; {advice}"


@contextmanager
def _ended_by_signal() -> Iterator[None]:
    """Let a polite request to end (SIGTERM) clear up as an interrupt does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


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
