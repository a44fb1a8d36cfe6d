import { join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { readManifest } from "../graphql/safelist.js";
import { buildApiSchema } from "../graphql/schema.js";
import { connectSubscriptions } from "../graphql/subscriptions.js";
import { baseServer } from "./base-server.js";
import { mountClients } from "./clients.js";
import { mountGraphql } from "./graphql.js";
import { mountHealth } from "./health.js";
import { mountIndexPage } from "./index-page.js";
import { mountLive } from "./live/mount-live.js";
import { guardRoutes } from "./route-access.js";
/** Builds the one HTTP server of everything. Listening is the caller's. */ export async function buildServer(app, options) {
    const server = baseServer(app);
    await server.register(fastifyCookie);
    guardRoutes(server, app);
    await server.register(fastifyMultipart);
    await server.register(fastifyCompress, {
        threshold: 1024,
        customTypes: /javascript|css|html|svg|wasm/
    });
    const manifest = readManifest(join(options.root, 'schema', 'persisted'));
    const { pubSub, disconnect } = connectSubscriptions(app.bus);
    const schema = await buildApiSchema(app.registry, pubSub);
    await mountGraphql(server, app, schema, manifest);
    const closeLive = mountLive(server, app, {
        schema,
        manifest,
        sessionCheckMs: options.sessionCheckMs
    });
    mountHealth(server, app, options.isReady ?? (()=>true));
    for (const module of app.registry.modules)module.routes?.(server, app);
    mountIndexPage(server, app, options.sandboxUrl);
    await mountClients(server, options.root);
    server.addHook('preClose', async ()=>{
        disconnect();
        await closeLive();
    });
    return server;
}

//# sourceMappingURL=server.js.map