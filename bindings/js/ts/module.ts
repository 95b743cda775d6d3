// One instance of the WebAssembly module, which holds one form. Texts go in and out through its memory; it imports nothing.

type Export = () => number;
type Exports = { memory: WebAssembly.Memory; input(length: number): number; output(): number } & Record<string, Export>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Module {
  readonly #exports: Exports;

  constructor(instance: WebAssembly.Instance) {
    this.#exports = instance.exports as unknown as Exports;
  }

  /** Calls an operation and gives its answer as it is; throws an `Error` that says what was asked wrongly. */
  call(name: string, ...given: string[]): string {
    const { memory, input, output, [name]: operation } = this.#exports;
    if (!operation) throw new Error(`the smaller module has no \`${name}\`: import from "applicant"`);
    const text = given.join("\n");
    // No letter takes more bytes than that, and nothing is copied twice.
    const most = 3 * text.length;
    const at = input(most) >>> 0;
    input(encoder.encodeInto(text, new Uint8Array(memory.buffer, at, most)).written);
    const length = operation();
    const answer = decoder.decode(new Uint8Array(memory.buffer, output() >>> 0, Math.abs(length)));
    if (length < 0) throw new Error(answer);
    return answer;
  }
}
