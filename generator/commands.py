"""The commands of `handbook`: parsed arguments come in, text is printed, an exit code goes out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator import pipeline, report
from generator.corpus import Corpus, Posting
from generator.diagnostics import Diagnostic, exit_code
from generator.document import Source
from generator.page import as_markdown
from generator.settings import Settings
from generator.sources import Sources, gather

CONFIG = Path("mkdocs.yml")


def build(options: argparse.Namespace) -> int:
    from generator.site.build import build_site  # noqa: PLC0415 -- only this command waits for MkDocs

    findings = build_site(options.config_file, seeds=options.seeds, site_dir=options.site_dir, strict=options.strict)
    return exit_code(findings, strict=options.strict)


def pages(options: argparse.Namespace) -> int:
    settings = _configured(options)
    sources = _gather([settings.seeds], settings)
    built = pipeline.build(sources.readable, settings, sources.diagnostics)
    handbook = built.handbook
    contents = {page.uri: as_markdown(page) for page in handbook.pages}
    contents |= {asset.uri: asset.content for asset in handbook.assets}
    for uri, content in contents.items():
        path = options.out / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    _complain(built.diagnostics)
    _progress(f"{len(contents)} files written to {options.out}")
    return exit_code(built.diagnostics)


def parse(options: argparse.Namespace) -> int:
    sources, corpus = _understand(options.paths, _chosen(options))
    for source, posting in _in_order(sources, corpus):
        if options.json:
            print(json.dumps(report.result(source, posting), ensure_ascii=False))
        elif posting is not None:
            print(report.summary(posting))
    _complain(corpus.diagnostics)
    if not options.json:
        print(report.counted(corpus.diagnostics))
    return exit_code(corpus.diagnostics, strict=options.strict)


def explain(options: argparse.Namespace) -> int:
    sources, corpus = _understand([options.file], _chosen(options))
    for _, posting in _in_order(sources, corpus):
        if posting is not None:
            print("\n".join(report.explanation(posting)))
    _complain(sources.diagnostics)
    return exit_code(corpus.diagnostics)


def check(options: argparse.Namespace) -> int:
    settings = _configured(options)
    _, corpus = _understand([settings.seeds], settings)
    findings = corpus.diagnostics
    if options.format == "json":
        rows = ({"source": finding.source, **report.finding_object(finding)} for finding in findings)
        print(json.dumps(list(rows), ensure_ascii=False, indent=2))
    elif options.format == "github":
        for finding in findings:
            print(report.annotation(finding, settings.seeds.as_posix()))
    else:
        for finding in findings:
            print(finding)
        print(report.counted(findings))
    return exit_code(findings, strict=options.strict)


def _configured(options: argparse.Namespace) -> Settings:
    """The settings of `mkdocs.yml` where there is one, else the defaults."""
    if options.config_file.exists() or options.config_file != CONFIG:
        from generator.site.build import settings_from  # noqa: PLC0415 -- as above

        return settings_from(options.config_file, seeds=options.seeds)
    return Settings(seeds=options.seeds or Settings().seeds)


def _chosen(options: argparse.Namespace) -> Settings:
    return Settings(taxonomy=options.taxonomy) if options.taxonomy else Settings()


def _gather(paths: Sequence[Path], settings: Settings) -> Sources:
    sources = gather(paths, settings.limits)
    _progress(f"{len(sources.readable)} postings read, now to understand them ...")
    return sources


def _understand(paths: Sequence[Path], settings: Settings) -> tuple[Sources, Corpus]:
    sources = _gather(paths, settings)
    return sources, pipeline.parse(sources.readable, settings, sources.diagnostics)


def _in_order(sources: Sources, corpus: Corpus) -> Iterator[tuple[Source, Posting | None]]:
    """Each source with what was made of it, in the order in which the paths were given."""
    made = {posting.document.text.source: posting for posting in (*corpus.postings, *corpus.refused)}
    return ((source, made.get(source)) for source in sources.all)


def _complain(findings: Iterable[Diagnostic]) -> None:
    """Errors and warnings go to standard error, remarks nowhere: `handbook check` has them."""
    for finding in sorted(findings):
        if finding.severity != "info":
            print(finding, file=sys.stderr)


def _progress(message: str) -> None:
    if sys.stderr.isatty():
        print(message, file=sys.stderr)
