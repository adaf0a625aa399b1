.PHONY: run test lint bench
ARGS ?=

run:    ## start the kiosk (first time: install what is missing)
	@exec script/run $(ARGS)

test:   ## run every test
	@exec script/test $(ARGS)

lint:   ## style and types
	@exec script/lint

bench:  ## tables of figures
	@exec script/bench $(ARGS)
