"""How well she hears and how fast she answers: `script/bench voice`; what is measured is told in docs/voice.md."""
