// A plain `<form>` that is checked as one fills it in: on leaving an answer and on submit. It shows and hides what a condition says,
// counts words, shows back how an answer was understood, and moves the focus to what is wrong. Without it the server does the same.

import type { Form, Problem } from "./form.js";

const make = (tag: string, id: string, className: string, textContent: string) => Object.assign(document.createElement(tag), { ...(id && { id }), className, textContent });

/** Attaches a form to a page of it in a document, and returns a function that detaches it. */
export function attach(form: Form, element: HTMLFormElement, page: string): () => void {
  const stop = new AbortController();
  const left = new Set<string>();
  const read = () => form.read(new FormData(element) as Iterable<[string, unknown]>);
  const byId = (id: string) => element.querySelector<HTMLElement>("#" + CSS.escape(id));
  const controls = () => [...element.elements].filter((it): it is HTMLInputElement => !!(it as HTMLInputElement).name && it.localName !== "button" && (it as HTMLInputElement).type !== "hidden");
  const question = (control: HTMLInputElement) => control.name.replace(/\.(day|month|year)$/, "");
  const of = (name: string) => controls().filter((it) => question(it) === name);

  // The largest element that holds a question and no other.
  const group = (found: HTMLElement[]) => {
    let at: HTMLElement | null = found[0] ?? null;
    while (at && at !== element) {
      const up: HTMLElement = at.parentElement!;
      if (up === element || controls().some((it) => up.contains(it) && !found.includes(it))) break;
      at = up;
    }
    return at;
  };

  const mark = (name: string, problem?: Problem, understood?: string) => {
    const found = of(name);
    const [first] = found;
    if (!first) return;
    const set = found[1] && first.closest("fieldset");
    const holder = set || first;
    const ids = ["error", "understood"].map((it) => `${first.id}-${it}`);
    for (const id of ids) byId(id)?.remove();
    const described = (holder.getAttribute("aria-describedby") ?? "").split(" ").filter((it) => it && !ids.includes(it));
    group(found)?.classList.toggle("group-error", !!problem);
    for (const it of found) it.toggleAttribute("aria-invalid", !!problem), problem && it.setAttribute("aria-invalid", "true");
    if (problem) {
      const error = make("p", ids[0], "error", ` ${problem.message}`);
      error.prepend(make("span", "", "hidden", form.text("page-error-prefix")));
      set ? set.querySelector("legend")!.after(error) : first.before(error);
      described.push(ids[0]);
    } else if (understood && first.localName === "input" && understood !== found.map((it) => it.value.trim()).join(" ")) {
      group(found)!.append(make("output", ids[1], "understood", understood));
    }
    described[0] ? holder.setAttribute("aria-describedby", described.join(" ")) : holder.removeAttribute("aria-describedby");
  };

  const check = (value = read()) => {
    const problems = form.problems(value, page);
    const understood = form.understood(value);
    for (const name of left) mark(name, problems.find((it) => it.name === name), understood[name]);
    return problems;
  };

  const show = () => {
    const value = read();
    for (const it of form.shown(value)) {
      const box = it.page === page && group(of(it.name));
      if (box) box.hidden = !it.shown;
    }
    check(value);
  };

  const count = (control: HTMLInputElement) => {
    const { maxwords, maxlength } = control.dataset;
    if (control.localName !== "textarea" || !(maxwords || maxlength)) return;
    const typed = form.count(control.value);
    const rests = { words: Number(maxwords) - typed.words, characters: Number(maxlength) - typed.characters };
    // Words are counted where they are limited, until a text has too many characters for so few words.
    const unit = !maxwords || (rests.words >= 0 && rests.characters < 0) ? "characters" : "words";
    const rest = rests[unit];
    const id = `${control.id}-count`;
    if (!byId(id)) control.after(Object.assign(make("p", id, "hint", ""), { ariaLive: "polite" }));
    byId(id)!.textContent = form.text(`page-${unit}-${rest < 0 ? "over" : "left"}`, { count: `${Math.abs(rest)}` });
  };

  const on = (type: string, run: (event: any) => void) => element.addEventListener(type, run, { signal: stop.signal });
  on("input", ({ target }) => count(target));
  on("change", show);
  on("focusout", ({ target, relatedTarget }) => {
    const name = target.name && question(target);
    // A date or a group of choices is left when all of it is.
    if (!name || of(name).includes(relatedTarget)) return;
    left.add(name);
    check();
  });
  on("submit", (event: SubmitEvent) => {
    // A button for rows is for the server.
    if ((event.submitter as HTMLButtonElement)?.name === "_row") return;
    for (const it of controls()) left.add(question(it));
    const problems = check();
    byId("error-summary")?.remove();
    if (!problems[0]) return;
    event.preventDefault();
    const summary = Object.assign(make("div", "error-summary", "summary", ""), { role: "alert", tabIndex: -1 });
    const list = document.createElement("ul");
    for (const { control, name, message } of problems) {
      const target = control && byId(control) ? control : (of(name)[0] ?? controls()[0])?.id;
      list.append(document.createElement("li"));
      list.lastElementChild!.append(Object.assign(make("a", "", "", message), { href: "#" + target }));
    }
    summary.append(make("h2", "", "", form.text("page-error-summary")), list);
    element.prepend(summary);
    summary.focus();
  });

  element.noValidate = true;
  controls().forEach(count);
  show();
  return () => stop.abort();
}
