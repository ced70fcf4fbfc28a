"""Carries out a recovery. Exit status 0: done. 1: stopped, or it cannot go on. 2: usage.

The trap: a script that goes on because a command has returned, that starts over after a crash, or
that answers `y` by itself. Here a session says what is next and looks for the effect; it is in a
file before anything is done, and what cannot be undone waits for a person who types a name.
    python recover.py sales --intent recover_while_running --on tokyo
    python recover.py --resume mirror-recovery.json --on tokyo     (goes on, whatever ended it)
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Collection, Sequence
from pathlib import Path

from mirror_core import Command, Runbook, Session, actions, errors, events, read

LOOKING, ACTING = ("clpmdstat", "clpstat"), ("clpgrp", "clpmdctrl", "clpmonctrl")
EXITS = "?", *map(str, range(256))
UNABLE = OSError, EOFError, KeyboardInterrupt, subprocess.TimeoutExpired, errors.MirrorError


class Declined(Exception):
    """Somebody wants to stop."""


def run(argv: Sequence[str]) -> tuple[int | None, bytes]:
    """Never a line for a shell. A `clpstat` that is busy (9) is tried again."""
    if argv[0] not in LOOKING + ACTING:
        raise OSError(f"`{argv[0]}` is no program of the product")
    err, limit = (subprocess.STDOUT, None) if argv[0] in ACTING else (None, 60)
    for pause in (2, 2, 2, 2, 0):
        null, out = subprocess.DEVNULL, subprocess.PIPE
        done = subprocess.run(argv, stdin=null, stdout=out, stderr=err, timeout=limit)
        if (argv[0], done.returncode) != ("clpstat", 9):
            break
        time.sleep(pause)
    # A signal, or an exception of Windows, is no exit status.
    return done.returncode if 0 <= done.returncode < 2**31 else None, done.stdout


def plan(given: argparse.Namespace) -> Runbook:
    name = given.resource
    looks = ("clpmdstat", "--mirror", name), ("clpmdstat", "--active", name), ("clpstat",)
    assessment = read(b"\n".join(run(argv)[1] for argv in looks)).assess(name)
    names = {"group": given.group, "monitor": given.monitor, "source": given.source}
    print(assessment.page(language=given.lang, **names))
    for option in assessment.options:
        is_meant = given.row == str(option.row) or (given.intent or "") == option.intent
        if is_meant and not option.blocked_by:
            return option.runbook(**names)
    raise LookupError("that is not one of the options, or a disk has to be repaired first")


def keep(session: Session, path: str) -> None:
    """Whole or not at all, and on the disk when this returns."""
    with open(f"{path}.new", "w", encoding="utf-8") as file:
        file.write(session.to_json(indent=True))
        file.flush()
        os.fsync(file.fileno())
    os.replace(file.name, path)


def ask(question: str | None, hint: str, answers: Collection[str | None]) -> str:
    while (answer := input(f"{question}\n   {hint} / stop > ").strip()) not in answers:
        if answer == "stop":
            raise Declined
    return answer


def shown(command: Command) -> str:
    line = command.line("cmd" if sys.platform == "win32" else "sh")
    return f"   {command.server or '*'}: {line}"


def do(action: actions.Action, session: Session, here: str | None, language: str) -> None:
    said = session.describe(language)
    match action:
        case actions.Observe(commands=commands):
            session.observed(b"\n".join(run(each.argv)[1] for each in commands), time.time())
        case actions.Run(command=command) if command.server in (None, here):
            session.command_ended(*run(command.argv), time.time())
        case actions.Run(command=command):
            exit = ask(f"{said}\n{shown(command)}", "0 / 1 / ... / ?", EXITS)
            session.command_ended(None if exit == "?" else int(exit), b"", time.time())
        case actions.Confirm(token=token, source=source, command=command):
            ask(f"{said}\n{shown(command)}" if command else said, "<server>", (source,))
            session.confirmed(token, time.time())
        case actions.Ask(choices=choices):
            session.answered(ask(said, " / ".join(choices), choices), time.time())
        case actions.ByHand():
            session.answered(ask(said, "done / failed", ("done", "failed")), time.time())
        case actions.Wait(until=until):
            time.sleep(max(0.0, until - time.time()))


def carry_out(session: Session, path: str, here: str | None, language: str) -> int:
    told = 0
    while True:
        action = session.next(time.time())
        for entry in session.journal[told:]:
            output = entry.event.output if isinstance(entry.event, events.CommandEnded) else ""
            print(f"{entry.step}. {entry.describe(language)} {output}".rstrip(), flush=True)
        told = len(session.journal)
        keep(session, path)
        try:
            do(action, session, here, language)
        except Declined:
            session.decline(time.time())
        if isinstance(action, actions.Done | actions.Stopped):
            return int(action.action == "stopped")


def main(words: list[str]) -> int:
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=plain)
    for option in "--intent", "--row", "--on", "--resume", "--group", "--monitor", "--source":
        parser.add_argument(option)
    parser.add_argument("--session", default="mirror-recovery.json")
    parser.add_argument("--lang", choices=("en", "ja"), default="en")
    parser.add_argument("resource", nargs="?")
    given = parser.parse_args(words)
    path = given.resume or given.session
    if bool(given.resume) == bool(given.resource and (given.row or given.intent)):
        parser.error("RESOURCE with --row or --intent, or --resume alone")
    try:
        if given.resume:
            session = Session.from_json(Path(path).read_text("utf-8"))
            session.resume(time.time())
        elif Path(path).exists():
            raise LookupError(f"{path} exists: --resume it, or name another --session")
        else:
            session = Session(plan(given), id=f"{given.resource} {time.time()}")
        if given.on not in (None, *session.runbook.servers):
            raise LookupError(f"`{given.on}` is none of {session.runbook.servers}")
        return carry_out(session, path, given.on, given.lang)
    except (LookupError, errors.SessionError, errors.UnusableNameError) as error:
        parser.error(str(error))
    except UNABLE as error:
        hint = f"; go on with --resume {path}" if Path(path).exists() else ""
        print(f"recover: {str(error) or 'interrupted'}{hint}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    raise SystemExit(main(sys.argv[1:]))
