import 'reflect-metadata';
import { buildServer } from '../../src/server/server.ts';
import { composeProduct } from '../setup/product-app.ts';
import { serve } from '../setup/serve.ts';

/** The product's web server, put together by the product's own code. BENCH_ROOT holds the manifest of operations. */
const app = await composeProduct(String(process.env.BENCH_DATABASE), String(process.env.BENCH_ROOT));
await app.start();
const server = await buildServer(app, { root: String(process.env.BENCH_ROOT) });
await server.listen({ port: 0, host: '127.0.0.1' });
serve({ url: server.listeningOrigin }, undefined, async () => {
  await server.close();
  await app.stop();
});
