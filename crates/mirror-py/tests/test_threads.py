"""Real threads: the interpreter is released while text is read, and handles can be shared."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
import textwrap
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import mirror_core
import pytest
from conftest import DATA

TEXT = (DATA / "broken-mirror.txt").read_text(encoding="utf-8")


def in_threads(count: int, work: object) -> list[object]:
    """Runs the same in several threads at once, which begin together."""
    barrier = threading.Barrier(count)

    def run(number: int) -> object:
        barrier.wait()
        return work(number)  # type: ignore[operator]

    with ThreadPoolExecutor(count) as pool:
        return [future.result() for future in [pool.submit(run, n) for n in range(count)]]


def test_one_snapshot_read_from_many_threads() -> None:
    snapshot = mirror_core.read(TEXT)
    expected = snapshot.to_json()

    def work(_: int) -> bool:
        for _ in range(300):
            assessment = snapshot.assess("sales")
            assert snapshot.to_json() == expected
            assert [option.row for option in assessment.options] == [1, 2]
            assert snapshot["sales"].servers[0].color is mirror_core.Color.GREEN
            assert hash(snapshot)
            assert repr(assessment.options[0].runbook())
        return True

    assert all(in_threads(8, work))


def test_the_first_use_of_every_word_and_class_at_once() -> None:
    """What is looked up once must be right where several threads look at the same time."""
    program = """
        import threading
        import mirror_core
        text = open(r"{path}", encoding="utf-8").read()
        barrier = threading.Barrier(8)
        results = []
        def work():
            barrier.wait()
            snapshot = mirror_core.read(text)
            [state] = snapshot.resources
            option = state.assess().options[0]
            results.append((repr(state), repr(option.runbook()), option.estimate()))
        threads = [threading.Thread(target=work) for _ in range(8)]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        assert len(results) == 8 and len(set(results)) == 1
    """
    program = textwrap.dedent(program).format(path=DATA / "broken-mirror.txt")
    for _ in range(5):
        subprocess.run([sys.executable, "-W", "error", "-c", program], check=True, timeout=60)


def test_one_scanner_tracker_and_session_shared_by_many_threads() -> None:
    """Nobody should; nothing crashes, hangs or is lost where somebody does."""
    scanner = mirror_core.Scanner()
    tracker = mirror_core.ProgressTracker()
    option = mirror_core.read(TEXT).assess("sales").options[0]
    session = mirror_core.Session(option.runbook())
    scan = mirror_core.scan(TEXT * 200)

    def work(number: int) -> int:
        for at in range(200):
            scanner.feed(b"nothing of interest\n" * 50)
            tracker.observe(at, "running", at % 100)
            session.next(at)
            session.to_json()
        return sum(1 for _ in scan)

    assert sum(in_threads(8, work)) == 400  # type: ignore[arg-type]


def test_other_threads_run_while_text_is_read() -> None:
    text = "no report in this line, nor in the next one\n" * 4_000_000
    ticks = 0
    done = threading.Event()

    def count() -> None:
        nonlocal ticks
        while not done.wait(0.001):
            ticks += 1

    calls = [
        lambda: list(mirror_core.scan(text)),
        lambda: list(mirror_core.scan(text.encode())),
        lambda: mirror_core.parse_many([text] * 3, threads=1),
        lambda: mirror_core.Scanner().feed(text.encode()),
        lambda: pytest.raises(mirror_core.ParseError, mirror_core.parse_mirror, text),
        lambda: pytest.raises(mirror_core.ParseError, mirror_core.read, text.encode()),
    ]
    thread = threading.Thread(target=count)
    thread.start()
    try:
        for number, call in enumerate(calls):
            before, started = ticks, time.perf_counter()
            call()
            took = time.perf_counter() - started
            # A hundredth of the ticks that would fit in: any at all show that others ran.
            assert ticks - before >= max(1, took * 10), (number, took, ticks - before)
    finally:
        done.set()
        thread.join()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_parse_many_works_in_a_forked_child() -> None:
    texts = [TEXT] * 500
    assert len(mirror_core.parse_many(texts, threads=2)) == 500
    with multiprocessing.get_context("fork").Pool(2) as pool:
        results = pool.map(_parse_all, [texts, texts])
    assert results == [500, 500]


def _parse_all(texts: list[str]) -> int:
    return len(mirror_core.parse_many(texts, threads=2))


SECOND_INTERPRETER = """
import sys
try:
    import _interpreters as interpreters
except ImportError:
    import _xxsubinterpreters as interpreters

IMPORT = "import mirror_core; assert str(mirror_core.Color.GREEN) == 'green'"
REFUSED = '''
try:
    import mirror_core
except ImportError as error:
    assert "in use in another interpreter" in str(error) or "subinterpreters" in str(error), error
else:
    raise AssertionError("it should have been refused")
'''

def run(program):
    other = interpreters.create()
    try:
        # Raises or hands back what went wrong, by version.
        outcome = interpreters.run_string(other, program)
        assert outcome is None, outcome
    finally:
        interpreters.destroy(other)
"""


@pytest.mark.parametrize(
    "program",
    [
        "exec(IMPORT); run(REFUSED); run(REFUSED); exec(IMPORT)",
        # Where the first interpreter has its own lock, it is refused too.
        "run(IMPORT if sys.version_info < (3, 12) else REFUSED)",
    ],
)
def test_a_second_interpreter_is_refused_and_breaks_nothing(program: str) -> None:
    """The types of the classes exist once a process: a second interpreter hears so."""
    read = "import mirror_core; print(mirror_core.parse_mirror(TEXT).servers[0].color)"
    if "exec(IMPORT)" not in program:
        read = ""
    whole = f"TEXT = {TEXT!r}\n{SECOND_INTERPRETER}\n{program}\n{read}"
    ended = subprocess.run([sys.executable, "-c", whole], capture_output=True, timeout=60)
    assert ended.returncode == 0, ended.stderr.decode()
    assert ended.stdout.strip() == (b"green" if read else b"")
