"""A Prometheus exporter. Its traps: names in metrics' names, numbers for "not known", and an old
state that is shown after a failed reading.

    python exporter.py --once FILE...
    python exporter.py [--port 9877] -- COMMAND ARGUMENT...
"""

import sys
import time
from collections.abc import Callable, Iterator

import prometheus_client
from mirror_core import Activity, Color, MirrorState, Severity, Snapshot, Word, read
from mirror_core.scripts import OutputParser, outputs, run_command
from prometheus_client.core import GaugeMetricFamily, StateSetMetricFamily
from prometheus_client.registry import Collector

#: A scrape may not take longer.
TIMEOUT_SECONDS = 20.0


class Mirrors(Collector):
    """The metrics of all mirror disks in an output that is read anew for each scrape."""

    def __init__(self, reader: Callable[[], bytes]) -> None:
        self.reader = reader
        self.good_at: float | None = None

    def collect(self) -> Iterator[prometheus_client.Metric]:
        now = time.monotonic()
        snapshot = self.snapshot()
        if snapshot:
            self.good_at = now
        age = None if self.good_at is None else now - self.good_at
        yield GaugeMetricFamily(
            "mirror_reading_success", "1 for a good reading.", 1 if snapshot else 0
        )
        yield GaugeMetricFamily("mirror_reading_age_seconds", "Since 1.", age)
        yield from states(snapshot)
        yield from figures(snapshot)

    def snapshot(self) -> Snapshot:
        """Returns an empty snapshot where the reading fails: the next scrape comes anyway."""
        try:
            return read(self.reader())
        except Exception:
            return read()


def states(snapshot: Snapshot) -> Iterator[StateSetMetricFamily]:
    """The words as state sets: a sample for each known word, and one for those that are not."""
    sides = ["resource", "server"]
    color = StateSetMetricFamily("mirror_color", "Who holds the latest data.", labels=sides)
    use = StateSetMetricFamily("mirror_activity", "Where it is in use.", labels=sides)
    severity = StateSetMetricFamily("mirror_severity", "How serious it is.", labels=["resource"])
    for name, state in snapshot.items():
        found = state.assess().severity
        severity.add_metric([name], {word: word == found for word in Severity})
        for side in state.servers:
            color.add_metric([name, side.name], state_set(side.color, Color))
            use.add_metric([name, side.name], state_set(side.activity, Activity))
    yield from (color, use, severity)


def state_set(found: Word | str | None, words: type[Word]) -> dict[str, bool]:
    """Returns no sample where nothing was printed."""
    if found is None:
        return {}
    samples = {str(word): word == found for word in words}
    return samples | {"unknown_word": not isinstance(found, words)}


def figures(snapshot: Snapshot) -> Iterator[GaugeMetricFamily]:
    percent = GaugeMetricFamily("mirror_copy_percent", "Of a running copy.", labels=["resource"])
    left = GaugeMetricFamily("mirror_copy_remaining_seconds", "As printed.", labels=["resource"])
    for state in snapshot.resources:
        add(percent, state, state.recovery and state.recovery.percent)
        add(left, state, state.recovery and state.recovery.left_seconds)
    yield from (percent, left)


def add(gauge: GaugeMetricFamily, state: MirrorState, figure: float | None) -> None:
    if figure is not None:
        gauge.add_metric([state.name], figure)


def main(words: list[str]) -> int:
    parser = OutputParser(description=__doc__)
    parser.add_argument("--once", action="store_true", help="print the metrics of files, and end")
    parser.add_argument("--port", type=int, default=9877)
    arguments = parser.parse_args(words)
    registry = prometheus_client.CollectorRegistry()
    if arguments.once:
        registry.register(Mirrors(lambda: b"\n".join(outputs(arguments))))
        # The format is UTF-8 with plain line ends, whatever the console's.
        sys.stdout.buffer.write(prometheus_client.generate_latest(registry))
        return 0
    if len(arguments.commands) != 1:
        parser.error("one command is needed behind `--`")
    [command] = arguments.commands
    registry.register(Mirrors(lambda: run_command(command, timeout=TIMEOUT_SECONDS)))
    _, server = prometheus_client.start_http_server(arguments.port, registry=registry)
    server.join()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
