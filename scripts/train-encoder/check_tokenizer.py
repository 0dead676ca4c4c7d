"""Checks that `tokenizers` and @xenova/transformers split texts alike, so that Node reads what was trained.

The texts: the parallel texts and questions, the same as people type them, English sentences, and oddities.

Example:
  python check_tokenizer.py --package package/e5-speech --parallel texts --sentences english-sentences.txt.gz
"""

import argparse
import json
import random
import subprocess
import tempfile
from pathlib import Path

from tokenizers import Tokenizer

from noise import as_typed
from noise_cyrillic import cyrillic_as_typed, other_letters
from parallel import LANGUAGES, read_entries
from sentence_encoder import SEED, read_sentences

SCRIPT = Path(__file__).with_name("tokenise.mjs")
ODDITIES = (
    "", " ", "  two  spaces ", "a\u00a0b", "tab\there\nand line", "…", "— тире —", "«кавычки» “quotes” ‘one’", "№ 5 §3",
    "café naïve", "cafe\u0301", "е\u0308лка и\u0306", "😀 emoji 🇰🇿 ok", "中文 文字", "ÄÖÜ ß ẞ", "İstanbul ıI", "ﬁne ½ ㎏", "a\u200bb\ufeffc\u00add",
    "<s> </s> <pad> <unk>", "don’t don't don`t", "1 234,5 12.5% $1,340", "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ", "ΑΣ ΣΑΣ", "x" * 300, "қ" * 100, "http://a.kz/?q=1&b=2",
    "▁ ▁▁", "\u0000\u0007", "שלום مرحبا", "ǅ ǆ", "K\u212a \u2126",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--package", type=Path, required=True, help="package folder")
    parser.add_argument("--parallel", type=Path, required=True, help="folder of the parallel texts")
    parser.add_argument("--sentences", type=Path, required=True, help="English sentences, one a line, gzip")
    arguments = parser.parse_args()

    rng = random.Random(SEED)
    texts = [*ODDITIES, *rng.sample(read_sentences(arguments.sentences), 1000)]
    for entry in read_entries(arguments.parallel):
        texts += entry.sentence.values()
        for language in LANGUAGES:
            for question in entry.questions[language]:
                texts.append(question)
                texts.append(as_typed(question, rng) if language == "en" else cyrillic_as_typed(question, language, rng))
                if language != "en":
                    texts.append(other_letters(question, language, rng))
    ours = [encoding.ids for encoding in Tokenizer.from_file(str(arguments.package / "tokenizer.json")).encode_batch(texts)]
    with tempfile.TemporaryDirectory() as folder:
        texts_path, ids_path = Path(folder, "texts.json"), Path(folder, "ids.json")
        texts_path.write_text(json.dumps(texts), encoding="utf-8")
        subprocess.run(["node", str(SCRIPT), str(arguments.package), str(texts_path), str(ids_path)], check=True)
        theirs = json.loads(ids_path.read_text(encoding="utf-8"))
    wrong = [index for index, (one, other) in enumerate(zip(ours, theirs)) if one != other]
    print(f"{len(texts)} texts, {len(wrong)} split differently")
    for index in wrong[:10]:
        print(f"  {texts[index]!r}: {ours[index]} {theirs[index]}")


if __name__ == "__main__":
    main()
