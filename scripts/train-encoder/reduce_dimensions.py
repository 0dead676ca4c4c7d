"""Shortens an encoder's vectors: their principal components take the place of all numbers.

The components are those of the vectors of English sentences, around zero rather than around their
mean, because cosines are measured from there. They become a last linear layer over the tokens; mean
pooling is linear too, so the vector of a text is the projected vector of before, at unit length.

Example:
  python reduce_dimensions.py --encoder tuned --sentences english-sentences.txt.gz --dimensions 160 --out reduced
"""

import argparse
import random
from pathlib import Path

import numpy as np
import torch

from sentence_encoder import SEED, EncoderFolder, SentenceEncoder, Shape, embed, load_encoder, read_sentences, save_encoder

SAMPLE = 12_000


def principal_components(vectors: np.ndarray, count: int) -> tuple[np.ndarray, float]:
    """The first `count` components, one a row, and the share of the vectors' squared length that they keep."""
    values, components = np.linalg.eigh(vectors.T.astype(np.float64) @ vectors / len(vectors))
    first = np.argsort(-values)[:count]
    rows = components[:, first].T
    # An eigenvector's sign is arbitrary: the largest entry positive, so that every run agrees.
    rows *= np.sign(rows[np.arange(count), np.abs(rows).argmax(axis=1)])[:, None]
    return rows.astype(np.float32), float(values[first].sum() / values.sum())


def add_projection(encoder: EncoderFolder, rows: np.ndarray) -> EncoderFolder:
    config = {**encoder.config, "projection_dim": len(rows)}
    model = SentenceEncoder(Shape.from_config(config))
    model.load_state_dict({**encoder.model.state_dict(), "projection.weight": torch.from_numpy(rows)})
    return EncoderFolder(model.eval(), encoder.tokenizer, config)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True, help="encoder folder without a projection")
    parser.add_argument("--sentences", type=Path, required=True, help="English sentences, one a line, gzip")
    parser.add_argument("--dimensions", type=int, required=True, help="numbers of a shortened vector")
    parser.add_argument("--out", type=Path, required=True, help="encoder folder to write")
    arguments = parser.parse_args()

    encoder = load_encoder(arguments.encoder)
    width = encoder.model.shape.hidden_size
    if encoder.model.shape.projection_dim or not 0 < arguments.dimensions < width:
        parser.error(f"expected an encoder without a projection and fewer dimensions than its {width}")
    sample = random.Random(SEED).sample(read_sentences(arguments.sentences), SAMPLE)
    rows, kept = principal_components(embed(encoder, sample), arguments.dimensions)
    save_encoder(add_projection(encoder, rows), arguments.out)
    print(f"{arguments.out}: {arguments.dimensions} of {width} dimensions keep {kept:.4f} of the squared length")


if __name__ == "__main__":
    main()
