// Checks of the same answers, as far as each library can say the rules: ours, Zod, Valibot and Ajv, in one run; node ratios.mjs.
// The others check types, lengths, choices and formats of the page for name, address and contact; ours does all it does.
import { Ajv } from "ajv";
import * as v from "valibot";
import { z } from "zod";
import { loadForm } from "../pkg/node.js";

const value = {
  personal_details: {
    full_name: "Ada Obi",
    address: { line_1: "1 Example Street", town: "Leeds", postcode: "LS1 1AA", country: "GB" },
    email: "ada@example.com",
    phone: "020 7946 0018",
  },
  employment: Array.from({ length: 8 }, (_, n) => ({
    employer: "Example Ltd", job_title: "Clerk", start: `20${18 + n}-01`, current: "no", end: `20${18 + n}-12`, duties: "Helped people who came to the counter. ".repeat(6), reason_for_leaving: "The contract ended",
  })),
};
const wrong = structuredClone(value);
wrong.personal_details.email = "ada";
wrong.personal_details.full_name = "";
for (const job of wrong.employment) Object.assign(job, { end: "never", current: "perhaps" });

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;
const PHONE = /^\+?[\d ()-]{10,20}$/;

const text = (max) => z.string().min(1).max(max);
const zod = z.object({
  personal_details: z.object({
    full_name: text(200),
    address: z.object({ line_1: text(200), town: text(200), postcode: z.string().regex(POSTCODE), country: text(2) }),
    email: z.email(),
    phone: z.string().regex(PHONE),
  }),
  employment: z.array(z.object({ employer: text(200), job_title: text(200), start: z.string().regex(MONTH), current: z.enum(["yes", "no"]), end: z.string().regex(MONTH), duties: text(2000), reason_for_leaving: text(2000) })).max(50),
});

const line = (max) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
const valibot = v.object({
  personal_details: v.object({
    full_name: line(200),
    address: v.object({ line_1: line(200), town: line(200), postcode: v.pipe(v.string(), v.regex(POSTCODE)), country: line(2) }),
    email: v.pipe(v.string(), v.email()),
    phone: v.pipe(v.string(), v.regex(PHONE)),
  }),
  employment: v.pipe(v.array(v.object({ employer: line(200), job_title: line(200), start: v.pipe(v.string(), v.regex(MONTH)), current: v.picklist(["yes", "no"]), end: v.pipe(v.string(), v.regex(MONTH)), duties: line(2000), reason_for_leaving: line(2000) })), v.maxLength(50)),
});

const string = (maxLength, others = {}) => ({ type: "string", minLength: 1, maxLength, ...others });
const object = (properties) => ({ type: "object", properties, required: Object.keys(properties) });
const ajv = new Ajv({ allErrors: true }).compile(object({
  personal_details: object({
    full_name: string(200),
    address: object({ line_1: string(200), town: string(200), postcode: string(10, { pattern: POSTCODE.source.replaceAll("[A-Z", "[A-Za-z") }), country: string(2) }),
    email: string(254, { pattern: "^[^@ ]+@[^@ ]+\\.[^@ ]+$" }),
    phone: string(20, { pattern: PHONE.source }),
  }),
  employment: { type: "array", maxItems: 50, items: object({ employer: string(200), job_title: string(200), start: string(7, { pattern: MONTH.source }), current: { enum: ["yes", "no"] }, end: string(7, { pattern: MONTH.source }), duties: string(2000), reason_for_leaving: string(2000) }) },
}));

const ours = await loadForm({ language: "en", today: "2026-11-21", form: { sections: ["personal_details", "employment"] } });
const checks = {
  applicant: { object: (it) => ours.safeParse(it).success, text: (it) => ours.safeParseJson(it).success },
  Zod: { object: (it) => zod.safeParse(it).success, text: (it) => zod.safeParse(JSON.parse(it)).success },
  Valibot: { object: (it) => v.safeParse(valibot, it).success, text: (it) => v.safeParse(valibot, JSON.parse(it)).success },
  Ajv: { object: (it) => ajv(it), text: (it) => ajv(JSON.parse(it)) },
};
for (const [name, { object }] of Object.entries(checks)) {
  if (!object(value) || object(wrong)) throw new Error(`${name} does not tell them apart: ${JSON.stringify(name === "applicant" ? ours.safeParse(value).error : ajv.errors)}`);
}

/** Microseconds a call, the least of several rounds that take turns. */
const least = {};
for (let round = 0; round < 15; round++) {
  for (const [name, kinds] of Object.entries(checks)) {
    for (const [kind, run] of Object.entries(kinds)) {
      for (const [which, it] of Object.entries({ sound: value, wrong })) {
        const input = kind === "text" ? JSON.stringify(it) : it;
        const started = performance.now();
        for (let n = 0; n < 100; n++) run(input);
        const key = `${kind}, ${which}`;
        (least[key] ??= {})[name] = Math.min(least[key][name] ?? Infinity, (performance.now() - started) * 10);
      }
    }
  }
}
const names = Object.keys(checks);
console.log(`| µs a check (ours ÷ it) | ${names.join(" | ")} |\n|---|${names.map(() => "--:").join("|")}|`);
for (const [key, times] of Object.entries(least)) {
  const cell = (name) => times[name].toFixed(1) + (name === "applicant" ? "" : ` (${(times.applicant / times[name]).toFixed(1)})`);
  console.log(`| ${key} | ${names.map(cell).join(" | ")} |`);
}
