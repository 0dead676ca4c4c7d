"""Writes reference-vectors.json: short texts with the float32 vectors of the trained encoder.

A test in Node embeds the same texts with the int8 package and expects a cosine of at least 0.99.

Example:
  python reference_vectors.py --encoder runs/tuned --package models/e5-speech
"""

import argparse
import hashlib
import json
from pathlib import Path

from sentence_encoder import embed, load_encoder

# Each for a reason: plain questions, keywords, slips, figures, accents and curly quotes, one word, a long
# sentence, chat, Kazakh without its letters, Latin-typed Russian and Kazakh, two scripts, a foreign one.
TEXTS = (
    "Who pays for the new schools?",
    "tax cuts small business",
    "wat did he say abt helth insurence",
    "Exports grew by 12.5% to $1,340 million in 2021.",
    "“We’ve met at the café,” she said — naïve, perhaps.",
    "Justice",
    "Когда начнётся пенсионная реформа?",
    "привет, а чо там с дорогами",
    "Мы построим дороги, больницы и электростанции в каждой области и будем делать это открыто, чтобы каждый гражданин"
    " видел, куда идут государственные деньги и кто отвечает за работу.",
    "kogda povysyat zarplatu uchitelyam",
    "Жаңа мектептердің құнын кім төлейді?",
    "Соттар тәуелсіз болуға тиіс.",
    "жумыссыздык туралы не айтылды",
    "jumyssyzdyq turaly ne aityldy",
    "Jaña mektepter qaşan aşylady?",
    "The word мир means both peace and world.",
    "未来 future",
)
DECIMALS = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True, help="encoder folder that the package was exported from")
    parser.add_argument("--package", type=Path, required=True, help="package folder to write the file into")
    arguments = parser.parse_args()

    encoder = load_encoder(arguments.encoder)
    vectors = [embed(encoder, [text])[0] for text in TEXTS]
    graph = (arguments.package / "onnx" / "model_quantized.onnx").read_bytes()
    lines = ",\n".join(
        "    " + json.dumps(
            {"text": text, "vector": [round(float(value), DECIMALS) for value in vector]},
            ensure_ascii=False, separators=(",", ":"))
        for text, vector in zip(TEXTS, vectors))
    (arguments.package / "reference-vectors.json").write_text(
        '{\n  "formatVersion": 1,\n'
        f'  "modelSha256": "{hashlib.sha256(graph).hexdigest()}",\n'
        f'  "texts": [\n{lines}\n  ]\n}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
