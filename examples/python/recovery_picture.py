"""A picture of a recovery: percent against time, the estimated end at each point, the stall marked.

The trap: a rate since the start is wrong after every pause; here it is that of the recent past.

    python recovery_picture.py [--resource sales] [--output x.png] FILE

The file has a line such as `# 2026-03-14 02:31:07` above each output.
"""

import argparse
import re
import sys
from datetime import datetime

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from mirror_core import Progress, ProgressTracker, WhyUnknown, decode, read
from mirror_core.scripts import read_output, use_any_console

Reading = tuple[datetime, Progress]

TIME_LINE = re.compile(r"^# (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\s*$", re.MULTILINE)


def readings(text: str, name: str | None) -> list[Reading]:
    """Returns what is known after each output: of one mirror disk, the first that is named."""
    tracker = ProgressTracker()
    found: list[Reading] = []
    _, *parts = TIME_LINE.split(text)
    times = [datetime.fromisoformat(time) for time in parts[::2]]
    for at, output in zip(times, parts[1::2], strict=True):
        try:
            states = [state for state in read(output).resources if name in (None, state.name)]
        except ValueError as error:
            print(f"{at}: no reading: {error}", file=sys.stderr)
            continue
        if not states:
            print(f"{at}: no reading", file=sys.stderr)
            continue
        state = states[0]
        name = state.name
        found.append((at, tracker.observe_state(at - times[0], state)))
    return found


def draw_progress(axes: Axes, found: list[Reading]) -> None:
    axes.plot([at for at, _ in found], [progress.percent for _, progress in found], "o-")
    idle = [at for at, progress in found if progress.why_unknown is WhyUnknown.NOT_RUNNING]
    axes.vlines(idle, 0, 100, linestyles="dotted")
    axes.set(ylabel="copied [%]; dotted: no copy", ylim=(0, 103))


def draw_estimates(axes: Axes, found: list[Reading]) -> None:
    begin, end = found[0][0], found[-1][0]
    # An end that is much later would squeeze the others: it is drawn at the top.
    latest = end + (end - begin)
    estimated = [
        (at, min(at + progress.remaining, latest))
        for at, progress in found
        if progress.remaining is not None
    ]
    axes.plot([at for at, _ in estimated], [end for _, end in estimated], "s", color="tab:orange")
    axes.set(ylabel="estimated end, or later at the top", xlabel="time of the reading")


def draw_stalls(figure: Figure, found: list[Reading]) -> None:
    """Marks from when to when there was no progress."""
    stalls = {at - progress.stalled: at for at, progress in found if progress.stalled}
    for begin, end in stalls.items():
        figure.axes[0].text(begin, 5, f" no progress for {end - begin}", backgroundcolor="white")
        for axes in figure.axes:
            axes.axvspan(begin, end, color="0.8", hatch="//", fill=False)  # type: ignore[arg-type]


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("transcript", metavar="FILE")
    parser.add_argument("--output", default="recovery.png")
    parser.add_argument("--resource")
    arguments = parser.parse_args(words)
    text = decode(read_output(arguments.transcript)).text
    found = readings(text, arguments.resource)
    if not found:
        print("no reading", file=sys.stderr)
        return 1

    matplotlib.rcParams["date.converter"] = "concise"
    figure = Figure(figsize=(9, 6), layout="constrained")
    top, bottom = figure.subplots(2, sharex=True)
    top.set(title=arguments.transcript)
    draw_progress(top, found)
    draw_estimates(bottom, found)
    draw_stalls(figure, found)
    figure.savefig(arguments.output)
    return 0


if __name__ == "__main__":
    use_any_console()
    raise SystemExit(main(sys.argv[1:]))
