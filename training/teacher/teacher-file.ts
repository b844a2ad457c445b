import type { Kernels } from "../../src/language/kernels/kernels.ts";
import { arrayOf, expectModel, readModelFile, writeModelFile } from "../../src/language/learning/model-file.ts";
import { layOut, placesIn, takeBlock } from "../network/parameter-memory.ts";
import { type Teacher, type TeacherConfig, teacherParameters } from "./teacher.ts";

const NAME = "teacher";
const VERSION = 1;

/** A teacher's numbers as they stand in memory, f32, with its sizes. */
export function writeTeacher(config: TeacherConfig, values: Float32Array): Uint8Array {
  return writeModelFile({ name: NAME, version: VERSION, settings: { config }, arrays: new Map([["values", values]]) });
}

/** Puts a teacher into the kernels' memory. @throws RapporteurError "model-invalid" if the bytes are none */
export function loadTeacher(kernels: Kernels, bytes: Uint8Array): Omit<Teacher, "words"> {
  const file = expectModel(readModelFile(bytes), NAME, VERSION);
  const config = file.settings.config as TeacherConfig;
  const memory = layOut(teacherParameters(config));
  const values = takeBlock(kernels, memory);
  kernels.arena.f32(values, memory.size).set(arrayOf(file, "values", Float32Array));
  return { config, places: placesIn(memory, values, 0) };
}
