import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { heldShares } from '../runs/points.ts';
import type { Item } from '../standards/words.ts';
import { incompletePays, livingDayRule, type SPLITS, subsidySplit, subsidyTwoHands } from './parameters.ts';

/** By what an application is settled; kept with it, for a parameter holds for new objects only (02 §4). */
export interface SettlementRules {
  /** `subsidy.incomplete_pays`, by item. */
  incompletePays: Readonly<Record<Item, boolean>>;
  /** `subsidy.living_day_rule`, in per cent. */
  livingDayPct: number;
  /** `subsidy.split`. */
  split: (typeof SPLITS)[number];
  /** A handler and a checker of the district (02 §19.2). */
  twoHands: boolean;
  /** Of a run that was stopped (T21-8): how much of its price is settled, in per cent of the lessons that were held. */
  trainPct?: string;
}

/** The defaults of 02 §4, by which everything was settled before offices could say otherwise. */
export const DEFAULT_RULES: SettlementRules = {
  incompletePays: incompletePays.default,
  livingDayPct: livingDayRule.default,
  split: subsidySplit.default,
  twoHands: subsidyTwoHands.default,
};

/** The rules that hold for an application made now. */
export async function rulesNow(ctx: Ctx): Promise<SettlementRules> {
  return {
    incompletePays: await readParameter(ctx, incompletePays),
    livingDayPct: await readParameter(ctx, livingDayRule),
    split: await readParameter(ctx, subsidySplit),
    twoHands: await readParameter(ctx, subsidyTwoHands),
  };
}

/**
 * By what the city settles a run that was stopped before its end (T21-8): nobody has completed it, so that everybody who was in it has the living
 * subsidy of his days and the price by the share of the lessons that were held.
 */
export async function rulesOfStopped(ctx: Ctx, runId: string): Promise<SettlementRules> {
  const rules = await rulesNow(ctx);
  const shares = [];
  for (const ask of heldShares.of(ctx)) shares.push((await ask(ctx, [runId])).get(runId));
  const incompletePays = { TRAIN: true, CERT: true, LODGE: true, LIVING: true };
  return { ...rules, incompletePays, trainPct: shares.find((share) => share !== undefined) ?? '0.00' };
}

/** Whether somebody who has not completed the run is settled at all. */
export const paysIncomplete = ({ incompletePays: pays }: SettlementRules): boolean => Object.values(pays).some(Boolean);
