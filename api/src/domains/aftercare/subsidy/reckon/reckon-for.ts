import type { LocalDate } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf } from '../../../../platform/money/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { monthRule } from '../parameters.ts';
import { refusal } from '../refusal.ts';
import { standardFor, standardsInForce } from '../standard/standard-in-force.ts';
import { type ReckonedLine, reckon } from './reckon.ts';
import { monthsOfService } from './service-months.ts';

/** A calculation as the application keeps it: whatever becomes of the standard, every line stays explained. */
export interface Calculation {
  policyDocument: string;
  lines: ReckonedLine[];
  /** From how many days on the rest of a month counted. */
  monthFrom: number;
}

/** Whose subsidy is reckoned, at which office. */
export interface ToReckon {
  personCategory: string;
  placementRegion: string;
  enlistDate: LocalDate;
  dischargeDate: LocalDate;
  grounds: readonly string[];
  orgPath: string;
}

/** What it comes to by the standard in force now. */
export interface ReckonedSubsidy {
  serviceMonths: number;
  amount: string;
  calculation: Calculation;
  standard: { ruleId: string; ruleNo: string; version: number; title: string };
}

/**
 * Reckons by the one standard that applies.
 *
 * @throws E-1124, E-1125, E-1126, E-1130
 */
export async function reckonFor(ctx: Ctx, asked: ToReckon): Promise<ReckonedSubsidy> {
  const { days } = await readParameter(ctx, monthRule);
  const serviceMonths = monthsOfService(asked.enlistDate, asked.dischargeDate, days);
  if (serviceMonths === undefined) throw refusal('E-1126');
  const { ruleId, ruleNo, version, title, body } = standardFor(
    await standardsInForce(ctx),
    { ...asked, serviceMonths },
    asked.orgPath,
  );
  const { lines, amount } = reckon(body, { serviceMonths, grounds: asked.grounds });
  if (amountOf(amount).lte(0)) throw refusal('E-1130');
  const calculation = { policyDocument: body.policyDocument, lines, monthFrom: days };
  return { serviceMonths, amount, calculation, standard: { ruleId, ruleNo, version, title } };
}

/** The same as columns of an application. */
export const reckonedColumns = (ctx: Ctx, { serviceMonths, amount, calculation, standard }: ReckonedSubsidy) => ({
  service_months: serviceMonths,
  amount,
  policy_document: calculation.policyDocument,
  calculation: calculation.lines,
  month_from: calculation.monthFrom,
  standard_rule_id: standard.ruleId,
  standard_no: standard.ruleNo,
  standard_version: standard.version,
  standard_title: standard.title,
  reckoned_at: ctx.app.clock.now(),
});
