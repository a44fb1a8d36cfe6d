import type { Ctx } from '../kernel/context.ts';
import type { ActInput, FlowRow, GuardAnswer, RecordBinding } from './binding.ts';

/** The parts of a binding that judge by facts, all knowing what facts there are. */
export interface Judged<Facts extends object> {
  guards?: Readonly<Record<string, (facts: Readonly<Facts>) => GuardAnswer>>;
  inputRule?: (action: string, facts: Readonly<Facts>, input: ActInput) => GuardAnswer;
  outlived?: (action: string, facts: Readonly<Facts>) => GuardAnswer;
  loadFacts: (ctx: Ctx, rows: readonly FlowRow[]) => Promise<ReadonlyMap<string, Readonly<Facts>>>;
}

/** Ties guards and input rule of a binding to the facts that it loads: `...judgedBy<Facts>({ guards, loadFacts })`. */
export function judgedBy<Facts extends object>(
  parts: Judged<Facts>,
): Pick<RecordBinding, 'guards' | 'inputRule' | 'outlived' | 'loadFacts'> {
  // The engine knows no domain's facts: it hands to the guards of a record what `loadFacts` gave for it.
  return parts as unknown as Pick<RecordBinding, 'guards' | 'inputRule' | 'outlived' | 'loadFacts'>;
}
