import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ProductNode, probe } from './nodes.ts';

const LOOK_MS = 500;
/** Milliseconds after which it no longer waits for a node, as a proxy's `timeout server`. */
const PATIENCE_MS = 30_000;

/** The proxy in front of the web nodes: keeps its connections, asks `/readyz` every half second, sends to who is ready, in turn. */
export interface Balancer {
  url: string;
  close(): Promise<void>;
}

interface Behind {
  node: ProductNode;
  agent: Agent;
  ready: boolean;
}

export async function startBalancer(nodes: readonly ProductNode[]): Promise<Balancer> {
  const behind: Behind[] = nodes.map((node) => ({ node, agent: new Agent({ keepAlive: true }), ready: true }));
  const look = setInterval(() => {
    for (const one of behind)
      void probe(one.node.port).then((status) => {
        one.ready = status === 200;
      });
  }, LOOK_MS);
  let turn = 0;
  const inTurn = () => {
    turn += 1;
    const ready = behind.filter((one) => one.ready);
    return ready.map((_, n) => ready[(n + turn) % ready.length]).filter((one) => one !== undefined);
  };
  const server = createServer((asked, answer) => void serve(asked, answer, inTurn()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      clearInterval(look);
      for (const { agent } of behind) agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Only a node that takes no connection costs a second try elsewhere: whatever was sent may have been done. */
async function serve(asked: IncomingMessage, answer: ServerResponse, candidates: readonly Behind[]): Promise<void> {
  try {
    const body = Buffer.concat(await asked.toArray());
    for (const one of candidates) if (await pass(asked, body, answer, one)) return;
    answer.writeHead(503).end('no node is ready');
  } catch {
    answer.destroy();
  }
}

/** @returns false where the node took no connection */
function pass(asked: IncomingMessage, body: Buffer, answer: ServerResponse, one: Behind): Promise<boolean> {
  return new Promise((resolve) => {
    const { method, url: path, headers } = asked;
    const onward = request(
      { agent: one.agent, host: '127.0.0.1', port: one.node.port, method, path, headers, timeout: PATIENCE_MS },
      (answered) => {
        const { connection: _hop, 'keep-alive': _kept, ...passed } = answered.headers;
        answer.writeHead(answered.statusCode ?? 502, passed);
        answered.on('error', () => answer.destroy()).pipe(answer);
        resolve(true);
      },
    );
    onward.on('timeout', () => onward.destroy(new Error('no answer in time')));
    onward.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') {
        one.ready = false;
        resolve(false);
        return;
      }
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end('the connection to the node broke');
      resolve(true);
    });
    onward.end(body);
  });
}
