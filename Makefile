# SPDX-License-Identifier: EUPL-1.2

SWIFT ?= swift
SOURCES = Package.swift Sources Tests
# Swift's own libraries are linked in: the program starts in a third of the time and with half the memory. The toolchain's
# own linker, because the system's complains of a function in Foundation.
RELEASE = -c release --static-swift-stdlib -Xswiftc -use-ld=lld $(DIRECT_TYPES)
# Types are named by functions rather than by text, which the runtime would have to read and look up at every start; left
# out where the compiler does not know the option.
DIRECT_TYPES = $(shell $(SWIFT)c -frontend -help-hidden 2>/dev/null | sed -n \
  's/.*\(-disable-concrete-type-metadata-mangled-name-accessors\).*/-Xswiftc -Xfrontend -Xswiftc \1/p')

.PHONY: help demo build release test test-extended bench lint format dependencies

help:
	@echo "make demo           build Pegel, evaluate the example's municipalities, submit, and evaluate them together"
	@echo "make test           all tests that every change must pass"
	@echo "make test-extended  release build, conformance, long property runs"
	@echo "make bench          measure what evaluations cost"
	@echo "make build          debug build"
	@echo "make release        release build, in .build/release"
	@echo "make lint           check the formatting"
	@echo "make format         correct the formatting"

demo: dependencies
	$(SWIFT) build $(RELEASE) --product pegel
	.build/release/pegel evaluate --workspace Examples/verbund
	.build/release/pegel evaluate --workspace Examples/verbund --as-of 2026-01-31 --out Reports/2026
	for id in dohlenried erlmoor marderborn otterbrueck silberquell tannfurt wiesenkamm; do \
	  .build/release/pegel submit --workspace Examples/verbund --commune $$id --as-of 2026-01-31 >/dev/null || exit 1; \
	done
	rm -rf Reports/federation
	.build/release/pegel federation --workspace Examples/verbund --as-of 2026-01-31
	for id in dohlenried erlmoor marderborn otterbrueck silberquell tannfurt wiesenkamm; do \
	  .build/release/pegel submit --workspace Examples/verbund --commune $$id --as-of 2027-01-31 \
	    --since Reports/federation/2026-01-31 >/dev/null || exit 1; \
	done
	.build/release/pegel submit --workspace Examples/verbund --commune rabenfliess --as-of 2027-01-31 >/dev/null
	.build/release/pegel federation --workspace Examples/verbund --as-of 2027-01-31 --since Reports/federation/2026-01-31
	.build/release/pegel verify Reports/federation/2026-01-31
	.build/release/pegel verify Reports/federation/2027-01-31
	@echo
	@echo "The reports are in Reports/. Begin with Reports/overview.html."

build: dependencies
	$(SWIFT) build

release: dependencies
	$(SWIFT) build $(RELEASE)

# Warnings are errors: each target in Package.swift says so.
test: dependencies
	@.ci/step "format" $(MAKE) --no-print-directory lint
	@.ci/step "build" $(SWIFT) build --build-tests
	@.ci/step "tests" $(SWIFT) test --skip-build

test-extended: dependencies
	@.ci/test-extended

# BENCH_OPTIONS=--quick leaves out what takes long.
bench: dependencies
	$(SWIFT) build $(RELEASE) --product pegel
	$(SWIFT) build $(RELEASE) --product pegel-benchmark
	python3 Benchmarks/run.py $(BENCH_OPTIONS)

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

dependencies:
	@.ci/install-dependencies
