import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { accessModule } from '../../src/platform/access/index.ts';
import { filesModule } from '../../src/platform/files/module.ts';
import { baseServer } from '../../src/server/base-server.ts';
import { bareApp } from '../bare-app.ts';

/** A process that takes uploads on `PORT`, over the database and the folder of the test, until it is killed; no more of the product than that. */
const { DATABASE_URL = '', UPLOAD_DIR = '', PORT = '0', NOW = '' } = process.env;
const app = await bareApp({
  url: DATABASE_URL,
  modules: [accessModule, filesModule],
  now: NOW,
  env: { DEMO: 'true', DATA_DIR: UPLOAD_DIR },
});
const server = baseServer(app);
await server.register(fastifyCookie);
await server.register(fastifyMultipart);
filesModule.routes?.(server, app);
await server.listen({ port: Number(PORT), host: '127.0.0.1' });
