/** What may know what: docs/architecture.md, "The rooms". Checked by `npm test`; circles by `scripts/lib/forbidden-circles.mjs`. */
const { exports: kit } = require('./web-kit/package.json');

/** Files of web-kit that its package offers by name. */
const kitEntries = Object.values(kit)
  .filter((path) => !path.includes('*'))
  .map((path) => `^web-kit/${path.replace(/^\.\//, '').replaceAll('.', '[.]')}$`);

/** Test files of the clients, and what only they use. */
const testOnly = '^web-(?!kit/).*([.]test[.]tsx?|/testing/.*)$';

module.exports = {
  forbidden: [
    {
      name: 'platform-knows-no-domain',
      comment: 'The platform is what every line of business stands on.',
      severity: 'error',
      from: { path: '^api/src/(platform|database|graphql)/' },
      to: { path: '^api/src/domains/' },
    },
    {
      name: 'domain-through-its-index',
      comment: 'A domain uses another one only by what its index.ts offers.',
      severity: 'error',
      from: { path: '^api/src/domains/([^/]+)/' },
      to: { path: '^api/src/domains/[^/]+/', pathNot: ['^api/src/domains/$1/', '^api/src/domains/[^/]+/index[.]ts$'] },
    },
    {
      name: 'line-of-the-console-through-its-index',
      comment: 'A line of business shows of another one only what its index.ts offers.',
      severity: 'error',
      from: { path: '^web-staff/src/domains/([^/]+)/' },
      to: {
        path: '^web-staff/src/domains/[^/]+/',
        pathNot: ['^web-staff/src/domains/$1/', '^web-staff/src/domains/[^/]+/index[.]ts$'],
      },
    },
    {
      name: 'room-of-the-portal-through-its-index',
      severity: 'error',
      from: { path: '^web-training/src/(?!app/)([^/]+)/' },
      to: {
        path: '^web-training/src/[^/]+/',
        pathNot: ['^web-training/src/($1|app|generated|records)/', '^web-training/src/[^/]+/index[.]ts$'],
      },
    },
    {
      name: 'nothing-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^api/src/main[.]ts$' },
    },
    {
      name: 'product-knows-no-sandbox-and-no-test',
      severity: 'error',
      from: { path: '^api/src/', pathNot: '[.]test[.]ts$' },
      to: { path: ['^api/(sandbox|test|bench)/', '[.]test[.]tsx?$'] },
    },
    {
      name: 'client-knows-no-other-client',
      severity: 'error',
      from: { path: '^(web-(?!kit/)[^/]+)/' },
      to: { path: '^web-', pathNot: ['^$1/', '^web-kit/'] },
    },
    {
      name: 'client-uses-kit-by-name',
      comment: 'Only what web-kit/package.json exports by name.',
      severity: 'error',
      from: { path: '^web-(?!kit/)', pathNot: testOnly },
      to: { path: '^web-kit/', pathNot: kitEntries },
    },
    {
      name: 'client-test-uses-kit-by-name',
      comment: 'Tests may also use the kit’s own helpers for tests.',
      severity: 'error',
      from: { path: testOnly },
      to: { path: '^web-kit/', pathNot: [...kitEntries, '^web-kit/src/testing/'] },
    },
    {
      name: 'kit-knows-no-client',
      severity: 'error',
      from: { path: '^web-kit/' },
      to: { path: '^web-(?!kit/)' },
    },
    {
      name: 'browser-knows-no-server',
      severity: 'error',
      from: { path: '^web-' },
      to: { path: '^api/' },
    },
    {
      name: 'sdk-knows-no-product',
      comment: 'Business systems take it with them: nothing of the product goes along.',
      severity: 'error',
      from: { path: '^crypto-sdk/' },
      to: { path: '^(api|web-|mini-)' },
    },
    {
      name: 'product-knows-no-sdk',
      comment: 'The service is asked by others; its own tests are one of them.',
      severity: 'error',
      from: { path: '^(api/src|web-|mini-)', pathNot: '[.]test[.]ts$' },
      to: { path: '^crypto-sdk/' },
    },
    {
      name: 'no-missing-module',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|generated)/' },
    tsPreCompilationDeps: true,
    // Who depends on a module is asked by no rule, and takes a tenth of the time.
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
