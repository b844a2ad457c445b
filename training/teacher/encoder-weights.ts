import { type EncoderConfig, encoderParameters } from "./encoder-config.ts";
import type { Tensor } from "./safetensors.ts";

/**
 * The numbers of each of an encoder's parameters, from tensors as BERT names them. Everything read is of one kind of
 * segment, so that kind's embedding is added to those of positions.
 * @throws RangeError if a tensor is missing or not of the size that the configuration says
 */
export function encoderWeights(config: EncoderConfig, tensors: ReadonlyMap<string, Tensor>): Map<string, Float32Array> {
  const read = (name: string): Float32Array => {
    const tensor = tensors.get(name) ?? tensors.get(`bert.${name}`);
    if (tensor === undefined) throw new RangeError(`Expected a tensor "${name}" in the encoder's weights; got none.`);
    return tensor.values;
  };
  const out = new Map<string, Float32Array>();
  const put = (to: string, ...from: readonly string[]) => {
    const weights = { gain: "weight", weights: "weight", bias: "bias" } as const;
    for (const [ours, theirs] of Object.entries(weights)) {
      out.set(`${to}.${ours}`, joined(from.map((name) => read(`${name}.${theirs}`))));
    }
  };
  const segment = read("embeddings.token_type_embeddings.weight").subarray(0, config.width);
  out.set("pieces", read("embeddings.word_embeddings.weight"));
  out.set(
    "positions",
    read("embeddings.position_embeddings.weight").map((value, i) => value + segment[i % config.width]!),
  );
  put("embedded", "embeddings.LayerNorm");
  for (let i = 0; i < config.layers; i++) {
    const at = `encoder.layer.${i}`;
    const self = `${at}.attention.self`;
    put(`layer${i}.attention`, `${self}.query`, `${self}.key`, `${self}.value`);
    put(`layer${i}.attended`, `${at}.attention.output.dense`);
    put(`layer${i}.between`, `${at}.attention.output.LayerNorm`);
    put(`layer${i}.wide`, `${at}.intermediate.dense`);
    put(`layer${i}.narrow`, `${at}.output.dense`);
    put(`layer${i}.out`, `${at}.output.LayerNorm`);
  }
  return new Map(
    encoderParameters(config).map(({ name, rows, columns }) => {
      const values = out.get(name)!;
      if (values.length !== rows * columns) {
        throw new RangeError(`Expected ${rows} × ${columns} numbers for "${name}"; got ${values.length}.`);
      }
      return [name, values];
    }),
  );
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
