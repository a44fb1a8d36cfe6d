/**
 * What a selector asks of the element itself, found without a matcher. jsdom asks every rule of antd's style sheets about every element that axe looks at;
 * almost none of them name a class or a tag that it has.
 */

/** Selector → what its alternatives ask, one name each; undefined where one of them asks for none. */
const asked = new Map();
/** Value of `class` → its names. */
const classes = new Map();
const NONE = new Set();

/**
 * @param {string} selector
 * @returns {{ className?: string, tag?: string }[] | undefined} in lower case; an element that has none of them does not match
 */
function namesOf(selector) {
  if (!asked.has(selector)) {
    const names = lastCompounds(selector)?.map(nameOf);
    asked.set(selector, names?.includes(undefined) ? undefined : names);
  }
  return asked.get(selector);
}

/** Of each alternative what stands behind its last combinator, without what stands in brackets; undefined for what is written in a rarer way. */
function lastCompounds(selector) {
  if (/[\\|"']/.test(selector.replaceAll(/=(["'])[\w -]*\1/g, ''))) return undefined;
  const found = [];
  let depth = 0;
  let last = '';
  let ended = false;
  for (const sign of selector) {
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    else if (depth > 0) continue;
    else if (sign === ',') {
      found.push(last);
      last = '';
      ended = false;
    } else if (/[\s>+~]/.test(sign)) ended = true;
    else {
      if (ended) last = '';
      ended = false;
      last += sign;
    }
  }
  return depth === 0 ? [...found, last] : undefined;
}

/** A pseudo class of which only the name is left asks nothing that can be said here. */
function nameOf(compound) {
  const className = /\.([\w-]+)/.exec(compound)?.[1];
  if (className) return { className: className.toLowerCase() };
  const tag = /^[a-z][\w-]*/i.exec(compound)?.[0];
  return tag ? { tag: tag.toLowerCase() } : undefined;
}

/** False where the element surely does not match. @param {string | null} classNames value of its `class` */
function mayMatch(selector, tag, classNames) {
  const names = namesOf(selector);
  if (!names) return true;
  const own = classesIn(classNames);
  const lower = tag.toLowerCase();
  return names.some((name) => (name.className === undefined ? name.tag === lower : own.has(name.className)));
}

function classesIn(text) {
  if (!text) return NONE;
  let known = classes.get(text);
  if (!known) {
    known = new Set(text.toLowerCase().split(/\s+/));
    classes.set(text, known);
  }
  return known;
}

module.exports = { mayMatch };
