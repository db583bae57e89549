"""`python -m generator` is `handbook`."""

import sys

from generator.cli import main

sys.exit(main())
