# What the README names. Each target does the set-up that it needs.
.PHONY: setup demo sandbox test lint format interop

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
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Snippets

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Snippets

interop: setup
	swift build --product wechatpay
	Interop/run.sh
