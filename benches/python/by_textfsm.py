"""The block, read with TextFSM: a template with one rule for each row.

The states follow the display, so that no line is tried against rules that cannot match it. The
template is compiled once; ``Reset`` is the documented way to use it again. TextFSM gives texts:
no number, time or enum is made of them, here or by it.
"""

import io
from typing import Any, Final

import textfsm  # type: ignore[import-untyped]
from block import Facts

TEMPLATE: Final = r"""Value STATUS (\w+(?: \w+)?)
Value NAME (\S+)
Value SERVER_1 (\S+)
Value SERVER_2 (\S+)
Value COLOR_1 (\S+)
Value COLOR_2 (\S+)
Value FAST_COPY_1 (\S+)
Value FAST_COPY_2 (\S+)
Value LAST_UPDATE_1 (\d+/\d+/\d+ \d+:\d+:\d+|--)
Value LAST_UPDATE_2 (\d+/\d+/\d+ \d+:\d+:\d+|--)
Value BREAK_TIME_1 (\d+/\d+/\d+ \d+:\d+:\d+|--)
Value BREAK_TIME_2 (\d+/\d+/\d+ \d+:\d+:\d+|--)
Value DISK_ERROR_1 (\S+)
Value DISK_ERROR_2 (\S+)
Value NEEDED_COPY_PERCENT_1 (\d+|--)
Value NEEDED_COPY_PERCENT_2 (\d+|--)
Value VOLUME_USED_PERCENT_1 (\d+|--)
Value VOLUME_USED_PERCENT_2 (\d+|--)
Value VOLUME_SIZE_MIB_1 (\d+|--)
Value VOLUME_SIZE_MIB_2 (\d+|--)

Start
  ^Mirror Status:\s+${STATUS}\s*$$ -> Names

Names
  ^${NAME}\s+${SERVER_1}\s+${SERVER_2}\s*$$ -> Rows

Rows
  ^Mirror Color\s+${COLOR_1}\s+${COLOR_2}\s*$$
  ^Fast Copy\s+${FAST_COPY_1}\s+${FAST_COPY_2}\s*$$
  ^Lastupdate Time\s+${LAST_UPDATE_1}\s+${LAST_UPDATE_2}\s*$$
  ^Break Time\s+${BREAK_TIME_1}\s+${BREAK_TIME_2}\s*$$
  ^Disk Error\s+${DISK_ERROR_1}\s+${DISK_ERROR_2}\s*$$
  ^Needed Copy Percent\s+${NEEDED_COPY_PERCENT_1}%\s+${NEEDED_COPY_PERCENT_2}%\s*$$
  ^Volume Used Percent\s+${VOLUME_USED_PERCENT_1}%\s+${VOLUME_USED_PERCENT_2}%\s*$$
  ^Volume Size\s+${VOLUME_SIZE_MIB_1}MB\s+${VOLUME_SIZE_MIB_2}MB\s*$$
"""

_FSM: Final = textfsm.TextFSM(io.StringIO(TEMPLATE))

Row = list[str]


def parse(text: str) -> list[Row]:
    """One row of texts for the block, in the order of the template's values."""
    _FSM.Reset()
    rows: list[Row] = _FSM.ParseText(text)
    return rows


def facts(rows: list[Row]) -> Facts:
    """The facts of the only row as plain data, for the check before the measurement."""
    (row,) = rows
    values = dict(zip(_FSM.header, row, strict=True))
    return {
        "name": values["NAME"],
        "mirror_status": values["STATUS"].lower(),
        "servers": [_server_facts(values, number) for number in (1, 2)],
    }


def _server_facts(values: dict[str, str], number: int) -> Facts:
    def value(field: str) -> str:
        return values[f"{field.upper()}_{number}"]

    def number_of(field: str) -> Any:
        return None if value(field) == "--" else int(value(field))

    def time(field: str) -> Any:
        return None if value(field) == "--" else value(field).replace("/", "-").replace(" ", "T")

    return {
        "name": value("server"),
        "color": value("color").lower(),
        "fast_copy": value("fast_copy").lower(),
        "last_update": time("last_update"),
        "break_time": time("break_time"),
        "disk_error": value("disk_error").lower(),
        "needed_copy_percent": number_of("needed_copy_percent"),
        "volume_used_percent": number_of("volume_used_percent"),
        "volume_size_mib": number_of("volume_size_mib"),
    }
