import { run, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { bureausOf, CITY_CODE } from '../district-office.ts';
import { type LibraryEventKind, writeLibraryEvents } from '../marks/index.ts';
import { closeDismissed } from './dismissal.ts';
import { followInstitutionStep } from './removal-hooks.ts';
import { keepPeriods, reasonWithPeriod } from './suspension/period.ts';
import { tellDistricts, traineesByDistrict } from './tell-districts.ts';

const EVENTS: Readonly<Record<string, LibraryEventKind>> = {
  enter: '入库',
  suspend: '暂停',
  reschedule: '暂停',
  restore: '恢复',
  lapse: '恢复',
  remove: '剔除',
  dismiss: '注销',
};
/** What is told of a step, where the kind of 动态 does not say it. */
const DONE: Readonly<Record<string, string>> = { reschedule: '调整暂停期限' };
const FOLLOWED = ['suspend', 'remove', 'dismiss'] as const;

/** What a step of institutions does beyond moving them, in its transaction (02 §6.4). */
export async function applyInstitutionEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  await keepDates(tx, changes);
  await keepPeriods(tx, changes);
  for (const { row, input } of changes) await keepFiles(tx, row.id, input.attachmentIds ?? []);
  await writeLibraryEvents(
    tx,
    changes.flatMap((change) => {
      const kind = EVENTS[change.action];
      const text = reasonWithPeriod(change) || (kind ?? '');
      return kind ? [{ target: { ...change.row, type: 'INSTITUTION' as const }, kind, text }] : [];
    }),
  );
  // Before rounds and enrolments follow: afterwards nobody is enrolled there any more.
  const concerned = await traineesByDistrict(tx, changes);
  for (const step of FOLLOWED)
    await followInstitutionStep(
      tx,
      step,
      changes
        .filter(({ action }) => action === step)
        .map(({ row, input }) => ({ id: row.id, name: row.subject, reason: input.reasonText ?? '' })),
    );
  await closeDismissed(
    tx,
    changes.filter(({ action }) => action === 'dismiss'),
  );
  await tell(tx, changes);
  await tellDistricts(tx, changes, concerned);
}

async function keepDates(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const today = localDateOf(tx.app.clock.now());
  const idsOf = (wanted: string) => changes.filter(({ action }) => action === wanted).map(({ row }) => row.id);
  const [entered, removed, dismissed] = [idsOf('enter'), idsOf('remove'), idsOf('dismiss')];
  if (entered.length > 0)
    await run(
      tx,
      sql`update training_institution set entered_on = ${today}::date where id = any(${entered}::uuid[]) and entered_on is null`,
    );
  if (removed.length > 0)
    await run(tx, sql`update training_institution set removed_on = ${today}::date where id = any(${removed}::uuid[])`);
  if (dismissed.length > 0)
    await run(
      tx,
      sql`update training_institution set dismissed_on = ${today}::date where id = any(${dismissed}::uuid[])`,
    );
}

async function keepFiles(tx: Ctx, id: string, files: readonly string[]): Promise<void> {
  await attachFiles(tx, { type: 'trainingInstitution', id }, uploads(files, 'DOCUMENT', '决定文件'));
}

/** The institution and its district hear of every step, the city of an entry (T14-1, T14-4 … T14-6). */
async function tell(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const bureaus = await bureausOf(
    tx,
    changes.map(({ row }) => row.districtCode),
  );
  const notices = changes.flatMap((change): Notice[] => {
    const { row, action } = change;
    const kind = EVENTS[action];
    if (!kind) return [];
    const 原因 = reasonWithPeriod(change) || '首个培训项目已备案';
    const variables = { 名称: row.subject, 动作: DONE[action] ?? kind, 原因 };
    const offices = [
      ['BIZ_OFFICER', bureaus.get(row.districtCode)],
      ['CITY_OFFICER', action === 'enter' ? bureaus.get(CITY_CODE) : undefined],
    ] as const;
    const record = { type: 'trainingInstitution', id: row.id, orgId: row.orgId, title: row.title };
    // Whose registration was dismissed has no account left to read with; the phone hears of it.
    const own: Notice[] =
      action === 'dismiss'
        ? []
        : [{ template: 'T4', receivers: [{ roleCode: 'INST', orgId: row.orgId }], variables, link: '/institution' }];
    return [
      ...own,
      ...offices.flatMap(([roleCode, orgId]): Notice[] =>
        orgId ? [{ template: 'T4', receivers: [{ roleCode, orgId }], variables, record }] : [],
      ),
    ];
  });
  await sendNotices(tx, notices);
}
