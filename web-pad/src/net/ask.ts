import { hashOf, type TypedDocumentNode } from '@yjs/web-kit/pad';

/** The service was reached and said no. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The service was not reached, or could not answer now: what was sent may be sent again. */
export class Unreached extends Error {}

/** Codes that say nothing about what was sent: the service itself is in trouble, or newer than this page. */
const TRANSIENT = new Set(['E-0008', 'INTERNAL', 'RATE_LIMITED', 'PERSISTED_QUERY_NOT_FOUND']);
/** How long an answer may take where nobody has said otherwise, in milliseconds. */
const PATIENCE_MS = 8_000;

/** The one address of a pad: asks as the pad, never as somebody who is signed in in the same browser. */
export const PAD_ADDRESS = '/graphql?device=pad';

/** Sends an operation by its hash; one that takes longer than `patienceMs` was not reached. @throws Refused, Unreached */
export async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  patienceMs = PATIENCE_MS,
): Promise<Data> {
  const extensions = { persistedQuery: { version: 1, sha256Hash: await hashOf(document) } };
  let answer: { data?: Data | null; errors?: { message: string; extensions?: { code?: string } }[] };
  try {
    const response = await fetch(PAD_ADDRESS, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ variables, extensions }),
      signal: AbortSignal.timeout(patienceMs),
    });
    answer = await response.json();
  } catch (error) {
    throw new Unreached(error instanceof Error ? error.message : 'no answer');
  }
  const [first] = answer.errors ?? [];
  if (!first && answer.data) return answer.data;
  const code = first?.extensions?.code ?? 'INTERNAL';
  if (TRANSIENT.has(code)) throw new Unreached(code);
  throw new Refused(code, first?.message ?? '');
}
