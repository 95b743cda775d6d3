// A long list of choices that can be searched by typing: by a name of a choice in any language of the site, or by its code.
// Pattern: ARIA Authoring Practices, combobox with a list box that filters as one types.
const LONG = 40;
const MOST = 12;

// The names in other languages and the codes, by the names of the choices: asked for once somebody types.
let others;
const known = () => (others ??= fetch("/choices.json").then((answer) => answer.json()).catch(() => ({})));

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** Puts a combobox in front of a select that is long; the select keeps the answer. */
export function combobox(select) {
  if (select.options.length < LONG) return;
  const { id } = select;
  const input = document.createElement("input");
  const list = document.createElement("ul");
  // The links of the summary lead to the id that the select had, and so does its label.
  const label = select.labels[0] ?? select.getRootNode().querySelector(`label[for="${id}"]`);
  select.id = `${id}-select`;
  select.dataset.front = id;
  label.id ||= `${id}-label`;
  Object.assign(list, { id: `${id}-list`, className: "found", hidden: true, role: "listbox" });
  list.setAttribute("aria-labelledby", label.id);
  const chosen = select.selectedOptions[0];
  Object.assign(input, { type: "text", id, value: chosen?.value ? chosen.text : "", autocomplete: "off", spellcheck: false, role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false", ariaInvalid: select.ariaInvalid });
  input.setAttribute("aria-controls", list.id);
  if (select.hasAttribute("aria-describedby")) input.setAttribute("aria-describedby", select.getAttribute("aria-describedby"));
  select.hidden = true;
  select.after(input, list);

  const options = [...select.options].filter((it) => it.value).map((it) => ({ it, names: [it.text, it.value].map(plain) }));
  const rank = ({ names }, wanted) => {
    if (names.includes(wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    return names.some((name) => name.includes(wanted)) ? 2 : 3;
  };
  let shown = [];
  let at = -1;
  let hasTyped = false;
  const mark = (to) => {
    at = to;
    for (const [n, item] of [...list.children].entries()) item.ariaSelected = String(n === at);
    list.children[at]?.scrollIntoView({ block: "nearest" });
    at < 0 ? input.removeAttribute("aria-activedescendant") : input.setAttribute("aria-activedescendant", list.children[at].id);
  };
  const close = () => {
    list.hidden = true;
    input.ariaExpanded = "false";
    mark(-1);
  };
  const choose = (it) => {
    hasTyped = false;
    input.value = it?.text ?? "";
    close();
    if (select.value === (it?.value ?? "")) return;
    select.value = it?.value ?? "";
    for (const type of ["input", "change"]) select.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const settle = () => {
    const wanted = plain(input.value);
    const exact = options.filter(({ names }) => names.includes(wanted));
    // What matches nothing, or two choices, is not an answer, and is not kept as one in silence.
    choose(exact.length === 1 ? exact[0].it : undefined);
  };
  const open = () => {
    const wanted = plain(input.value);
    shown = options.map((one) => [rank(one, wanted), one.it]).filter(([rank]) => rank < 3).sort(([a], [b]) => a - b).slice(0, MOST).map(([, it]) => it);
    list.replaceChildren(...shown.map((it, n) => {
      const item = document.createElement("li");
      Object.assign(item, { id: `${id}-found-${n}`, textContent: it.text, role: "option" });
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        choose(it);
      });
      return item;
    }));
    list.hidden = !shown.length;
    input.ariaExpanded = String(!list.hidden);
    mark(-1);
  };
  input.addEventListener("focus", async () => {
    const also = await known();
    for (const option of options) option.names = [option.it.text, option.it.value, ...(also[option.it.value] ?? [])].map(plain);
    if (hasTyped) open();
  }, { once: true });
  input.addEventListener("input", () => {
    hasTyped = true;
    open();
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.hidden) {
      open();
    } else if (step && shown.length) {
      mark((Math.max(at, step < 0 ? 0 : -1) + step + shown.length) % shown.length);
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      choose(shown[at]);
    } else {
      if (event.key === "Escape") close();
      // Enter sends the form.
      if (event.key === "Enter") settle();
      return;
    }
    event.preventDefault();
  });
  input.addEventListener("blur", settle);
  // What puts an answer back from elsewhere says so.
  select.addEventListener("input", () => (input.value = select.value ? select.selectedOptions[0].text : ""));
}
