// The programme under test, and a client without a browser.
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const SENTINEL = "Zq7-SENTINEL";

const program = process.argv[2];
const file = join(mkdtempSync(join(tmpdir(), "web-form-")), "applications.sqlite");

export const counts = {};
export const count = (what, by = 1) => (counts[what] = (counts[what] ?? 0) + by);
export function check(is, what, detail = "") {
  count(what);
  if (!is) throw new Error(`${what}: ${detail}`);
}

// All that the programme says, however much it is asked to say.
export const said = { log: "" };

export async function serve(port) {
  const server = spawn(program, ["--file", file, "--listen", `127.0.0.1:${port}`], { env: { ...process.env, RUST_LOG: "trace" } });
  const ready = new Promise((done, failed) => {
    server.stdout.on("data", (text) => { said.log += text; const key = /sift\?key=(\w+)/.exec(text); if (key) done(key[1]); });
    server.on("exit", failed);
  });
  server.stderr.on("data", (text) => (said.log += text));
  const key = await ready;
  return { server, key, base: `http://127.0.0.1:${port}` };
}

// Keeps its cookie and the token of its forms.
export async function client(base) {
  const started = await fetch(`${base}/start`, { method: "POST", redirect: "manual", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "" });
  const cookie = started.headers.get("set-cookie").split(";")[0];
  const get = (path, at = base) => fetch(at + path, { headers: { cookie } });
  const read = async (path, at) => (await get(path, at)).text();
  const post = (path, body, at = base) => fetch(at + path, { method: "POST", redirect: "manual", headers: { cookie, "content-type": "application/x-www-form-urlencoded" }, body: new URLSearchParams(body) });
  const token = async (at) => /name="_csrf" value="(\w+)"/.exec(await read("/page/name", at))[1];
  return { cookie, get, read, post, token };
}
