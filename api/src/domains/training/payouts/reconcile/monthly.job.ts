import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { amountOf, NOTHING, readMoney } from '../../../../platform/money/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { bureausOf, CITY_CODE } from '../../district-office.ts';
import { districtTitle } from '../../runs/words.ts';
import { AGES, type DistrictReconciliation, readReconciliation } from './read-reconciliation.ts';

/** The month before the one a day lies in, YYYY-MM. */
export function monthBefore(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** 「2026年7月」. */
const monthTitle = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** What has waited longest, in words: 「其中90天以上 1,000.00 元」. */
function longest({ ages }: Pick<DistrictReconciliation, 'ages'>): string {
  const last = ages.at(-1) ?? '0';
  return amountOf(last).gt(NOTHING) ? `其中${AGES.at(-1)}天以上 ${readMoney(last)} 元。` : '';
}

const sum = (amounts: readonly string[]) => amounts.reduce((all, one) => all.plus(one), NOTHING).toFixed(2);

/**
 * R7 of the month that has ended (02 §19.6 “CITY monthly”): the city hears how ledgers and payments stand by district, a district with a
 * difference of its own. A month is told of once, however often the job runs.
 */
async function reconcileMonth(ctx: Ctx): Promise<void> {
  await transaction(ctx, async (tx) => {
    const month = monthBefore(localDateOf(tx.app.clock.now()));
    const { districts } = await readReconciliation(tx, month);
    if (districts.length === 0) return;
    const apart = districts.filter(({ ok }) => !ok);
    const bureaus = await bureausOf(tx, [CITY_CODE, ...apart.map(({ districtCode }) => districtCode)]);
    const link = `/training/fund-reconciliation?month=${month}`;
    const words = (own: readonly DistrictReconciliation[]) => ({
      月份: monthTitle(month),
      台账: readMoney(sum(own.map(({ ledgerTotal }) => ledgerTotal))),
      拨付: readMoney(sum(own.map(({ fundTotal }) => fundTotal))),
      差额: readMoney(sum(own.map(({ difference }) => difference))),
    });
    const city = bureaus.get(CITY_CODE);
    const notices: Notice[] = [
      ...(city
        ? [
            {
              template: 'N520',
              receivers: [{ roleCode: 'CITY_OFFICER', orgId: city }],
              variables: {
                ...words(districts),
                结果:
                  apart.length === 0
                    ? '各区一致'
                    : `${apart.length}个区有差额（${apart.map(({ districtCode }) => districtTitle(districtCode)).join('、')}）`,
              },
              link,
              dueKey: `fund-r7-${month}-city`,
            },
          ]
        : []),
      ...apart.flatMap((one) => {
        const orgId = bureaus.get(one.districtCode);
        if (!orgId) return [];
        return [
          {
            template: 'N521',
            receivers: [{ roleCode: 'BIZ_OFFICER', orgId }],
            variables: { ...words([one]), 账龄: longest(one) },
            link: '/training/subsidy-ledgers',
            dueKey: `fund-r7-${month}-${one.districtCode}`,
          },
        ];
      }),
    ];
    await sendNotices(tx, notices);
  });
}

/** R7 on the first of every month at 06:30, of the month before. */
export const reconcileJobs: readonly JobDefinition[] = [
  {
    name: 'training.fund-reconciliation',
    title: '资金拨付月度核对',
    cron: '30 6 1 * *',
    concurrency: 1,
    run: reconcileMonth,
  },
];
