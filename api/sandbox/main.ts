import 'reflect-metadata';
import { makeLegacySystems } from './legacy/make-systems.ts';
import { LegacyPrograms } from './legacy/programs.ts';
import { buildSandbox } from './sandbox.ts';

/** The counterparts as a process of their own: `PRODUCT_URL` where the product is, `SANDBOX_PORT` where to listen (0 = any). */
const { LEGACY_DATABASE_URL, LEGACY_FILES_FOLDER, PRODUCT_URL: productUrl = 'http://127.0.0.1:4000' } = process.env;
const programs = LEGACY_DATABASE_URL
  ? new LegacyPrograms({ databaseUrl: LEGACY_DATABASE_URL, productUrl, folder: LEGACY_FILES_FOLDER })
  : undefined;
const { server } = buildSandbox({
  productUrl,
  report: (error) => console.error(error),
  folder: process.env.SANDBOX_FOLDER,
  programs,
});
// Before the address is told, so that the client systems are there when the product looks for them.
if (LEGACY_DATABASE_URL) await makeLegacySystems(LEGACY_DATABASE_URL).catch((error) => console.error(error));
const url = await server.listen({ port: Number(process.env.SANDBOX_PORT ?? 0), host: '127.0.0.1' });
console.log(url);
programs?.start();

const end = () => void Promise.all([server.close(), programs?.stop()]).then(() => process.exit(0));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
// The product that started it has gone, killed perhaps.
process.once('disconnect', end);
