import type { ApolloClient } from '@apollo/client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { setConnectionStatus } from './connection.ts';
import { createClient } from './create-client.ts';

const READ = parse('query Proposal($id: ID!) { proposal(id: $id) { id state } }');
const ACT = parse('mutation Adopt { adopt { ok } }');
const variables = { id: 'p-1' };

/** A server that answers when it is told to, in whatever order. */
interface Asked {
  operation: string;
  answer(data: object): void;
}
let asked: Asked[];
let client: ApolloClient;
const reads = () => asked.filter(({ operation }) => operation === 'Proposal');
const proposal = (state: string) => ({ proposal: { __typename: 'Proposal', id: 'p-1', state } });
/** What was asked has been sent, what was answered has arrived. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

const realFetch = globalThis.fetch;
beforeEach(() => {
  asked = [];
  globalThis.fetch = ((_uri: unknown, { body }: { body: string }) =>
    new Promise((resolve) => {
      const answer = (data: object) => {
        const text = JSON.stringify({ data });
        const headers = { get: (name: string) => (name === 'content-type' ? 'application/json' : null) };
        resolve({ status: 200, ok: true, headers, text: async () => text } as unknown as Response);
      };
      asked.push({ operation: String(JSON.parse(body).operationName), answer });
    })) as typeof fetch;
  client = createClient();
});
afterEach(() => {
  globalThis.fetch = realFetch;
  client.stop();
});

/** A page that shows a proposal, as it was when it was opened; what it shows now, and how it looks again. */
async function openPage() {
  const page = client.watchQuery<ReturnType<typeof proposal>>({ query: READ, variables });
  page.subscribe({});
  await settled();
  reads()[0]?.answer(proposal('PROPOSED'));
  await settled();
  return {
    look: () => page.refetch().catch(() => undefined),
    shows: () => page.getCurrentResult().data as unknown,
  };
}

async function act() {
  const done = client.mutate({ mutation: ACT });
  await settled();
  asked.at(-1)?.answer({ adopt: { __typename: 'Outcome', ok: 1 } });
  await done;
}

describe('a look after an act (T14-4)', () => {
  it('is not answered by a read that left before the act, and shows what is now', async () => {
    const { look, shows } = await openPage();
    void look();
    await settled();
    await act();
    void look();
    await settled();
    reads()[1]?.answer(proposal('PROPOSED'));
    await settled();
    expect(reads()).toHaveLength(3);
    reads()[2]?.answer(proposal('ADOPTED'));
    await settled();
    expect(shows()).toMatchObject(proposal('ADOPTED'));
  });

  it('joins a read that left after it', async () => {
    const { look, shows } = await openPage();
    await act();
    void look();
    void look();
    await settled();
    expect(reads()).toHaveLength(2);
    reads()[1]?.answer(proposal('ADOPTED'));
    await settled();
    expect(shows()).toMatchObject(proposal('ADOPTED'));
  });

  it('waits behind one read at most, however many changes come', async () => {
    const { look } = await openPage();
    for (let change = 0; change < 5; change += 1) {
      void look();
      await settled();
      await act();
    }
    expect(reads()).toHaveLength(2);
    reads()[1]?.answer(proposal('PROPOSED'));
    await settled();
    expect(reads()).toHaveLength(3);
    reads()[2]?.answer(proposal('ADOPTED'));
    await settled();
    expect(reads()).toHaveLength(3);
  });

  it('leaves when the one before has failed or is not wanted any more', async () => {
    const { look } = await openPage();
    const left = client.watchQuery({ query: READ, variables: { id: 'p-2' } }).subscribe({});
    await settled();
    await act();
    const other = client.watchQuery({ query: READ, variables: { id: 'p-2' } }).subscribe({});
    await settled();
    expect(reads()).toHaveLength(2);
    left.unsubscribe();
    await settled();
    expect(reads()).toHaveLength(3);
    other.unsubscribe();
    void look();
    await settled();
    expect(reads()).toHaveLength(4);
  });
});

describe('a look that is not wanted any more', () => {
  it('lets the next one wait for the read that still runs, whose older answer would come last', async () => {
    const open = () => client.watchQuery({ query: READ, variables, fetchPolicy: 'network-only' }).subscribe({});
    open();
    await settled();
    await act();
    const waits = open();
    await settled();
    waits.unsubscribe();
    const last = client.watchQuery({ query: READ, variables, fetchPolicy: 'network-only' });
    last.subscribe({});
    await settled();
    expect(reads()).toHaveLength(1);
    reads()[0]?.answer(proposal('PROPOSED'));
    await settled();
    expect(reads()).toHaveLength(2);
    reads()[1]?.answer(proposal('ADOPTED'));
    await settled();
    expect(last.getCurrentResult().data).toMatchObject(proposal('ADOPTED'));
  });
});

describe('what else makes a read old', () => {
  it('the live connection that came back', async () => {
    const { look } = await openPage();
    void look();
    await settled();
    setConnectionStatus('lost');
    setConnectionStatus('online');
    void look();
    await settled();
    reads()[1]?.answer(proposal('PROPOSED'));
    await settled();
    expect(reads()).toHaveLength(3);
  });
});
