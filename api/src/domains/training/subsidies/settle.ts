import type { LocalDate } from '../../../platform/calendar/index.ts';
import { type Amount, amountOf, halfUp } from '../../../platform/money/index.ts';
import { type Standing, standardOn, type Whom } from '../standards/coverage/standing.ts';
import type { Item, Kind, Unit } from '../standards/words.ts';
import { type Basis, basisOf } from './basis.ts';
import { type Living, livingOf, type TrainingDay } from './living.ts';
import { DEFAULT_RULES, paysIncomplete, type SettlementRules } from './settlement-rules.ts';
import { type Funds, splitFunds, totalsOf } from './split-funds.ts';

/** A person of a run as its completion left him (02 §19.4 no. 1). */
export interface Settled {
  traineeId: string;
  whom: Whom;
  /** 结业; of somebody else only what `subsidy.incomplete_pays` names is paid. */
  completed: boolean;
  /** 退训: nothing is paid for, whatever the parameter says. */
  withdrawn?: boolean;
  days: readonly TrainingDay[];
  /** Actual assessment fee in yuan; paid with a certificate's number alone. */
  assessmentFee: string | null;
  certificateNo: string | null;
  /** Nights of the plan and the price of one, where the plan has lodging. */
  lodging: { nights: number; rate: string } | null;
}

/** What the run and the contracts say of money. */
export interface RunPrices {
  /** District of the institution's location, whose sheet takes everybody where `subsidy.split` says so. */
  location: string;
  /** First day of the run: caps and central standard are those of that day. */
  start: LocalDate;
  /** Lesson hours of the run, for caps by the hour. */
  hours: string;
  /** 人均收费 of the contract with each district, and 备案价格 of the project, which it may not exceed. */
  contracts: ReadonlyMap<string, { pricePerPerson: string }>;
  ceiling: string;
}

/** 结算明细 (02 §19.3): what one item of one person comes to, how, and whose money it is. */
export interface SheetLine extends Funds {
  traineeId: string;
  item: Item;
  /** How many of the unit; of a living subsidy the days that count. */
  quantity: number;
  unit: Unit;
  /** Of one unit; null where the days had several standards. */
  unitAmount: Amount | null;
  gross: Amount;
  cap: Amount | null;
  amount: Amount;
  /** Standards that it was reckoned by (BR26-5). */
  standardIds: readonly string[];
  /** What it rests on, for whoever reckons after. */
  basis: Basis;
}

/** 分区结算单 (02 §19.3). */
export interface Sheet {
  districtCode: string;
  lines: readonly SheetLine[];
  total: Amount;
  central: Amount;
  local: Amount;
  /** Days that somebody was trained and no living standard holds: such a sheet cannot be submitted. */
  uncovered: readonly LocalDate[];
}

/** In whose sheet somebody stands (`subsidy.split`, A21). */
export const sheetOf = (district: string, location: string, { split }: Pick<SettlementRules, 'split'>): string =>
  split === 'by_location_district' ? location : district;

/**
 * The sheets of a run: one for each district whose trainees have completed it, or one for all of them (02 §19.4, `subsidy.split`).
 *
 * @throws where shares do not add up to the fen; generation stops (02 §19.4 no. 5)
 */
export function settle(
  people: readonly Settled[],
  prices: RunPrices,
  standards: readonly Standing[],
  rules: SettlementRules = DEFAULT_RULES,
): Sheet[] {
  const paid = people.filter(({ completed, withdrawn }) => completed || (!withdrawn && paysIncomplete(rules)));
  const byDistrict = Map.groupBy(paid, ({ whom }) => sheetOf(whom.districtCode, prices.location, rules));
  return [...byDistrict].map(([districtCode, own]): Sheet => {
    const settled = own.map((one) => linesOf(one, prices, standards, rules));
    const lines = settled.flatMap((one) => one.lines);
    const totals = totalsOf(lines);
    if (!totals.central.plus(totals.local).eq(totals.total))
      throw new Error(`sheet ${districtCode}: central and local money do not add up to the total`);
    const uncovered = [...new Set(settled.flatMap((one) => one.uncovered))].toSorted();
    return { districtCode, lines, ...totals, uncovered };
  });
}

type Line = Omit<SheetLine, keyof Funds>;

function linesOf(
  one: Settled,
  prices: RunPrices,
  standards: readonly Standing[],
  rules: SettlementRules,
): { lines: SheetLine[]; uncovered: readonly LocalDate[] } {
  const { whom, traineeId } = one;
  const found = (kind: Kind) => standardOn(standards, { kind }, whom, prices.start);
  const contract = prices.contracts.get(whom.districtCode);
  if (!contract) throw new Error(`there is no contract with district ${whom.districtCode}`);
  const living = livingOf(one.days, standards, whom, rules.livingDayPct);
  const pays = (item: Item) => one.completed || rules.incompletePays[item];
  // The central standard is one of completed trainees (02 §19.4 no. 4).
  const centralStandard = amountOf((one.completed && found('CENTRAL')?.amount) || 0);
  const capped = (
    item: Item,
    { count = 1, unit = 'RUN', each }: { count?: number; unit?: Unit; each: Amount },
    caps: readonly (Amount | null)[],
    standard: Standing | undefined,
  ): Line => {
    const gross = each.times(count);
    const cap = caps.reduce<Amount | null>((least, next) => (next && (!least || next.lt(least)) ? next : least), null);
    const amount = halfUp(cap?.lt(gross) ? cap : gross);
    return {
      traineeId,
      item,
      quantity: count,
      unit,
      unitAmount: each,
      gross: halfUp(gross),
      cap,
      amount,
      standardIds: standard ? [standard.id] : [],
      basis: basisOf(centralStandard),
    };
  };
  const trainCap = found('CAP_TRAIN');
  const certCap = found('CAP_CERT');
  const lodgeCap = found('CAP_LODGE');
  const certified = one.certificateNo !== null && one.assessmentFee !== null ? amountOf(one.assessmentFee) : null;
  const lines: Line[] = [
    capped(
      'TRAIN',
      {
        each: halfUp(
          amountOf(contract.pricePerPerson)
            .times(rules.trainPct ?? 100)
            .div(100),
        ),
      },
      [amountOf(prices.ceiling), capOf(trainCap, { HOUR: prices.hours })],
      trainCap,
    ),
    ...(certified ? [capped('CERT', { each: certified }, [capOf(certCap, {})], certCap)] : []),
    ...(one.lodging
      ? [
          capped(
            'LODGE',
            { count: one.lodging.nights, unit: 'DAY', each: amountOf(one.lodging.rate) },
            [capOf(lodgeCap, { DAY: one.lodging.nights })],
            lodgeCap,
          ),
        ]
      : []),
    livingLine(one, living, standards, centralStandard),
  ].filter(({ item, amount }) => pays(item) && amount.gt(0));
  return { lines: splitFunds(lines, centralStandard), uncovered: pays('LIVING') ? living.uncovered : [] };
}

/** The living subsidy as a line, with its days (02 §19.7 drill-down). */
function livingLine(one: Settled, living: Living, standards: readonly Standing[], centralStandard: Amount): Line {
  const used = standards.filter(({ id }) => living.days.some(({ standardId }) => standardId === id));
  const [first] = used;
  return {
    traineeId: one.traineeId,
    item: 'LIVING',
    quantity: living.days.length,
    unit: used.every(({ unit }) => unit === 'MONTH') && first ? 'MONTH' : 'DAY',
    unitAmount: used.length === 1 && first ? amountOf(first.amount) : null,
    gross: living.amount,
    cap: null,
    amount: living.amount,
    standardIds: [...new Set(living.days.map(({ standardId }) => standardId))],
    basis: basisOf(centralStandard, { scheduled: one.days, living, standards: used }),
  };
}

/** What a cap comes to: as it stands by the run, by the hour or the night so many times. */
export function capOf(
  standard: Pick<Standing, 'amount' | 'unit'> | undefined,
  times: Readonly<Partial<Record<Standing['unit'], string | number>>>,
): Amount | null {
  if (!standard) return null;
  const count = standard.unit === 'RUN' ? 1 : times[standard.unit];
  return count === undefined ? null : halfUp(amountOf(standard.amount).times(count));
}
