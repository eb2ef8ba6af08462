# What the README names. Each target does the set-up that it needs.
.PHONY: setup demo sandbox test lint format interop bench examples

setup:
	@Scripts/setup.sh

demo: setup
	swift build --product wechatpay
	.build/debug/wechatpay demo

sandbox: setup
	swift build --product wechatpay
	.build/debug/wechatpay sandbox --write-credentials .build/sandbox

test: setup
	swift test

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Snippets Benchmarks Examples

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Snippets Benchmarks Examples

interop: setup
	swift build --product wechatpay
	Interop/run.sh

bench: setup
	swift run --package-path Benchmarks --scratch-path .build-benchmarks -c release MemoryBenchmark

examples: setup
	swift test --package-path Examples/NotificationServer --scratch-path .build-examples
