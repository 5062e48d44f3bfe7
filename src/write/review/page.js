(function () {
  "use strict";
  var links = Array.prototype.slice.call(document.querySelectorAll(".link"));
  var groups = Array.prototype.slice.call(document.querySelectorAll("section"));
  var filter = document.getElementById("filter");
  var told = document.getElementById("told");
  var at = -1;
  document.querySelector(".bar").hidden = false;

  function visible(link) { return !link.hidden && !link.parentNode.hidden; }
  function doubtful(link) { return !link.classList.contains("sure"); }
  function go(step, test) {
    for (var i = at + step; i >= 0 && i < links.length; i += step) {
      if (visible(links[i]) && test(links[i])) {
        at = i;
        links[i].focus({ preventScroll: true });
        links[i].scrollIntoView({ block: "center" });
        return;
      }
    }
  }
  function any() { return true; }
  function found(link) { return link.classList.contains("found"); }
  function apply() {
    var most = parseFloat(filter.value);
    var shown = 0;
    groups.forEach(function (group) {
      var some = false;
      group.querySelectorAll(".link").forEach(function (link) {
        link.hidden = filter.value === "found" ? !found(link)
          : !(link.classList.contains("gap") || parseFloat(link.dataset.c) <= most);
        if (!link.hidden) { some = true; shown += 1; }
      });
      group.hidden = !some;
    });
    told.textContent = shown + " / " + links.length;
  }
  links.forEach(function (link, i) { link.addEventListener("focus", function () { at = i; }); });
  filter.addEventListener("change", apply);
  document.getElementById("next").addEventListener("click", function () { go(1, doubtful); });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === "SELECT") return;
    var keys = { j: [1, any], k: [-1, any], n: [1, doubtful], p: [-1, doubtful], e: [1, found] };
    var key = keys[event.key];
    if (key) { go(key[0], key[1]); event.preventDefault(); }
    if (event.key === "f") { filter.focus(); event.preventDefault(); }
  });
  apply();
})();
