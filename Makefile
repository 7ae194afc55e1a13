# The one front door. `make demo` and `make test` need Python 3.11 or later, make and a network;
# they do all the rest themselves, in .venv.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(BIN)/uv
SYNC := $(UV) pip sync --quiet --require-hashes --python $(BIN)/python
REPORT := build/demo/report.html
STORIES := src/memoranda/samples/stories
# The wheel unpacked: the reader compiled, where a C compiler is there. `src` stays plain Python.
BUILT := build/wheel
COMPILED := build/compiled
IS_PLAIN = ls $(BUILT)/*-none-any.whl >/dev/null 2>&1
SOURCES = $(shell find src/memoranda -name __pycache__ -prune -o -type f -print)

.PHONY: help
help:  ## Say what can be made
	@echo "Memoranda: make <target>"
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

##
## What people run
##

.PHONY: demo
demo: $(VENV)/.demo  ## Read the sample stories: a table here, and a report to open in a browser
	@mkdir -p $(dir $(REPORT))
	@$(BIN)/memoranda read $(STORIES) --format table
	@$(BIN)/memoranda read $(STORIES) --format html --out $(REPORT)
	@echo
	@echo "The report is at $(abspath $(REPORT)); open it in a browser."

.PHONY: test
test: check browser  ## Check everything: style, types, contracts, all tests, coverage (under 20 minutes)
	$(BIN)/pytest --cov
	@$(MAKE) --no-print-directory compiled
	@if $(IS_PLAIN); \
	then echo "Not tested: the compiled reader, since there is no C compiler (see above)."; \
	else $(BIN)/pytest -o pythonpath=$(COMPILED) tests/reader tests/samples; fi

# The report is tested in a real browser, which Python's index does not have and Debian does.
BROWSERS = chromium chromium-browser google-chrome
.PHONY: browser
browser:
	@if ! command -v $(BROWSERS) >/dev/null; then \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; \
		then echo "Setting up Chromium …"; \
			apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
			apt-get install -qq --no-install-recommends chromium >/dev/null; \
		else false; fi \
		|| echo "Not tested: the report in a browser. Install Chromium to test it too."; \
	fi

.PHONY: quick
quick: check  ## The two-minute part of `make test`
	$(BIN)/pytest -m "not slow"

.PHONY: check
check: $(VENV)/.test  ## Format, lint, types and import contracts
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

.PHONY: bench
bench: $(VENV)/.bench compiled  ## Measure speed and accuracy into benchmarks/results.json
	PYTHONPATH=$(abspath $(COMPILED)) $(BIN)/python -m benchmarks

.PHONY: wheel
wheel: $(VENV)/.test  ## Build the wheel into dist, compiled where there is a C compiler
	@$(BIN)/python tools/build_wheel.py dist

.PHONY: docs
docs: $(VENV)/.test  ## Write the generated reference pages anew
	$(BIN)/python docs/build_reference.py

.PHONY: readings
readings: $(VENV)/.test  ## Take what is read of the sample stories now for what is expected
	$(BIN)/python tests/samples/test_readings.py

.PHONY: format
format: $(VENV)/.test  ## Put every file into the house's form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

.PHONY: clean
clean:  ## Remove everything that was made here
	rm -rf $(VENV) build dist .coverage .coverage.* .hypothesis .*_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

##
## The locks: every dependency by version and hash, and no address to fetch it from
##

LOCK = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links --upgrade
# Each set lies within the next, so the larger one is locked first and holds the smaller to it.
WITHIN_BENCH = --constraint requirements/bench.txt

.PHONY: lock
lock: $(VENV)/.uv  ## Lock the newest dependencies that pyproject.toml allows
	$(LOCK) pyproject.toml --extra corpus --group test --group lint --group bench \
		--output-file requirements/bench.txt
	$(LOCK) pyproject.toml --extra corpus --group test --group lint $(WITHIN_BENCH) \
		--output-file requirements/test.txt
	$(LOCK) pyproject.toml --extra files $(WITHIN_BENCH) --output-file requirements/demo.txt
	$(LOCK) --group pyproject.toml:install $(WITHIN_BENCH) --output-file requirements/install.txt

##
## The compiled reader, made anew where a source has changed, or where a compiler was missing
##

.PHONY: compiled
compiled: $(COMPILED)/.built

$(COMPILED)/.built: setup.py pyproject.toml $(SOURCES) | $(VENV)/.test
	@rm -rf $(BUILT) $(COMPILED)
	@$(BIN)/python tools/build_wheel.py $(BUILT)
	@$(UV) pip install --quiet --no-deps --compile-bytecode --target $(COMPILED) $(BUILT)/*.whl
	@$(IS_PLAIN) || touch $@

##
## Setting up: each stamp says which set stands in .venv; a larger set holds the smaller ones
##

$(VENV)/.uv: requirements/install.txt
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(v < (3, 11) and \
		f"Memoranda needs Python 3.11 or later, and $(PYTHON) is {v[0]}.{v[1]}. " \
		"Name another: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r $<
	@touch $@

$(VENV)/.demo: requirements/demo.txt pyproject.toml | $(VENV)/.uv
	$(call install,$<)
	@rm -f $(VENV)/.test $(VENV)/.bench
	@touch $@

$(VENV)/.test: requirements/test.txt pyproject.toml | $(VENV)/.uv
	$(call install,$<)
	@rm -f $(VENV)/.bench
	@touch $(VENV)/.demo $@

$(VENV)/.bench: requirements/bench.txt pyproject.toml | $(VENV)/.uv
	$(call install,$<)
	@touch $(VENV)/.demo $(VENV)/.test $@

define install
	@echo "Setting up $(VENV) from $(1) …"
	@$(SYNC) $(1)
	@$(UV) pip install --quiet --no-deps --no-build-isolation \
		--python $(BIN)/python --editable .
endef
