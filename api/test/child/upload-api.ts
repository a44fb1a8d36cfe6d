import { modules } from '../../src/modules.ts';
import { buildServer } from '../../src/server/server.ts';
import { bareApp } from '../bare-app.ts';
import { REPOSITORY } from '../security/http.ts';

/** An API process that takes uploads on `PORT`, over the database and the folder of the test, until it is killed. */
const { DATABASE_URL = '', UPLOAD_DIR = '', PORT = '0', NOW = '' } = process.env;
const app = await bareApp({ url: DATABASE_URL, modules, now: NOW, env: { DEMO: 'true', DATA_DIR: UPLOAD_DIR } });
const server = await buildServer(app, { root: REPOSITORY });
await server.listen({ port: Number(PORT), host: '127.0.0.1' });
