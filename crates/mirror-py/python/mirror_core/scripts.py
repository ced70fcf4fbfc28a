"""What scripts need beside the library: outputs from files, from standard input or from commands.

Unlike the rest of the package, this module opens files and starts processes, without a shell and
with a time limit.

>>> from mirror_core.scripts import OutputParser
>>> parser = OutputParser(description="An example.")
>>> words = ["a.txt", "--", "clpmdstat", "--mirror", "sales", "--", "clpstat"]
>>> arguments = parser.parse_args(words)
>>> arguments.files, arguments.commands
(['a.txt'], [['clpmdstat', '--mirror', 'sales'], ['clpstat']])
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Any

from ._native import Finding
from .errors import MirrorError

#: What can go wrong while an output is fetched and read.
READING_ERRORS = (OSError, subprocess.SubprocessError, MirrorError)

#: The exit status of ``clpstat`` while it is busy, how often it is run again, and after how long.
_BUSY = 9
_RETRIES = 4
_PAUSE = 2.0


class OutputParser(argparse.ArgumentParser):
    """A command line with files of output (``-`` is standard input), and commands behind ``--``."""

    def __init__(self, **keywords: Any) -> None:
        keywords.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(**keywords)

    def parse_args(  # type: ignore[override]
        self, words: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> argparse.Namespace:
        """Parses the words; what is behind a ``--`` is a command, word for word.

        The result has ``files``, a list of names, and ``commands``, a list of lists of words.
        """
        own, *commands = _split(sys.argv[1:] if words is None else words)
        if not any(action.dest == "files" for action in self._actions):
            self.add_argument(
                "files", nargs="*", metavar="FILE", help="output; `-`: standard input"
            )
        arguments = self.parse_intermixed_args(own, namespace)
        arguments.commands = [command for command in commands if command]
        return arguments


def _split(words: Sequence[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for word in words:
        if word == "--":
            yield part
            part = []
        else:
            part.append(word)
    yield part


def outputs(arguments: argparse.Namespace) -> list[bytes]:
    """Returns what the files hold and what the commands print, in the order of the command line.

    :raises OSError: if a file cannot be read or a program cannot be started.
    :raises subprocess.SubprocessError: if a command fails or takes too long.
    """
    texts = [read_output(name) for name in arguments.files]
    texts += [run_command(command) for command in arguments.commands]
    return texts


def read_output(name: str) -> bytes:
    """Returns what a file holds; ``-`` is standard input."""
    if name == "-":
        return sys.stdin.buffer.read()
    with open(name, "rb") as stream:
        return stream.read()


def run_command(argv: Sequence[str], *, timeout: float = 60.0) -> bytes:
    """Runs a command, without a shell, and returns what it prints.

    A ``clpstat`` that is busy is run again, a few times.

    :raises OSError: if the program cannot be started.
    :raises subprocess.SubprocessError: if it fails or takes longer than ``timeout`` seconds.
    """
    ended = run_unchecked(argv, timeout=timeout)
    ended.check_returncode()
    return ended.stdout


def run_unchecked(
    argv: Sequence[str], *, timeout: float | None = 60.0, with_errors: bool = False
) -> subprocess.CompletedProcess[bytes]:
    """Runs a command like :func:`run_command`, whatever its exit status.

    :param with_errors: whether what it prints on standard error is part of its output.
    """
    can_be_busy = PurePath(argv[0]).stem.lower() == "clpstat"
    for attempt in range(_RETRIES + 1):
        ended = subprocess.run(
            argv,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT if with_errors else None,
            timeout=timeout,
        )
        if not can_be_busy or ended.returncode != _BUSY or attempt == _RETRIES:
            break
        time.sleep(_PAUSE)
    return ended


def notable(findings: Iterable[Finding]) -> list[Finding]:
    """Returns the findings that are more than worth knowing: warnings and critical ones."""
    return [finding for finding in findings if finding.severity != "info"]


def use_any_console() -> None:
    """Escapes what a console cannot show: a name in Japanese is no reason to fail."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


__all__ = [
    "READING_ERRORS",
    "OutputParser",
    "notable",
    "outputs",
    "read_output",
    "run_command",
    "run_unchecked",
    "use_any_console",
]
