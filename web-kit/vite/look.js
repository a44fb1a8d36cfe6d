/* The first script of a page: loads what the browser lacks, before anything else runs, and in a new one nothing. Written for the oldest of them. */
(() => {
  var needed = [
    Object.hasOwn,
    [].at,
    [].toSorted,
    Map.groupBy,
    Promise.withResolvers,
    new Set().union,
    self.Iterator && self.Iterator.prototype.map,
    self.structuredClone,
    self.URL.canParse,
    self.crypto.randomUUID,
    self.AbortSignal.any,
    CSS.supports('selector(:where(a))'),
  ];
  if (needed.every(Boolean)) return;
  // Before the page's own script, which waits for the whole document.
  document.write(`<script src="${document.currentScript.dataset.src}"></script>`);
})();
