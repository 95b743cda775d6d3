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
    const { memory, input, output } = this.#exports;
    const bytes = encoder.encode(given.join("\n"));
    const at = input(bytes.length) >>> 0;
    new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
    const length = this.#exports[name]();
    const answer = decoder.decode(new Uint8Array(memory.buffer, output() >>> 0, Math.abs(length)));
    if (length < 0) throw new Error(answer);
    return answer;
  }
}
