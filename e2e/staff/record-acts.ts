import { randomUUID } from 'node:crypto';
import { cookieJar } from '../admin-session.ts';
import { ApiSession } from '../api-session.ts';
import { demoPassword } from './console.ts';

/** How the API reads one record of a kind, and moves some. */
interface Kind {
  one: string;
  many: string;
  input: string;
}

export const CASE: Kind = { one: 'case', many: 'advanceCases', input: 'ActInput' };
export const CADRE_IMPORT: Kind = { one: 'cadreImport', many: 'advanceCadreImports', input: 'RecordActInput' };
export const REDUCTION: Kind = { one: 'reductionRequest', many: 'advanceReductionRequests', input: 'RecordActInput' };

/** Somebody of the demonstration without a page: for what a test needs to have happened and does not look at. */
export async function staffSession(loginName: string): Promise<ApiSession> {
  const session = new ApiSession(await cookieJar());
  await session.signIn(loginName, demoPassword);
  return session;
}

/** Moves one record, act by act. @throws Error with what the product says of an act that it does not do */
export async function act(session: ApiSession, kind: Kind, id: string, ...actions: readonly string[]): Promise<void> {
  const read = `query ($id: ID!) { one: ${kind.one}(id: $id) { id version } }`;
  const move = `mutation ($input: ${kind.input}!) { moved: ${kind.many}(input: $input) { rows { result message } } }`;
  for (const action of actions) {
    const { one } = await session.run<{ one: { version: number } }>(read, { id });
    const input = { action, requestId: randomUUID(), rows: [{ id, version: one.version }] };
    const { moved } = await session.run<{ moved: { rows: { result: string; message: string }[] } }>(move, { input });
    const [row] = moved.rows;
    if (row?.result !== 'OK') throw new Error(`${action} refused: ${row?.message}`);
  }
}
