"use strict";
(() => {
  const known = JSON.parse(document.getElementById("known").textContent);
  const KINDS = { remark: "Opmerking", question: "Vraag", wording: "Tekstvoorstel" };
  const place = `hamerslag-reacties-${known.archive}-${known.meeting}`;
  const author = document.getElementById("author");
  const bar = document.getElementById("bar");
  const count = document.getElementById("count");
  let comments = [];
  let unsaved = false;

  // What a browser may refuse on a file of one's own disk: then the window itself is all there is.
  const remember = () => {
    try { localStorage.setItem(place, JSON.stringify({ author: author.value, comments })); } catch { /* told by the question when the window closes */ }
  };
  const recall = () => {
    try { return JSON.parse(localStorage.getItem(place)) ?? {}; } catch { return {}; }
  };

  const element = (tag, text, ...classes) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    made.classList.add(...classes);
    return made;
  };
  const button = (text, act, ...classes) => {
    const made = element("button", text, ...classes);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  const sections = [...document.querySelectorAll("section[data-about]")];
  const sectionOf = (about) => sections.find((section) => section.dataset.about === about);
  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const now = Date.now();
    for (let at = 0; at < 6; at += 1) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) % 256;
    bytes[6] = (bytes[6] & 0x0f) | 0x70;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  };

  /** The smallest passage of whole words that differs, and what stands there instead; the whole text if it occurs twice. */
  const difference = (before, after) => {
    const [a, b] = [before, after].map((text) => text.split(/(\s+)/));
    let head = 0;
    while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
    let tail = 0;
    while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
    if (head + tail === a.length && a.length > 1) {
      // Only added to: the word before it goes along, so that there is a passage to point at.
      if (head > 0) { head -= 1; if (/^\s*$/.test(a[head]) && head > 0) head -= 1; } else tail -= 1;
    }
    const passage = a.slice(head, a.length - tail).join("");
    const wording = b.slice(head, b.length - tail).join("");
    const once = passage !== "" && before.indexOf(passage) === before.lastIndexOf(passage);
    return once ? { passage, wording } : { passage: before, wording: after };
  };

  const show = () => {
    for (const section of sections) {
      const tools = section.querySelector(".tools");
      tools.replaceChildren(button("Reageer", () => edit(section), "open"));
      tools.firstChild.setAttribute("aria-label", `Reageer op: ${(section.dataset.text || "het geheel").slice(0, 60)}`);
      for (const comment of comments.filter(({ about }) => about === section.dataset.about)) {
        const said = element("div", "", "said");
        said.append(element("strong", `${KINDS[comment.kind]}: `));
        if (comment.kind === "wording") said.append(element("del", comment.passage), " ", element("ins", comment.wording), " ");
        else if (comment.passage) said.append(`bij ‘${comment.passage}’: `);
        said.append(comment.text);
        const buttons = element("div", "", "buttons");
        buttons.append(button("Wijzig", () => edit(section, comment)), button("Verwijder", () => {
          comments = comments.filter((other) => other !== comment);
          changed();
          tools.firstChild.focus();
        }));
        said.append(buttons);
        tools.append(said);
      }
    }
    bar.hidden = comments.length === 0;
    count.textContent = comments.length === 1 ? "1 reactie" : `${comments.length} reacties`;
  };
  const changed = () => { unsaved = comments.length > 0; remember(); show(); };

  const selectedIn = (section) => {
    const chosen = getSelection();
    const text = chosen.toString().trim();
    return text && section.contains(chosen.anchorNode) && section.dataset.text.includes(text) ? text : null;
  };

  let forms = 0;
  const edit = (section, comment) => {
    const passage = comment ? comment.passage : selectedIn(section);
    show();
    const { text } = section.dataset;
    forms += 1;
    const form = element("form");
    const kinds = element("fieldset");
    kinds.append(element("legend", "Wat is het?"));
    for (const [kind, name] of Object.entries(KINDS)) {
      if (kind === "wording" && !text) continue;
      const radio = element("input");
      Object.assign(radio, { type: "radio", name: "kind", value: kind, checked: kind === (comment?.kind ?? "remark") });
      const label = element("label");
      label.append(radio, name);
      kinds.append(label);
    }
    const field = (name, value) => {
      const area = element("textarea");
      Object.assign(area, { id: `${name}-${forms}`, value, maxLength: 10000 });
      const label = element("label", "");
      label.htmlFor = area.id;
      const row = element("p");
      row.append(label, area);
      return { area, label, row };
    };
    const words = field("words", comment?.kind === "wording" ? text.replace(comment.passage, () => comment.wording) : text);
    words.label.textContent = "Zo zou het moeten staan";
    const said = field("said", comment?.text ?? "");
    const quote = element("blockquote", passage && comment?.kind !== "wording" ? passage : "");
    const trouble = element("p", "");
    trouble.setAttribute("role", "alert");
    const buttons = element("div", "", "buttons");
    const keep = element("button", "Bewaar", "main");
    buttons.append(keep, button("Annuleer", () => { show(); section.querySelector(".open").focus(); }));
    form.append(kinds, quote, words.row, said.row, trouble, buttons);
    const kind = () => form.querySelector("input[name=kind]:checked").value;
    const fit = () => {
      const proposes = kind() === "wording";
      words.row.hidden = !proposes;
      quote.hidden = proposes || !quote.textContent;
      said.label.textContent = proposes ? "Waarom (mag leeg blijven)" : kind() === "question" ? "Uw vraag" : "Uw opmerking";
    };
    kinds.addEventListener("change", fit);
    // Whoever points at a kind goes on to write; whoever walks past them with the arrows is not taken away.
    kinds.addEventListener("click", ({ detail }) => { if (detail > 0) (kind() === "wording" ? words : said).area.focus(); });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { event.preventDefault(); show(); section.querySelector(".open").focus(); }
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(); }
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const proposes = kind() === "wording";
      if (proposes && words.area.value === text) { trouble.textContent = "De woorden zijn nog dezelfde. Verander wat er moet staan."; return words.area.focus(); }
      if (!proposes && !said.area.value.trim()) { trouble.textContent = "Schrijf eerst wat u wilt zeggen."; return said.area.focus(); }
      const differs = proposes ? difference(text, words.area.value) : { passage: quote.textContent || null, wording: null };
      const made = { id: comment?.id ?? newId(), about: section.dataset.about, kind: kind(), made_at: Date.now(), text: said.area.value.trim(), ...differs };
      comments = comment ? comments.map((other) => (other === comment ? made : other)) : [...comments, made];
      changed();
      section.querySelector(".open").focus();
    });
    section.querySelector(".tools").append(form);
    fit();
    (kind() === "wording" ? words : said).area.focus();
  };

  const named = () => {
    if (author.value.trim()) return true;
    author.focus();
    count.textContent = "Vul eerst uw naam in, bovenaan.";
    return false;
  };
  document.getElementById("save").addEventListener("click", () => {
    if (!named()) return;
    const split = ({ about, ...comment }) => {
      const [part, id] = about.split(":");
      return { ...comment, about: about ? { [part]: id } : null };
    };
    const reactions = { hamerslag: "reacties", format: known.format, archive: known.archive, meeting: known.meeting, author: author.value.trim(), comments: comments.map(split) };
    const link = element("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(reactions, null, 1)], { type: "application/json" }));
    link.download = `reacties ${author.value.trim().replace(/[^\p{L}\p{N} .-]/gu, "")}.hamerslag-reacties.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    unsaved = false;
    count.textContent = "Bewaard bij uw downloads. Stuur dat bestand terug.";
  });
  document.getElementById("copy").addEventListener("click", async () => {
    if (!named()) return;
    const lines = comments.map((comment) => {
      const section = sectionOf(comment.about);
      const where = section?.dataset.text ? `‘${section.dataset.text.slice(0, 80)}’` : "het geheel";
      const what = comment.kind === "wording" ? `‘${comment.passage}’ wordt ‘${comment.wording}’. ` : comment.passage ? `bij ‘${comment.passage}’: ` : "";
      return `${KINDS[comment.kind]} bij ${where}: ${what}${comment.text}`.trim();
    });
    const text = [`Reacties van ${author.value.trim()} op ${known.title}`, ...lines].join("\n\n");
    try {
      await navigator.clipboard.writeText(text);
      count.textContent = "Gekopieerd. Plak het in een bericht.";
    } catch {
      const area = element("textarea");
      area.value = text;
      area.setAttribute("aria-label", "Uw reacties als tekst");
      bar.append(area);
      area.select();
      count.textContent = "Kopieer de tekst hiernaast met Ctrl+C.";
    }
  });
  // What is still being written goes along; the browser's own answer would keep the page without what was said.
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    const writing = document.querySelector("form");
    if (!writing && comments.length === 0) return;
    event.preventDefault();
    writing?.requestSubmit();
    if (!document.querySelector("form")) document.getElementById("save").click();
  });
  addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
  author.addEventListener("input", remember);

  const before = recall();
  author.value = before.author ?? "";
  comments = Array.isArray(before.comments) ? before.comments.filter(({ about }) => sectionOf(about)) : [];
  show();
})();
