"""Shortens an encoder's vectors: their principal components take the place of all numbers.

The components are those of the vectors of sentences and questions in the three languages, around zero
rather than around their mean, because cosines are measured from there. The two directions in which the
means of the languages differ are left out first (`--keep-languages` keeps them): what only tells the
language of a text cannot help to find its answer in another. All this becomes a last linear layer over
the tokens; mean pooling is linear too, so the vector of a text is the projected vector of before, at unit length.

Example:
  python reduce_dimensions.py --encoder runs/tuned --sentences english-sentences.txt.gz --parallel texts \\
      --dimensions 192 --out runs/reduced
"""

import argparse
import random
from pathlib import Path

import numpy as np
import torch

from centre import means_by_language
from parallel import LANGUAGES, read_entries
from sentence_encoder import (
    SEED, EncoderFolder, SentenceEncoder, Shape, embed, load_encoder, read_sentences, save_encoder,
)


def language_directions(vectors: np.ndarray, languages: list[str]) -> np.ndarray:
    """An orthonormal basis, one direction a row, of how the means of the languages differ."""
    means = np.stack(list(means_by_language(vectors, languages).values()))
    _, _, directions = np.linalg.svd(means - means.mean(0), full_matrices=False)
    return directions[: len(means) - 1]


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
    parser.add_argument("--parallel", type=Path, required=True, help="folder of the parallel texts")
    parser.add_argument("--sample", type=int, default=1500, help="English sentences to look at (default %(default)s)")
    parser.add_argument("--dimensions", type=int, required=True, help="numbers of a shortened vector")
    parser.add_argument("--keep-languages", action="store_true", help="keep the directions between the languages")
    parser.add_argument("--out", type=Path, required=True, help="encoder folder to write")
    arguments = parser.parse_args()

    encoder = load_encoder(arguments.encoder)
    width = encoder.model.shape.hidden_size
    if encoder.model.shape.projection_dim or not 0 < arguments.dimensions < width:
        parser.error(f"expected an encoder without a projection and fewer dimensions than its {width}")
    entries = [entry for entry in read_entries(arguments.parallel) if not entry.is_held_out]
    texts = [(entry.sentence[language], language) for entry in entries for language in LANGUAGES]
    texts += [(entry.questions[language][0], language) for entry in entries for language in LANGUAGES]
    vectors = embed(encoder, [text for text, _ in texts])
    english = random.Random(SEED).sample(read_sentences(arguments.sentences), arguments.sample)
    if not arguments.keep_languages:
        directions = language_directions(vectors, [language for _, language in texts])
    vectors = np.concatenate([vectors, embed(encoder, english)])
    if not arguments.keep_languages:
        vectors = vectors - vectors @ directions.T @ directions
    rows, kept = principal_components(vectors, arguments.dimensions)
    save_encoder(add_projection(encoder, rows), arguments.out)
    print(f"{arguments.out}: {arguments.dimensions} of {width} dimensions keep {kept:.4f} of the squared length")


if __name__ == "__main__":
    main()
