"""The question-and-sentence pairs of pairs.jsonl, and which of them no training step may see."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

HELD_OUT_PERCENT = 15


@dataclass(frozen=True)
class Pair:
    question: str
    sentence: str

    @property
    def is_held_out(self) -> bool:
        """Decided by the sentence alone, so that no sentence has questions on both sides."""
        digest = hashlib.sha256(self.sentence.encode("utf-8")).digest()
        return int.from_bytes(digest[:4], "big") % 100 < HELD_OUT_PERCENT


def read_pairs(path: Path) -> list[Pair]:
    """One pair for each question; lines are {"sentence", "questions"}."""
    pairs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        pairs += [Pair(question, entry["sentence"]) for question in entry["questions"]]
    return pairs
