import 'reflect-metadata';
import { buildSandbox } from './sandbox.ts';

/** The counterparts as a process of their own: `PRODUCT_URL` where the product is, `SANDBOX_PORT` where to listen (0 = any). */
const { server } = buildSandbox({
  productUrl: process.env.PRODUCT_URL ?? 'http://127.0.0.1:4000',
  report: (error) => console.error(error),
  folder: process.env.SANDBOX_FOLDER,
});
const url = await server.listen({ port: Number(process.env.SANDBOX_PORT ?? 0), host: '127.0.0.1' });
console.log(url);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    server.close().then(() => process.exit(0));
  });
}
