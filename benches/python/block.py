"""The block that every contender reads, and its facts.

Text and facts are those of ``BLOCK`` and ``BLOCK_AS_JSON`` in ``benches/src/lib.rs``, so that the
figures of both comparisons are about the same work.
"""

import json
from typing import Any, Final

#: A broken mirror with every row.
BLOCK: Final = """\
Mirror Status: Abnormal
vol7                 node-a1             node-b2
----------------------------------------------------------------
Mirror Color         GREEN               RED
Fast Copy            OK                  OK
Lastupdate Time      2024/11/03 02:14:09 --
Break Time           2024/11/03 01:58:37 --
Disk Error           OK                  OK
Needed Copy Percent  12%                 0%
Volume Used Percent  41%                 --%
Volume Size          8192MB              8192MB
"""

#: Figures per block stay comparable as long as its size does.
BLOCK_LEN: Final = 496
assert len(BLOCK) == len(BLOCK.encode()) == BLOCK_LEN

#: The facts of `BLOCK` as compact JSON.
BLOCK_AS_JSON: Final = (
    '{"name":"vol7","mirror_status":"abnormal","servers":['
    '{"name":"node-a1","color":"green","fast_copy":"ok",'
    '"last_update":"2024-11-03T02:14:09","break_time":"2024-11-03T01:58:37",'
    '"disk_error":"ok","needed_copy_percent":12,"volume_used_percent":41,'
    '"volume_size_mib":8192},'
    '{"name":"node-b2","color":"red","fast_copy":"ok",'
    '"last_update":null,"break_time":null,'
    '"disk_error":"ok","needed_copy_percent":0,"volume_used_percent":null,'
    '"volume_size_mib":8192}]}'
)

#: What a contender is checked against: names, words in lower case, ISO times, numbers, `None`.
Facts = dict[str, Any]
FACTS: Final[Facts] = json.loads(BLOCK_AS_JSON)

#: The name of the resource in `BLOCK`.
RESOURCE: Final = "vol7"


def blocks(count: int) -> list[str]:
    """Blocks that differ in the name of the resource, and not in size."""
    assert count <= 10**6, "longer names would make longer blocks"
    head, _, tail = BLOCK.partition(RESOURCE.ljust(21))
    made = [f"{head}{f'vol{number:06}':21}{tail}" for number in range(count)]
    assert all(len(block) == BLOCK_LEN for block in made)
    return made
