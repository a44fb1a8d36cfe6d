import { rows, sql } from '../../../../database/sql.ts';
import { addDays, dayNumberOfDate, type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { QUALIFICATION, titleOfItem } from '../../codes.ts';
import { bureausOf } from '../../district-office.ts';
import { warnDays } from '../../parameters.ts';
import { inForce } from './in-force.ts';

/** A qualification that somebody is to be reminded of. */
interface Ending {
  id: string;
  institutionId: string;
  institutionNo: string;
  name: string;
  orgId: string;
  districtCode: string;
  kind: string;
  certNo: string;
  validTo: LocalDate;
}

const endings = sql`
  select q.id, i.id as "institutionId", i.institution_no as "institutionNo", i.name, i.org_id as "orgId", i.district_code as "districtCode",
         q.kind, q.cert_no as "certNo", q.valid_to::text as "validTo"
    from training_qualification q join training_institution i on i.id = q.institution_id and i.state in ('IN_LIBRARY', 'SUSPENDED')
   where ${inForce}`;

/**
 * BR14-1: reminders at 90, 30 and 7 days and on the last day. Each threshold of a qualification is written down once, so a repeated run tells
 * nobody twice and a missed night is made up for; of several thresholds that have passed together only the nearest is told.
 */
export async function remindOfExpiry(tx: Ctx): Promise<void> {
  const { first, second, third } = await readParameter(tx, warnDays);
  const today = localDateOf(tx.app.clock.now());
  const due = await rows<Ending & { days: number }>(
    tx,
    sql`with due as (${endings} and q.valid_to >= ${today}::date and q.valid_to <= ${addDays(today, first)}::date),
          passed as (
            insert into training_qualification_reminder (qualification_id, days, sent_at)
            select due.id, t.days, ${tx.app.clock.now()} from due, unnest(${[first, second, third, 0]}::int[]) as t(days)
             where due."validTo"::date - t.days <= ${today}::date
            on conflict do nothing returning qualification_id, days)
        select due.*, p.days from due join (select qualification_id, min(days) as days from passed group by 1) p on p.qualification_id = due.id`,
  );
  await tell(tx, due, today);
}

/** 批量提醒续期 (SC14-1): by hand, whatever the date. @returns institutions that have something to renew */
export async function remindInstitutions(tx: Ctx, institutionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { first } = await readParameter(tx, warnDays);
  const today = localDateOf(tx.app.clock.now());
  const due = await rows<Ending>(
    tx,
    sql`${endings} and i.id = any(${[...institutionIds]}::uuid[]) and q.valid_to <= ${addDays(today, first)}::date order by q.valid_to`,
  );
  await sendNotices(
    tx,
    due.map((one) => toInstitution(one, today)),
  );
  return new Set(due.map(({ institutionId }) => institutionId));
}

function toInstitution({ orgId, kind, certNo, validTo }: Ending, today: LocalDate): Notice {
  return {
    template: 'T2',
    receivers: [{ roleCode: 'INST', orgId }],
    variables: {
      资质: titleOfItem(QUALIFICATION, kind),
      日期: validTo,
      天数: Math.max(0, dayNumberOfDate(validTo) - dayNumberOfDate(today)),
      证号: certNo,
    },
    link: '/institution',
  };
}

async function tell(tx: Ctx, due: readonly Ending[], today: LocalDate): Promise<void> {
  if (due.length === 0) return;
  const bureaus = await bureausOf(
    tx,
    due.map(({ districtCode }) => districtCode),
  );
  const toDistricts = [...Map.groupBy(due, ({ districtCode }) => districtCode)].flatMap(([code, found]): Notice[] => {
    const orgId = bureaus.get(code);
    if (!orgId) return [];
    const lines = found
      .slice(0, 5)
      .map(({ name, kind, validTo }) => `${name}${titleOfItem(QUALIFICATION, kind)}（${validTo}）`);
    return [
      {
        template: 'T3',
        receivers: [{ roleCode: 'BIZ_OFFICER', orgId }],
        variables: { 数量: found.length, 明细: lines.join('；') },
        link: '/training/institutions?order=EXPIRY',
      },
    ];
  });
  await sendNotices(tx, [...due.map((one) => toInstitution(one, today)), ...toDistricts]);
}
