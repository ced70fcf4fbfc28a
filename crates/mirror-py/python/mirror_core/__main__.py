"""``python -m mirror_core assess|scan|runbook FILE...``"""

from .cli import run

if __name__ == "__main__":
    run()
