// A loaded form: what can be asked of it, in the manner of Zod and Standard Schema.

import type { Draft } from "./draft.js";
import { Module } from "./module.js";
import type { Part } from "./attach.js";
import type { Assessment, Checked, Counted, Explained, FormModel, Issue as WireIssue, Live, Page, Problem, ShownQuestion, Words } from "./types.js";

export type { Draft } from "./draft.js";
export type * from "./types.js";

/** How much of a document is checked, and how strictly: to save it, one page or section of it, or to submit it. */
export type Scope = "save" | "submit" | { page: string } | { section: string };

/** One problem. Its `path` is that of Zod and Standard Schema, and its `pointer` the same as a JSON Pointer. */
export type FoundIssue = Omit<WireIssue, "path"> & { path: (string | number)[]; pointer: string };

export type SafeParse =
  | { success: true; data: Application; warnings: FoundIssue[] }
  | { success: false; error: { issues: FoundIssue[]; warnings: FoundIssue[] } };

/** The typed application as JSON has it, every answer as it was understood; it is a draft too. */
export type Application = Draft;

/** The libraries in whose shape errors can be given. */
export type Shape = "zod" | "react_hook_form" | "rjsf" | "json_forms";

export interface Settings {
  /** The id of a policy that comes with the package, the text of a policy file, or the same as an object. */
  policy?: string | object;
  /** The rules of the post, as `RulesBuilder` of the crate reads them: `sections`, `without`, `limits`, `offers` and so on. */
  form?: object;
  /** The tag of the language: `en` or `cy`, or that of your own catalogue. */
  language?: string;
  /** The catalogue of a language of your own, in the syntax of Fluent. Those of the package are loaded when they are asked for. */
  catalogue?: string;
  /** Whether that catalogue was checked before, in a test of your own; checking takes a third of a second. */
  checked?: boolean;
  /** The day on which the form is checked, as `2026-11-21`. Without one it is the day of this device. */
  today?: string;
  /** Texts in place of those of the language, in the syntax of Fluent. */
  texts?: string;
}

/** Where the catalogues of the package are, in the form that bundlers look for; the English one is inside the module. */
const CATALOGUES = new Map([["cy", new URL("./cy.ftl", import.meta.url)]]);

/** Adds the catalogue of the language to the settings; `read` gives the text of a file of the package. */
export async function withCatalogue(settings: Settings, read: (file: URL) => Promise<string>): Promise<Settings> {
  const file = settings.catalogue === undefined && CATALOGUES.get(settings.language ?? "en");
  return file ? { ...settings, catalogue: await read(file), checked: true } : settings;
}

export class Form {
  readonly #module: Module;

  constructor(instance: WebAssembly.Instance, { today = dayOfThisDevice(), ...settings }: Settings) {
    this.#module = new Module(instance);
    this.#module.call("load", json({ ...settings, today }));
  }

  /** Standard Schema, version 1, which form libraries take. */
  get "~standard"() {
    return {
      version: 1 as const,
      vendor: "applicant" as const,
      validate: (value: unknown): { value: Application } | { issues: { message: string; path: (string | number)[] }[] } => {
        const parsed = this.safeParse(value);
        return parsed.success ? { value: parsed.data } : { issues: parsed.error.issues };
      },
      types: undefined as { input: Draft; output: Application } | undefined,
    };
  }

  /** Checks a value for submission. It gives every error at once, and beside them what does not block. */
  safeParse(value: unknown): SafeParse {
    return this.safeParseJson(json(value));
  }

  /** Checks a JSON text for submission, which saves the way through an object. */
  safeParseJson(text: string): SafeParse {
    const { success, data, issues }: Checked = JSON.parse(this.#module.call("check", text));
    const all = issues.map(issue);
    const warnings = all.filter((it) => it.severity !== "error");
    if (success) return { success, data: data as Application, warnings };
    return { success: false, error: { issues: all.filter((it) => it.severity === "error"), warnings } };
  }

  /** Reports everything about a value, as far as the scope reaches: errors, warnings, advice and information. */
  review(value: unknown, scope: Scope = "submit"): FoundIssue[] {
    const issues: WireIssue[] = JSON.parse(this.call("review", named(scope), json(value)));
    return issues.map(issue);
  }

  /** Gives the errors of a value in the shape of a library. */
  errors(value: unknown, shape: Shape, scope: Scope = "submit"): any {
    return JSON.parse(this.call("errors", shape, named(scope), json(value)));
  }

  /** Gives the pages with their questions, inputs, limits and conditions. */
  pages(): Page[] {
    const model: FormModel = JSON.parse(this.call("pages"));
    return model.pages;
  }

  /** Gives the words of the pages and questions in the language of the form. */
  words(): Words {
    return JSON.parse(this.call("words"));
  }

  /** Gives a text of the catalogue, such as `page-continue`. */
  text(id: string, variables: Record<string, string> = {}): string {
    return JSON.parse(this.call("text_of", id, JSON.stringify(variables)));
  }

  /** Lists every question, in a list for each row, and says whether it is shown beside these answers. */
  shown(value: unknown): ShownQuestion[] {
    return JSON.parse(this.call("shown", json(value)));
  }

  /** Lists what is wrong with a page as its summary says it, each with the id of the control to go to. */
  problems(value: unknown, page: string): Problem[] {
    return JSON.parse(this.call("problems", page, json(value)));
  }

  /**
   * Says what a page has to show while its fields change: what is wrong, how answers were understood and which questions are shown.
   * The value has the answers of other pages.
   */
  look(value: unknown, part: Part, fields: Iterable<[string, unknown]>): Live {
    const place = typeof part === "string" ? part : `${part.page}/${part.row ?? ""}`;
    return JSON.parse(this.call("look", place, json(value), texts(fields)));
  }

  /** Gives dates, telephone numbers and postcodes as they were understood, by their names in an HTML form: "17 April 1991", "SW1A 1AA". */
  understood(value: unknown): Record<string, string> {
    return JSON.parse(this.call("understood", json(value)));
  }

  /** Counts the words and characters of a text as the check counts them. */
  count(text: string): Counted {
    return JSON.parse(this.call("count", text));
  }

  /** Gives the policy as data. */
  policy(): object {
    return JSON.parse(this.call("policy"));
  }

  /** Judges the answers so far: the assessment as data. A person decides. */
  assess(value: unknown): Assessment {
    return JSON.parse(this.call("assess", json(value)));
  }

  /** Judges the answers so far and says why, as data and in words. */
  explain(value: unknown): Explained {
    return JSON.parse(this.call("explain", json(value)));
  }

  /** Reads the fields of an HTML form, such as a `FormData`, to a value for the other functions. */
  read(fields: Iterable<[string, unknown]>): Draft {
    return JSON.parse(this.call("read", texts(fields)));
  }

  /** Puts the fields of a page in place of what a value had there, and does what a pressed button for a row says. */
  post(value: unknown, page: string, fields: Iterable<[string, unknown]>): Draft {
    return JSON.parse(this.call("post", page, json(value), texts(fields)));
  }

  /** Writes a page as HTML with what was answered and, if asked for, what is wrong. */
  html(value: unknown, page: string, errors = false): string {
    return JSON.parse(this.call("html", page, errors ? "errors" : "", json(value)));
  }

  /** Gives the JSON Schema of the form. */
  jsonSchema(dialect: "2020-12" | "draft-07" = "2020-12"): object {
    return JSON.parse(this.call("json_schema", dialect));
  }

  /** Gives the layout of the form for a renderer of others. */
  uiSchema(renderer: "rjsf" | "json_forms"): object {
    return JSON.parse(this.call("ui_schema", renderer));
  }

  /** Calls an operation of the module and gives its answer as text. */
  call(operation: string, ...given: string[]): string {
    return this.#module.call(operation, ...given);
  }
}

/** A form of `applicant/check`, whose module is smaller for what is not here. */
export type CheckForm = Omit<Form, "pages" | "words" | "policy" | "assess" | "explain" | "html" | "jsonSchema" | "uiSchema">;

function texts(fields: Iterable<[string, unknown]>): string {
  return json([...fields].filter(([, value]) => typeof value === "string"));
}

function named(scope: Scope): string {
  if (typeof scope === "string") return scope;
  return "page" in scope ? `page:${scope.page}` : `section:${scope.section}`;
}

function issue(found: WireIssue): FoundIssue {
  return { ...found, path: found.path.split("/").slice(1).map(step), pointer: found.path };
}

/** A step of a JSON Pointer: the index of a row as a number, or a key. */
function step(key: string): string | number {
  if (/^(0|[1-9]\d*)$/.test(key)) return Number(key);
  return key.includes("~") ? key.replaceAll("~1", "/").replaceAll("~0", "~") : key;
}

/** A value as JSON. Half of a surrogate pair, which no other language can read, becomes the sign for such. */
function json(value: unknown): string {
  const text = JSON.stringify(value) ?? "null";
  if (!text.includes("\\ud")) return text;
  return text.replace(/\\(?:ud[89a-f]..|.)/g, (found) => (found.length > 2 ? "\ufffd" : found));
}

function dayOfThisDevice(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
