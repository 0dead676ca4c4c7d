"""Vectors without what all texts of their language share.

The vectors of multilingual-e5 all lie in a narrow cone (two unrelated texts have a cosine of 0.75), and
each language in its own part of it. Cosines that tell texts apart, across languages too, begin when the
mean of each language is taken away.
"""

import numpy as np


def unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)


def centre_by_language(vectors: np.ndarray, languages: list[str], means: dict[str, np.ndarray]) -> np.ndarray:
    """Unit vectors, each without the mean of its language."""
    return unit(vectors - np.stack([means[language] for language in languages])).astype(np.float32)


def means_by_language(vectors: np.ndarray, languages: list[str]) -> dict[str, np.ndarray]:
    return {language: vectors[[index for index, other in enumerate(languages) if other == language]].mean(0)
            for language in sorted(set(languages))}
