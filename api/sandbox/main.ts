import 'reflect-metadata';
import { makeLegacySystems } from './legacy/make-systems.ts';
import { buildSandbox } from './sandbox.ts';

/** The counterparts as a process of their own: `PRODUCT_URL` where the product is, `SANDBOX_PORT` where to listen (0 = any). */
const { server } = buildSandbox({
  productUrl: process.env.PRODUCT_URL ?? 'http://127.0.0.1:4000',
  report: (error) => console.error(error),
  folder: process.env.SANDBOX_FOLDER,
});
const { LEGACY_DATABASE_URL } = process.env;
// Before the address is told, so that the client systems are there when the product looks for them.
if (LEGACY_DATABASE_URL) await makeLegacySystems(LEGACY_DATABASE_URL).catch((error) => console.error(error));
const url = await server.listen({ port: Number(process.env.SANDBOX_PORT ?? 0), host: '127.0.0.1' });
console.log(url);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    server.close().then(() => process.exit(0));
  });
}
