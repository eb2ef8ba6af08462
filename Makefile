# What the README names. Each target does the set-up that it needs.

BENCHMARKS = .build-benchmarks/release

# All tests in two runs: those of the command start hundreds of processes, and the time limits of the others must measure
# the tests, not the machine.
TEST = swift test $(1) --skip WeChatPayCommandsTests && swift test $(1) --skip-build --filter WeChatPayCommandsTests

.PHONY: setup catalog catalog-check openapi-check generated school-files demo sandbox hostile hostile-release crash crash-postgres test test-openssl test-postgres lint format diagnostics interop bench bench-catalog bench-peers bench-instructions bench-build examples

setup:
	@Scripts/setup.sh

demo: setup
	swift build --product wechatpay
	.build/debug/wechatpay demo

sandbox: setup
	swift build --product wechatpay
	.build/debug/wechatpay sandbox --write-credentials .build/sandbox --storage .build/sandbox/state.sqlite

test: setup
	$(call TEST)

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Snippets Benchmarks Examples
	Scripts/prose.sh

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Snippets Benchmarks Examples

diagnostics:
	@Scripts/setup.sh python3
	swift build --target WeChatPayOfflineFace
	python3 Scripts/diagnostics.py .build/debug

interop:
	@Scripts/setup.sh php
	swift build --product wechatpay
	Interop/run.sh

hostile: setup
	swift build --product wechatpay
	swift build --product HostileCalls
	$$(Interop/python.sh) Scripts/hostile/main.py .build/debug/wechatpay .build/debug/HostileCalls

hostile-release: setup
	swift build -c release --scratch-path .build-release --product wechatpay
	swift build -c release --scratch-path .build-release --product HostileCalls
	$$(Interop/python.sh) Scripts/hostile/main.py .build-release/release/wechatpay .build-release/release/HostileCalls

crash:
	@Scripts/setup.sh python3
	swift build --product wechatpay
	python3 Scripts/crash.py .build/debug/wechatpay
	@Scripts/setup.sh python3-spreadsheets
	/usr/bin/python3 Scripts/crash.py .build/debug/wechatpay --workbook --kills 40 --users 4000

catalog:
	@Scripts/setup.sh python3
	python3 Scripts/catalog.py

catalog-check:
	@Scripts/setup.sh python3
	python3 Scripts/catalog_test.py
	python3 Scripts/catalog.py --check

openapi-check: setup
	@Scripts/setup.sh python3
	swift build --product wechatpay
	Scripts/openapi-check.sh

generated: setup
	@Scripts/setup.sh python3
	swift build --product wechatpay
	python3 Scripts/generated.py .build/debug/wechatpay

school-files:
	@Scripts/setup.sh python3-spreadsheets
	swift build --product wechatpay
	/usr/bin/python3 Scripts/school-files.py .build/debug/wechatpay

crash-postgres:
	@Scripts/setup.sh postgres python3
	swift build --product wechatpay --traits Postgres --scratch-path .build-postgres
	Scripts/with-postgres.sh python3 Scripts/crash.py .build-postgres/debug/wechatpay --workers 3 --restart Scripts/with-postgres.sh

test-postgres:
	@Scripts/setup.sh postgres python3
	Scripts/with-postgres.sh sh -c '$(call TEST,--traits Postgres --scratch-path .build-postgres)'

test-openssl:
	@Scripts/setup.sh openssl
	$(call TEST,--traits OpenSSL --scratch-path .build-openssl)

bench: bench-build
	$(BENCHMARKS)/SpeedBenchmark table
	$(BENCHMARKS)/SpeedBenchmark scaling
	$(BENCHMARKS)/SpeedBenchmark endurance
	$(BENCHMARKS)/MemoryBenchmark
	$(BENCHMARKS)/RosterBenchmark throughput
	$(BENCHMARKS)/RosterBenchmark million
	$(BENCHMARKS)/RosterBenchmark formats
	$(BENCHMARKS)/CatalogBenchmark
	python3 Benchmarks/first-program.py $(BENCHMARKS)
	Benchmarks/instructions.sh $(CURDIR)/$(BENCHMARKS)/HotPath

bench-catalog: bench-build
	$(BENCHMARKS)/CatalogBenchmark
	python3 Benchmarks/first-program.py $(BENCHMARKS)

bench-peers: bench-build
	Benchmarks/peers.sh $(BENCHMARKS)/SpeedBenchmark $(PEERS)

bench-instructions: bench-build
	Benchmarks/instructions.sh $(CURDIR)/$(BENCHMARKS)/HotPath

bench-build:
	@Scripts/setup.sh openssl valgrind python3
	swift build --package-path Benchmarks --scratch-path .build-benchmarks -c release

examples: setup
	swift test --package-path Examples/NotificationServer --scratch-path .build-examples
	swift test --package-path Examples/Shop --scratch-path .build-examples
