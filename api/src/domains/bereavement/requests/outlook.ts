import type { Ctx } from '../../../platform/kernel/index.ts';
import { sumOf } from '../../../platform/money/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { classRules } from '../parameters.ts';
import { paidMonths, payablesOf } from '../payable/beneficiaries.ts';
import { type ReckonedClass, reckonClass } from '../reduction/reckon.ts';

/** What a death comes to in every class that is still paid, by the rules in force (03 §34.5). */
export async function reckonPerson(ctx: Ctx, beneficiaryId: string, diedOn: string, only?: readonly string[]) {
  const rules = await readParameter(ctx, classRules);
  const payables = (await payablesOf(ctx, beneficiaryId)).filter(({ id, payStatus }) =>
    only ? only.includes(id) : payStatus !== 'STOPPED',
  );
  const paid = await paidMonths(
    ctx,
    payables.map(({ id }) => id),
  );
  return payables.map((one) => ({
    ...one,
    ...reckonClass({ classCode: one.classCode, monthly: one.monthly, paid: paid.get(one.id) ?? [] }, diedOn, rules),
  }));
}

/** The same as the request keeps it: the latest of the classes' months, and the sums. */
export function summed(classes: readonly ReckonedClass[]) {
  const latest =
    classes
      .map(({ lastPayMonth }) => lastPayMonth)
      .toSorted()
      .at(-1) ?? null;
  const stop =
    classes
      .map(({ stopMonth }) => stopMonth)
      .toSorted()
      .at(-1) ?? null;
  return {
    last_pay_month: latest,
    stop_month: stop,
    overpaid: sumOf(classes.map(({ overpaid }) => overpaid)).toFixed(2),
    funeral_hint: sumOf(classes.map(({ funeral }) => funeral)).toFixed(2),
  };
}
