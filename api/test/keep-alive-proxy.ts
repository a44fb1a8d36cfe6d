import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy in front of one server: everybody's requests travel over one connection that it keeps, one after the other. */
export interface KeepAliveProxy {
  url: string;
  /** How many connections to the server it has opened. */
  opened(): number;
  close(): Promise<void>;
}

export async function keepAliveProxy(port: number): Promise<KeepAliveProxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const connections = new Set<unknown>();
  const server: Server = createServer((asked, answer) => {
    const onward = request(
      { agent, host: '127.0.0.1', port, method: asked.method, path: asked.url, headers: asked.headers },
      (answered: IncomingMessage) => {
        const { connection: _hop, 'keep-alive': _kept, ...headers } = answered.headers;
        answer.writeHead(answered.statusCode ?? 502, headers);
        answered.pipe(answer);
      },
    );
    onward.on('socket', (socket) => connections.add(socket));
    onward.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()));
    asked.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    opened: () => connections.size,
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
