// A plain `<form>` that is checked as one fills it in: on leaving an answer and on submit. It shows and hides what a condition says,
// counts words, shows back how an answer was understood, and moves the focus to what is wrong. Without it the server does the same.
// It is JavaScript as browsers take it, so that a site can serve it as it stands here; its types are in the comments.

/** @import { Counted, Live, Problem } from "./types.js" */

/**
 * A page, or one row of its list, or with `null` what is beside the rows.
 * @typedef {string | { page: string, row: number | null }} Part
 */

/**
 * Who says what is wrong: a loaded `Form` at once, or something that answers later, such as a server.
 * @typedef {object} Checker
 * @property {(value: unknown, part: Part, fields: Iterable<[string, unknown]>) => Live | Promise<Live>} look
 * @property {(text: string) => Counted} count
 * @property {(id: string, variables?: Record<string, string>) => string} text
 */

/**
 * What a form can have besides.
 * @typedef {object} Extras
 * @property {unknown} [value] The answers of other pages, which some checks of this one look at.
 * @property {(name: string) => HTMLElement | undefined} [reveal] Makes the markup of a question that is shown from now on.
 */

// What tells a box of a date from its question.
const PART = /[.-](day|month|year)$/;

/** @type {(tag: string, textContent?: string, others?: object) => HTMLElement} */
const make = (tag, textContent = "", others = {}) => Object.assign(document.createElement(tag), { textContent }, others);

/**
 * Attaches a form to a page of it in a document, and returns a function that detaches it. A checker that answers later leaves it to
 * the server what happens on submit.
 * @param {Checker} form
 * @param {HTMLFormElement} element
 * @param {Part} part
 * @param {Extras} [extras]
 * @returns {() => void}
 */
export function attach(form, element, part, { value = {}, reveal } = {}) {
  const stop = new AbortController();
  /** @type {Set<string>} */
  const left = new Set();
  let looks = 0;
  /** @type {(id: string) => HTMLElement | null} */
  const byId = (id) => element.querySelector(`[id="${id}"]`);
  const controls = () => /** @type {HTMLInputElement[]} */ ([...element.elements]).filter((it) => it.matches("[name]:not(button,[type=hidden])"));
  /** @type {(control: HTMLInputElement) => string} */
  const question = (control) => control.name.replace(PART, "");
  /** @type {(name: string) => HTMLInputElement[]} */
  const of = (name) => controls().filter((it) => question(it) === name);
  // Another control may stand in front of one that is hidden, such as a combobox in front of a select.
  /** @type {(it: HTMLInputElement) => HTMLElement} */
  const front = (it) => byId(it.dataset.front ?? "") ?? it;

  // The largest element that holds a question and no other.
  /** @type {(found: HTMLElement[]) => HTMLElement | undefined} */
  const group = (found) => {
    let at = found[0];
    /** @type {HTMLElement | null} */
    let up;
    while ((up = at?.parentElement) && up !== element && !controls().some((it) => up?.contains(it) && !found.includes(it))) at = up;
    return at;
  };

  /** @type {(name: string, problem?: Problem, understood?: string) => void} */
  const mark = (name, problem, understood) => {
    const found = of(name);
    if (!found[0]) return;
    const first = front(found[0]);
    const set = found[1] && first.closest("fieldset");
    const holder = set || first;
    const id = first.id.replace(PART, "");
    const ids = [id + "-error", id + "-understood"];
    for (const id of ids) byId(id)?.remove();
    const described = (holder.getAttribute("aria-describedby") ?? "").split(" ").filter((it) => it && !ids.includes(it));
    group(found)?.classList.toggle("group-error", !!problem);
    for (const it of found) front(it).ariaInvalid = problem ? "true" : null;
    if (problem) {
      const error = make("p", " " + problem.message, { id: ids[0], className: "error" });
      error.prepend(make("span", form.text("page-error-prefix"), { className: "hidden" }));
      set ? (byId(id + "-hint") ?? set.firstElementChild)?.after(error) : first.before(error);
      described.push(ids[0]);
    } else if (understood && first.localName === "input" && understood !== found.map((it) => it.value.trim()).join(" ")) {
      group(found)?.append(make("output", understood, { id: ids[1], className: "understood" }));
    }
    described[0] ? holder.setAttribute("aria-describedby", described.join(" ")) : holder.removeAttribute("aria-describedby");
  };

  /** @type {(live: Live) => void} */
  const show = ({ problems, understood, questions }) => {
    let last;
    for (const { name, shown } of questions) {
      let box = group(of(name));
      if (!box && shown && last && (box = reveal?.(name))) {
        last.after(box);
        controls().forEach(count);
      }
      if (box) (last = box).hidden = !shown;
    }
    for (const name of left) mark(name, problems.find((it) => it.name === name), understood[name]);
  };

  const look = () => form.look(value, part, /** @type {Iterable<[string, unknown]>} */ (new FormData(element)));
  // Leaving an answer that was changed is one event after another, and one question.
  const update = () => {
    const mine = ++looks;
    setTimeout(async () => {
      const live = mine === looks && (await look());
      if (live && mine === looks) show(live);
    });
  };

  /** @type {(control: HTMLInputElement) => void} */
  const count = (control) => {
    const { maxwords, maxlength } = /** @type {any} */ (control.dataset);
    if (control.type !== "textarea" || !(maxwords || maxlength)) return;
    const typed = form.count(control.value);
    const rests = { words: +maxwords - typed.words, characters: +maxlength - typed.characters };
    // Words are counted where they are limited, until a text has too many characters for so few words.
    const unit = !maxwords || (rests.words >= 0 && rests.characters < 0) ? "characters" : "words";
    const rest = rests[unit];
    const side = rest < 0 ? "over" : "left";
    const id = control.id + "-count";
    const text = form.text(`page-${unit}-${side}`, { count: "" + Math.abs(rest) });
    const line = make("p", text, { id, className: "hint count " + side });
    const old = byId(id);
    old ? old.replaceWith(line) : control.after(line, make("p", "", { className: "hidden", role: "status" }));
    // Screen readers hear it when typing pauses, not at each key.
    if (old) setTimeout(() => line.isConnected && (/** @type {Node} */ (line.nextSibling).textContent = text), 1000);
  };

  /** @type {(type: string, run: (event: any) => void) => void} */
  const on = (type, run) => element.addEventListener(type, run, { signal: stop.signal });
  on("input", ({ target }) => count(target));
  on("change", update);
  on("focusout", ({ target, relatedTarget }) => {
    const control = controls().find((it) => front(it) === target);
    if (!control) return;
    const name = question(control);
    const found = of(name);
    // A date or a group of choices is left when all of it is.
    if (found.some((it) => front(it) === relatedTarget)) return;
    // What is blank is missing once it is sent.
    if (found.some((it) => front(it).ariaInvalid || (/radio|checkbox/.test(it.type) ? it.checked : it.value.trim()))) left.add(name);
    update();
  });
  on("submit", (event) => {
    // A button for rows is for the server.
    if (event.submitter?.name === "_row") return;
    const live = look();
    if (live instanceof Promise) return;
    for (const it of controls()) left.add(question(it));
    show(live);
    byId("error-summary")?.remove();
    if (!live.problems[0]) return;
    event.preventDefault();
    const summary = make("div", "", { id: "error-summary", className: "summary", role: "alert", tabIndex: -1 });
    const list = make("ul");
    for (const { control, name, message } of live.problems) {
      const target = (byId(control ?? "") ?? of(name)[0] ?? controls()[0])?.id;
      list.append(make("li"));
      /** @type {Element} */ (list.lastChild).append(make("a", message, { href: "#" + target }));
    }
    summary.append(make("h2", form.text("page-error-summary")), list);
    element.prepend(summary);
    summary.focus();
  });

  element.noValidate = true;
  controls().forEach(count);
  update();
  return () => stop.abort();
}
