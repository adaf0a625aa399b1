"""`script/setup` on machines that lack this and that: the real script, with a small PATH of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
TOOLS = ("bash", "cat", "cp", "chmod", "cut", "dirname", "env", "mkdir", "sha256sum", "tail", "touch")

# A Python that makes an environment of itself, and a pip that installs nothing but the command.
PYTHON = """#!/usr/bin/env bash
case "$*" in
  "-m venv"*) mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
  "-m pip install"*) [ ! -e broken ] || { echo "no network"; exit 1; }
    touch .venv/bin/kiosk; chmod +x .venv/bin/kiosk ;;
esac
echo "python $*" >>calls
"""
SCRIPTS = [*sorted((PROJECT / "script").iterdir()), PROJECT / ".ci/run"]


class Machine:
    """A checkout with the script in it, on a machine with hardly anything installed."""

    def __init__(self, folder: Path, user: int = 0) -> None:
        self.checkout, self._bin = folder / "checkout", folder / "bin"
        (self.checkout / "script").mkdir(parents=True)
        shutil.copy(PROJECT / "script/setup", self.checkout / "script")
        (self.checkout / "pyproject.toml").touch()
        self._bin.mkdir()
        for tool in TOOLS:
            (self._bin / tool).symlink_to(str(shutil.which(tool)))
        self.add("id", f"#!/usr/bin/env bash\necho {user}\n")
        self.add("python3", PYTHON)
        self.add("apt-get", '#!/usr/bin/env bash\necho "apt-get $*" >>calls\n')

    def add(self, name: str, text: str) -> None:
        """Put a program on the PATH."""
        (self._bin / name).write_text(text)
        (self._bin / name).chmod(0o755)

    def setup(self) -> tuple[int, str]:
        """Run the script; return its exit code and what it said."""
        done = subprocess.run(
            [self.checkout / "script/setup"],
            env={"PATH": str(self._bin), "LANG": os.environ.get("LANG", "C.UTF-8")},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        return done.returncode, done.stdout

    def calls(self) -> list[str]:
        """What has been called since the last look."""
        file = self.checkout / "calls"
        calls = file.read_text().splitlines() if file.exists() else []
        file.unlink(missing_ok=True)
        return calls


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_script_is_sound(script: Path) -> None:
    assert subprocess.run(["bash", "-n", script]).returncode == 0
    assert os.access(script, os.X_OK)


def test_it_tells_what_an_administrator_has_to_run(tmp_path: Path) -> None:
    machine = Machine(tmp_path, user=1000)
    code, said = machine.setup()
    assert code == 1
    [line] = [line for line in said.splitlines() if line.startswith("apt-get")]
    start, _, packages = line.partition(" --no-install-recommends ")
    assert start == "apt-get update && apt-get install -y"
    assert {"xvfb", "espeak-ng"} <= set(packages.split())
    assert not any("apt-get" in call or "-m pip" in call for call in machine.calls())


def test_it_installs_once(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    code, said = machine.setup()
    assert code == 0, said
    calls = machine.calls()
    assert [call for call in calls if "apt-get install" in call and "xvfb" in call]
    assert [call for call in calls if "pip install" in call]
    assert machine.setup() == (0, "")
    assert machine.calls() == []


def test_it_installs_again_when_the_project_asks_for_other_packages(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    machine.setup()
    machine.calls()
    (machine.checkout / "pyproject.toml").write_text("dependencies = []")
    assert machine.setup()[0] == 0
    calls = machine.calls()
    assert [call for call in calls if "pip install" in call]
    assert not [call for call in calls if "-m venv" in call], "the environment is kept"


def test_it_goes_on_where_the_network_failed(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    (machine.checkout / "broken").touch()
    code, said = machine.setup()
    assert code == 1
    assert "no network" in said
    assert "请检查网络" in said
    (machine.checkout / "broken").unlink()
    assert machine.setup()[0] == 0


def test_it_asks_for_a_python_that_fits(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    machine.add("python3", "#!/usr/bin/env bash\nexit 1\n")
    code, said = machine.setup()
    assert code == 1
    assert "Python 3.10 到 3.13" in said
