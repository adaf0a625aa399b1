"""The `kiosk` command. Each command imports what it needs when it runs, so that all start fast."""

from __future__ import annotations

import sys
from io import TextIOWrapper

import typer

from kiosk.commands.bundle import pack, unpack
from kiosk.commands.common import UserError, errors
from kiosk.commands.content import check
from kiosk.commands.exchange import export, import_
from kiosk.commands.fleet import fleet
from kiosk.commands.mistyped import UsageError, sentence
from kiosk.commands.model import model
from kiosk.commands.running import doctor, preview, run
from kiosk.commands.talking import ask, listen, say
from kiosk.commands.voice import voice
from kiosk.commands.writing import new, review, schema
from kiosk.config import ConfigError

app = typer.Typer(
    name="kiosk",
    no_args_is_help=True,
    add_completion=False,
    help="小翠：展厅的触摸屏和语音导览",
    pretty_exceptions_enable=False,
)
for command in (run, check, review, schema, export, pack, unpack, ask, listen, say, preview, doctor, fleet):
    app.command()(command)
app.command("import")(import_)
app.add_typer(new, name="new")
app.add_typer(voice, name="voice")
app.add_typer(model, name="model")


def main() -> None:
    """Run the command line; whatever staff got wrong ends in one sentence, not in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # broken bytes on the command line must not end it
    try:
        sys.exit(app(prog_name="kiosk", standalone_mode=False))
    except (ConfigError, UserError) as error:
        errors.print(str(error), style="red", markup=False, soft_wrap=True)
        sys.exit(1)
    except UsageError as error:
        if error.format_message():  # there is none where nothing but the group was typed, and help was shown
            errors.print(sentence(error), style="red", markup=False, soft_wrap=True)
        sys.exit(2)
    except typer.Abort:
        sys.exit(130)
