import { rows, type SqlInstant, sql, toDateOrNull } from '../../database/sql.ts';
import { formatChineseDate, localDateOf } from '../calendar/index.ts';
import type { Ctx } from '../kernel/context.ts';
import { type NoticeTemplate, sendNotices } from '../notify/index.ts';
import { openReceiver } from './receiver.ts';

export const ASK = 'N60';
export const REMIND = 'N61';

const common = {
  audience: 'APPLICANT',
  channels: ['SMS'],
  requiredVariables: ['事项名称', '说明', '费用', '日期', '办理机构'],
  priority: 2,
} as const;

/** What the person reads on the phone. */
export const confirmationTemplates: readonly NoticeTemplate[] = [
  {
    ...common,
    code: ASK,
    name: '一键确认',
    title: '请确认是否办理{事项名称}',
    body: '{说明}{费用}。请于 {日期} 前登录“一网通办”选择“确认”或“暂不办理”，也可到{办理机构}窗口告知。',
  },
  {
    ...common,
    code: REMIND,
    name: '一键确认催办',
    title: '请尽快确认是否办理{事项名称}',
    body: '您尚未确认是否办理{事项名称}。{说明}{费用}。请于 {日期} 前登录“一网通办”确认，也可到{办理机构}窗口告知。',
  },
];

interface NoticeRow {
  id: string;
  confirmationNo: string;
  receiver: string;
  subject: string;
  body: string;
  cost: string;
  handledBy: string;
  orgId: string;
  dueAt: SqlInstant | null;
}

/** Sends the question, or the reminder, to the persons; the date named is the limit that now runs. */
export async function notifyPersons(
  tx: Ctx,
  ids: readonly string[],
  template: typeof ASK | typeof REMIND,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await rows<NoticeRow>(
    tx,
    sql`select id, confirmation_no as "confirmationNo", receiver, subject, body, cost, handled_by as "handledBy", org_id as "orgId",
          due_at as "dueAt" from confirmation where id = any(${[...ids]}::uuid[]) order by id`,
  );
  await sendNotices(
    tx,
    found.map((row) => {
      const dueAt = toDateOrNull(row.dueAt);
      return {
        template,
        receivers: [openReceiver(tx.app.keys, row.id, row.receiver)],
        variables: {
          事项名称: row.subject,
          说明: row.body,
          费用: row.cost,
          日期: dueAt ? formatChineseDate(localDateOf(dueAt)) : '—',
          办理机构: row.handledBy,
        },
        record: { type: 'confirmation', id: row.id, orgId: row.orgId, title: row.confirmationNo },
        dueKey: template,
      };
    }),
  );
}
