import { migrateDatabase } from '../../src/database/migrate.ts';
import { seedData } from '../../src/prepare.ts';
import { seedAccounts } from '../seed/accounts.ts';
import { registerWorkingCases, type WorkingCase } from '../seed/working-cases.ts';
import { composeProduct } from '../setup/product-app.ts';
import { freePort, type NodeSettings, ProductNode } from './nodes.ts';

/** Opens the house on an empty database: accounts of `clerks` clerks, and cases that wait for them. */
export async function furnish(
  databaseUrl: string,
  folder: string,
  { clerks, cases }: { clerks: number; cases: number },
): Promise<WorkingCase[]> {
  await migrateDatabase(databaseUrl);
  const app = await composeProduct(databaseUrl, folder);
  try {
    await seedData(app);
    await app.start();
    await seedAccounts(app, clerks);
    return await registerWorkingCases(app, cases);
  } finally {
    await app.stop();
  }
}

export interface House {
  web: [ProductNode, ProductNode];
  workers: [ProductNode, ProductNode];
}

/** Two web and two worker nodes, started one after the other so that the drill itself does not hang on how they start at once. */
export async function openHouse(settings: NodeSettings): Promise<House> {
  const open = async (name: string, role: 'web' | 'worker') => {
    const node = new ProductNode(name, role, await freePort(), settings);
    node.start();
    if (await node.becomesReady(120_000)) return node;
    await node.end('SIGKILL');
    throw new Error(`${name} does not become ready: see ${settings.folder}/${name}.log`);
  };
  return {
    web: [await open('web-1', 'web'), await open('web-2', 'web')],
    workers: [await open('worker-1', 'worker'), await open('worker-2', 'worker')],
  };
}
