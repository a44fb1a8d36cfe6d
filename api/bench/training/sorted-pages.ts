import type { Client } from '../setup/client.ts';
import type { Operation, SortedOperation } from '../setup/operations.ts';

export interface Listed {
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Where a list goes on; null at its end. @throws where it has no rows */
export function nextOf(operation: Operation, answer: Readonly<Record<string, Listed | undefined>>): string | null {
  const { pageInfo } = listedOf(answer);
  if (!pageInfo.endCursor) throw new Error(`${operation.name} is empty: nothing was measured`);
  return pageInfo.hasNextPage ? pageInfo.endCursor : null;
}

const listedOf = (answer: Readonly<Record<string, Listed | undefined>>): Listed => {
  const listed = Object.values(answer).find((field) => field?.pageInfo);
  if (!listed) throw new Error('no list was answered');
  return listed;
};

export interface SortedReading {
  client: Client;
  operation: SortedOperation;
  variables: Readonly<Record<string, unknown>>;
  /** Chooses column and direction. */
  turn: number;
  /** Rows of a page. */
  size: number;
  took(what: string, milliseconds: number): void;
}

/**
 * One column of a list: its first page, and its last one. Nobody leafs there: the end of the first page up is where the last page down begins,
 * since a cursor is a row's place and has no direction.
 */
export async function readSorted({ client, operation, variables, turn, size, took }: SortedReading): Promise<void> {
  const { keys } = operation;
  const field = keys[turn % keys.length];
  const upFirst = Math.floor(turn / keys.length) % 2 === 0;
  const read = async (what: string, direction: 'ASC' | 'DESC', after: string | null) => {
    const begun = performance.now();
    const answer = await client.run<Record<string, Listed | undefined>>(operation, {
      ...variables,
      sort: { field, direction },
      first: size,
      after,
    });
    took(`by ${field}, ${what}`, performance.now() - begun);
    return answer;
  };
  const first = await read('first page', upFirst ? 'ASC' : 'DESC', null);
  const end = nextOf(operation, first);
  if (end === null) return;
  const last = listedOf(await read('last page', upFirst ? 'DESC' : 'ASC', end));
  if (last.nodes.length !== size - 1)
    throw new Error(`${operation.name} by ${field}: ${last.nodes.length} rows behind the last cursor`);
}
