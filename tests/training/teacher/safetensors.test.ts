import { expect, test } from "vitest";
import { encoderConfig, encoderParameters } from "../../../training/teacher/encoder-config.ts";
import { encoderWeights } from "../../../training/teacher/encoder-weights.ts";
import { readSafetensors, type Tensor } from "../../../training/teacher/safetensors.ts";

/** A file of f32 tensors, and one of integers that nobody reads. */
function fileOf(tensors: Readonly<Record<string, Tensor>>): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: { format: "x" }, ids: entry("I64", [1], 0, 8) };
  let end = 8;
  for (const [name, { shape, values }] of Object.entries(tensors)) {
    header[name] = entry("F32", shape, end, end + values.byteLength);
    end += values.byteLength;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + json.length + end);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  let at = 8 + json.length + 8;
  for (const { values } of Object.values(tensors)) {
    bytes.set(new Uint8Array(values.buffer), at);
    at += values.byteLength;
  }
  return bytes;
}

function entry(dtype: string, shape: readonly number[], from: number, to: number) {
  return { dtype, shape, data_offsets: [from, to] };
}

const tensors = {
  a: { shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6.5) },
  b: { shape: [1], values: Float32Array.of(-7) },
};

test("tensors are read back by name, others left out, also from a file's buffer", () => {
  const bytes = fileOf(tensors);
  expect(readSafetensors(bytes)).toEqual(new Map(Object.entries(tensors)));
  expect(readSafetensors(Buffer.from(bytes))).toEqual(new Map(Object.entries(tensors)));
});

test("a file that was cut short is refused", () => {
  const bytes = fileOf(tensors);
  expect(() => readSafetensors(bytes.subarray(0, bytes.length - 1))).toThrow('tensor "b"');
});

const JSON_OF_ENCODER = JSON.stringify({
  ...{ model_type: "bert", hidden_act: "gelu", hidden_size: 2, num_hidden_layers: 1, num_attention_heads: 1 },
  ...{ intermediate_size: 3, max_position_embeddings: 4, vocab_size: 5, layer_norm_eps: 1e-12 },
});

test("an encoder of another kind is refused", () => {
  expect(() => encoderConfig(JSON_OF_ENCODER.replace("bert", "xlnet"))).toThrow("xlnet gelu");
});

test("an encoder's weights get our names; queries, keys and values stand below one another", () => {
  const config = encoderConfig(JSON_OF_ENCODER);
  const given = new Map<string, Tensor>();
  let next = 0;
  const add = (name: string, many: number) => {
    given.set(name, { shape: [many], values: Float32Array.from({ length: many }, () => ++next) });
  };
  const both = (name: string, outputs: number, inputs: number) => {
    add(`${name}.weight`, outputs * inputs);
    add(`${name}.bias`, outputs);
  };
  add("embeddings.word_embeddings.weight", 10);
  add("embeddings.position_embeddings.weight", 8);
  add("embeddings.token_type_embeddings.weight", 4);
  both("embeddings.LayerNorm", 2, 1);
  const layer = "encoder.layer.0";
  for (const part of ["query", "key", "value"]) both(`${layer}.attention.self.${part}`, 2, 2);
  both(`${layer}.attention.output.dense`, 2, 2);
  both(`${layer}.attention.output.LayerNorm`, 2, 1);
  both(`${layer}.intermediate.dense`, 3, 2);
  both(`${layer}.output.dense`, 2, 3);
  both(`${layer}.output.LayerNorm`, 2, 1);
  const weights = encoderWeights(config, given);
  expect([...weights.keys()]).toEqual(encoderParameters(config).map(({ name }) => name));
  const query = given.get(`${layer}.attention.self.query.weight`)!.values;
  const value = given.get(`${layer}.attention.self.value.bias`)!.values;
  expect(weights.get("layer0.attention.weights")!.slice(0, 4)).toEqual(query);
  expect(weights.get("layer0.attention.bias")!.slice(4)).toEqual(value);
  // Position 0 is 11, 12; the first kind of segment 19, 20.
  expect([...weights.get("positions")!.slice(0, 2)]).toEqual([30, 32]);
  given.delete(`${layer}.output.dense.bias`);
  expect(() => encoderWeights(config, given)).toThrow("encoder.layer.0.output.dense.bias");
});
