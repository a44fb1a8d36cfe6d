import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Bars } from '../report/bars.ts';
import { freePort, type NodeSettings, ProductNode } from './nodes.ts';
import type { Outcome } from './scene.ts';

export const FOUR_AT_ONCE = 'four nodes at once on an empty database';
const LIMIT_MS = 180_000;
const NAME = 'drill_empty';

/** Starts two web and two worker nodes in the same moment on a database without a table. */
export async function startTogether(databaseUrl: string, settings: NodeSettings, bars: Bars): Promise<Outcome> {
  const dataDir = join(settings.folder, 'empty');
  mkdirSync(dataDir);
  const own = new URL(databaseUrl);
  own.pathname = `/${NAME}`;
  await asOwner(databaseUrl, `create database ${NAME}`);
  const nodes: ProductNode[] = [];
  try {
    for (const role of ['web', 'worker', 'web', 'worker'] as const)
      nodes.push(
        new ProductNode(`empty-${nodes.length + 1}`, role, await freePort(), {
          ...settings,
          databaseUrl: own.href,
          dataDir,
        }),
      );
    const since = Date.now();
    for (const node of nodes) node.start();
    const ready = await Promise.all(nodes.map((node) => node.becomesReady(LIMIT_MS)));
    const dead = ready.filter((one) => !one).length;
    bars.atMost(`${FOUR_AT_ONCE}: nodes that did not become ready`, dead, 0, 'nodes');
    const seconds = ((Date.now() - since) / 1000).toFixed(1);
    const note = dead === 0 ? `met: all ready after ${seconds} s` : `MISSED: ${dead} of 4 did not become ready`;
    return { fault: FOUR_AT_ONCE, waited: '-', silent: '-', cut: '-', note };
  } finally {
    await Promise.all(nodes.map((node) => node.end('SIGKILL')));
    await asOwner(databaseUrl, `drop database ${NAME} with (force)`);
  }
}

async function asOwner(databaseUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
