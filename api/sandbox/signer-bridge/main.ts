import { buildSignerBridge } from './signer-bridge.ts';

/** The middleware as a process of its own: `SIGNER_FOLDER` with certificates and keys, `SIGNER_ORIGINS` with commas, `SIGNER_PORT`. */
const server = buildSignerBridge({
  folder: process.env.SIGNER_FOLDER ?? 'certificates',
  origins: (process.env.SIGNER_ORIGINS ?? 'http://127.0.0.1:4000,http://localhost:4000').split(','),
});
console.log(await server.listen({ port: Number(process.env.SIGNER_PORT ?? 18631), host: '127.0.0.1' }));

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    server.close().then(() => process.exit(0));
  });
}
