# Everything one does with Rep Journal. `make run` opens it, `make test` tests it; each first makes
# what it needs. A text after ## is what `make help` shows.

PYTHON := .venv/bin/python
ARGS :=

.DEFAULT_GOAL := help
.PHONY: help run test check setup bench faults faults-short screenshots lock format clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: ## Open the program; ARGS="--data-dir folder" passes arguments
# Arguments may ask for a job without a window: then it is for the program to say what it lacks.
ifeq ($(strip $(ARGS)),)
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ]; then \
	    echo "No screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set." >&2; \
	    exit 1; \
	fi
endif
	@tools/system_packages.sh
	@tools/environment.sh
	@$(PYTHON) -m journal $(ARGS)

test: check ## Check everything: style, types and all tests

check: setup
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy
	$(PYTHON) -m pytest --numprocesses auto --dist loadgroup

setup: ## Make .venv with all that development needs, and .venv/bin/rep-journal
	@tools/system_packages.sh --tests
	@tools/environment.sh

format: setup ## Format the code and fix what can be fixed
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format

bench: setup ## Measure and print a table
	$(PYTHON) -m bench

faults: setup ## Kill, cut off, fill up and flip what can be, and print what was lost
	$(PYTHON) -m faults $(ARGS)

faults-short: setup ## The same in a few minutes, as for every change
	$(PYTHON) -m faults --short --seed 1123

screenshots: setup ## Draw the pictures in docs/pictures anew
	LC_ALL=en_GB.UTF-8 xvfb-run -a -s "-screen 0 1600x1200x24" $(PYTHON) tools/screenshots.py

lock: setup ## Bring requirements.lock in line with pyproject.toml; ARGS=--upgrade takes newer versions
	$(PYTHON) -m pip install --quiet --disable-pip-version-check uv
	$(PYTHON) -m uv pip compile --quiet --universal --generate-hashes --no-emit-index-url \
	    --no-header --extra dev --python-version 3.11 $(ARGS) pyproject.toml -o requirements.lock

clean: ## Remove .venv and what the tools keep
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
