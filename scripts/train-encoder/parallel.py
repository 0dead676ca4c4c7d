"""The parallel texts: sentences in three languages with questions on them, and which of them no training step may see."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("en", "ru", "kk")
HELD_OUT_PERCENT = 12


@dataclass(frozen=True)
class Entry:
    """One sentence of a passage, by language, with the questions that people ask about it."""

    passage: str
    sentence: dict[str, str]
    questions: dict[str, tuple[str, ...]]

    @property
    def is_held_out(self) -> bool:
        """Decided by the passage, so that no two neighbours are on different sides."""
        digest = hashlib.sha256(self.passage.encode("utf-8")).digest()
        return int.from_bytes(digest[:4], "big") % 100 < HELD_OUT_PERCENT


def read_entries(folder: Path) -> list[Entry]:
    """The entries of every .jsonl file of the folder; a line that is still being written is left out.

    Lines are {"passage", "en", "ru", "kk", "questions": {"en": [...], "ru": [...], "kk": [...]}}.
    """
    entries = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            try:
                fields = json.loads(line)
            except json.JSONDecodeError:
                continue
            entries.append(Entry(
                fields["passage"],
                {language: fields[language].strip() for language in LANGUAGES},
                {language: tuple(text.strip() for text in fields["questions"].get(language, []))
                 for language in LANGUAGES},
            ))
    return entries
