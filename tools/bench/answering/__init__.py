"""How well she answers, beside others asked the same: `script/bench answering`. See docs/answering.md."""
