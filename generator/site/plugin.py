"""The MkDocs plugin `handbook`: puts the generated pages among the files of the site and checks the result.

Findings about postings go to MkDocs' own log and raise nothing, so that `--strict` counts them and a bad
posting never stops a preview.  Faults of the handbook itself stop a build; under `mkdocs serve`, where an
exception would leave the browser waiting for ever, they are logged and the last good pages stay.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage

from generator import pages, pipeline, taxonomy
from generator.diagnostics import Diagnostic, HandbookError, exit_code
from generator.page import Handbook, Page, as_markdown
from generator.settings import Settings
from generator.site.check import NOWHERE, faults_of_site
from generator.site.finish import finish_page, finish_sitemap
from generator.site.options import Options, settings_of
from generator.site.search import searchable
from generator.sources import gather

log = get_plugin_logger("handbook")

LEVELS = {"error": logging.ERROR, "warning": logging.WARNING, "info": logging.INFO}

UNDATED = "2000-01-01"
"""Stands for the day of the build, which MkDocs would write into the compressed sitemap."""


class HandbookPlugin(BasePlugin[Options]):
    """One build after the other; under `serve` the same object lives through all of them."""

    def __init__(self) -> None:
        self.serving = False
        self.settings = Settings()
        self.handbook: Handbook | None = None
        """The last one that was built without a fault."""
        self.diagnostics: tuple[Diagnostic, ...] = ()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        # MkDocs keeps the object for later configurations in the same process.
        self.serving, self.handbook, self.diagnostics = command == "serve", None, ()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        try:
            self.settings = settings_of(self.config, config)
        except HandbookError as error:
            self._stop(error)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        try:
            self.handbook = self._build()
        except Exception as error:
            if not self.serving:
                raise PluginError(str(error)) from error
            self._stop(error)
        for uri, content in _contents(self.handbook or _notice()):
            if (written := files.get_file_from_path(uri)) is not None:
                files.remove(written)
            files.append(File.generated(config, uri, content=content))
        return files

    def on_pre_page(self, page: SitePage, *, config: MkDocsConfig, files: Files) -> SitePage:
        page.update_date = UNDATED
        return page

    @event_priority(-100)
    def on_page_content(self, html: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        return searchable(html)

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: SitePage, config: MkDocsConfig) -> str:
        return finish_page(output, content=page.content or "", serving=self.serving)

    @event_priority(-100)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        if template_name == "sitemap.xml":
            return finish_sitemap(output_content)
        if template_name.endswith(".html"):
            return finish_page(output_content, content="", serving=self.serving)
        return output_content

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if self.handbook is None:
            return
        if faults := faults_of_site(Path(config.site_dir), base=config.site_url or NOWHERE):
            self._stop(HandbookError(*faults))
        # MkDocs counts what its log lets through; with --quiet that is no warning.
        if config.strict and not self.serving and exit_code(self.diagnostics, strict=True):
            raise PluginError("The postings gave errors or warnings; they are named above (handbook check).")

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        watched = [self.settings.seeds, self.settings.taxonomy, *map(Path, pages.__path__)]
        watched += [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
        for path in watched:
            if path.exists():
                server.watch(str(path))
        return server

    def _build(self) -> Handbook:
        # Under serve the taxonomy may have changed since.
        taxonomy.load.cache_clear()
        sources = gather([self.settings.seeds], self.settings.limits)
        built = pipeline.build(sources.readable, self.settings, sources.diagnostics)
        self.diagnostics = built.diagnostics
        for finding in self.diagnostics:
            log.log(LEVELS[finding.severity], "%s", finding)
        return built.handbook

    def _stop(self, error: Exception) -> None:
        """Stop a build with this fault; under serve, say it and go on."""
        if not self.serving:
            raise PluginError(str(error)) from error
        known = isinstance(error, HandbookError)
        log.error("%s", error, exc_info=None if known else error)


def _contents(handbook: Handbook) -> list[tuple[str, str]]:
    return [
        *((page.uri, as_markdown(page)) for page in handbook.pages),
        *((asset.uri, asset.content) for asset in handbook.assets),
    ]


def _notice() -> Handbook:
    """What a preview shows when not even the first build went well."""
    body = "# The handbook could not be built\n\nThe terminal names the faults; the page reloads when they are mended."
    return Handbook((Page("index.md", "Not built", "The handbook could not be built.", body),), ())
