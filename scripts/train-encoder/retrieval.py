"""Finding texts by their vectors, and how well that went."""

import numpy as np


def reciprocal_ranks(similarities: np.ndarray, right: list[set[int]]) -> np.ndarray:
    """For each row, 1 / rank of the best-placed right column."""
    best = np.array([row[list(columns)].max() for row, columns in zip(similarities, right)])
    return 1 / (1 + (similarities > best[:, None]).sum(1))


def average_precisions(similarities: np.ndarray, right: list[set[int]]) -> np.ndarray:
    """For each row, the mean over the right columns of how pure the ranking is down to each."""
    precisions = []
    for row, columns in zip(similarities, right):
        ranks = sorted(1 + int((row > row[column]).sum()) for column in columns)
        precisions.append(np.mean([(found + 1) / rank for found, rank in enumerate(ranks)]))
    return np.array(precisions)
