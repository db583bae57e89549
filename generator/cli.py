"""The command `handbook`: arguments come in, text on standard output and an exit code go out.

What the commands do stands in `commands`, which is imported when one is to run.
"""

from __future__ import annotations

import argparse
import atexit
import gc
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.diagnostics import HandbookError

_ALLOCATIONS = 50_000
"""Objects made between two looks for cycles: a look walks over the tables of the taxonomy, and Python's 700 make
a tenth of the time of a posting of it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 without an error; 1 with one (with `--strict` also with a warning); argparse itself leaves with 2.
    """
    gc.set_threshold(_ALLOCATIONS)
    atexit.register(gc.freeze)  # Python looks for cycles once more when it ends: among all that is about to go anyway.
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    options = _parser().parse_args(arguments)
    try:
        from generator import commands  # noqa: PLC0415 -- so that help and wrong usage need not wait for it

        code: int = getattr(commands, options.command)(options)
        sys.stdout.flush()
    except HandbookError as error:
        for fault in error.faults:
            print(f"error: {fault}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of our output has gone, as `head` does; Python must not complain when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="handbook", description="Make a browsable handbook of raw job postings.", epilog="Each command has --help."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version('trust-safety-handbook')}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND", dest="command")

    def shared(flag: str, **rest: Any) -> argparse.ArgumentParser:
        """An option that several commands have, as a parent of their parsers."""
        holder = argparse.ArgumentParser(add_help=False)
        holder.add_argument(flag, **rest)
        return holder

    def command(name: str, purpose: str, example: str, *options: argparse.ArgumentParser) -> argparse.ArgumentParser:
        return commands.add_parser(
            name,
            help=purpose,
            description=f"{purpose[0].upper()}{purpose[1:]}.",
            epilog=f"example:\n  {example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            parents=options,
        )

    folder: dict[str, Any] = {"type": Path, "metavar": "DIR"}
    seeds = shared("--seeds", **folder, help="folder of the postings (default: that of mkdocs.yml, or seeds)")
    config = shared("--config-file", type=Path, metavar="F", default=Path("mkdocs.yml"), help="default: mkdocs.yml")
    taxonomy = shared("--taxonomy", **folder, help="folder of the taxonomy (default: the one that comes with it)")
    strict = shared("--strict", action="store_true", help="warnings fail too, after all of them are named")

    build = command("build", "build the whole site", "handbook build --site-dir site --strict", seeds, config, strict)
    build.add_argument("--site-dir", **folder, help="where the site goes (default: that of mkdocs.yml)")

    pages = command(
        "pages", "write the pages as Markdown with front matter", "handbook pages --out pages", seeds, config
    )
    pages.add_argument("--out", **folder, required=True, help="folder that the pages are written to")

    parse = command(
        "parse", "say what postings state", "handbook parse seeds --json | jq .role.title", taxonomy, strict
    )
    parse.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="posting, or folder of postings")
    parse.add_argument("--json", action="store_true", help="one JSON object for each posting, each on its line")

    explain = command(
        "explain", "show how a posting was understood, line by line", "handbook explain seeds/a.txt", taxonomy
    )
    explain.add_argument("file", type=Path, metavar="FILE", help="posting")

    check = command(
        "check", "name what is wrong with the postings", "handbook check --format github", seeds, config, strict
    )
    check.add_argument("--format", choices=("text", "github", "json"), default="text", help="default: text")
    return parser
