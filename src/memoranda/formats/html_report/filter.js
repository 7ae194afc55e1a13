"use strict";
(function () {
  const form = document.getElementById("filter");
  if (!form) return;
  const field = (name) => document.getElementById("f-" + name);
  const entries = Array.from(document.querySelectorAll(".entry"), (node) => ({
    node,
    kind: node.dataset.kind,
    parties: node.dataset.parties.split("|"),
    state: node.dataset.state || "",
    topics: node.dataset.topics.split("|"),
    words: node.textContent.toLocaleLowerCase(),
  }));

  function fits(entry, wanted) {
    return (
      (!wanted.kind || entry.kind === wanted.kind) &&
      (!wanted.party || entry.parties.includes(wanted.party)) &&
      (!wanted.state || entry.state === wanted.state) &&
      (!wanted.topic || entry.topics.includes(wanted.topic)) &&
      wanted.words.every((word) => entry.words.includes(word))
    );
  }

  function narrow() {
    const wanted = {
      kind: field("kind").value,
      party: field("party").value,
      state: field("state").value,
      topic: field("topic").value,
      words: field("words").value.toLocaleLowerCase().split(/\s+/).filter(Boolean),
    };
    let shown = 0;
    for (const entry of entries) {
      entry.node.hidden = !fits(entry, wanted);
      if (!entry.node.hidden) shown += 1;
    }
    for (const list of document.querySelectorAll(".entries")) {
      const empty = !list.querySelector(".entry:not([hidden])");
      list.closest("section").classList.toggle("emptied", empty);
    }
    const all = shown === entries.length;
    field("result").textContent = all ? "" : shown + " of " + entries.length + " entries";
  }

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.hidden) {
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
