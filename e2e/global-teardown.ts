/** Stops what the set-up started, also when tests failed. */
export default async function globalTeardown(): Promise<void> {
  await Promise.all((globalThis.productsUnderTest ?? []).map((product) => product.stop()));
}
