# Needs Python 3.11 to 3.13 with venv, git and make; everything else comes from requirements.lock.
FITS := import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3 python; do \
  "$$name" -c '$(FITS)' 2>/dev/null && command -v "$$name" && break; done)
BIN := .venv/bin
READY := .venv/.ready
# Annotated postings that the models are trained on.
DATA ?= tests/gold
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site test serve check format lock bench train measure fuzz clean

help: ## Show this list.
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile

site: $(READY) ## Build site/ from seeds/; warnings fail.
	$(BIN)/handbook build --strict

test: $(READY) ## Run the whole test suite.
	$(BIN)/pytest

serve: $(READY) ## Preview; saving a posting, the taxonomy or a template reloads the page.
	$(BIN)/mkdocs serve

check: $(READY) ## Everything that CI asks.
	$(BIN)/ruff format --check generator tests
	$(BIN)/ruff check generator tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) test
	$(BIN)/mkdocs build --strict --site-dir .cache/site

format: $(READY) ## Format and mend what can be mended.
	$(BIN)/ruff check --fix generator tests
	$(BIN)/ruff format generator tests

lock: $(READY) ## Renew requirements.lock from pyproject.toml.
	@command -v uv >/dev/null || { echo "make lock needs uv: $(BIN)/pip install uv, then PATH=$(BIN):\$$PATH make lock" >&2; exit 1; }
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-emit-index-url --no-emit-find-links --upgrade --quiet --output-file requirements.lock

bench: $(READY) ## Measure; figures are ratios within one run.
	$(BIN)/python tests/benchmarks/bench.py

train: $(READY) ## Train the models again.
	$(BIN)/python -m generator.training train $(DATA)

measure: $(READY) ## Compare rules, model and hybrid on DATA, by employers that no training saw.
	$(BIN)/python -m generator.training measure $(DATA) --folds 5

fuzz: $(READY) ## Let Hypothesis look for faults for a long time.
	HYPOTHESIS_PROFILE=long $(BIN)/pytest -m hypothesis

clean: ## Remove what was made.
	rm -rf .venv .cache site .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# Stamps are written last, so that a set-up that broke off is done again.
$(READY): .venv/.locked pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q generator  # Images often forbid Python to keep bytecode as it runs: a fifth of each start.
	@touch $@

.venv/.locked: requirements.lock
	@"$(PYTHON)" -c '$(FITS)' 2>/dev/null || { echo "Python 3.11 to 3.13 with venv is needed: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	"$(PYTHON)" -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@
