import type { App } from '../../kernel/app.ts';
import type { ChannelRow } from './channel-driver.ts';

/** Asks a view about several at once; `of` is the place in the list of whom a row is about. */
export type AskView = (asked: readonly (readonly string[])[]) => Promise<readonly { of: number; row: ChannelRow }[]>;

interface Waiting {
  values: readonly string[];
  done: (rows: ChannelRow[]) => void;
  failed: (error: unknown) => void;
}

/** Questions that go to the database together. */
const MOST_TOGETHER = 50;

const desks = new WeakMap<App, Map<string, Waiting[]>>();

/**
 * Questions of one kind that come within one turn of the event loop go to the database as one statement: for a row found by its key, the way
 * there costs several times what finding it does. A statement that fails is asked again for each of its questions alone, so that none
 * suffers from another.
 *
 * @param kind tells apart what cannot be asked together
 */
export function askTogether(app: App, kind: string, values: readonly string[], ask: AskView): Promise<ChannelRow[]> {
  return new Promise((done, failed) => {
    const desk = desks.get(app) ?? new Map<string, Waiting[]>();
    desks.set(app, desk);
    const question = { values, done, failed };
    const waiting = desk.get(kind);
    if (waiting) {
      waiting.push(question);
      return;
    }
    const together = [question];
    desk.set(kind, together);
    setImmediate(() => {
      desk.delete(kind);
      for (let from = 0; from < together.length; from += MOST_TOGETHER)
        void settle(together.slice(from, from + MOST_TOGETHER), ask);
    });
  });
}

async function settle(questions: readonly Waiting[], ask: AskView): Promise<void> {
  try {
    const answers = questions.map((): ChannelRow[] => []);
    for (const { of, row } of await ask(questions.map(({ values }) => values))) answers[of]?.push(row);
    for (const [index, question] of questions.entries()) question.done(answers[index] ?? []);
  } catch (error) {
    if (questions.length === 1) questions[0]?.failed(error);
    else for (const question of questions) void settle([question], ask);
  }
}
