import { now } from '@yjs/web-kit/pad';
import { ask, Refused } from './ask.ts';
import { indexedStore } from './indexed-store.ts';
import {
  ReportLostEvaluationDocument,
  SubmitPadEvaluationDocument,
  SubmitStartedEvaluationDocument,
} from './pad.graphql.ts';
import { EvaluationQueue, type Lost, type Outcome, type Queued, type Receipt } from './queue.ts';

async function send(entry: Queued): Promise<Outcome> {
  try {
    return { kind: 'ARRIVED', receipt: await handIn(entry) };
  } catch (error) {
    // A pad that is not known any more keeps what it has: registered anew, it may still send it.
    if (error instanceof Refused && error.code !== 'UNAUTHENTICATED')
      return { kind: 'REFUSED', code: error.code, message: error.message };
    return { kind: 'UNREACHED' };
  }
}

async function handIn({ at: _at, startedAt, ...input }: Queued): Promise<Receipt> {
  if (!startedAt) return (await ask(SubmitPadEvaluationDocument, { input })).submitPadEvaluation;
  const { callId: _call, envelope: _envelope, ...given } = input;
  const started = await ask(SubmitStartedEvaluationDocument, { input: { ...given, startedAt } });
  return started.submitStartedEvaluation;
}

async function tell(note: Lost): Promise<boolean> {
  try {
    await ask(ReportLostEvaluationDocument, { input: note });
    return true;
  } catch {
    // Asked again with the next report: a note is let go only once the service has it.
    return false;
  }
}

/** The queue of this pad. */
export const queue = new EvaluationQueue({ store: indexedStore(), send, tell, now });
