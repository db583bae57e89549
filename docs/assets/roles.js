// The index of roles: the table and the facets stand in the page; this script filters, sorts and pages the rows.
// State lives in the address (?function=policy&scope=apac&text=sql&sort=-level&page=2), so that it can be shared and
// Back works. The text is not called q: by that name Material opens its own search over the page. Nothing is made from text as markup.
(() => {
  "use strict";

  const PAGE = 50; // as in handbook.css
  const index = document.getElementById("index");
  const table = index?.querySelector("table");
  if (!table) return;
  const form = index.querySelector("form");
  const fold = index.querySelector(".hb-filters");
  const query = index.querySelector("input[name=text]");
  const body = table.tBodies[0];
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const heads = [...table.tHead.rows[0].cells];
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const folded = (text) => text.normalize("NFKC").toLowerCase();
  const rows = [...body.rows].map((row, place) => {
    const slug = row.querySelector("a").getAttribute("href").replace(/\/$/, "").split("/").pop();
    return { row, place, slug, words: "", options: [] };
  });

  // What stands around the table
  const count = index.querySelector(".hb-count");
  const chips = make("ul", { className: "hb-chips" });
  const empty = make("p", { className: "hb-empty", hidden: true });
  const pager = make("nav", { className: "hb-pages", ariaLabel: "Pages of the table", hidden: true });
  index.querySelector(".hb-bar").after(chips, empty);
  table.parentElement.after(pager);

  // On a narrow screen the results stand far below the facets: their count and the way to them stay in sight
  const told = make("p");
  const show = make("button", { type: "button", className: "hb-btn" });
  form.append(make("div", { className: "hb-show" }, told, show));
  show.addEventListener("click", () => {
    fold.open = false;
    const list = index.querySelector(".hb-list");
    list.focus({ preventScroll: true });
    list.scrollIntoView();
  });
  const label = (box) => box.parentElement.children[1].textContent;
  const legend = (name) => boxes.find((box) => box.name === name).closest("fieldset").querySelector("legend").textContent.split(",")[0];

  // Sorting: by place among the options for what has an order of its own, else by the words of the cell
  const KEYS = ["title", "function", "level", "scope", "base", "exposure", "posted"];
  const RANKED = { level: "level", scope: "scope", exposure: "exposure" };
  const ranks = new Map(boxes.map((box, place) => [`${box.name}=${box.value}`, place]));
  let names = [];
  const value = (entry, key) => {
    if (key === "title") return entry.place; // the page has them in this order
    if (RANKED[key]) return ranks.get(`${key}=${entry.options[names.indexOf(RANKED[key])]?.[0]}`) ?? Infinity;
    const cell = entry.row.cells[KEYS.indexOf(key)];
    const text = cell.dataset.on ?? folded(cell.textContent);
    return text === "not stated" ? "\uffff" : text;
  };
  const { compare: collate } = new Intl.Collator("en");
  const compare = (one, other) => (typeof one === "number" ? one - other : collate(one, other));

  const state = { chosen: new Map(), text: "", sort: "title", page: 1 };
  const read = () => {
    const given = new URLSearchParams(location.search);
    state.chosen = new Map();
    for (const box of boxes) {
      box.checked = given.getAll(box.name).includes(box.value);
      if (box.checked) state.chosen.set(box.name, [...(state.chosen.get(box.name) ?? []), box.value]);
    }
    state.text = given.get("text") ?? "";
    const sort = given.get("sort") ?? "title";
    state.sort = KEYS.includes(sort.replace(/^-/, "")) ? sort : "title";
    state.page = Math.max(1, Number.parseInt(given.get("page"), 10) || 1);
    query.value = state.text;
  };
  const address = () => {
    const next = new URLSearchParams();
    for (const box of boxes) if (box.checked) next.append(box.name, box.value);
    if (state.text) next.set("text", state.text);
    if (state.sort !== "title") next.set("sort", state.sort);
    if (state.page > 1) next.set("page", state.page);
    return location.pathname + (next.size ? `?${next}` : "") + location.hash;
  };

  // The words of the postings are fetched with the first use of the text filter
  const titled = (entry) => (entry.words ||= ` ${folded(entry.row.cells[0].textContent)} `);
  let words;
  const fetchWords = () => {
    words ??= fetch(index.dataset.words)
      .then((answer) => answer.json())
      .then((found) => rows.forEach((entry) => (entry.words = `${titled(entry)}${found[entry.slug] ?? ""} `)))
      .catch(() => {}); // titles and employers can be filtered all the same
    return words;
  };

  const terms = () => folded(state.text).match(/[\p{L}\p{N}_]+/gu) ?? [];
  const said = (asked) => (entry) => asked.every((term) => titled(entry).includes(` ${term}`) || (term.length > 2 && /[^\x00-\u024f]/.test(term) && entry.words.includes(term)));
  const matches = (entry, without, chosen = state.chosen) => {
    for (const [name, keys] of chosen) {
      if (name !== without && !keys.some((key) => entry.options[names.indexOf(name)]?.includes(key))) return false;
    }
    return true;
  };

  const draw = () => {
    const spoken = rows.filter(said(terms()));
    const found = spoken.filter((entry) => matches(entry));
    const down = state.sort.startsWith("-");
    const key = state.sort.replace(/^-/, "");
    const sorted = found.map((entry) => [value(entry, key), entry]);
    sorted.sort((one, other) => (down ? -1 : 1) * compare(one[0], other[0]) || one[1].place - other[1].place);
    const pages = Math.max(1, Math.ceil(sorted.length / PAGE));
    state.page = Math.min(state.page, pages);
    const first = (state.page - 1) * PAGE;
    body.replaceChildren(...sorted.slice(first, first + PAGE).map(([, entry]) => entry.row));
    table.hidden = !found.length;

    count.replaceChildren(make("b", { textContent: found.length }), ` of ${rows.length} ${rows.length === 1 ? "role" : "roles"}`);
    told.replaceChildren(...[...count.childNodes].map((node) => node.cloneNode(true)));
    show.replaceChildren("Show", make("span", { className: "hb-sr", textContent: found.length === 1 ? " 1 role" : ` ${found.length} roles` }));
    if (pages > 1) count.append(`, ${first + 1} to ${Math.min(first + PAGE, found.length)} here`);
    drawFacets(spoken);
    drawChips();
    drawEmpty(spoken, found);
    drawPager(pages);
    heads.forEach((head, place) => {
      head.ariaSort = KEYS[place] === key ? (down ? "descending" : "ascending") : null;
      head.querySelector(".hb-arrow").textContent = KEYS[place] === key ? (down ? " ↓" : " ↑") : "";
    });
  };

  // Only what changes is written: with hundreds of employers most options keep their count
  const drawFacets = (spoken) => {
    const tallies = new Map(names.map((name) => [name, new Map()]));
    names.forEach((name, place) => {
      const tally = tallies.get(name);
      for (const entry of spoken) if (matches(entry, name)) for (const option of entry.options[place]) tally.set(option, (tally.get(option) ?? 0) + 1);
    });
    for (const box of boxes) {
      const option = box.parentElement;
      const number = String(tallies.get(box.name)?.get(box.value) ?? 0);
      if (option.lastElementChild.textContent !== number) option.lastElementChild.textContent = number;
      const hide = number === "0" && !box.checked;
      if (option.hidden !== hide) option.hidden = hide;
    }
    for (const part of form.querySelectorAll("fieldset, .hb-more")) part.hidden = !part.querySelector("label:not([hidden])");
    for (const more of form.querySelectorAll(".hb-more")) {
      const text = `${more.querySelectorAll("label:not([hidden])").length} more`;
      if (more.firstElementChild.textContent !== text) more.firstElementChild.textContent = text;
      if (more.querySelector(":checked")) more.open = true;
    }
    const chosen = boxes.filter((box) => box.checked).length;
    fold.querySelector(".hb-label").textContent = chosen ? `${chosen} chosen, ${told.textContent}` : `${names.length} kinds to choose from`;
  };

  const drawChips = () => {
    const chip = (text, drop) => {
      const button = make("button", { type: "button", className: "hb-chip" }, text, make("span", { ariaHidden: "true", textContent: "×" }), make("span", { className: "hb-sr", textContent: ", remove" }));
      button.addEventListener("click", () => {
        drop();
        query.focus({ preventScroll: true });
      });
      return make("li", {}, button);
    };
    const items = boxes.filter((box) => box.checked).map((box) => chip(`${legend(box.name)}: ${label(box)}`, () => {
      box.checked = false;
      changed();
    }));
    if (state.text) items.push(chip(`Text: ${state.text}`, () => {
      query.value = "";
      changed();
    }));
    if (items.length > 1) {
      const all = make("button", { type: "button", className: "hb-link", textContent: "Clear all" });
      all.addEventListener("click", () => {
        boxes.forEach((box) => (box.checked = false));
        query.value = "";
        changed();
        query.focus({ preventScroll: true });
      });
      items.push(make("li", {}, all));
    }
    chips.replaceChildren(...items);
    chips.hidden = !items.length;
  };

  const drawEmpty = (spoken, found) => {
    empty.hidden = found.length > 0;
    if (found.length) return;
    const asked = [...state.chosen].map(([name, keys]) => `${legend(name)} ${keys.map((key) => label(boxes.find((box) => box.name === name && box.value === key))).join(" or ")}`);
    if (state.text) asked.push(`the text “${state.text}”`);
    empty.replaceChildren(`No role has all of: ${asked.join(", ")}. `);
    const drops = [...state.chosen.keys()].map((name) => [name, spoken.filter((entry) => matches(entry, name)).length]);
    if (state.text) drops.push(["text", rows.filter((entry) => matches(entry)).length]);
    for (const [name, number] of drops.filter(([, number]) => number)) {
      const button = make("button", { type: "button", className: "hb-link", textContent: `Drop ${name === "text" ? "the text" : legend(name)} (${number})` });
      button.addEventListener("click", () => {
        if (name === "text") query.value = "";
        boxes.forEach((box) => (box.checked &&= box.name !== name));
        changed();
        query.focus({ preventScroll: true });
      });
      empty.append(button, " ");
    }
  };

  const drawPager = (pages) => {
    pager.hidden = pages < 2;
    pager.replaceChildren(...Array.from({ length: pages }, (_, place) => {
      const button = make("button", { type: "button", textContent: place + 1, ariaLabel: `Page ${place + 1}` });
      if (place + 1 === state.page) button.setAttribute("aria-current", "page");
      button.addEventListener("click", () => {
        state.page = place + 1;
        history.pushState(null, "", address());
        draw();
        pager.querySelector("[aria-current]").focus();
        index.querySelector(".hb-list").scrollIntoView();
      });
      return button;
    }));
  };

  // A choice is a step in the history; typing changes the step that it began with
  let typing = false;
  const changed = (typed = false) => {
    state.chosen = new Map();
    for (const box of boxes) if (box.checked) state.chosen.set(box.name, [...(state.chosen.get(box.name) ?? []), box.value]);
    state.text = query.value.trim();
    state.page = 1;
    history[typed && typing ? "replaceState" : "pushState"](null, "", address());
    typing = typed;
    if (state.text) fetchWords().then(draw);
    else draw();
  };
  const restore = () => {
    read();
    if (state.text) fetchWords().then(draw);
    else draw();
  };

  heads.forEach((head, place) => {
    const button = make("button", { type: "button", className: "hb-sort" }, head.textContent, make("span", { className: "hb-arrow", ariaHidden: "true" }));
    button.addEventListener("click", () => {
      state.sort = state.sort === KEYS[place] ? `-${KEYS[place]}` : KEYS[place];
      state.page = 1;
      history.pushState(null, "", address());
      draw();
    });
    head.replaceChildren(button);
  });
  const wide = matchMedia("(min-width: 60em)");
  fold.open = wide.matches;
  wide.addEventListener("change", () => (fold.open = wide.matches));
  form.addEventListener("change", () => changed());
  form.addEventListener("submit", (event) => event.preventDefault());
  query.addEventListener("input", () => changed(true));
  query.addEventListener("blur", () => (typing = false));
  addEventListener("popstate", restore);

  fetch(index.dataset.roles)
    .then((answer) => answer.json())
    .then((data) => {
      names = data.facets.filter((name) => boxes.some((box) => box.name === name));
      const places = names.map((name) => data.facets.indexOf(name));
      rows.forEach((entry) => (entry.options = places.map((place) => [...new Set(data.roles[entry.slug]?.[place])])));
      restore();
      history.replaceState(null, "", address()); // a form sends its empty fields too
      index.dataset.ready = "";
    })
    .catch(() => index.classList.add("is-plain")); // the full table stands as it is
})();
