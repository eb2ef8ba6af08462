# What the README names. Each target does the set-up that it needs.

BENCHMARKS = .build-benchmarks/release

.PHONY: setup demo sandbox crash crash-postgres test test-openssl test-postgres lint format interop bench bench-peers bench-instructions bench-build examples

setup:
	@Scripts/setup.sh

demo: setup
	swift build --product wechatpay
	.build/debug/wechatpay demo

sandbox: setup
	swift build --product wechatpay
	.build/debug/wechatpay sandbox --write-credentials .build/sandbox --admin-port 0

test: setup
	swift test

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Snippets Benchmarks Examples

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Snippets Benchmarks Examples

interop: setup
	swift build --product wechatpay
	Interop/run.sh

crash:
	@Scripts/setup.sh python3
	swift build --product wechatpay
	python3 Scripts/crash.py .build/debug/wechatpay

crash-postgres:
	@Scripts/setup.sh postgres python3
	swift build --product wechatpay --traits Postgres --scratch-path .build-postgres
	Scripts/with-postgres.sh python3 Scripts/crash.py .build-postgres/debug/wechatpay --workers 3 --restart Scripts/with-postgres.sh

test-postgres:
	@Scripts/setup.sh postgres python3
	Scripts/with-postgres.sh swift test --traits Postgres --scratch-path .build-postgres

test-openssl:
	@Scripts/setup.sh openssl
	swift test --traits OpenSSL --scratch-path .build-openssl

bench: bench-build
	$(BENCHMARKS)/SpeedBenchmark table
	$(BENCHMARKS)/SpeedBenchmark scaling
	$(BENCHMARKS)/SpeedBenchmark endurance
	$(BENCHMARKS)/MemoryBenchmark
	$(BENCHMARKS)/RosterBenchmark throughput
	$(BENCHMARKS)/RosterBenchmark million
	Benchmarks/instructions.sh $(CURDIR)/$(BENCHMARKS)/HotPath

bench-peers: bench-build
	Benchmarks/peers.sh $(BENCHMARKS)/SpeedBenchmark $(PEERS)

bench-instructions: bench-build
	Benchmarks/instructions.sh $(CURDIR)/$(BENCHMARKS)/HotPath

bench-build:
	@Scripts/setup.sh openssl valgrind
	swift build --package-path Benchmarks --scratch-path .build-benchmarks -c release

examples: setup
	swift test --package-path Examples/NotificationServer --scratch-path .build-examples
