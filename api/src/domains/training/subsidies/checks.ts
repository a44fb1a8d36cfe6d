import { type Amount, amountOf, sumOf } from '../../../platform/money/index.ts';
import type { Item } from '../standards/words.ts';
import type { Sheet, SheetLine } from './settle.ts';

/** One reconciliation check as the table shows it (02 §19.6). */
export interface Check {
  code: 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6';
  title: string;
  expected: string;
  actual: string;
  /** Actual less expected; of people, who is missing or too many. */
  difference: string;
  ok: boolean;
}

/** What of a sheet is checked. */
export interface Checked extends Pick<Sheet, 'total' | 'central' | 'local'> {
  lines: readonly Pick<SheetLine, 'traineeId' | 'item' | 'amount'>[];
}

/** What a sheet is held against. */
export interface Against {
  /** As the sheet is kept, and the ledger where there is one. */
  sheetTotal: string;
  ledgerTotal: string | null;
  /** Σ 生活补助 that the institution says it has paid; null before it has. */
  paid: string | null;
  /** Who of the district has completed the run, by trainee. */
  completed: ReadonlySet<string>;
  /** Lines of other ledgers for the same run, and off-site reimbursements of the same days: trainee and item. */
  elsewhere: readonly { traineeId: string; item: Item | null; recordNo: string }[];
  contract: { persons: number; amount: string };
  /** What people are called, by trainee, where a check names them. */
  names?: ReadonlyMap<string, string>;
}

const money = (code: Check['code'], title: string, expected: Amount, actual: Amount): Check => ({
  code,
  title,
  expected: expected.toFixed(2),
  actual: actual.toFixed(2),
  difference: actual.minus(expected).toFixed(2),
  ok: actual.eq(expected),
});

/** R1 to R6 (02 §19.6); R3 only once payouts were fed back. */
export function checksOf(sheet: Checked, against: Against): Check[] {
  const lines = sumOf(sheet.lines.map(({ amount }) => amount));
  const kept = amountOf(against.ledgerTotal ?? against.sheetTotal);
  const wrong = [amountOf(against.sheetTotal), kept].find((one) => !one.eq(lines));
  return [
    money('R1', '明细合计 = 结算单 = 台账', wrong ?? lines, lines),
    money('R2', '中央 + 地方 = 合计', sheet.total, sheet.central.plus(sheet.local)),
    ...(against.paid === null
      ? []
      : [
          money(
            'R3',
            '生活补助实发 = 应发',
            sumOf(sheet.lines.filter(isLiving).map(({ amount }) => amount)),
            amountOf(against.paid),
          ),
        ]),
    checkPeople(sheet.lines, against),
    checkElsewhere(sheet.lines, against.elsewhere),
    checkContract(sheet.lines, against.contract),
  ];
}

const isLiving = ({ item }: { item: Item }) => item === 'LIVING';

function checkPeople(lines: Checked['lines'], { completed, names }: Pick<Against, 'completed' | 'names'>): Check {
  const name = (id: string) => names?.get(id) ?? id;
  const listed = new Set(lines.map(({ traineeId }) => traineeId));
  const missing = [...completed].filter((id) => !listed.has(id));
  const extra = [...listed].filter((id) => !completed.has(id));
  return {
    code: 'R4',
    title: '结算学员 = 结业学员',
    expected: String(completed.size),
    actual: String(listed.size),
    difference: [...missing.map((id) => `缺少${name(id)}`), ...extra.map((id) => `多出${name(id)}`)].join('、'),
    ok: missing.length === 0 && extra.length === 0,
  };
}

function checkElsewhere(lines: Checked['lines'], elsewhere: Against['elsewhere']): Check {
  const doubled = elsewhere.filter((other) =>
    lines.some(({ traineeId, item }) => traineeId === other.traineeId && (other.item === null || other.item === item)),
  );
  return {
    code: 'R5',
    title: '无重复结算',
    expected: '0',
    actual: String(doubled.length),
    difference: [...new Set(doubled.map(({ recordNo }) => recordNo))].join('、'),
    ok: doubled.length === 0,
  };
}

/** Both the persons and the money of 培训费 within the contract. */
function checkContract(lines: Checked['lines'], { persons, amount }: Against['contract']): Check {
  const training = lines.filter(({ item }) => item === 'TRAIN');
  const sum = sumOf(training.map((line) => line.amount));
  const within = training.length <= persons && sum.lte(amountOf(amount));
  return { ...money('R6', '培训费不超过合同', amountOf(amount), sum), ok: within };
}
