// What the pages need of script; all of them read without it. Loaded in the head, so that a chosen colour scheme
// stands before the first paint. No inline script is left, which keeps the content security policy short.
(() => {
  "use strict";

  const root = document.documentElement;
  root.classList.remove("no-js");

  // Material's bundle calls these names; its own inline script, which ours replaces, would set them.
  const scope = new URL("..", document.currentScript.src);
  const key = (name, where = scope) => `${where.pathname}.${name}`;
  window.__md_scope = scope;
  window.__md_hash = (text) => [...text].reduce((hash, char) => (hash << 5) - hash + char.charCodeAt(0), 0);
  window.__md_get = (name, store, where) => {
    try {
      return JSON.parse((store ?? localStorage).getItem(key(name, where)));
    } catch {
      return null; // storage is blocked or holds something else
    }
  };
  window.__md_set = (name, value, store, where) => {
    try {
      (store ?? localStorage).setItem(key(name, where), JSON.stringify(value));
    } catch {
      // the choice lasts as long as the page
    }
  };

  // Material asks for the index of the search with every page. It is the largest file of the site, and few pages are
  // opened to search: its request waits for the first use of the search field.
  const { open, send } = XMLHttpRequest.prototype;
  const used = new Promise((resolve) => {
    document.addEventListener("focusin", (event) => {
      if (event.target.matches(".md-search__input")) resolve();
    });
  });
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    if (String(address).endsWith("/search/search_index.json")) {
      Object.assign(XMLHttpRequest.prototype, { open, send: function (...body) {
        XMLHttpRequest.prototype.send = send;
        used.then(() => send.apply(this, body));
      } });
    }
    open.call(this, method, address, ...rest);
  };

  // Material opens the search at a letter that is pressed anywhere. Who speaks to the machine, or rests a hand on the
  // keys, did not ask for it (WCAG 2.1.4), so its listener hears no single characters.
  addEventListener("keydown", (event) => {
    const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (typed && !event.target.closest?.("input, textarea, select")) event.stopImmediatePropagation();
  }, true);

  const chosen = window.__md_get("scheme");
  if (chosen === "default" || chosen === "slate") root.dataset.mdColorScheme = chosen;

  const isDark = () =>
    root.dataset.mdColorScheme
      ? root.dataset.mdColorScheme === "slate"
      : matchMedia("(prefers-color-scheme: dark)").matches;

  // A mark beside a sentence opens its source line in place, so that the reader keeps theirs; without script, and with a
  // key that asks for another tab, it is the link into the line map that it always was.
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const raw = (mark, rows) => {
    const found = rows.map((row) => make("q", { textContent: row.querySelector(".tx").textContent }));
    const fates = [...new Set(rows.map((row) => row.querySelector(".fate").textContent))].join("; ");
    const links = [
      make("a", { href: mark.hash, textContent: "in the line map" }),
      make("a", { href: `#${mark.id}`, textContent: "address of this sentence" }),
    ];
    const note = make("span", {}, `${fates.includes("masked") ? "A contact is masked" : "As it was found"}. ${fates}. See it `, links[0], ", or take the ", links[1], ".");
    return make("span", { className: "hb-raw" }, ...found, note);
  };
  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.('a.hb-l[id^="line-"]');
    if (!mark || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const [first, last = first] = mark.textContent.match(/\d+/g)?.map(Number) ?? [];
    const rows = [];
    for (let line = first; line <= last; line++) rows.push(document.getElementById(`source-${line}`));
    const known = rows.filter(Boolean);
    if (!known.length) return;
    event.preventDefault();
    const open = mark.nextElementSibling?.classList.contains("hb-raw");
    if (open) mark.nextElementSibling.remove();
    else mark.after(raw(mark, known));
    mark.ariaExpanded = String(!open);
  });

  // A search within the page looks into closed folds where the browser hides them, and browsers print such folds a frame
  // too late: the folds are theirs from the first sign of a reader until the page is printed.
  const read = () => root.classList.add("is-read");
  for (const sign of ["pointerdown", "keydown", "wheel"]) addEventListener(sign, read, { once: true, passive: true });
  addEventListener("beforeprint", () => root.classList.remove("is-read"));
  addEventListener("afterprint", read);

  // On a page without anything to scroll Material marks the last entry of "On this page" as the one that is read
  addEventListener("load", () => root.classList.toggle("is-short", root.scrollHeight <= innerHeight));

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector(".hb-scheme")?.addEventListener("click", () => {
      root.dataset.mdColorScheme = isDark() ? "default" : "slate";
      window.__md_set("scheme", root.dataset.mdColorScheme);
    });

    const menu = document.querySelector(".hb-menu");
    if (!menu) return;
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });
})();
