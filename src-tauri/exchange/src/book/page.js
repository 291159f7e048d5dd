"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const field = document.getElementById("words");
  const found = document.getElementById("found");
  const filters = document.getElementById("filters");
  const links = new Map(all("body > nav a").map((link) => [link.hash.slice(1), link]));

  /** Without accents and case, and as long as it was, so that a place in it is a place in the text. */
  const folded = (text) =>
    text.normalize("NFC").replace(/[^\0-\x7f]/g, (letter) => letter.normalize("NFD")[0]).toLowerCase()
      // Nearly all of it is this; only for the rest is it worth asking what is a letter.
      .replace(/[\0-\x2f\x3a-\x60\x7b-\x7f]/g, " ")
      .replace(/[^\0-\x7f]/gu, (other) => (/[\p{L}\p{N}\p{M}]/u.test(other) ? other : " ".repeat(other.length)));
  /** Of what is read as one, from its beginning: what a word of the question begins, stands behind a space. */
  const sought = (text) => ` ${folded(text)}`;
  let wanted = [];
  const fits = (text) => wanted.every((word) => text.includes(word));

  const sections = all("main > section").map((section) => ({
    section,
    name: section.querySelector("h2").textContent,
    rows: all("article", section).map((row) => ({ row, text: sought(row.textContent) })),
    meetings: all("details", section).map((row) => ({ row, blocks: null, fitting: [], places: null })),
  }));
  let current = sections[0];

  /** The blocks of minutes are read when they are first needed, and a few at a time while nothing is asked. */
  const blocksOf = (meeting) => (meeting.blocks ??= all("h3, h4, h5, h6, p, li, td", meeting.row).map((block) => ({ block, text: sought(block.textContent) })));
  const unread = sections.flatMap(({ meetings }) => meetings);
  const readOn = () => {
    const until = performance.now() + 8;
    while (unread.length > 0 && performance.now() < until) blocksOf(unread.shift());
    if (unread.length > 0) setTimeout(readOn, 20);
  };

  const chosen = () => (filters ? all("select", filters).filter(({ value }) => value !== "") : []);
  const filtered = (row, choices) => choices.every(({ value, dataset }) => row.dataset[dataset.by].split("\x1f").includes(value));

  const go = (block) => {
    block.closest("details").open = true;
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
    block.scrollIntoView({ block: "center" });
    mark();
  };
  /** At most three places where it stands, to go to at once. */
  const showPlaces = (meeting) => {
    const places = meeting.fitting;
    meeting.places?.remove();
    meeting.places = null;
    if (places.length === 0) return;
    const list = document.createElement("ul");
    list.className = "places screen";
    for (const { block } of places.slice(0, 3)) {
      const link = document.createElement("a");
      const text = block.textContent.trim();
      link.textContent = text.length > 140 ? `${text.slice(0, 140)} …` : text;
      link.href = `#${meeting.row.id}`;
      link.addEventListener("click", (event) => { event.preventDefault(); go(block); });
      const line = document.createElement("li");
      line.append(link);
      list.append(line);
    }
    if (places.length > 3) {
      const line = document.createElement("li");
      line.textContent = `en nog ${places.length - 3} ${places.length === 4 ? "plaats" : "plaatsen"}`;
      list.append(line);
    }
    meeting.row.after(list);
    meeting.places = list;
  };

  const SHOWN = 200;
  /** What was asked for is marked in what is to be seen, where the browser can do so without touching the page. */
  const mark = () => {
    if (!globalThis.Highlight || !CSS.highlights) return;
    CSS.highlights.delete("found");
    if (wanted.length === 0) return;
    const ranges = [];
    const shown = [...current.rows.filter(({ row }) => !row.hidden).slice(0, SHOWN), ...current.meetings.filter(({ row }) => row.open && !row.hidden)];
    for (const { row } of shown) {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = sought(node.data);
        // Another way of writing accents would put the marks elsewhere.
        if (text.length !== node.data.length + 1) continue;
        for (const word of wanted) {
          for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            const range = new Range();
            range.setStart(node, at);
            range.setEnd(node, at + word.length - 1);
            ranges.push(range);
          }
        }
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  };

  const look = () => {
    wanted = field.value.split(/\s+/).map((word) => folded(word).trim()).filter((word) => word !== "").map((word) => ` ${word}`);
    const choices = chosen();
    const told = [];
    for (const { section, name, rows, meetings } of sections) {
      let count = 0;
      for (const { row, text } of rows) {
        const hides = !fits(text) || (section.id === "besluiten" && !filtered(row, choices));
        if (row.hidden !== hides) row.hidden = hides;
        count += hides ? 0 : 1;
      }
      for (const meeting of meetings) {
        meeting.fitting = wanted.length > 0 ? blocksOf(meeting).filter(({ text }) => fits(text)) : [];
        meeting.row.hidden = wanted.length > 0 && meeting.fitting.length === 0;
        count += meeting.row.hidden ? 0 : 1;
      }
      links.get(section.id).querySelector("span").textContent = count;
      told.push({ name: name.toLowerCase(), count });
    }
    const some = told.filter(({ count }) => count > 0).map(({ name, count }) => `${name} ${count}`);
    // What is out of sight is counted, and made when it is looked at.
    current.meetings.forEach(showPlaces);
    found.textContent = wanted.length === 0 && choices.length === 0 ? "" : some.length > 0 ? `Gevonden: ${some.join(", ")}.` : "Niets gevonden. Probeer minder of andere woorden; het begin van een woord is genoeg.";
    mark();
  };

  const show = (one) => {
    current = one;
    one.meetings.forEach(showPlaces);
    for (const { section } of sections) section.hidden = section !== one.section;
    for (const [id, link] of links) {
      if (id === one.section.id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    mark();
  };
  const route = () => {
    const target = document.getElementById(location.hash.slice(1));
    const one = target && sections.find(({ section }) => section.contains(target));
    show(one ?? sections[0]);
    if (!one) return;
    if (target === one.section) { scrollTo(0, 0); one.section.querySelector("h2").focus({ preventScroll: true }); return; }
    const row = target.closest("article, details");
    // What a link leads to is shown, also when the question left it out.
    if (row.hidden) { clear(); show(one); }
    if (row.tagName === "DETAILS") row.open = true;
    (target.tagName === "DETAILS" ? target.querySelector("summary") : target).focus({ preventScroll: true });
    target.scrollIntoView({ block: target.tagName === "DETAILS" ? "start" : "center" });
    mark();
  };
  const clear = () => {
    field.value = "";
    if (filters) for (const select of all("select", filters)) select.value = "";
    look();
  };

  /** The rows that one walks along: decisions and actions, meetings and the places in them. */
  const stops = () => all("article, details > summary, .places a", current.section).filter((stop) => !stop.closest("[hidden]"));
  const step = (by) => {
    const rows = stops();
    const at = rows.indexOf(document.activeElement.closest("article, summary, .places a"));
    const next = rows[at < 0 ? (by > 0 ? 0 : -1) : at + by];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "nearest" }); }
    else if (by < 0) field.focus();
  };
  addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const inField = event.target === field;
    if (event.target.tagName === "SELECT") return;
    // While minutes are read the arrows scroll, as everywhere.
    const walks = inField || event.target.closest("article, summary, .places a");
    if (event.key === "/" && !inField) { event.preventDefault(); field.focus(); field.select(); }
    if (event.key === "Escape") { event.preventDefault(); clear(); field.focus(); }
    if (event.key === "ArrowDown" && walks) { event.preventDefault(); step(1); }
    if (event.key === "ArrowUp" && walks && !inField) { event.preventDefault(); step(-1); }
    if (event.key === "Enter" && inField) { event.preventDefault(); step(1); }
    if (event.key === "Enter" && event.target.tagName === "ARTICLE") event.target.querySelector("a")?.click();
  });

  document.getElementById("find").hidden = false;
  if (filters) { filters.hidden = false; filters.addEventListener("change", look); }
  field.addEventListener("input", look);
  addEventListener("hashchange", route);
  addEventListener("toggle", mark, true);
  route();
  performance.mark("usable");
  setTimeout(readOn, 50);
})();
