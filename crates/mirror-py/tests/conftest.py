"""What the tests share: the texts that they read, and the programs of the Rust library."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# Machines of tests are slow at times, and leave no files behind.
settings.register_profile("repository", deadline=None, database=None)
settings.load_profile("repository")

REPOSITORY = Path(__file__).resolve().parents[3]
DATA = REPOSITORY / "examples" / "data"
CASES = REPOSITORY / "crates" / "mirror-core" / "tests" / "cases"


def own_texts() -> list[Path]:
    """Every text of this repository that holds output of the product."""
    texts = sorted(DATA.rglob("*.txt")) + sorted(CASES.glob("*.txt"))
    assert len(texts) >= 115, f"{len(texts)} texts were found"
    return texts


def shared_texts() -> list[Path]:
    """The sample inputs beside the repository, where they are at hand: ``MIRROR_SHARED``."""
    folder = os.environ.get("MIRROR_SHARED")
    if not folder:
        return []
    texts = sorted(Path(folder, "corpus").glob("*.txt")) + sorted(
        Path(folder, "seeds").glob("*.txt")
    )
    assert len(texts) >= 23, f"MIRROR_SHARED has {len(texts)} texts"
    return texts


ALL_TEXTS = own_texts() + shared_texts()


def each_text() -> list[object]:
    """Every text as an argument of a test. Without the shared ones, one that is shown as skipped."""
    texts: list[object] = [pytest.param(path, id=path.stem) for path in ALL_TEXTS]
    if not shared_texts():
        skipped = pytest.mark.skip(reason="MIRROR_SHARED names no folder of sample inputs")
        texts.append(pytest.param(None, id="shared", marks=skipped))
    return texts


class Programs:
    """The example programs of the Rust library, built beforehand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(
        self, program: str, *arguments: str, stdin: bytes = b""
    ) -> subprocess.CompletedProcess[bytes]:
        suffix = ".exe" if sys.platform == "win32" else ""
        path = self.folder / f"{program}{suffix}"
        return subprocess.run([path, *arguments], input=stdin, capture_output=True, timeout=60)


@pytest.fixture(scope="session")
def rust() -> Programs:
    target = Path(os.environ.get("CARGO_TARGET_DIR", REPOSITORY / "target"))
    folder = target / "debug" / "examples"
    if not (folder / "assess").exists() and not (folder / "assess.exe").exists():
        pytest.fail("build the programs first: cargo build --package mirror-examples --examples")
    return Programs(folder)


@pytest.fixture
def broken() -> str:
    return (DATA / "broken-mirror.txt").read_text(encoding="utf-8")
