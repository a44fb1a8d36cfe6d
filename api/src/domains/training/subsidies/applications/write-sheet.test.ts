import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../../platform/calendar/index.ts';
import { type Standing, standardOn } from '../../standards/coverage/standing.ts';
import type { Kind, Unit } from '../../standards/words.ts';
import { type Settled, settle } from '../settle.ts';
import type { KeptLine } from '../sheets/lines.ts';
import { isUpToDate, linesOf, type NewLine } from './write-sheet.ts';

const standard = (kind: Kind, unit: Unit, amount: string, validFrom: string, lastDay: string | null): Standing => ({
  id: `${kind} ${validFrom}`,
  standardNo: `${kind} ${validFrom}`,
  kind,
  item: null,
  unit,
  amount,
  scopeDistricts: [],
  scopeCategories: [],
  scopeLevels: [],
  nested: false,
  validFrom,
  lastDay,
});
const fen = (most: number) => fc.integer({ min: 1, max: most }).map((n) => (n / 100).toFixed(2));
const FIRST = '2026-06-20';
const DAYS = Array.from({ length: 20 }, (_, n) => addDays(FIRST, n));

/** People of two districts with whatever they attended of twenty days of six hours. */
const people = fc.array(
  fc.record({
    districtCode: fc.constantFrom('310109', '310115'),
    attended: fc.array(fc.constantFrom('0', '2.5', '3', '6'), { minLength: 20, maxLength: 20 }),
    assessmentFee: fen(90_000),
    certified: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);
/** Two living standards that follow each other on some day. */
const standards = fc
  .record({ june: fen(20_000), july: fen(20_000), central: fen(500_000), turn: fc.integer({ min: 1, max: 19 }) })
  .map(({ june, july, central, turn }) => [
    standard('LIVING', 'DAY', june, '2026-01-01', addDays(FIRST, turn - 1)),
    standard('LIVING', 'DAY', july, addDays(FIRST, turn), '2026-12-31'),
    standard('CENTRAL', 'RUN', central, '2011-01-01', null),
  ]);

const settledOf = (given: { districtCode: string; attended: string[]; assessmentFee: string; certified: boolean }[]) =>
  given.map(
    ({ districtCode, attended, assessmentFee, certified }, n): Settled => ({
      traineeId: `${n}`,
      whom: { districtCode, category: '10', level: '5' },
      completed: true,
      days: DAYS.map((date, at) => ({ date, hours: '6', attended: attended[at] ?? '0' })),
      assessmentFee,
      certificateNo: certified ? `C-${n}` : null,
      lodging: null,
    }),
  );
const PRICES = {
  location: '310109',
  start: FIRST,
  hours: '120',
  ceiling: '3200.00',
  contracts: new Map(['310109', '310115'].map((code) => [code, { pricePerPerson: '3105.60' }])),
};

/** A line as the database gives it back: amounts as texts with their decimals. */
const kept = (line: NewLine, seq: number): KeptLine => ({
  id: `${seq}`,
  sheetId: 'sheet',
  seq,
  runTraineeId: line.traineeId,
  nameMasked: '张*',
  idNoMasked: '310100********0011',
  category: '10',
  item: line.item,
  quantity: line.quantity.toFixed(2),
  unit: line.unit,
  standardIds: line.standardIds,
  unitAmount: line.unitAmount?.toFixed(2) ?? null,
  gross: line.gross.toFixed(2),
  cap: line.cap?.toFixed(2) ?? null,
  amount: line.amount.toFixed(2),
  central: line.central.toFixed(2),
  local: line.local.toFixed(2),
  basis: JSON.parse(JSON.stringify(line.basis)),
  excluded: line.excludeReason !== null,
  excludeReason: line.excludeReason,
});

describe('properties of 02 §19.4', () => {
  it('T27-1 generating again changes nothing, whatever was excluded; another amount of any day does', () =>
    fc.assert(
      fc.property(people, standards, fc.infiniteStream(fc.boolean()), (given, known, out) => {
        for (const sheet of settle(settledOf(given), PRICES, known)) {
          const first = linesOf(sheet, []).map(kept);
          const excluded = first.map((line) => {
            const gone = out.next().value === true;
            return { ...line, excluded: gone, excludeReason: gone ? '发票不符' : null };
          });
          // What a district has excluded is shared anew once, and stands from then on.
          const shared = linesOf(sheet, excluded).map(kept);
          expect(isUpToDate(linesOf(sheet, shared), shared)).toBe(true);
          expect(shared.map(({ excludeReason }) => excludeReason)).toEqual(
            excluded.map(({ excludeReason }) => excludeReason),
          );
          const [one, ...others] = shared;
          if (!one) continue;
          const dearer = { ...one, gross: (Number(one.gross) + 0.01).toFixed(2) };
          expect(isUpToDate(linesOf(sheet, [dearer, ...others]), [dearer, ...others])).toBe(false);
        }
      }),
    ));

  it('BR26-5 every day of a living subsidy has the standard of that day, and the line is their sum, never above it', () =>
    fc.assert(
      fc.property(people, standards, (given, known) => {
        const whom = { districtCode: '', category: '', level: '' };
        for (const { item, basis, amount, quantity } of settle(settledOf(given), PRICES, known).flatMap(
          ({ lines }) => lines,
        )) {
          if (item !== 'LIVING') continue;
          const paid = (basis.days ?? []).filter(({ rate }) => rate !== null);
          for (const { date, rate, standardNo } of paid) {
            const standing = standardOn(known, { kind: 'LIVING' }, whom, date);
            expect([rate, standardNo]).toEqual([standing?.amount, standing?.standardNo]);
          }
          expect(paid.length).toBe(quantity);
          const sum = paid.reduce((cents, { rate }) => cents + Math.round(Number(rate) * 100), 0);
          expect(amount.times(100).toNumber()).toBe(sum);
        }
      }),
    ));
});
