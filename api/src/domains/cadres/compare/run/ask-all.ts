import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Asked, askSource } from '../sources/ask-source.ts';
import { ASKED, type AskedSource } from '../words.ts';
import type { SourceState, SourceStates } from './comparison.record.ts';
import type { AskedPerson } from './people.ts';

/** So many questions fail one after the other before a source is left alone for the rest of the run: it is down. */
const GIVE_UP = 3;

export type Answers = ReadonlyMap<string, ReadonlyMap<AskedSource, Asked>>;

/**
 * Asks all sources for some people, so many questions at once; outside of a transaction. What became of each source is counted into `states`: one
 * that is off or down is asked no more, and says nothing of anybody (03 §31.8).
 */
export async function askAll(
  ctx: Ctx,
  people: readonly AskedPerson[],
  states: SourceStates,
  atOnce: number,
): Promise<Answers> {
  const answers = new Map<string, Map<AskedSource, Asked>>(people.map(({ id }) => [id, new Map()]));
  const questions = people.flatMap((person) => ASKED.map((source) => ({ person, source })));
  const inARow = new Map<AskedSource, number>();
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < questions.length; at = next++) {
      const question = questions[at];
      if (!question) return;
      const { person, source } = question;
      const state = states[source] ?? { answered: 0, failed: 0, down: false, off: false, why: null };
      states[source] = state;
      answers.get(person.id)?.set(source, await askOne(ctx, person, source, state, inARow));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, questions.length) }, lane));
  return answers;
}

async function askOne(
  ctx: Ctx,
  { idNo }: AskedPerson,
  source: AskedSource,
  state: SourceState,
  inARow: Map<AskedSource, number>,
): Promise<Asked> {
  if (state.off) return { kind: 'OFF' };
  if (state.down) {
    state.failed += 1;
    return { kind: 'FAILED', why: state.why ?? '' };
  }
  const asked = await askSource(ctx, source, idNo);
  if (asked.kind === 'OFF') state.off = true;
  else if (asked.kind === 'FAILED') {
    state.failed += 1;
    state.why = asked.why;
    const failed = (inARow.get(source) ?? 0) + 1;
    inARow.set(source, failed);
    if (failed >= GIVE_UP) state.down = true;
  } else {
    state.answered += 1;
    inARow.set(source, 0);
  }
  return asked;
}
