import type { GraphQLSchema } from 'graphql';
import { buildApiSchema } from '../src/graphql/schema.ts';
import { modules } from '../src/modules.ts';
import { accessModule } from '../src/platform/access/index.ts';
import { runJob } from '../src/platform/jobs/index.ts';
import type { App, ModuleDefinition } from '../src/platform/kernel/index.ts';
import type { BusEvent } from '../src/platform/live/index.ts';
import { seedData } from '../src/prepare.ts';
import { Browser } from './access.ts';
import { type BareApp, bareApp } from './bare-app.ts';
import { filledDatabase } from './database/test-database.ts';
import { ownSchema } from './kept/own-schema.ts';

/** The whole product on a database of its own, with a clock that stands still and a queue that runs when a test says so. */
export interface Product extends BareApp {
  schema: GraphQLSchema;
  /** A signed-in browser of a demo account. */
  as(loginName: string): Promise<Browser>;
  /** Runs a job's definition once, as the system. */
  job(name: string, data?: Readonly<Record<string, unknown>>): Promise<void>;
}

export interface ProductOptions {
  now?: string;
  env?: Readonly<Record<string, string>>;
  /** What a test adds to the product's modules. */
  further?: readonly ModuleDefinition[];
}

/** Monday 2026-03-09, 10:00 in Shanghai, unless said. */
export async function product(name: string, options: ProductOptions = {}): Promise<Product> {
  const { now = '2026-03-09T02:00:00Z', env = {}, further = [] } = options;
  const since = monthOf(now);
  const database = await filledDatabase(name, `product since ${since}`, (url) => fill(url, since));
  const app = await bareApp({
    url: database.url,
    modules: [...modules, ...further],
    now,
    env: { ...WORLD, ...env },
  });
  Object.assign(app, { bus: localBus(app.events) });
  // As at any later start of a product that has got more modules.
  if (further.length > 0) await seedData(app);
  const asksMore = further.some(({ resolvers = [] }) => resolvers.length > 0);
  const schema = await (asksMore ? buildApiSchema(app.registry) : ownSchema(app.registry));
  const closeApp = app.close;
  const whole: Product = Object.assign(app, {
    schema,
    as: async (loginName: string) => {
      const browser = new Browser(whole);
      await browser.arrive(loginName);
      return browser;
    },
    job: (jobName: string, data: Readonly<Record<string, unknown>> = {}) => runJob(whole, jobName, data),
    close: async () => {
      await closedWithin(closeApp(), CLOSE_LIMIT_MS);
      await database.drop();
    },
  });
  return whole;
}

// Passwords are as old as the month: tests that move the clock by ninety days still sign in.
const WORLD = { DEMO: 'true', PASSWORD_ITERATIONS: '1000', PASSWORD_MAX_DAYS: '121' };

/** The first moment of the month, on which its product began; files of one month share what it wrote then. */
function monthOf(now: string): string {
  const local = new Date(new Date(now).getTime() + SHANGHAI_MS).toISOString();
  return `${local.slice(0, 7)}-01T00:00:00+08:00`;
}

const SHANGHAI_MS = 8 * 3_600_000;

/** Reference data and the demo persons, as the first start of a product at that time writes them. */
async function fill(url: string, now: string): Promise<void> {
  const app = await bareApp({ url, modules, now, env: WORLD });
  try {
    await seedData(app);
    await accessModule.demo?.(app.context({ kind: 'SYSTEM', name: '系统初始化' }));
  } finally {
    await app.close();
  }
}

/** Long enough for every statement under way on a busy machine. */
const CLOSE_LIMIT_MS = 10_000;

/** Dropping the database ends what is left of a pool that does not close; the file's own tests have all been judged by then. */
async function closedWithin(closing: Promise<void>, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([closing, late]);
  clearTimeout(timer);
}

/** Keeps what was published and tells listeners at once, like the real bus within one process. */
function localBus(events: BusEvent[]): App['bus'] {
  const listeners = new Set<(event: BusEvent) => void>();
  return {
    start: async () => undefined,
    stop: async () => undefined,
    publish: async (event) => {
      events.push(event);
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
