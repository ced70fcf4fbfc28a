"""A Nagios check of mirror disks. CRITICAL goes before WARNING, UNKNOWN, OK, as in its plugins.
The trap of a search for RED: what does not read has no RED. Here it is UNKNOWN, with the reason.
`--map` softens no disk error and no contradiction, and makes nothing unknown OK.
    check_mirror.py [--running-recovery ok] [--map not_covered=critical]... FILE... | -- COMMAND
"""

import argparse
import sys
from pathlib import Path
from subprocess import SubprocessError, check_output

from mirror_core import Assessment, CopyState, MirrorError, Severity, Situation, read

ORDER = [Severity.CRITICAL, Severity.WARNING, Severity.UNKNOWN, Severity.OK]
MAPPINGS = [f"{situation}={severity}" for situation in Situation for severity in Severity]


def judge(assessment: Assessment, given: argparse.Namespace) -> Severity:
    usual, copying = assessment.severity, assessment.state.copy_state is CopyState.RUNNING
    mild = given.running_recovery if copying and usual is Severity.WARNING else usual
    wanted = dict(text.split("=") for text in given.map).get(assessment.situation, mild)
    firm = any(finding.severity == "critical" for finding in assessment.findings)
    return usual if firm or (usual == "unknown" and wanted == "ok") else Severity(wanted)


def main(words: list[str]) -> int:
    parser, cut = argparse.ArgumentParser(), [*words, "--"].index("--")
    parser.error = lambda message: parser.exit(3, message + "\n")  # type: ignore[method-assign]
    parser.add_argument("--running-recovery", choices=list(Severity)[:3], default="warning")
    parser.add_argument("--map", choices=MAPPINGS, action="append", default=[], metavar="MAP")
    parser.add_argument("files", nargs="*")
    given, argv = parser.parse_intermixed_args(words[:cut]), words[cut + 1 :]
    texts, answers, figures = list[bytes](), list[tuple[Severity, str]](), ""
    for file in ["the command"] if argv else given.files:
        try:
            reader = sys.stdin.buffer.read if file == "-" else Path(file).read_bytes
            text = check_output(argv, timeout=60) if argv else reader()
            texts += [text] if read(text) is not None else []
        except (OSError, SubprocessError, MirrorError) as error:
            answers.append((Severity.UNKNOWN, f"{file}: {error}"))
    snapshot = read(*texts)
    answers += [(Severity.UNKNOWN, f.message) for f in snapshot.findings if f.severity != "info"]
    for name, state in snapshot.items():
        assessment, copy, (a, b) = state.assess(), state.recovery, state.servers
        sides = f"{a.name} {a.color}, {b.name} {b.color}"
        answers.append((judge(assessment, given), f"{name}: {sides}: {assessment.situation}"))
        if copy and copy.percent is not None:
            label = name.replace("'", "''").replace("=", "") + "_percent"
            figures += f" '{label}'={copy.percent}%;;;0;100"
    worst = min((severity for severity, _ in answers), key=ORDER.index, default=Severity.UNKNOWN)
    line = "; ".join(text for _, text in answers) or "no mirror disk in the output"
    shown = ["".join(c for c in text if c.isprintable() and c != "|") for text in (line, figures)]
    print(f"MIRROR {worst.upper()} - {' |'.join(filter(None, shown))}")
    return list(Severity).index(worst)


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    raise SystemExit(main(sys.argv[1:]))
