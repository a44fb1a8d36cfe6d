import pino from 'pino';
import { rows, run, sql } from '../../src/database/sql.ts';
import { accessModule } from '../../src/platform/access/index.ts';
import { defineModule } from '../../src/platform/kernel/index.ts';
import { prepareDatabase } from '../../src/prepare.ts';
import { sayWhy } from '../../src/say-why.ts';
import { bareApp } from '../bare-app.ts';

/** A node as it prepares the database `DATABASE_URL`, in a process of its own; with a seed that two nodes at once would both carry out. */
const { DATABASE_URL = '', CRYPTO_MASTER_KEY = '' } = process.env;

const careless = defineModule({
  name: 'careless',
  title: '并发试验',
  seed: async (ctx) => {
    await run(ctx, sql`create table if not exists seeded (pid int)`);
    const found = await rows(ctx, sql`select pid from seeded`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (found.length === 0) await run(ctx, sql`insert into seeded values (${process.pid})`);
  },
});

const app = await bareApp({
  url: DATABASE_URL,
  modules: [accessModule, careless],
  env: CRYPTO_MASTER_KEY ? { CRYPTO_MASTER_KEY } : {},
});
Object.assign(app, { log: pino({ level: 'info' }, pino.destination(2)) });
try {
  await prepareDatabase(app, { databaseUrl: DATABASE_URL, say: (line) => process.stdout.write(`${line}\n`) });
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
await app.close();
