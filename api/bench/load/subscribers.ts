import WebSocket from 'ws';
import type { Operation } from '../setup/operations.ts';
import { serve } from '../setup/serve.ts';

/** Opens sockets, or waits for the event that follows. */
export type SubscribersRequest =
  | { kind: 'open'; url: string; cookie: string; operation: Operation; count: number }
  | { kind: 'wait'; caseId: string; patienceMs: number };

/** When each subscriber first heard of the case (milliseconds since 1970). */
export interface Heard {
  at: number[];
}

const sockets: WebSocket[] = [];
let awaited = '';
let heard = new Map<WebSocket, number>();

interface Message {
  type: string;
  payload?: { data?: { recordChanged: { ids: string[] } } };
}

/** An act touches a case and its sub-cases, in events of their own: the first one that names the awaited case counts. */
function hear(socket: WebSocket, ids: readonly string[]): void {
  if (ids.includes(awaited) && !heard.has(socket)) heard.set(socket, Date.now());
}

/** One console: connects, subscribes to changes of cases and counts what arrives. */
function subscribe(url: string, cookie: string, { name, hash }: Operation): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { cookie },
    perMessageDeflate: false,
  });
  sockets.push(socket);
  const payload = {
    // The protocol wants a text; the server looks at the hash.
    query: '',
    operationName: name,
    variables: { recordTypes: ['case', 'subCase'] },
    extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
  };
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code, reason) => reject(new Error(`a subscriber was closed with ${code} ${String(reason)}`)));
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.type === 'connection_ack') {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
        // The protocol does not confirm a subscription: the answer to a ping, sent behind it, does.
        socket.send(JSON.stringify({ type: 'ping' }));
      } else if (message.type === 'pong') resolve();
      else if (message.type === 'next' && message.payload?.data) hear(socket, message.payload.data.recordChanged.ids);
      else reject(new Error(`unexpected message of a subscription: ${String(data).slice(0, 300)}`));
    });
  });
}

async function open({ url, cookie, operation, count }: SubscribersRequest & { kind: 'open' }): Promise<object> {
  const atOnce = 25;
  while (sockets.length < count) {
    const batch = Math.min(atOnce, count - sockets.length);
    await Promise.all(Array.from({ length: batch }, () => subscribe(url, cookie, operation)));
  }
  return { open: sockets.length };
}

/** Returns when every subscriber has heard once, or with fewer when patience ends. */
async function wait(caseId: string, patienceMs: number): Promise<Heard> {
  awaited = caseId;
  heard = new Map();
  const end = Date.now() + patienceMs;
  while (heard.size < sockets.length && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
  return { at: [...heard.values()] };
}

serve({ ready: true }, (request: SubscribersRequest) =>
  request.kind === 'open' ? open(request) : wait(request.caseId, request.patienceMs),
);
