import type { Ctx } from '../../../../platform/kernel/index.ts';
import { evaluate, type RuleInForce, rulesFor, rulesInForce } from '../../../../platform/rules/index.ts';
import { refusal } from '../refusal.ts';
import type { StandardBody } from './standard-body.ts';
import type { StandardFacts } from './standard-fields.ts';

/** Name of the kind of rules, and of its pages. */
export const STANDARD_KIND = 'one-off-subsidy';

export type Standard = RuleInForce<StandardBody>;

/**
 * The one standard of those in force that applies to a person at a place; a district's own goes before the city's that it replaces.
 *
 * @throws E-1124 where none applies, E-1125 where several do: which of two amounts is paid is not for the system to choose
 */
export function standardFor(standards: readonly Standard[], facts: StandardFacts, orgPath: string): Standard {
  const fitting = rulesFor(standards, orgPath).filter(({ condition }) => evaluate(condition, { ...facts }));
  const [only] = fitting;
  if (!only) throw refusal('E-1124');
  if (fitting.length > 1)
    throw refusal('E-1125', { count: fitting.length, titles: fitting.map(({ title }) => title).join('、') });
  return only;
}

/** The standards in force now. */
export const standardsInForce = (ctx: Ctx): Promise<Standard[]> =>
  rulesInForce<StandardBody>(ctx, { kind: STANDARD_KIND });
