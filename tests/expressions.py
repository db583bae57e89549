"""All regular expressions of the generator come out, one JSON object in a line each, as a build of the seeds compiled them.

Run in a process of its own: expressions are caught where Python compiles them, before the first module is loaded.
"""

from __future__ import annotations

import functools
import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
GENERATOR = str(ROOT / "generator")
COMPILERS = (re.__file__, functools.__file__, __file__, str(ROOT / "generator" / "expressions.py"))
"""Where an expression is compiled for the line that asks for it."""


def main() -> None:
    compiled: dict[tuple[str, int], str] = {}
    compile_it: Any = re._compile  # type: ignore[attr-defined]

    def caught(pattern: Any, flags: Any) -> Any:
        found = compile_it(pattern, flags)
        frame = sys._getframe(1)
        while frame.f_back is not None and frame.f_code.co_filename in COMPILERS:
            frame = frame.f_back
        if frame.f_code.co_filename.startswith(GENERATOR) and isinstance(found.pattern, str):
            place = f"{Path(frame.f_code.co_filename).relative_to(ROOT)}:{frame.f_lineno}"
            compiled.setdefault((found.pattern, found.flags), place)
        return found

    re._compile = caught  # type: ignore[attr-defined]

    import importlib
    import pkgutil

    import generator
    from generator.expressions import AnyCase

    make: Any = AnyCase.__init__

    def made(expression: AnyCase, *rest: Any, **named: Any) -> None:
        """Compile at once what waits until it is asked for, so that the place is where it is named."""
        make(expression, *rest, **named)
        _ = expression.small, expression.written

    AnyCase.__init__ = made  # type: ignore[method-assign]

    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)

    from generator import pipeline
    from generator.settings import Limits, Settings
    from generator.sources import gather

    pipeline.build(gather([ROOT / "seeds"], Limits()).readable, Settings())
    for (pattern, flags), place in compiled.items():
        print(json.dumps({"pattern": pattern, "flags": flags, "place": place}))


if __name__ == "__main__":
    main()
