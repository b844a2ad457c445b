import type { Kernels } from "../../src/language/kernels/kernels.ts";
import type { NetworkConfig } from "../../src/language/network/config.ts";
import { type Parameter, parametersOf } from "../../src/language/network/parameters.ts";

/** Where a parameter and its gradient stand in the kernels' memory: f32[rows × columns] each. */
export interface Place {
  readonly at: number;
  readonly gradient: number;
  readonly rows: number;
  readonly columns: number;
}

/** All numbers that a network learns, one block of the kernels' memory: f32[size]. */
export interface ParameterMemory {
  readonly size: number;
  /** Parameters with where each begins in the block, in numbers. */
  readonly starts: ReadonlyMap<string, { readonly parameter: Parameter; readonly start: number }>;
}

/** Lays out the parameters of a network. */
export function parameterMemory(config: NetworkConfig): ParameterMemory {
  return layOut(parametersOf(config));
}

/** Lays out parameters in their order, each at a multiple of 16 bytes. */
export function layOut(parameters: readonly Parameter[]): ParameterMemory {
  const starts = new Map<string, { parameter: Parameter; start: number }>();
  let size = 0;
  for (const parameter of parameters) {
    starts.set(parameter.name, { parameter, start: size });
    size += Math.ceil((parameter.rows * parameter.columns) / 4) * 4;
  }
  return { size, starts };
}

/** A block of `memory.size` numbers, all 0. */
export function takeBlock(kernels: Kernels, memory: ParameterMemory): number {
  const address = kernels.arena.take(memory.size * 4);
  kernels.fill(memory.size, 0, address);
  return address;
}

/** Finds parameters by name in a block of values and a block of gradients (0: there are none). */
export function placesIn(memory: ParameterMemory, values: number, gradients: number): (name: string) => Place {
  return (name) => {
    const { parameter, start } = memory.starts.get(name)!;
    return {
      at: values + start * 4,
      gradient: gradients === 0 ? 0 : gradients + start * 4,
      rows: parameter.rows,
      columns: parameter.columns,
    };
  };
}
