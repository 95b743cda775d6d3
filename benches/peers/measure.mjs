// The libraries in Node: node measure.mjs FOLDER writes what each took for the documents of that folder, as lines of JSON.
// The models are made from the schema there, as each library would have them written by hand.
import { existsSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import * as v from "valibot";
import { z } from "zod";

const folder = process.argv[2];
const version = (name) => JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;
const [schema, exported] = ["schema", "exported"].map((name) => JSON.parse(readFileSync(`${folder}/${name}.json`)));
const TRUE = ["yes", "on", "true"];
const FALSE = ["no", "off", "false"];
const hasWords = (max) => (text) => text.trim().split(/\s+/).length <= max;
const properties = (of, optional, { properties, required }) =>
  Object.fromEntries(Object.entries(properties).map(([key, it]) => [key, required.includes(key) ? of(it) : optional(of(it))]));

function inZod(it) {
  if (it.type === "object") return z.object(properties(inZod, (of) => of.optional(), it));
  if (it.type === "array") return z.array(inZod(it.items)).min(it.minItems ?? 0).max(it.maxItems);
  if (it.kind === "yes_no") return z.stringbool({ truthy: TRUE, falsy: FALSE });
  if (it.enum) return z.enum(it.enum);
  let text = it.format === "email" ? z.email() : z.string();
  if (it.minLength) text = text.min(it.minLength);
  if (it.maxLength) text = text.max(it.maxLength);
  if (it.pattern) text = text.regex(new RegExp(it.pattern));
  if (it.maxWords) text = text.refine(hasWords(it.maxWords), "has too many words");
  return it.kind ? text.transform(Number) : text;
}

function inValibot(it) {
  if (it.type === "object") return v.object(properties(inValibot, v.optional, it));
  if (it.type === "array") return v.pipe(v.array(inValibot(it.items)), v.minLength(it.minItems ?? 0), v.maxLength(it.maxItems));
  if (it.kind === "yes_no") return v.pipe(v.picklist(it.enum), v.transform((text) => TRUE.includes(text)));
  if (it.enum) return v.picklist(it.enum);
  const rules = [];
  if (it.format === "email") rules.push(v.email());
  if (it.minLength) rules.push(v.minLength(it.minLength));
  if (it.maxLength) rules.push(v.maxLength(it.maxLength));
  if (it.pattern) rules.push(v.regex(new RegExp(it.pattern)));
  if (it.maxWords) rules.push(v.check(hasWords(it.maxWords), "has too many words"));
  if (it.kind) rules.push(v.transform(Number));
  return v.pipe(v.string(), ...rules);
}

const ajv = addFormats(new Ajv2020({ allErrors: true, strict: false }));
const [zod, valibot, byAjv, byExported] = [inZod(schema), inValibot(schema), ajv.compile(schema), ajv.compile(exported)];
const ajvFaults = (validate) => (bytes) => (validate(JSON.parse(bytes.toString())) ? 0 : validate.errors.length);

/** From bytes to the number of faults. */
const peers = {
  [`Zod ${version("zod")}`]: (bytes) => zod.safeParse(JSON.parse(bytes.toString())).error?.issues.length ?? 0,
  [`Valibot ${version("valibot")}`]: (bytes) => v.safeParse(valibot, JSON.parse(bytes.toString())).issues?.length ?? 0,
  [`Ajv ${version("ajv")}`]: ajvFaults(byAjv),
  [`Ajv ${version("ajv")}, exported schema`]: ajvFaults(byExported),
  "`JSON.parse`, no rule": (bytes) => (JSON.parse(bytes.toString()), 0),
};
// Ours as WebAssembly, where scripts/js.sh has built it.
const wasm = new URL("../../bindings/js/pkg/node.js", import.meta.url);
if (existsSync(wasm)) {
  const { loadForm } = await import(wasm);
  const form = await loadForm({ language: "en", today: "2026-11-21" });
  peers["applicant as WebAssembly, with sentences"] = (bytes) => form.safeParseJson(bytes.toString()).error?.issues.length ?? 0;
}

const SIDE = 1; // milliseconds, about, of one side of a round
const ROUNDS = 200;

/** Milliseconds of one run. */
function time(repeats, run, bytes) {
  const start = performance.now();
  for (let n = 0; n < repeats; n++) run(bytes);
  return (performance.now() - start) / repeats;
}

for (const document of ["sound", "faults", "text_faults"]) {
  // What is compiled while it runs has to have run for a while.
  const runs = Object.entries(peers).map(([peer, run]) => {
    const bytes = readFileSync(`${folder}/${peer.endsWith("exported schema") ? "canonical_" : ""}${document}.json`);
    time(2000, run, bytes);
    const repeats = Math.ceil(SIDE / time(200, run, bytes));
    return { run, bytes, repeats, told: { peer, document, found: run(bytes), rounds: [] } };
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (const { run, bytes, repeats, told } of runs) told.rounds.push(time(repeats, run, bytes) * 1e6);
  }
  for (const { told } of runs) console.log(JSON.stringify(told));
}
