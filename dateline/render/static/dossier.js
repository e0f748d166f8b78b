"use strict";
// Reading aids; everything works without them. A citation opens its report beside the page instead of leaving the place.
(() => {
  const reader = document.getElementById("reader");
  const inside = reader.querySelector("div");
  let opener = null;

  const light = (root, id) => {
    let first = null;
    for (const mark of root.querySelectorAll("mark")) {
      const lit = mark.id === id || mark.dataset.of === id || mark.dataset.was === id;
      mark.classList.toggle("lit", lit);
      if (lit && !first) first = mark;
    }
    return first;
  };

  const open = (link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const report = target && target.closest("article.full");
    if (!report || !reader.showModal) return false;
    const copy = report.cloneNode(true);
    for (const one of [copy, ...copy.querySelectorAll("[id]")]) {
      one.dataset.was = one.id;
      one.removeAttribute("id");
    }
    inside.replaceChildren(copy);
    opener = link;
    reader.showModal();
    const first = light(copy, target.id);
    if (first) first.scrollIntoView({ block: "center" });
    else reader.scrollTop = 0;
    return true;
  };

  document.addEventListener("click", (event) => {
    if (event.target === reader) reader.close();
    const link = event.target.closest("a.report");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || reader.contains(link)) return;
    if (link.hash && link.pathname === location.pathname && open(link)) event.preventDefault();
  });
  reader.addEventListener("close", () => opener && opener.focus());

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || reader.open) return;
    const details = document.activeElement && document.activeElement.closest("details[open]");
    if (details) {
      details.open = false;
      details.querySelector("summary").focus();
    }
  });

  const follow = () => location.hash && light(document, decodeURIComponent(location.hash.slice(1)));
  addEventListener("hashchange", follow);
  follow();

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
  });
})();
