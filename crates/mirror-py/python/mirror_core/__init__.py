"""Reads the status output of CLUSTERPRO / EXPRESSCLUSTER X mirror disks, diagnoses their state by
the vendor's recovery table, and returns the recovery options, with reasons and times.

>>> import mirror_core
>>> snapshot = mirror_core.read('''
... Mirror Status: Abnormal
... sales                tokyo               osaka
... ----------------------------------------------------------------
... Mirror Color         GREEN               RED
... Fast Copy            OK                  OK
...
... Mirror Name: sales
... tokyo                Active
... osaka                Inactive
... ''')
>>> assessment = snapshot.assess("sales")
>>> assessment.situation, assessment.source
(Situation.ONE_SIDE_LATEST_RUNNING, 'tokyo')
>>> [command.argv for command in assessment.option("recover_while_running").commands()]
[('clpmdctrl', '--recovery', 'sales')]

Nothing here opens a file, starts a process or reads a clock: text goes in, values come out.
"""

from ._exports import *  # noqa: F403
from ._exports import __all__ as __all__
from ._native import __version__ as __version__
