# Two commands: `make demo` sets up and runs the main job; `make check` sets up and passes everything.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

LOCK   := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header \
          --python-version 3.11 pyproject.toml

.PHONY: demo check setup format lock clean

PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# What a user needs, and on top of it what a developer and the tests need.
$(VENV)/ready: pyproject.toml requirements.lock
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { \
	  echo "make: could not create $(VENV). On Debian: apt-get install python3-venv"; exit 1; }
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/ready-to-test: $(VENV)/ready requirements-dev.lock
	$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

setup: $(VENV)/ready-to-test

# Both locks anew, from pyproject.toml.
lock: setup
	$(LOCK) --group build -o requirements.lock
	$(LOCK) --all-extras --group dev -o requirements-dev.lock

demo: $(VENV)/ready
	@mkdir -p demo
	$(BIN)/dateline build examples/mackerel -o demo/mackerel.dateline
	$(BIN)/dateline show demo/mackerel.dateline
	$(BIN)/dateline export demo/mackerel.dateline --format html -o demo/mackerel.html
	@echo "The same as a page, in one file: demo/mackerel.html"

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV) demo build dist
