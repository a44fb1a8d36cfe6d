import { localDateOf } from '../calendar/index.ts';
import type { Ctx } from '../kernel/context.ts';
import { takeNumbers } from './take-numbers.ts';

/** A kind of business number that is counted anew each local day. */
interface DatedNumber {
  /** Name of the sequence; never changes, for a new one would begin at 1 again. */
  sequence: string;
  /** What stands before the date: CB. */
  prefix: string;
  /** Digits of the count; more numbers than that make it longer. */
  digits: number;
}

/** Takes `count` consecutive business numbers of the day, as people read them: CB2026112500001. They belong to the transaction. */
export async function takeDatedNumbers(
  tx: Ctx,
  { sequence, prefix, digits }: DatedNumber,
  count: number,
): Promise<string[]> {
  const day = localDateOf(tx.app.clock.now()).replaceAll('-', '');
  const first = await takeNumbers(tx, `${sequence}-${day}`, count);
  return Array.from({ length: count }, (_, n) => `${prefix}${day}${String(first + n).padStart(digits, '0')}`);
}

/** One number of {@link takeDatedNumbers}. */
export async function takeDatedNumber(tx: Ctx, kind: DatedNumber): Promise<string> {
  const [no] = await takeDatedNumbers(tx, kind, 1);
  if (!no) throw new Error(`“${kind.sequence}” gave no number`);
  return no;
}
