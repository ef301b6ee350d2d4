"""Figures for events: types and triples on PLV train, status on the factuality dev sets, times on TimeSET; speed.

python -m bench.events [plv] [status] [timeset] [speed] [--errors N] [--share all|dev|held]
"""

import argparse

from bench.events import plv, speed, status, timeset

PARTS = {"plv": plv.measure, "status": status.measure, "timeset": timeset.measure, "speed": speed.measure}


def main() -> None:
    """Run the named parts, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []])
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--share", default="all", choices=["all", "dev", "held"])
    given = parser.parse_args()
    for name in given.parts or PARTS:
        for key, value in PARTS[name](given.errors, given.share).items():
            print(f"{name:8} {key:26} {value:8.3f}")


if __name__ == "__main__":
    main()
