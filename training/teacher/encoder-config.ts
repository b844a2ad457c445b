import { linear, type Parameter, vector } from "../../src/language/network/parameters.ts";

/** The sizes of a transformer encoder (Vaswani et al. 2017; Devlin et al. 2019). */
export interface EncoderConfig {
  /** Numbers of a piece. */
  readonly width: number;
  readonly layers: number;
  /** Heads of attention; each sees width/heads numbers. */
  readonly heads: number;
  /** Numbers between the two halves of a layer's second part. */
  readonly inner: number;
  /** The longest sentence, in pieces. */
  readonly positions: number;
  /** Pieces of the vocabulary. */
  readonly pieces: number;
  /** What is added to variances in layer normalisation. */
  readonly epsilon: number;
}

/** Reads `config.json` of a BERT encoder. @throws RangeError if it is of another kind */
export function encoderConfig(json: string): EncoderConfig {
  const config = JSON.parse(json) as Record<string, unknown>;
  const number = (name: string): number => {
    const value = config[name];
    if (typeof value !== "number") throw new RangeError(`Expected a number "${name}" in the encoder's configuration.`);
    return value;
  };
  const kind = `${config.model_type} ${config.hidden_act} ${config.position_embedding_type ?? "absolute"}`;
  if (kind !== "bert gelu absolute") throw new RangeError(`Expected an encoder "bert gelu absolute"; got "${kind}".`);
  return {
    width: number("hidden_size"),
    layers: number("num_hidden_layers"),
    heads: number("num_attention_heads"),
    inner: number("intermediate_size"),
    positions: number("max_position_embeddings"),
    pieces: number("vocab_size"),
    epsilon: number("layer_norm_eps"),
  };
}

/** The encoder's parameters, in the order that they stand in memory. */
export function encoderParameters(config: EncoderConfig): Parameter[] {
  const { width, layers, inner, positions, pieces } = config;
  return [
    { name: "pieces", kind: "table", rows: pieces, columns: width },
    { name: "positions", kind: "table", rows: positions, columns: width },
    ...norm("embedded", width),
    ...Array.from({ length: layers }, (_, i) => [
      // Rows: queries, keys, values.
      ...linear(`layer${i}.attention`, 3 * width, width),
      ...linear(`layer${i}.attended`, width, width),
      ...norm(`layer${i}.between`, width),
      ...linear(`layer${i}.wide`, inner, width),
      ...linear(`layer${i}.narrow`, width, inner),
      ...norm(`layer${i}.out`, width),
    ]).flat(),
  ];
}

function norm(name: string, width: number): Parameter[] {
  return [vector(`${name}.gain`, width), vector(`${name}.bias`, width)];
}
