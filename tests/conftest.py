"""Profiles of Hypothesis: the same short run everywhere, and a long one for `make fuzz`."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# The machines of CI are shared, so that time limits for single examples say nothing.
settings.register_profile("short", derandomize=True, deadline=None)
settings.register_profile("long", max_examples=20_000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))
