import { type Product, startProduct } from './product.ts';

declare global {
  var productUnderTest: Product | undefined;
}

/** Starts the product once for all browser tests; with PRODUCT_URL they run against one that runs already. */
export default async function globalSetup(): Promise<void> {
  if (process.env.PRODUCT_URL) return;
  globalThis.productUnderTest = await startProduct();
  process.env.PRODUCT_URL = globalThis.productUnderTest.url;
}
