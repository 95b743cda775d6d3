// What the README promises, in Node: node node.mjs, from a folder in which the package is installed.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { loadForm } from "applicant";

const today = "2026-11-21";
const english = await loadForm({ language: "en", today });
const welsh = await loadForm({ language: "cy", today });

const irish = await loadForm({ language: "ga", catalogue: "language = Gaeilge\n    .tag = ga\npage-continue = Ar aghaidh\n", today });
assert.deepEqual([irish.text("page-continue"), irish.text("page-change")], ["Ar aghaidh", "Change"]);

const parsed = english.safeParse({ personal_details: { email: "ada@example" } });
assert.equal(parsed.success, false);
const email = parsed.error.issues.find((issue) => issue.pointer === "/personal_details/email");
assert.deepEqual([email.path, email.code, email.severity], [["personal_details", "email"], "email_domain_no_dot", "error"]);
assert.equal(email.message, "Email address must have a full address after the @, like example.com");

const page = (form) => form.review({}, { page: "name" }).map((issue) => issue.message);
assert.deepEqual(page(english), ["Enter your full name"]);
assert.deepEqual(page(welsh), ["Rhowch eich enw llawn"]);
assert.deepEqual(english.review({ training: [{ title: "x" }] }, { section: "training" })[0].path.slice(0, 2), ["training", 0]);

const schema = english["~standard"];
assert.deepEqual([schema.version, schema.vendor], [1, "applicant"]);
assert.ok(schema.validate({}).issues.length > 5);

assert.equal(english.pages().length, 12);
assert.equal(english.words().questions["personal_details.full_name"].label, "Full name");
assert.equal(welsh.text("page-continue"), "Parhau");
assert.deepEqual(english.count("Don't stop."), { words: 2, characters: 11 });
const asked = (proof) => english.shown({ right_to_work: { proof } }).find((it) => it.name === "right_to_work.share_code").shown;
assert.deepEqual([asked("share_code"), asked("british_passport")], [true, false]);
const value = { personal_details: { address: { postcode: "sw1a1aa" }, phone: "020 7946 0018" }, training: [{ completed: { month: "9", year: "2024" } }] };
assert.deepEqual(english.understood(value), { "personal_details.address.postcode": "SW1A 1AA", "personal_details.phone": "+442079460018", "training[0].completed": "September 2024" });
assert.equal(english.assess({}).outcome, "needs_review");
assert.equal(welsh.explain({}).letter.headline, "Nid oes digon yn hysbys hyd yn hyn");
assert.deepEqual(english.read([["job.regions", "wales"], ["job.regions", "london"]]), { job: { regions: ["wales", "london"] } });
assert.equal(english.post({ training: [{ title: "a" }] }, "training", [["training[0].title", "b"], ["_row", "add training"]]).training.length, 2);
// Half of a surrogate pair is no text for any other language.
assert.deepEqual(english.review({ personal_details: { full_name: "\ud83d \\ud83d" } }, "save").map((it) => it.code), english.review({ personal_details: { full_name: "\ufffd \\ud83d" } }, "save").map((it) => it.code));

const wrong = async (settings, message) => assert.rejects(loadForm({ today, ...settings }), { message });
await wrong({ language: "xx" }, "there is no language `xx`");
await wrong({ language: "ga", catalogue: "language = Cymraeg\n    .tag = cy\n" }, "the catalogue is in `cy`, and the language is to be `ga`");
await wrong({ catalogue: "page-contineu = Ar aghaidh" }, /has no `language`/);
await wrong({ form: { policy: "porter" } }, "`form` has another `policy` than the setting `policy`");
await wrong({ form: { as_of: "2026-11-22" } }, "`form` has another `as_of` than the setting `today`");
await loadForm({ today, form: { as_of: today, policy: "probation_services_officer" } });
await wrong({ form: { start_date: "soon" } }, /^`form` cannot be used: /);
await wrong({ today: "21/11/2026" }, "`today` has to be a day, such as 2026-11-21");
await wrong({ language: 5 }, "invalid type: integer `5`, expected a string");
await wrong({ policy: "porter" }, "there is no policy `porter`");
await wrong({ form: { limits: { "statements.motivaton": 3 } } }, /did you mean `statements.motivation`/);
assert.throws(() => english.review({}, { page: "contcat" }), { message: "there is no page `contcat`" });

if (process.argv[2]) {
  const carer = await loadForm({ today, policy: await readFile(process.argv[2], "utf8") });
  assert.equal(carer.assess({}).policy, "night_carer");
}
console.log("Node: the package does what its README says");
