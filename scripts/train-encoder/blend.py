"""Averages the weights of two encoders of one family, parameter by parameter.

A tuned encoder gains on what it was tuned for and loses some of its breadth; the average with the
one it started from often keeps both (Wortsman et al. 2022, WiSE-FT).

Example:
  python blend.py --start distilled --tuned tuned --share 0.5 --out blended
"""

import argparse
from pathlib import Path

from sentence_encoder import load_encoder, save_encoder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--start", type=Path, required=True, help="encoder folder before tuning")
    parser.add_argument("--tuned", type=Path, required=True, help="encoder folder after tuning, same vocabulary")
    parser.add_argument("--share", type=float, required=True, help="share of the tuned weights, 0 to 1")
    parser.add_argument("--out", type=Path, required=True, help="encoder folder to write")
    arguments = parser.parse_args()

    start, tuned = load_encoder(arguments.start), load_encoder(arguments.tuned)
    before, after = start.model.state_dict(), tuned.model.state_dict()
    tuned.model.load_state_dict({name: before[name].lerp(after[name], arguments.share) for name in after})
    save_encoder(tuned, arguments.out)


if __name__ == "__main__":
    main()
