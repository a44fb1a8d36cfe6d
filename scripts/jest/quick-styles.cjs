const { createRequire } = require('node:module');
const { mayMatch } = require('./selectors-by-name.cjs');

/** jsdom of the environment, and no other. */
const selectors = createRequire(require.resolve('jest-environment-jsdom'))(
  'jsdom/lib/jsdom/living/helpers/selectors.js',
);
const { matchesDontThrow } = selectors;

/** By this one jsdom asks whether a rule of a style sheet is for an element. Saves where axe looks at a whole page: of TaskPage.test nine processor seconds of eleven; elsewhere nothing. */
selectors.matchesDontThrow = (element, selector) =>
  (!selector || mayMatch(selector, element._localName, element.getAttributeNS(null, 'class'))) &&
  matchesDontThrow(element, selector);
