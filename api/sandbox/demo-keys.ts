/** The keys that product and sandbox derive from one public constant; the product's side is the origin. */
export * from '../src/platform/exchange/demo/demo-parties.ts';
