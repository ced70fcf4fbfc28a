"""A Prometheus exporter. Its traps: names in metrics' names, numbers for "not known", and an old
state that is shown after a failed reading.  --once FILE... | [--port 9877] -- COMMAND ARGUMENT...
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import prometheus_client as prom
from mirror_core import Activity, Color, Recovery, Severity, read
from prometheus_client.core import GaugeMetricFamily as Gauge
from prometheus_client.core import StateSetMetricFamily as States


class Mirrors(prom.registry.Collector):
    def __init__(self, reader: Callable[[], bytes], good_at: float | None = None) -> None:
        self.reader, self.good_at = reader, good_at

    def collect(self) -> Iterator[prom.Metric]:
        now, snapshot = time.monotonic(), read()
        with suppress(Exception):  # whatever it was: the success is 0, and the next scrape comes
            snapshot = read(self.reader())
        self.good_at = now if snapshot else self.good_at
        yield Gauge("mirror_reading_success", "1 for a good reading.", len(snapshot) > 0)
        yield Gauge("mirror_reading_age_seconds", "Since 1.", self.good_at and now - self.good_at)
        color = States("mirror_color", "Who holds the latest data.", labels=["resource", "server"])
        use = States("mirror_activity", "Where it is in use.", labels=["resource", "server"])
        severity = States("mirror_severity", "How serious it is.", labels=["resource"])
        percent = Gauge("mirror_copy_percent", "Of a running copy.", labels=["resource"])
        left = Gauge("mirror_copy_remaining_seconds", "As printed.", labels=["resource"])
        for name, state in snapshot.items():
            severity.add_metric([name], {s: s == state.assess().severity for s in Severity})
            for side in state.servers:
                for m, all, word in (color, Color, side.color), (use, Activity, side.activity):
                    states = {w: w == word for w in all} | {"unknown_word": word not in [*all]}
                    m.add_metric([name, side.name], states if word else {})
            copy = state.recovery or Recovery()
            for gauge, figure in (percent, copy.percent), (left, copy.left_seconds):
                if figure is not None:
                    gauge.add_metric([name], figure)
        yield from (color, use, severity, percent, left)


def main(words: list[str]) -> int:
    cut, registry = [*words, "--"].index("--"), prom.CollectorRegistry()
    if words[:1] == ["--once"]:
        registry.register(Mirrors(lambda: b"\n".join(Path(f).read_bytes() for f in words[1:])))
        sys.stdout.buffer.write(prom.generate_latest(registry))
    else:
        registry.register(Mirrors(lambda: subprocess.check_output(words[cut + 1 :], timeout=20)))
        prom.start_http_server(int(words[1]) if cut else 9877, registry=registry)[1].join()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
