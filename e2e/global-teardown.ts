import type {} from './lane.ts';

/** Stops what the set-up and the files have started, also when tests failed. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.lane?.browser?.close();
  await Promise.all((globalThis.productsUnderTest ?? []).map((product) => product.stop()));
}
