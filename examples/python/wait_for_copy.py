"""Waits for the end of a copy. Exit status 0: the mirror is whole. 1: it is not, and no copy runs
or the copy stands still. 2: it cannot be told, or the copy outlasts the files or `--at-most`.

The job: poll until `GREEN.*GREEN`. The trap: that never ends when the copy fails, and tells of no
progress. Here failure, standstill, a copy begun anew and three silent readings end the wait.

    python wait_for_copy.py [--every 10] sales READING...
    python wait_for_copy.py [--every 10] sales -- clpmdstat --mirror sales
"""

import argparse
import sys
import time
from collections.abc import Iterator

from mirror_core import ProgressTracker, Severity, WhyUnknown, read
from mirror_core.scripts import (
    READING_ERRORS,
    OutputParser,
    read_output,
    run_command,
    use_any_console,
)

WHOLE, NOT_WHOLE, UNKNOWN = 0, 1, 2

#: So many readings in a row that say nothing end the wait.
SILENT_READINGS = 3


def judge(tracker: ProgressTracker, now: float, text: bytes, name: str) -> tuple[int | None, str]:
    """Returns the exit status that a reading gives, none while the copy goes on, and a sentence."""
    assessment = read(text).assess(name)
    sentence = assessment.situation.describe()
    if assessment.severity is Severity.UNKNOWN:
        return UNKNOWN, sentence
    progress = tracker.observe_state(now, assessment.state)
    if progress.why_unknown is WhyUnknown.NOT_RUNNING:
        return WHOLE if assessment.severity is Severity.OK else NOT_WHOLE, sentence
    if progress.stalled or progress.why_unknown is WhyUnknown.PERCENT_WENT_BACK:
        return NOT_WHOLE, f"{progress.percent} % copied: {progress.why_unknown}"
    if progress.remaining:
        left = f"{progress.remaining.total_seconds():.0f} s"
    else:
        left = progress.why_unknown or "0 s"
    return None, f"{progress.percent} % copied, to go: {left}"


def readings(arguments: argparse.Namespace) -> Iterator[float]:
    """Gives the time of each reading, in seconds: of the files, or of runs of the command."""
    if not arguments.commands:
        for number in range(len(arguments.files)):
            yield number * arguments.every
        return
    for _ in range(round(arguments.at_most / arguments.every)):
        yield time.monotonic()
        time.sleep(arguments.every)


def main(words: list[str]) -> int:
    parser = OutputParser(description=__doc__)
    parser.add_argument("resource")
    for option, default in (("--every", 10.0), ("--stall-after", 600.0), ("--at-most", 86400.0)):
        parser.add_argument(option, type=float, default=default, metavar="SECONDS")
    arguments = parser.parse_args(words)
    tracker = ProgressTracker(stall_after=arguments.stall_after)
    silent = 0
    for number, now in enumerate(readings(arguments)):
        try:
            if arguments.commands:
                text = run_command(arguments.commands[0])
            else:
                text = read_output(arguments.files[number])
            status, sentence = judge(tracker, now, text, arguments.resource)
        except (*READING_ERRORS, KeyError) as error:
            status, sentence = UNKNOWN, f"no reading: {error}"
        print(sentence, flush=True)
        if status in (WHOLE, NOT_WHOLE):
            return status
        silent = silent + 1 if status == UNKNOWN else 0
        if silent == SILENT_READINGS:
            return UNKNOWN
    return UNKNOWN


if __name__ == "__main__":
    use_any_console()
    raise SystemExit(main(sys.argv[1:]))
