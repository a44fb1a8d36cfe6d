import { useMutation } from '@apollo/client/react';
import type { DecisionInput } from '@yjs/web-kit';
import { useState } from 'react';
import type { AdvanceCasesMutation } from '../../generated/graphql.ts';
import { useRequestId } from '../../platform/request-id.ts';
import { type SeenRow, toActInput } from './act-input.ts';
import { AdvanceCasesDocument } from './CaseActDialog.graphql.ts';

export type ActOutcome = AdvanceCasesMutation['advanceCases'];

export interface AdvanceCases {
  outcome: ActOutcome | undefined;
  running: boolean;
  /** Resolves with the outcome; rejects when nothing was answered, so that the dialog keeps what was typed. */
  run(rows: readonly SeenRow[], decision: DecisionInput): Promise<ActOutcome>;
  /** The rows of `ids` once more, with their present versions and the same decision (flow A, step 4). */
  retry(ids: readonly string[]): Promise<void>;
}

/** An act on one or many cases and what came of it, row by row. */
export function useAdvanceCases(action: string): AdvanceCases {
  const [mutate, { loading }] = useMutation(AdvanceCasesDocument);
  const [outcome, setOutcome] = useState<ActOutcome>();
  const [decision, setDecision] = useState<DecisionInput>();
  const requestId = useRequestId();

  async function send(rows: readonly SeenRow[], input: DecisionInput): Promise<ActOutcome> {
    const act = toActInput(action, rows, input);
    const { data } = await mutate({ variables: { input: { ...act, requestId: requestId(act) } } });
    if (!data) throw new TypeError('no answer');
    return data.advanceCases;
  }

  return {
    outcome,
    running: loading,
    async run(rows, input) {
      const result = await send(rows, input);
      setDecision(input);
      setOutcome(result);
      return result;
    },
    async retry(ids) {
      if (!outcome || !decision) return;
      const again = outcome.rows.filter((row) => ids.includes(row.id));
      const rows = again.flatMap((row) => (row.record ? [{ id: row.id, version: row.record.version }] : []));
      const input = toActInput(action, rows, decision);
      const second = await send(rows, decision);
      setOutcome({
        ...mergeOutcome(outcome, second),
        resultFileUrl: withRetry(outcome.resultFileUrl, requestId(input)),
      });
    },
  };
}

/** The first outcome's file with what the retry made of it. */
function withRetry(url: string | null | undefined, requestId: string): string | null {
  return url ? `${url}${url.includes('?') ? ',' : '?then='}${requestId}` : null;
}

/** The first outcome with the retried rows in place of their failures. */
export function mergeOutcome(first: ActOutcome, second: ActOutcome): ActOutcome {
  const later = new Map(second.rows.map((row) => [row.id, row]));
  const rows = first.rows.map((row) => later.get(row.id) ?? row);
  const count = (result: ActOutcome['rows'][number]['result']) => rows.filter((row) => row.result === result).length;
  return { ...first, rows, ok: count('OK'), skipped: count('SKIPPED'), failed: count('FAILED') };
}
