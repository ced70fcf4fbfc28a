"""A picture of a recovery: percent against time, the estimated end at each point, the stall marked.
The trap: a rate since the start is wrong after every pause; here it is that of the recent past.
Usage: [--resource sales] [--output x.png] FILE, with a line `# 2026-03-14 02:31:07` at each output.
"""

import argparse
import re
import sys
from datetime import datetime

import matplotlib
from matplotlib.figure import Figure
from mirror_core import Progress, ProgressTracker, WhyUnknown, decode, read


def readings(text: str, name: str | None) -> list[tuple[datetime, Progress]]:
    tracker, found = ProgressTracker(), []
    parts = re.split(r"(?m)^# (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\s*$", text)[1:]
    times = [datetime.fromisoformat(time) for time in parts[::2]]
    for at, output in zip(times, parts[1::2], strict=True):
        try:
            state = next(s for s in read(output).resources if name in (None, s.name))
            name = state.name
            found.append((at, tracker.observe_state(at - times[0], state)))
        except (StopIteration, ValueError) as error:
            print(f"{at}: no reading: {error}", file=sys.stderr)
    return found


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("transcript")
    parser.add_argument("--output", default="recovery.png")
    parser.add_argument("--resource")
    given = parser.parse_args(words)
    with open(0 if given.transcript == "-" else given.transcript, "rb") as file:
        found = readings(decode(file.read()).text, given.resource) or sys.exit("no reading")
    matplotlib.rcParams["date.converter"] = "concise"
    times, figure = [at for at, _ in found], Figure(figsize=(9, 6), layout="constrained")
    top, low = figure.subplots(2, sharex=True)
    top.plot(times, [p.percent for _, p in found], "o-")
    edge = times[-1] + (times[-1] - times[0])  # a later end would squeeze the others
    ends = [(at, min(at + p.remaining, edge)) for at, p in found if p.remaining is not None]
    low.plot([at for at, _ in ends], [end for _, end in ends], "s", color="tab:orange")
    for begin, end in {at - p.stalled: at for at, p in found if p.stalled}.items():
        top.text(begin, 5, f" no progress for {end - begin}", backgroundcolor="white")
        for axes in figure.axes:
            axes.axvspan(begin, end, color="0.8", hatch="//", fill=False)  # type: ignore[arg-type]
    idle = [at for at, p in found if p.why_unknown is WhyUnknown.NOT_RUNNING]
    top.vlines(idle, 0, 100, linestyles="dotted")
    top.set(title=given.transcript, ylabel="copied [%]; dotted: no copy", ylim=(0, 103))
    low.set(ylabel="estimated end, or later at the top", xlabel="time of the reading")
    figure.savefig(given.output)
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    raise SystemExit(main(sys.argv[1:]))
