"""Carries out a recovery. Exit status 0: done. 1: stopped, or it cannot go on. 2: usage.

The trap: a script that goes on because a command has returned, that starts over after a crash, or
that answers `y` by itself. Here a session says what is next and polls for the effect; it is in a
file before anything is done, and what cannot be undone waits for a person who types a name.

    python recover.py sales --intent recover_while_running --on tokyo
    python recover.py --resume mirror-recovery.json --on tokyo     (goes on, whatever ended it)
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from mirror_core import (
    Assessment,
    Command,
    MirrorError,
    Runbook,
    Session,
    SessionError,
    UnusableNameError,
    actions,
    events,
    read,
)
from mirror_core.scripts import run_unchecked, use_any_console
from mirror_core.typing import Names

#: Programs of the product: those that only read, and those that act. No other program is run.
READING = ("clpmdstat", "clpstat")
ACTING = ("clpgrp", "clpmdctrl", "clpmonctrl")

#: What a person can say of a command that ran elsewhere: its exit status, or that it is not known.
EXIT_STATUSES = ("?", *map(str, range(256)))

DONE, NOT_DONE = 0, 1


class Declined(Exception):
    """A person wants to stop."""


def run(argv: Sequence[str]) -> tuple[int | None, bytes]:
    """Runs a program of the product; returns its exit status and what it prints."""
    if argv[0] in READING:
        ended = run_unchecked(argv)
    elif argv[0] in ACTING:
        # It may take as long as it takes, and what it prints as an error belongs in the journal.
        ended = run_unchecked(argv, timeout=None, with_errors=True)
    else:
        raise OSError(f"`{argv[0]}` is no program of the product")
    # The end by a signal, or by an exception of Windows, is no exit status.
    status = ended.returncode if 0 <= ended.returncode < 2**31 else None
    return status, ended.stdout


def observe(commands: Iterable[Sequence[str]]) -> bytes:
    """Runs reading commands and returns all that they print."""
    return b"\n".join(run(argv)[1] for argv in commands)


def assess(resource: str) -> Assessment:
    """Reads the state of the mirror disk from the commands of the product."""
    commands = (
        ("clpmdstat", "--mirror", resource),
        ("clpmdstat", "--active", resource),
        ("clpstat",),
    )
    return read(observe(commands)).assess(resource)


def plan(arguments: argparse.Namespace) -> Runbook:
    """Shows the recovery options and returns the runbook of the one that the command line names."""
    assessment = assess(arguments.resource)
    names: Names = {
        "group": arguments.group,
        "monitor": arguments.monitor,
        "source": arguments.source,
    }
    print(assessment.page(language=arguments.lang, **names))
    for option in assessment.options:
        has_row = arguments.row == str(option.row)
        has_intent = option.intent is not None and arguments.intent == option.intent
        if (has_row or has_intent) and not option.blocked_by:
            return option.runbook(**names)
    raise LookupError("that is not one of the options, or a disk has to be repaired first")


def keep(session: Session, path: Path) -> None:
    """Writes the session down: whole or not at all, and on the disk when this returns."""
    new = path.with_name(f"{path.name}.new")
    with open(new, "w", encoding="utf-8") as file:
        file.write(session.to_json(indent=True))
        file.flush()
        os.fsync(file.fileno())
    os.replace(new, path)


def ask(question: str | None, hint: str, answers: Collection[str | None]) -> str:
    """Asks a person until the answer is one of those that are possible."""
    while True:
        answer = input(f"{question}\n   {hint} / stop > ").strip()
        if answer in answers:
            return answer
        if answer == "stop":
            raise Declined


def shown(command: Command) -> str:
    """Returns a command for a person who runs it on another server."""
    line = command.line("cmd" if sys.platform == "win32" else "sh")
    return f"   {command.server or '*'}: {line}"


def do(action: actions.Action, session: Session, here: str | None, language: str) -> None:
    """Does what the session asks for, and tells it how that went."""
    question = session.describe(language)
    match action:
        case actions.Observe(commands=commands):
            output = observe(command.argv for command in commands)
            session.observed(output, time.time())
        case actions.Run(command=command) if command.server in (None, here):
            status, output = run(command.argv)
            session.command_ended(status, output, time.time())
        case actions.Run(command=command):
            text = f"{question}\n{shown(command)}"
            answer = ask(text, "0 / 1 / ... / ?", EXIT_STATUSES)
            status = None if answer == "?" else int(answer)
            session.command_ended(status, b"", time.time())
        case actions.Confirm(token=token, source=source, command=command):
            text = f"{question}\n{shown(command)}" if command else question
            ask(text, "<server>", (source,))
            session.confirmed(token, time.time())
        case actions.Ask(choices=choices):
            answer = ask(question, " / ".join(choices), choices)
            session.answered(answer, time.time())
        case actions.ByHand():
            answer = ask(question, "done / failed", ("done", "failed"))
            session.answered(answer, time.time())
        case actions.Wait(until=until):
            time.sleep(max(0.0, until - time.time()))


def show_journal(session: Session, shown_before: int, language: str) -> int:
    """Shows what is new in the journal and returns how many entries there are."""
    entries = session.journal
    for entry in entries[shown_before:]:
        output = entry.event.output if isinstance(entry.event, events.CommandEnded) else ""
        print(f"{entry.step}. {entry.describe(language)} {output}".rstrip(), flush=True)
    return len(entries)


def carry_out(session: Session, path: Path, here: str | None, language: str) -> int:
    entries = 0
    while True:
        action = session.next(time.time())
        entries = show_journal(session, entries, language)
        # Before anything is done: a crash from here on is one that `--resume` goes on from.
        keep(session, path)
        match action:
            case actions.Done():
                return DONE
            case actions.Stopped():
                return NOT_DONE
        try:
            do(action, session, here, language)
        except Declined:
            session.decline(time.time())


def command_line() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("resource", nargs="?")
    parser.add_argument("--intent", help="the option to take, by the intent")
    parser.add_argument("--row", help="the option to take, by the row of the guide")
    parser.add_argument("--on", metavar="SERVER", help="this server: its commands are run")
    parser.add_argument("--resume", metavar="FILE", help="a session that was written down")
    parser.add_argument("--session", metavar="FILE", default="mirror-recovery.json")
    parser.add_argument("--group")
    parser.add_argument("--monitor")
    parser.add_argument("--source", help="the server whose data is to be the latest")
    parser.add_argument("--lang", choices=("en", "ja"), default="en")
    return parser


def begin(arguments: argparse.Namespace, path: Path) -> Session:
    """Takes up the session that was written down, or begins one."""
    if arguments.resume:
        session = Session.from_json(path.read_text(encoding="utf-8"))
        session.resume(time.time())
    elif path.exists():
        raise LookupError(f"{path} exists: --resume it, or name another --session")
    else:
        session = Session(plan(arguments), id=f"{arguments.resource} {time.time()}")
    servers = session.runbook.servers
    if arguments.on not in (None, *servers):
        raise LookupError(f"`{arguments.on}` is none of {servers}")
    return session


def main(words: list[str]) -> int:
    parser = command_line()
    arguments = parser.parse_args(words)
    is_new = bool(arguments.resource and (arguments.row or arguments.intent))
    if bool(arguments.resume) == is_new:
        parser.error("RESOURCE with --row or --intent, or --resume alone")
    path = Path(arguments.resume or arguments.session)
    try:
        session = begin(arguments, path)
        return carry_out(session, path, arguments.on, arguments.lang)
    except (LookupError, SessionError, UnusableNameError) as error:
        parser.error(str(error))
    except (OSError, EOFError, KeyboardInterrupt, subprocess.TimeoutExpired, MirrorError) as error:
        hint = f"; go on with --resume {path}" if path.exists() else ""
        print(f"recover: {str(error) or 'interrupted'}{hint}", file=sys.stderr)
        return NOT_DONE


if __name__ == "__main__":
    use_any_console()
    raise SystemExit(main(sys.argv[1:]))
