import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type PostedLine, standingLines } from './read-lines.ts';
import { FIRST, hashOfHead, hashOfLine, isIntact } from './seal.ts';

const NO = 'BX310109202600001';

/** Lines of a ledger, each sealed with the one before. */
function sealed(lines: readonly Partial<PostedLine>[]): PostedLine[] {
  let before = FIRST;
  return lines.map((changes, place) => {
    const line: Omit<PostedLine, 'hash'> = {
      id: `line${place + 1}`,
      ledgerId: 'ledger',
      seq: place + 1,
      kind: 'ORIGINAL',
      reversalId: null,
      correctsId: null,
      runTraineeId: 'A',
      nameMasked: '张*',
      idNoMasked: '310100********0011',
      category: '10',
      item: 'LIVING',
      quantity: '15',
      unit: 'DAY',
      standardIds: ['s1'],
      unitAmount: null,
      gross: '794.40',
      cap: null,
      amount: '794.40',
      central: '0.00',
      local: '794.40',
      basis: { centralStandard: '2000.00' },
      ...changes,
    };
    before = hashOfLine(before, NO, line);
    return { ...line, hash: before };
  });
}

const LINES = sealed([
  { item: 'TRAIN', amount: '3105.60', central: '2000.00', local: '1105.60' },
  {},
  { kind: 'REVERSAL', reversalId: 'r', correctsId: 'line2', amount: '-794.40', local: '-794.40' },
  { kind: 'REPLACEMENT', reversalId: 'r', correctsId: 'line2', amount: '738.85', local: '738.85' },
]);
const HEAD = {
  ledgerNo: NO,
  sheetNo: 'BZ310109202600001-310109',
  runNo: 'BC310109202600004',
  districtCode: '310109',
  contractNo: 'HT310109202600001',
  payeeName: '示范培训中心',
  total: '3900.00',
  central: '2000.00',
  local: '1900.00',
};
const sealedHead = { ...HEAD, hash: hashOfHead(HEAD, LINES[1]?.hash ?? '') };

describe('the seal of a ledger', () => {
  it('holds for what was posted, further lines included, however the database writes amounts', () => {
    expect(isIntact(sealedHead, LINES)).toBe(true);
    expect(isIntact({ ...sealedHead, total: '3900' }, LINES)).toBe(true);
  });

  it.each<[string, () => boolean]>([
    [
      'an amount that was changed',
      () =>
        isIntact(
          sealedHead,
          LINES.map((line, n) => (n === 1 ? { ...line, amount: '794.41' } : line)),
        ),
    ],
    [
      'a line that was taken out',
      () =>
        isIntact(
          sealedHead,
          LINES.filter(({ seq }) => seq !== 3),
        ),
    ],
    [
      'two lines that changed places',
      () => isIntact(sealedHead, [...LINES.slice(0, 2), ...LINES.slice(2).toReversed()]),
    ],
    ['a head that says another total', () => isIntact({ ...sealedHead, total: '3900.01' }, LINES)],
    [
      'a day that was reckoned otherwise',
      () =>
        isIntact(
          sealedHead,
          LINES.map((line, n) => (n === 1 ? { ...line, basis: { centralStandard: '1999.00' } } : line)),
        ),
    ],
  ])('breaks by %s', (_, broken) => expect(broken()).toBe(false));

  it('leaves of a line that was taken back its replacement alone', () =>
    expect(standingLines(LINES).map(({ seq }) => seq)).toEqual([1, 4]));
});

describe('a ledger that was issued', () => {
  const lines = fc.array(
    fc.record({
      runTraineeId: fc.constantFrom('A', 'B', 'C'),
      item: fc.constantFrom('TRAIN' as const, 'CERT' as const, 'LIVING' as const),
      amount: fc.integer({ min: 1, max: 500_000 }).map((n) => (n / 100).toFixed(2)),
    }),
    { minLength: 1, maxLength: 10 },
  );
  const issue = (given: readonly Partial<PostedLine>[]) => {
    const posted = sealed(given);
    return { posted, head: { ...HEAD, hash: hashOfHead(HEAD, posted.at(-1)?.hash ?? FIRST) } };
  };

  it('T27-11 keeps its head and every line through any reversals: they only add', () =>
    fc.assert(
      fc.property(
        lines,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 9999 })), { maxLength: 5 }),
        (given, taken) => {
          const { posted, head } = issue(given);
          const all: Partial<PostedLine>[] = [...given];
          for (const [place, cents] of taken) {
            const standing = standingLines(sealed(all));
            const wrong = standing[place % standing.length];
            if (!wrong) continue;
            const { item, runTraineeId } = wrong;
            all.push({ item, runTraineeId, kind: 'REVERSAL', correctsId: wrong.id, amount: `-${wrong.amount}` });
            all.push({
              item,
              runTraineeId,
              kind: 'REPLACEMENT',
              correctsId: wrong.id,
              amount: (cents / 100).toFixed(2),
            });
          }
          const now = sealed(all);
          expect(isIntact(head, now)).toBe(true);
          expect(now.slice(0, posted.length)).toEqual(posted);
          expect(standingLines(now)).toHaveLength(posted.length);
        },
      ),
    ));

  it('is broken by any other amount, person, item, order or loss of a line', () =>
    fc.assert(
      fc.property(lines, fc.nat(), fc.constantFrom('amount', 'central', 'person', 'item', 'loss'), (given, at, how) => {
        const { posted, head } = issue(given);
        const place = at % posted.length;
        const changed = posted.flatMap((line, n): PostedLine[] => {
          if (n !== place) return [line];
          if (how === 'loss') return [];
          if (how === 'amount') return [{ ...line, amount: (Number(line.amount) + 0.01).toFixed(2) }];
          if (how === 'central') return [{ ...line, central: '0.01' }];
          return [how === 'person' ? { ...line, runTraineeId: 'D' } : { ...line, item: 'LODGE' }];
        });
        expect(isIntact(head, changed)).toBe(false);
      }),
    ));
});
