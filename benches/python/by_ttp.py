"""The block, read with TTP: a template that looks like the display.

The template is compiled once; ``set_input`` and ``clear_result`` are the documented way to use the
parser again. A result is then good until the next block is read, for TTP fills the same list
again; whoever keeps results has to copy them, which is not measured. Numbers become ``int`` by a
macro, for ``to_int`` logs an error at each ``--``; words and times stay texts.
"""

# ruff: noqa: E501 - a line of the template stands for a line of the display.

from typing import Any, Final

from block import Facts
from ttp import ttp  # type: ignore[import-untyped]

# Patterns are variables, for TTP takes a bar within the braces for the end of a function.
TEMPLATE: Final = r"""
<vars>
TIME = r"\d+/\d+/\d+ \d+:\d+:\d+|--"
NUMBER = r"\d+|--"
</vars>

<macro>
def number(data):
    return int(data) if data.isdigit() else data
</macro>

<group>
Mirror Status: {{ mirror_status | ORPHRASE | _start_ }}
{{ name }} {{ server_1 }} {{ server_2 }}
Mirror Color {{ color_1 }} {{ color_2 }}
Fast Copy {{ fast_copy_1 }} {{ fast_copy_2 }}
Lastupdate Time {{ last_update_1 | re("TIME") }} {{ last_update_2 | re("TIME") }}
Break Time {{ break_time_1 | re("TIME") }} {{ break_time_2 | re("TIME") }}
Disk Error {{ disk_error_1 }} {{ disk_error_2 }}
Needed Copy Percent {{ needed_copy_percent_1 | re("NUMBER") | macro("number") }}% {{ needed_copy_percent_2 | re("NUMBER") | macro("number") }}%
Volume Used Percent {{ volume_used_percent_1 | re("NUMBER") | macro("number") }}% {{ volume_used_percent_2 | re("NUMBER") | macro("number") }}%
Volume Size {{ volume_size_mib_1 | re("NUMBER") | macro("number") }}MB {{ volume_size_mib_2 | re("NUMBER") | macro("number") }}MB
</group>
"""

_PARSER: Final = ttp(template=TEMPLATE, log_level="CRITICAL")

#: One entry for each template, in it one for each input, in it one for each block.
Results = list[list[list[dict[str, Any]]]]


def parse(text: str) -> Results:
    """The results as TTP structures them."""
    _PARSER.clear_result()
    _PARSER.set_input(text)
    _PARSER.parse(one=True)
    results: Results = _PARSER.result()
    return results


def facts(results: Results) -> Facts:
    """The facts of the only block as plain data, for the check before the measurement."""
    [[found]] = results
    values: dict[str, Any] = found if isinstance(found, dict) else found[0]
    return {
        "name": values["name"],
        "mirror_status": values["mirror_status"].lower(),
        "servers": [_server_facts(values, number) for number in (1, 2)],
    }


def _server_facts(values: dict[str, Any], number: int) -> Facts:
    def value(field: str) -> Any:
        found = values[f"{field}_{number}"]
        return None if found == "--" else found

    def time(field: str) -> Any:
        found = value(field)
        return found and found.replace("/", "-").replace(" ", "T")

    return {
        "name": value("server"),
        "color": value("color").lower(),
        "fast_copy": value("fast_copy").lower(),
        "last_update": time("last_update"),
        "break_time": time("break_time"),
        "disk_error": value("disk_error").lower(),
        "needed_copy_percent": value("needed_copy_percent"),
        "volume_used_percent": value("volume_used_percent"),
        "volume_size_mib": value("volume_size_mib"),
    }
