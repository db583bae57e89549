// Any two or three roles side by side, by the address (?a=slug&b=slug&c=slug), so that it can be shared. The pages
// below compare/ do the same for the closest roles without script, by the same measure: generator/overlaps.py.
(() => {
  "use strict";

  const RUN = 3;
  const NEAR = 0.6;
  const MANY = 6;
  const SECTIONS = [["responsibilities", "Responsibilities"], ["required", "Required qualifications"], ["preferred", "Preferred qualifications"], ["exposure", "Content exposure and wellbeing"]];
  const form = document.getElementById("compare");
  const place = document.getElementById("compared");
  if (!form || !place) return;
  const picks = [...form.querySelectorAll("select")];
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // The measure: the share of the shorter text's words that stand in runs of three or more which both have,
  // or of the longer one's where few do
  const fold = (text) => text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const runs = (words) => Array.from({ length: Math.max(words.length - RUN + 1, 1) }, (_, at) => words.slice(at, at + RUN).join(" "));
  const covered = (words, other) => {
    const known = new Set(runs(other));
    const found = new Set();
    runs(words).forEach((run, at) => {
      if (known.has(run)) for (let word = at; word < Math.min(at + RUN, words.length); word++) found.add(word);
    });
    return found;
  };
  const nearness = (one, other) => {
    const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
    const common = covered(shorter, longer).size;
    return shorter.length ? common / (common >= MANY ? shorter : longer).length : 0;
  };

  /** Group the statements of all roles: each joins the nearest group that has none of its role yet. */
  const grouped = (lists) => {
    const groups = [];
    lists.forEach((list, role) => {
      for (const [text, mark, anchor, lang] of list) {
        const entry = { text, mark, anchor, lang, words: fold(text) };
        let best = null;
        let most = NEAR;
        for (const group of groups) {
          const measure = group.of[role] ? 0 : nearness(group.words, entry.words);
          if (measure > most || (measure === most && !best)) [best, most] = [group, measure];
        }
        if (best) best.of[role] = entry;
        else groups.push({ words: entry.words, of: Object.assign([], { [role]: entry }) });
      }
    });
    return groups;
  };

  const show = (roles) => {
    // Two roles of one title are told apart by their employer, or by the digits of their address
    const ways = [(role) => role.title, (role) => `${role.title}, ${role.employer}`, (role) => `${role.title} (${role.slug.slice(-6)})`];
    const names = ways.map((way) => roles.map(way)).find((found) => new Set(found).size === roles.length);
    const whose = (found) => make("span", { className: "hb-who", textContent: found.map((role) => names[role]).join(" and ") });
    const anchor = (entry, role) => make("a", { className: "hb-l", href: `${form.dataset.roles}${roles[role].slug}/#${entry.anchor}` }, make("span", { className: "hb-sr", textContent: `${roles[role].title}, source line ` }), entry.mark);
    const spoken = (entry) => make("span", entry.lang ? { lang: entry.lang } : {}, entry.text);
    /** The text with the words bold that the other has too; folding may part a word, so each part knows its own. */
    const marked = (entry, other) => {
      const written = entry.text.split(/\s+/u);
      const parts = written.flatMap((word, at) => fold(word).map((part) => [at, part]));
      const common = new Set([...covered(parts.map(([, part]) => part), other.words)].map((at) => parts[at][0]));
      const pieces = [];
      written.forEach((word, at) => {
        const last = pieces.at(-1);
        if (last && last.common === common.has(at)) last.words.push(word);
        else pieces.push({ common: common.has(at), words: [word] });
      });
      return pieces.flatMap((piece) => [piece.common ? make("b", {}, piece.words.join(" ")) : piece.words.join(" "), " "]);
    };

    const head = make("tr", {}, make("th", { scope: "col" }, make("span", { className: "hb-sr", textContent: "Fact" })), ...roles.map((role, at) => make("th", { scope: "col" }, make("a", { className: "t", href: `${form.dataset.roles}${role.slug}/` }, ...names[at].split(/(?<=\/)/).flatMap((part) => [part, make("wbr")])), make("span", { className: "hb-sub", textContent: `${role.employer}, archived` }))));
    const lines = roles[0].facts.map(([label], row) => {
      const values = roles.map((role) => role.facts[row][1]);
      const same = values[0] && values.every((value) => value === values[0]);
      return make("tr", {}, make("th", { scope: "row", textContent: label }), ...values.map((value, at) => make("td", { className: value ? "" : "hb-none" }, value || "Not stated", ...(roles[at].facts[row][2] ? [" ", make("span", { className: "hb-tag hb-tag--inferred", textContent: "inferred" })] : []), ...(same && at === values.length - 1 ? [" ", make("span", { className: "hb-tag", textContent: "same" })] : []))));
    });
    const table = make("table", { className: "hb-cmp" }, make("caption", { className: "hb-sr", textContent: "Facts of the roles" }), make("thead", {}, head), make("tbody", {}, ...lines));

    const parts = SECTIONS.flatMap(([id, heading], section) => {
      const groups = grouped(roles.map((role) => role.sections[section]));
      const shared = groups.filter((group) => Object.keys(group.of).length > 1);
      const found = [make("h2", { id: `compared-${id}`, textContent: heading })];
      if (shared.length) {
        const pairs = shared.map((group) => {
          const entries = Object.entries(group.of);
          const same = entries.every(([, entry]) => entry.words.join(" ") === entries[0][1].words.join(" "));
          const some = entries.length < roles.length ? [whose(entries.map(([role]) => role))] : [];
          if (same) return make("div", { className: `hb-pair is-same${some.length ? " is-some" : ""}` }, make("p", {}, ...some, spoken(entries[0][1]), ...entries.flatMap(([role, entry]) => [" ", anchor(entry, role)]), " ", make("span", { className: "hb-tag", textContent: "same words" })));
          return make("div", { className: `hb-pair is-${roles.length}${some.length ? " is-some" : ""}` }, ...entries.map(([role, entry]) => make("p", { className: `at-${Number(role) + 1}` }, whose([role]), ...marked(entry, entries.find(([other]) => other !== role)[1]), anchor(entry, role))));
        });
        found.push(make("div", { className: "hb-both" }, make("h3", { textContent: `In ${roles.length > 2 ? "two or more" : "both"}: ${shared.length}` }), ...pairs));
      }
      const only = roles.map((_, at) => groups.filter((group) => Object.keys(group.of).length === 1 && group.of[at]).map((group) => group.of[at]));
      const columns = only.map((own, at) => {
        const rest = roles[at].sections[section].length ? "nothing more" : id === "exposure" ? "not stated" : "not in a list of their own";
        return make("div", {}, make("h3", { textContent: own.length ? `Only ${names[at]}: ${own.length}` : `${names[at]}: ${rest}` }), ...(own.length ? [make("ul", { className: "hb-lines" }, ...own.map((entry) => make("li", {}, spoken(entry), " ", anchor(entry, at))))] : []));
      });
      if (only.some((own) => own.length)) found.push(make("div", { className: `hb-only is-${roles.length}` }, ...columns));
      if (!groups.length) found.push(make("p", { className: "hb-none", textContent: "Not stated in these postings." }));
      return found;
    });
    place.replaceChildren(table, ...parts);
    document.title = `${roles.map((role) => role.title).join(" and ")}, compared`;
  };

  const asked = () => {
    const given = new URLSearchParams(location.search);
    return picks.map((pick) => given.get(pick.name) ?? "");
  };
  let turn = 0;
  const restore = async () => {
    const mine = ++turn;
    const wanted = asked();
    picks.forEach((pick, at) => {
      if (wanted[at] && [...pick.options].some((option) => option.value === wanted[at])) pick.value = wanted[at];
      else if (wanted.some(Boolean) && at === 2) pick.value = "";
    });
    if (wanted[0] && !wanted[1] && picks[1].value === wanted[0]) picks[1].selectedIndex = picks[1].selectedIndex ? 0 : 1;
    const slugs = [...new Set(wanted.filter(Boolean))];
    if (slugs.length < 2) {
      place.replaceChildren(...(slugs.length && wanted[1] ? [make("p", { textContent: "Choose two different roles." })] : []));
      return;
    }
    const known = new Set([...picks[0].options].map((option) => option.value));
    try {
      if (!slugs.every((slug) => known.has(slug))) throw new Error("unknown role");
      const found = await Promise.all(slugs.map(async (slug) => {
        const answer = await fetch(`${form.dataset.compare}${encodeURIComponent(slug)}.json`);
        if (!answer.ok) throw new Error(slug);
        return { slug, ...(await answer.json()) };
      }));
      if (mine === turn) show(found);
    } catch {
      if (mine === turn) place.replaceChildren(make("p", { textContent: "One of these roles is not in the handbook, or its data could not be loaded." }));
    }
    place.dataset.ready = "";
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const next = new URLSearchParams();
    for (const pick of picks) if (pick.value) next.set(pick.name, pick.value);
    history.pushState(null, "", `${location.pathname}?${next}`);
    restore();
  });
  addEventListener("popstate", restore);
  restore();
})();
