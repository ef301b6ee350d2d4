# Two commands: `make demo` sets up and runs the main job; `make check` sets up and passes everything.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: demo check setup format bench clean

$(VENV)/ready: pyproject.toml requirements.lock
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { \
	  echo "make: could not create $(VENV). On Debian: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

setup: $(VENV)/ready

demo: setup
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
