# The two commands: `make run` opens Tawsim on its sample, `make test` runs the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SETUP := PYTHON=$(PYTHON) sh packaging/set_up.sh

.PHONY: run test check bench package api

run:
	@$(SETUP) run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	  $(BIN)/tawsim --sample; \
	else \
	  QT_QPA_PLATFORM=offscreen $(BIN)/python -m desktop.tour; \
	fi

test:
	@$(SETUP) dev
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

check: test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict annotations
	$(BIN)/lint-imports

bench:
	@$(SETUP) dev
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/benchmarks --benchmark-only

# What is given to people, in dist/: a folder that needs no Python, the .deb, the wheel, the sdist.
package:
	@PYTHON=$(PYTHON) sh packaging/package.sh all

# The reference of the core, in build/api.
api:
	@PYTHON=$(PYTHON) sh packaging/package.sh tools
	build/venv/bin/python packaging/build_api_reference.py
