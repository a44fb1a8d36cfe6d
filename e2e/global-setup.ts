import { removeLeftovers } from '../api/test/database/leftovers.ts';
import { homePrefix, type Product, startProduct } from './product.ts';

declare global {
  var productsUnderTest: Product[] | undefined;
}

interface Run {
  maxWorkers: number;
  /** Of a run in lanes: which of them this is; each has one worker. */
  shard?: { shardIndex: number };
}

/**
 * Starts a product for every worker, so that test files that run side by side do not take each other's cases; with PRODUCT_URL they run
 * against one that runs already.
 */
export default async function globalSetup({ maxWorkers, shard }: Run): Promise<void> {
  if (process.env.PRODUCT_URL) return;
  await removeLeftovers(homePrefix);
  // Products on one database would be one product.
  const wanted = process.env.DATABASE_URL ? 1 : maxWorkers;
  const first = shard?.shardIndex ?? 1;
  const starting = Array.from({ length: wanted }, (_, n) => startProduct(first + n));
  const started = await Promise.allSettled(starting);
  globalThis.productsUnderTest = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = started.find((one) => one.status === 'rejected');
  if (failed) {
    await Promise.all(globalThis.productsUnderTest.map((product) => product.stop()));
    throw failed.reason;
  }
  process.env.PRODUCT_URL = globalThis.productsUnderTest.map(({ url }) => url).join(' ');
  // One whose database lies elsewhere has none here.
  if (!process.env.DATABASE_URL)
    process.env.PRODUCT_HOME = globalThis.productsUnderTest.map(({ home }) => home).join(' ');
}
