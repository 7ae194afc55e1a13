"use strict";
(function () {
  const form = document.getElementById("filter");
  if (!form) return;
  const field = (name) => document.getElementById("f-" + name);

  // Letters that no accent sets apart, and those that two keyboards write in two ways.
  const LIKE = {
    đ: "d", ð: "d", ø: "o", ł: "l", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th",
    ي: "ی", ى: "ی", ك: "ک", "\u200c": "", "’": "'",
  };
  function plain(words) {
    return words
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .replace(/[đðøłıßæœþيىك\u200c’]/g, (letter) => LIKE[letter]);
  }
  /* All that an entry may be searched by: its words, its codes and its dates. */
  function searched(node) {
    const { parties = "", topics = "", state = "" } = node.dataset;
    const dates = Array.from(node.querySelectorAll("time"), (time) => time.dateTime);
    return plain([node.textContent, parties, topics, state, ...dates].join(" "));
  }

  const entries = Array.from(document.querySelectorAll(".entry"), (node) => ({
    node,
    kind: node.dataset.kind,
    parties: node.dataset.parties.split("|"),
    state: node.dataset.state || "",
    topics: node.dataset.topics.split("|"),
    words: searched(node),
  }));
  const documents = Array.from(document.querySelectorAll(".document"), (node) => ({
    node,
    records: Array.from(node.querySelectorAll(".found a"), (link) => link.hash.slice(1)),
    words: searched(node),
  }));
  const marks = Array.from(document.querySelectorAll("#timeline svg a"), (node) => ({
    node,
    record: node.getAttribute("href").slice(1),
  }));
  const counts = Array.from(document.querySelectorAll("main > section"), (section) => ({
    section,
    places: document.querySelectorAll(
      'nav a[href="#' + section.id + '"] .count, #' + section.id + " > h2 .count"
    ),
    parts: entries.concat(documents).filter((part) => section.contains(part.node)),
  })).filter((count) => count.parts.length);
  for (const { places } of counts) for (const place of places) place.dataset.all = place.textContent;

  /* Of very many documents not all are on the page; only those that are can be searched. */
  const kept = document.querySelector("#documents > .aside") ? " documents shown" : " documents";
  const figure = (number) => number.toLocaleString("en");

  const told = (words, wanted) => wanted.words.every((word) => words.includes(word));
  function fits(entry, wanted) {
    return (
      (!wanted.kind || entry.kind === wanted.kind) &&
      (!wanted.party || entry.parties.includes(wanted.party)) &&
      (!wanted.state || entry.state === wanted.state) &&
      (!wanted.topic || entry.topics.includes(wanted.topic)) &&
      told(entry.words, wanted)
    );
  }

  function narrow() {
    const wanted = { words: plain(field("words").value).split(/\s+/).filter(Boolean) };
    for (const name of ["kind", "party", "state", "topic"]) wanted[name] = field(name).value;
    const chosen = Boolean(wanted.kind || wanted.party || wanted.state || wanted.topic);
    const active = chosen || wanted.words.length > 0;
    const found = new Set();
    for (const entry of entries) {
      entry.node.hidden = !fits(entry, wanted);
      if (!entry.node.hidden) found.add(entry.node.id);
    }
    /* A document is shown for what it proves, or for its own words where only words are asked for. */
    for (const { node, records, words } of documents) {
      const own = !chosen && told(words, wanted);
      node.hidden = active && !own && !records.some((record) => found.has(record));
    }
    for (const { node, record } of marks) node.toggleAttribute("hidden", !found.has(record));
    for (const note of document.querySelectorAll(".whole")) {
      note.hidden = !active;
      note.closest("section").classList.toggle("emptied", found.size === 0);
    }
    recount(active);
    field("result").textContent = active ? result(found.size) : "";
  }

  function recount(active) {
    for (const { section, places, parts } of counts) {
      const shown = parts.filter((part) => !part.node.hidden).length;
      section.classList.toggle("emptied", shown === 0);
      for (const place of places) {
        const all = place.dataset.all;
        place.textContent = active ? " " + figure(shown) + " of " + figure(parts.length) : all;
      }
    }
  }

  function result(found) {
    const read = documents.filter((part) => !part.node.hidden).length;
    const where = " in " + figure(read) + " of " + figure(documents.length) + kept;
    if (found) return figure(found) + " of " + figure(entries.length) + " entries" + where + ".";
    const words = read ? "No entry fits, but the words stand" + where : "Nothing was found";
    return words + ". Use fewer or other words, or clear the search.";
  }

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden], .emptied")) {
      form.reset();
      narrow();
      target.scrollIntoView();
    }
  }

  form.hidden = false;
  form.addEventListener("input", narrow);
  form.addEventListener("reset", () => setTimeout(narrow));
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", reveal);
})();
