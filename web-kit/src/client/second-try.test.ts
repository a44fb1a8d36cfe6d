import type { ApolloClient } from '@apollo/client';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'graphql';
import { createClient } from './create-client.ts';

/** The answers of the network, in their order; what it was asked. */
let answers: (() => Promise<Response>)[];
let asked: string[];
let client: ApolloClient;

const answered =
  (body: object, status = 200) =>
  async () =>
    ({
      status,
      ok: status < 300,
      headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
      text: async () => JSON.stringify(body),
    }) as unknown as Response;
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

const realFetch = globalThis.fetch;
beforeEach(() => {
  // The moment before the second try is drawn.
  jest.spyOn(Math, 'random').mockReturnValue(0);
  asked = [];
  globalThis.fetch = ((_uri: unknown, { body }: { body: string }) => {
    asked.push(String(JSON.parse(body).operationName));
    return (answers.shift() ?? lost)();
  }) as typeof fetch;
  client = createClient();
});
afterEach(() => {
  jest.restoreAllMocks();
  globalThis.fetch = realFetch;
  client.stop();
});

const read = () => client.query({ query: parse('query Serial { serial }') });
const failed = (answer: Promise<unknown>) =>
  answer.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a second try', () => {
  it('asks a read once more whose answer never came', async () => {
    answers = [lost, answered({ data: { serial: 7 } })];
    expect((await read()).data).toEqual({ serial: 7 });
    expect(asked).toEqual(['Serial', 'Serial']);
  });

  it('is the last one', async () => {
    answers = [];
    expect(await failed(read())).toBeInstanceOf(TypeError);
    expect(asked).toHaveLength(2);
  });

  it('is not for what the server has answered', async () => {
    answers = [answered({ errors: [{ message: 'no' }] }, 500)];
    expect(await failed(read())).toBeInstanceOf(Error);
    expect(asked).toHaveLength(1);
  });

  it('is not for an act, which may have been done', async () => {
    answers = [];
    expect(await failed(client.mutate({ mutation: parse('mutation Adopt { adopt }') }))).toBeInstanceOf(TypeError);
    expect(asked).toEqual(['Adopt']);
  });
});
