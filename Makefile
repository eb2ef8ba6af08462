# What the README names. Each target does the set-up that it needs.
.PHONY: setup test lint format

setup:
	@Scripts/setup.sh

test: setup
	swift test

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests
