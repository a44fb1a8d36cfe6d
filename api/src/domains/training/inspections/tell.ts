import { rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { centreCode, findOrgByCode } from '../../../platform/access/index.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { INSPECTION_RESULT, titleOfItem } from '../codes.ts';
import { bureausOf, CITY_CODE } from '../district-office.ts';
import { mergeNotices, type Word } from './merge-notices.ts';
import type { Moved } from './outcome/moved.ts';
import { INSPECTION } from './record-types.ts';

/** What only the institution hears, by action (02 §11.4); nothing tells the result before it is rechecked (BR19-5). */
const PROGRESS: Readonly<Record<string, string>> = {
  pass: '区已提交审核结果，待复核',
  fail: '区已提交审核结果，待复核',
  proposeImprovement: '区已提交审核结果，待复核',
  end: '项目已剔除，年检终止',
};
const DECISIONS: Readonly<Record<string, string>> = { mark: '标记', remove: '剔除', lift: '解除标记' };

interface Details {
  id: string;
  cycleTitle: string;
  reportTo: SqlInstant;
  problems: number;
  deadline: string | null;
}

/** Tells who is to act next, and the others how it stands; staff once for all records of an act (02 §2.4 no. 7). */
export async function tellAboutInspections(tx: Ctx, changes: readonly Moved[]): Promise<void> {
  if (changes.length === 0) return;
  const details = await readDetails(tx, changes);
  const bureaus = await bureausOf(
    tx,
    changes.map(({ row }) => row.districtCode),
  );
  const centre = (await findOrgByCode(tx, centreCode(CITY_CODE)))?.id;
  const single: Notice[] = [];
  const words: Word[] = [];
  for (const change of changes) {
    const { row, action, to, input } = change;
    const record = { type: INSPECTION, id: row.id, orgId: row.orgId, title: row.title };
    const own = [{ roleCode: 'INST', orgId: row.orgId }];
    const detail = details.get(row.id);
    const say = (template: string, roleCode: string, orgId: string | undefined, line: string, more = {}) => {
      if (orgId) words.push({ template, roleCode, orgId, line, record, more });
    };
    const district = bureaus.get(row.districtCode);
    if (action === 'start' && detail) {
      const variables = {
        年检批次: detail.cycleTitle,
        项目名称: row.subject,
        截止时间: formatDateTime(toDate(detail.reportTo)),
      };
      single.push({ template: 'N200', receivers: own, variables, record });
    }
    if (to === 'DIST_REVIEW' || to === 'RE_REVIEW') say('N201', 'BIZ_OFFICER', district, row.subject);
    if (action === 'giveBack') say('N201', 'BIZ_OFFICER', district, `${row.subject}（复核退回）`);
    if (to === 'CENTRE_RECHECK' && action !== 'end') say('N202', 'CITY_CENTRE', centre, row.subject);
    if ((action === 'improve' || action === 'agreeImprovement') && detail) {
      const variables = {
        项目名称: row.subject,
        问题数: detail.problems,
        轮次: change.roundNo + 1,
        整改期限: detail.deadline ?? '',
      };
      single.push({ template: 'N203', receivers: own, variables, record });
    }
    if (action === 'agree') {
      const line = `${row.subject}（${titleOfItem(INSPECTION_RESULT, change.districtVerdict)}）`;
      say('N204', 'INST', row.orgId, line);
      say('N204', 'BIZ_OFFICER', district, line);
      say('N204', 'CITY_OFFICER', bureaus.get(CITY_CODE), line);
    }
    const progress = PROGRESS[action];
    if (progress) {
      const variables = { 年检编号: row.title, 项目名称: row.subject, 进展: progress };
      single.push({ template: 'N205', receivers: own, variables, record });
    }
    if (action === 'extend') {
      const variables = { 年检编号: row.title, 项目名称: row.subject, 进展: '整改期限已延长', 意见: input.note ?? '' };
      single.push({ template: 'N205', receivers: own, variables, record });
    }
    const decision = DECISIONS[action];
    if (decision) {
      const more = { 处理: decision, 意见: input.reasonText ? `原因：${input.reasonText}` : '' };
      say('N209', 'INST', row.orgId, row.subject, more);
      say('N209', 'BIZ_OFFICER', district, row.subject, more);
    }
  }
  await sendNotices(tx, [...single, ...mergeNotices(words)]);
}

async function readDetails(tx: Ctx, changes: readonly Moved[]): Promise<ReadonlyMap<string, Details>> {
  const found = await rows<Details>(
    tx,
    sql`select n.id, c.title as "cycleTitle", c.report_to as "reportTo", coalesce(jsonb_array_length(r.problems), 0) as problems,
          r.deadline::text as deadline
        from project_inspection n join inspection_cycle c on c.id = n.cycle_id
        left join inspection_improvement r on r.inspection_id = n.id and r.round_no = n.round_no
       where n.id = any(${changes.map(({ row }) => row.id)}::uuid[])`,
  );
  return new Map(found.map((one) => [one.id, one]));
}
