"""Writes an encoder folder in the layout of @xenova/transformers: onnx/model_quantized.onnx or onnx/model.onnx.

The graph is built node by node, with opset 17 and IR version 8, which onnxruntime 1.14 still reads.
Weights are unsigned 8-bit with one scale a column, activations are quantised at run time, also
unsigned: the unsigned-by-signed kernels of CPUs without VNNI may saturate, these cannot.
Word and position rows are 8-bit with one scale a row. A few channels of this network are ten times
larger than the others and would cost the rest their precision, so they are scaled down before they
are quantised and their weights scaled up (SmoothQuant, Xiao et al. 2022, with the exponent below).
The channels are measured on texts of all three languages. `--full-precision` writes float32 instead.

Example:
  python export_onnx.py --encoder runs/tuned --sentences english-sentences.txt.gz --parallel texts --out e5-speech
"""

import argparse
import json
import random
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from parallel import LANGUAGES, read_entries
from sentence_encoder import MAX_TOKENS, SEED, EncoderFolder, embed, load_encoder, read_sentences, save_encoder

OPSET = 17
IR_VERSION = 8
CALIBRATION_SENTENCES = 256
CALIBRATION_ENTRIES = 128
# Mean and lowest cosine to float32 over 75 sentences and 44 questions, by exponent, on the pruned teacher:
# 0 (no relief) 0.9941, 0.980; 0.4 0.9984, 0.997; 0.5 0.9987, 0.997; 0.6 0.9987, 0.997; 0.8 0.9987, 0.996.
RELIEF_EXPONENT = 0.6
PACKAGE_NAMES = {True: "model_quantized.onnx", False: "model.onnx"}


def quantise_rows(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Signed bytes and one scale a row, such that bytes * scale is close to `matrix`."""
    scales = np.abs(matrix).max(axis=1, keepdims=True) / 127
    scales = np.maximum(scales, 1e-12).astype(np.float32)
    return np.rint(matrix / scales).astype(np.int8), scales


def quantise_columns(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Unsigned bytes, scales and zero points, one a column: (bytes - zero) * scale is close to `matrix`."""
    low = np.minimum(matrix.min(axis=0), 0)
    high = np.maximum(matrix.max(axis=0), 0)
    scales = np.maximum((high - low) / 255, 1e-12).astype(np.float32)
    zeros = np.clip(np.rint(-low / scales), 0, 255)
    values = np.clip(np.rint(matrix / scales) + zeros, 0, 255)
    return values.astype(np.uint8), scales, zeros.astype(np.uint8)


def measure_reliefs(encoder: EncoderFolder, sentences: list[str]) -> dict[str, np.ndarray]:
    """By linear layer: what to divide each input channel by, 1 where a channel is not above the median."""
    peaks: dict[str, torch.Tensor] = {}

    def record(name: str):
        def hook(_module, inputs):
            peak = inputs[0].abs().amax(dim=(0, 1))
            peaks[name] = torch.maximum(peaks.get(name, peak), peak)
        return hook

    hooks = [module.register_forward_pre_hook(record(name))
             for name, module in encoder.model.named_modules() if isinstance(module, torch.nn.Linear)]
    embed(encoder, sentences)
    for hook in hooks:
        hook.remove()
    return {name: ((peak / peak.median()).clamp(min=1) ** RELIEF_EXPONENT).numpy() for name, peak in peaks.items()}


class GraphBuilder:
    """Collects the nodes and initializers of one ONNX graph; every method returns the name of its output.

    `reliefs` of None means full precision.
    """

    def __init__(self, reliefs: dict[str, np.ndarray] | None):
        self.quantised = reliefs is not None
        self.reliefs = reliefs
        self.nodes: list[onnx.NodeProto] = []
        self.initializers: list[onnx.TensorProto] = []

    def constant(self, name: str, value: np.ndarray) -> str:
        if all(held.name != name for held in self.initializers):
            self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, operator: str, inputs: list[str], name: str, **attributes) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [name], name=name, **attributes))
        return name

    def rows(self, table: np.ndarray, name: str, pick) -> str:
        """Rows of `table`, float32; `pick(table_name, output_name)` adds the node that chooses them."""
        if not self.quantised:
            return pick(self.constant(f"{name}.weight", table.astype(np.float32)), name)
        values, scales = quantise_rows(table)
        picked = pick(self.constant(f"{name}.bytes", values), f"{name}.picked_bytes")
        scale = pick(self.constant(f"{name}.scales", scales), f"{name}.picked_scales")
        floats = self.add("Cast", [picked], f"{name}.cast", to=TensorProto.FLOAT)
        return self.add("Mul", [floats, scale], name)

    def quantise_activation(self, source: str) -> tuple[str, str, str]:
        outputs = (f"{source}.bytes", f"{source}.scale", f"{source}.zero")
        self.nodes.append(helper.make_node(
            "DynamicQuantizeLinear", [source], list(outputs), name=f"{source}.quantise"))
        return outputs

    def linear(self, source: str, weight: np.ndarray, bias: np.ndarray, name: str, relief_of: str) -> str:
        """source @ weight + bias, weight being (in, out); `relief_of` names the layer in `reliefs`."""
        if self.quantised:
            relief = self.reliefs[relief_of]
            source = self.add(
                "Mul", [source, self.constant(f"{name}.relief", np.float32(1) / relief)], f"{name}.relieved")
            values, scales, zeros = quantise_columns(weight * relief[:, None])
            source_bytes, source_scale, source_zero = self.quantise_activation(source)
            product = self.add("MatMulInteger", [
                source_bytes, self.constant(f"{name}.bytes", values),
                source_zero, self.constant(f"{name}.zeros", zeros),
            ], f"{name}.integers")
            scale = self.add("Mul", [source_scale, self.constant(f"{name}.scales", scales)], f"{name}.scale")
            floats = self.add("Cast", [product], f"{name}.cast", to=TensorProto.FLOAT)
            product = self.add("Mul", [floats, scale], f"{name}.product")
        else:
            product = self.add(
                "MatMul", [source, self.constant(f"{name}.weight", weight.astype(np.float32))], f"{name}.product")
        return self.add("Add", [product, self.constant(f"{name}.bias", bias.astype(np.float32))], name)

    def columns(self, weight: np.ndarray, name: str) -> str:
        """`weight` in float32, kept as bytes with a scale a column; onnxruntime expands it once, at the start."""
        if not self.quantised:
            return self.constant(name, weight.astype(np.float32))
        values, scales, zeros = quantise_columns(weight)
        return self.add("DequantizeLinear", [
            self.constant(f"{name}.bytes", values), self.constant(f"{name}.scales", scales),
            self.constant(f"{name}.zeros", zeros),
        ], name, axis=1)

    def layer_norm(self, source: str, weight: np.ndarray, bias: np.ndarray, epsilon: float, name: str) -> str:
        return self.add("LayerNormalization", [
            source, self.constant(f"{name}.weight", weight), self.constant(f"{name}.bias", bias),
        ], name, axis=-1, epsilon=epsilon)

    def gelu(self, source: str, name: str) -> str:
        """source * 0.5 * (1 + erf(source / sqrt 2)), in the order that onnxruntime fuses into one node."""
        root = self.constant("root_of_two", np.array(np.sqrt(2), dtype=np.float32))
        one = self.constant("one", np.array(1, dtype=np.float32))
        half = self.constant("half", np.array(0.5, dtype=np.float32))
        error = self.add("Erf", [self.add("Div", [source, root], f"{name}.div")], f"{name}.erf")
        gate = self.add("Add", [error, one], f"{name}.gate")
        return self.add("Mul", [self.add("Mul", [source, gate], f"{name}.gated"), half], name)


def build_graph(encoder: EncoderFolder, reliefs: dict[str, np.ndarray] | None) -> onnx.ModelProto:
    shape = encoder.model.shape
    weights = {name: value.detach().numpy() for name, value in encoder.model.state_dict().items()}
    width, heads = shape.hidden_size, shape.num_attention_heads
    head_width = width // heads
    graph = GraphBuilder(reliefs)

    words = graph.rows(
        weights["embeddings.word_embeddings.weight"], "words",
        lambda table, name: graph.add("Gather", [table, "input_ids"], name, axis=0))
    length = graph.add("Gather", [
        graph.add("Shape", ["input_ids"], "input_shape"), graph.constant("index_1", np.array([1], dtype=np.int64)),
    ], "length", axis=0)
    # Every text is of token type 0, so its one row joins the positions and the input disappears.
    positions = graph.rows(
        weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0],
        "positions",
        lambda table, name: graph.add(
            "Slice", [table, graph.constant("index_0", np.array([0], dtype=np.int64)), length], name))
    hidden = graph.layer_norm(
        graph.add("Add", [words, positions], "embedded"),
        weights["embeddings.LayerNorm.weight"], weights["embeddings.LayerNorm.bias"], shape.layer_norm_eps, "hidden")

    # 0 for a token, the lowest float for padding, as (batch, 1, 1, length).
    is_token = graph.add("Cast", ["attention_mask"], "is_token", to=TensorProto.FLOAT)
    is_padding = graph.add("Sub", [graph.constant("one", np.array(1, dtype=np.float32)), is_token], "is_padding")
    penalty = graph.add("Mul", [
        is_padding, graph.constant("lowest", np.array(np.finfo(np.float32).min, dtype=np.float32)),
    ], "penalty")
    penalty = graph.add("Unsqueeze", [
        penalty, graph.constant("axes_1_2", np.array([1, 2], dtype=np.int64)),
    ], "penalty_of_keys")

    split_heads = graph.constant("split_heads", np.array([0, 0, heads, head_width], dtype=np.int64))
    join_heads = graph.constant("join_heads", np.array([0, 0, width], dtype=np.int64))
    root_of_width = np.float32(np.sqrt(head_width))
    for index in range(shape.num_hidden_layers):
        stem = f"encoder.layer.{index}"
        parts = [f"{stem}.attention.self.{name}" for name in ("query", "key", "value")]
        # The attention's division by the root of the head's width is folded into the query.
        factors = [1 / root_of_width, np.float32(1), np.float32(1)]
        packed = graph.linear(
            hidden,
            np.concatenate([weights[f"{part}.weight"].T * factor for part, factor in zip(parts, factors)], axis=1),
            np.concatenate([weights[f"{part}.bias"] * factor for part, factor in zip(parts, factors)]),
            f"{stem}.packed", relief_of=parts[0])
        names = [f"{part}.flat" for part in parts]
        graph.nodes.append(helper.make_node(
            "Split", [packed, graph.constant("thirds", np.array([width] * 3, dtype=np.int64))], names, axis=-1))
        query, key, value = (
            graph.add("Transpose", [graph.add("Reshape", [flat, split_heads], f"{part}.heads")], part, perm=order)
            for flat, part, order in zip(names, parts, ([0, 2, 1, 3], [0, 2, 3, 1], [0, 2, 1, 3]))
        )
        scores = graph.add("Add", [graph.add("MatMul", [query, key], f"{stem}.products"), penalty], f"{stem}.scores")
        attention = graph.add("Softmax", [scores], f"{stem}.attention", axis=-1)
        context = graph.add("Transpose", [
            graph.add("MatMul", [attention, value], f"{stem}.context_heads"),
        ], f"{stem}.context_by_token", perm=[0, 2, 1, 3])
        context = graph.add("Reshape", [context, join_heads], f"{stem}.context")

        def dense(source: str, part: str) -> str:
            name = f"{stem}.{part}.dense"
            return graph.linear(source, weights[f"{name}.weight"].T, weights[f"{name}.bias"], name, relief_of=name)

        def add_and_norm(source: str, residual: str, part: str) -> str:
            name = f"{stem}.{part}.LayerNorm"
            return graph.layer_norm(
                graph.add("Add", [source, residual], f"{name}.sum"),
                weights[f"{name}.weight"], weights[f"{name}.bias"], shape.layer_norm_eps, name)

        hidden = add_and_norm(dense(context, "attention.output"), hidden, "attention.output")
        grown = graph.gelu(dense(hidden, "intermediate"), f"{stem}.intermediate.gelu")
        hidden = add_and_norm(dense(grown, "output"), hidden, "output")
    if shape.projection_dim:
        projection = graph.columns(weights["projection.weight"].T, "projection")
        graph.add("MatMul", [hidden, projection], "last_hidden_state")
    else:
        graph.add("Identity", [hidden], "last_hidden_state")

    batch_by_length = ["batch", "length"]
    model = helper.make_model(
        helper.make_graph(
            graph.nodes, "sentence-encoder",
            [helper.make_tensor_value_info(name, TensorProto.INT64, batch_by_length)
             for name in ("input_ids", "attention_mask")],
            [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, [*batch_by_length, shape.dimensions])],
            graph.initializers,
        ),
        opset_imports=[helper.make_opsetid("", OPSET)], producer_name="train-encoder")
    model.ir_version = IR_VERSION
    onnx.checker.check_model(model)
    return model


def write_tokenizer(folder: Path) -> None:
    """Adds what @xenova/transformers reads to tokenizer.json, and writes the files that go with it."""
    path = folder / "tokenizer.json"
    layout = json.loads(path.read_text(encoding="utf-8"))
    for part in (layout["decoder"], *layout["pre_tokenizer"]["pretokenizers"]):
        if part["type"] == "Metaspace":
            part["add_prefix_space"] = True
    path.write_text(json.dumps(layout, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    special_tokens = {"bos_token": "<s>", "eos_token": "</s>", "sep_token": "</s>", "cls_token": "<s>",
                      "unk_token": "<unk>", "pad_token": "<pad>"}
    tokenizer_config = {"tokenizer_class": "XLMRobertaTokenizer", "model_max_length": MAX_TOKENS, **special_tokens}
    for name, content in (("tokenizer_config.json", tokenizer_config), ("special_tokens_map.json", special_tokens)):
        (folder / name).write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


def write_package(encoder: EncoderFolder, out: Path, reliefs: dict[str, np.ndarray] | None) -> Path:
    """Writes the folder that @xenova/transformers loads; returns the path of the graph."""
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    save_encoder(encoder, out)
    (out / "model.safetensors").unlink()
    write_tokenizer(out)
    path = out / "onnx" / PACKAGE_NAMES[reliefs is not None]
    temporary = path.with_suffix(".partial")
    onnx.save(build_graph(encoder, reliefs), str(temporary))
    shutil.move(temporary, path)
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True, help="encoder folder to export")
    kind = parser.add_mutually_exclusive_group(required=True)
    kind.add_argument("--sentences", type=Path, help="English sentences, one a line, gzip, to calibrate the int8 on")
    parser.add_argument("--parallel", type=Path, help="folder of the parallel texts, to calibrate on as well")
    kind.add_argument("--full-precision", action="store_true", help="float32, to compare with")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    arguments = parser.parse_args()

    encoder = load_encoder(arguments.encoder)
    reliefs = None
    if arguments.sentences:
        sample = random.Random(SEED).sample(read_sentences(arguments.sentences), CALIBRATION_SENTENCES)
        entries = read_entries(arguments.parallel)[:CALIBRATION_ENTRIES] if arguments.parallel else []
        for entry in entries:
            sample += [entry.sentence[language] for language in LANGUAGES]
            sample += [question for language in LANGUAGES for question in entry.questions[language][:1]]
        reliefs = measure_reliefs(encoder, sample)
    path = write_package(encoder, arguments.out, reliefs)
    print(f"{path}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
