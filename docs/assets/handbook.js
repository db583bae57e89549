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

  const chosen = window.__md_get("scheme");
  if (chosen === "default" || chosen === "slate") root.dataset.mdColorScheme = chosen;

  const isDark = () =>
    root.dataset.mdColorScheme
      ? root.dataset.mdColorScheme === "slate"
      : matchMedia("(prefers-color-scheme: dark)").matches;

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
