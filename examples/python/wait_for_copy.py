"""Waits for the end of a copy. Exit status 0: the mirror is whole. 1: it is not, and no copy runs
or the copy stands still. 2: it cannot be told, or the copy outlasts the files or `--at-most`.

The job: poll until `GREEN.*GREEN`. The trap: that never ends when the copy fails, and tells of no
progress. Here failure, standstill, a copy begun anew and three silent readings end the wait.
    python wait_for_copy.py [--every 10] sales READING... | -- clpmdstat --mirror sales
"""

import argparse
import subprocess
import sys
import time
from pathlib import Path

from mirror_core import MirrorError, ProgressTracker, Severity, WhyUnknown, read


def look(tracker: ProgressTracker, now: float, text: bytes, name: str) -> tuple[int | None, str]:
    """The exit status that a reading gives, none while the copy goes on; and what it says."""
    assessment = read(text).assess(name)
    if assessment.severity is Severity.UNKNOWN:
        return 2, assessment.situation.describe()
    progress = tracker.observe_state(now, assessment.state)
    if progress.why_unknown is WhyUnknown.NOT_RUNNING:
        return int(assessment.severity is not Severity.OK), assessment.situation.describe()
    if progress.stalled or progress.why_unknown is WhyUnknown.PERCENT_WENT_BACK:
        return 1, f"{progress.percent} % copied: {progress.why_unknown}"
    left = progress.remaining and f"{progress.remaining.total_seconds():.0f} s"
    return None, f"{progress.percent} % copied, to go: {left or progress.why_unknown or '0 s'}"


def main(words: list[str]) -> int:
    parser, cut = argparse.ArgumentParser(), [*words, "--"].index("--")
    for option, default in ("--every", 10.0), ("--stall-after", 600.0), ("--at-most", 86400.0):
        parser.add_argument(option, type=float, default=default, metavar="SECONDS")
    parser.add_argument("resource")
    parser.add_argument("files", nargs="*")
    given, argv = parser.parse_intermixed_args(words[:cut]), words[cut + 1 :]
    tracker, silent = ProgressTracker(stall_after=given.stall_after), 0
    for at in range(round(given.at_most / given.every) if argv else len(given.files)):
        try:
            if argv:
                now, text = time.monotonic(), subprocess.check_output(argv, timeout=60)
            else:
                now, text = at * given.every, Path(given.files[at]).read_bytes()
            status, sentence = look(tracker, now, text, given.resource)
        except (OSError, subprocess.SubprocessError, MirrorError, KeyError) as error:
            status, sentence = 2, f"no reading: {error}"
        print(sentence, flush=True)
        silent = silent + 1 if status == 2 else 0
        if status in (0, 1) or silent == 3:
            return status or 0
        time.sleep(given.every if argv else 0)
    return 2


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    raise SystemExit(main(sys.argv[1:]))
