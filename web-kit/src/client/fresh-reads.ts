import { ApolloLink } from '@apollo/client';
import { canonicalStringify } from '@apollo/client/utilities';
import { type DocumentNode, OperationTypeNode } from 'graphql';
import { concat, defer, finalize, ignoreElements, type Observable, Subject, shareReplay, tap } from 'rxjs';
import { reconnected } from './connection.ts';

/** What queries ask of the client: this link joins them, not the client itself. */
export const joinedHere = { queryDeduplication: false } as const;

/** A read that is under way, or waits until the one before it is over. */
interface Read {
  /** Changes heard of when it left; `undefined` while it waits. */
  since: number | undefined;
  answer: Observable<ApolloLink.Result>;
  /** Completes when it is over, however it ended. */
  over: Subject<never>;
  isOver: boolean;
}

/**
 * Joins equal reads that are under way, as the client would, but never to one that left before a change was heard of: an act's answer, an event,
 * the live connection that came back. Such a read may hold what was before; whoever asks after the change is answered by one that leaves when
 * the other is over, so that its answer is the last that is written. However fast changes come, one read runs and one waits.
 */
export function createFreshReads(): ApolloLink {
  let changes = 0;
  const heard = () => {
    changes += 1;
  };
  reconnected.on(heard);
  const newest = new WeakMap<DocumentNode, Map<string, Read>>();

  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.QUERY)
      return forward(operation).pipe(tap({ next: heard, error: heard }));
    const key = canonicalStringify(operation.variables);
    const reads = newest.get(operation.query) ?? new Map<string, Read>();
    newest.set(operation.query, reads);
    const before = reads.get(key);
    if (before && (before.since === undefined || before.since === changes)) return before.answer;
    const leave = defer(() => {
      read.since = changes;
      return forward(operation);
    });
    const read: Read = {
      since: undefined,
      answer: (before ? concat(before.over.pipe(ignoreElements()), leave) : leave).pipe(
        finalize(() => {
          read.isOver = true;
          if (reads.get(key) === read) {
            // Nobody wants the one that waited any more: the next one has still to wait for the one that runs.
            if (before && !before.isOver) reads.set(key, before);
            else reads.delete(key);
          }
          read.over.complete();
        }),
        shareReplay({ bufferSize: 1, refCount: true }),
      ),
      over: new Subject(),
      isOver: false,
    };
    reads.set(key, read);
    return read.answer;
  });
}
