# Everything a person or CI does here; `make` alone lists it. Written for GNU make on Debian 12.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.installed
TEXTS := $(wildcard assets/translations/*.ts)
SOURCES := kiosk tests tools $(wildcard benchmarks)

.PHONY: help
help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: demo
demo: packages-run $(READY) $(TEXTS:.ts=.qm) ## take a ticket: on this display, or, without one, off-screen with screenshots
	$(BIN)/kiosk demo

.PHONY: test
test: packages-test $(READY) $(TEXTS:.ts=.qm) lint ## prove it: lint, then every test
	$(BIN)/pytest -n 3 --dist loadfile --no-loadscope-reorder

.PHONY: lint
lint: lint-python lint-types lint-qml ## style, types, every name in the QML

.PHONY: lint-python
lint-python: $(READY)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)

.PHONY: lint-types
lint-types: $(READY)
	$(BIN)/mypy $(SOURCES)

.PHONY: lint-qml
lint-qml: packages-run $(READY)
	$(BIN)/python tools/qmllint.py

.PHONY: format
format: $(READY) ## put the Python in its one format, imports sorted
	$(BIN)/ruff check --fix-only $(SOURCES)
	$(BIN)/ruff format $(SOURCES)

.PHONY: texts
texts: packages-run $(READY) ## collect the texts of the screens into assets/translations/*.ts, for translators
	$(BIN)/pyside6-lupdate -no-obsolete -locations none -extensions py,qml kiosk/ui -ts $(TEXTS)

%.qm: %.ts $(READY)
	$(BIN)/pyside6-lrelease -silent $< -qm $@

.PHONY: bench
bench: packages-test $(READY) $(TEXTS:.ts=.qm) ## measure start, taps, lists, memory on this machine
	$(BIN)/python -m benchmarks

.PHONY: program
program: packages-run $(READY) $(TEXTS:.ts=.qm) ## the kiosk as one folder, dist/kiosk/, that runs without Python
	$(BIN)/pyinstaller --noconfirm --log-level ERROR --workpath build/program kiosk.spec
	strip --strip-unneeded dist/kiosk/_internal/libpython*.so* dist/kiosk/_internal/python3.11/lib-dynload/*.so

.PHONY: package
package: program ## the Debian package of it: dist/kiosk_VERSION_ARCHITECTURE.deb
	@packaging/build-deb.sh $(BIN)/python

.PHONY: package-test
package-test: packages-test package ## prove the package in a bare Debian 12, from install to purge: root, minutes
	@packaging/test-deb.sh $(BIN)/python

.PHONY: soak
soak: packages-test $(READY) $(TEXTS:.ts=.qm) ## put every promise to a long test (half an hour or more); PARTS=journeys for one
	$(BIN)/python -m tests.soak $(PARTS)

.PHONY: lock
lock: $(READY) ## pin the parts of pyproject.toml; without requirements.lock, their newest
	@tools/lock.sh $(PYTHON)

.PHONY: package-list
package-list: ## the Debian packages: what running needs, then what the tests add
	@tools/system-packages.sh list run
	@tools/system-packages.sh list test

.PHONY: packages-run packages-test
packages-run packages-test: packages-%:
	@tools/system-packages.sh install $*

# The environment is this file: newer than the lock and the project's own description, or made again.
$(READY): requirements.lock pyproject.toml | packages-run
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || \
	    { echo "Kiosk needs Python 3.11; set PYTHON=/path/to/python3.11." >&2; exit 1; }
	"$(PYTHON)" -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.PHONY: clean
clean: ## remove what was made, the environment included
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
