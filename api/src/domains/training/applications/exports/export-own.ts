import { z } from 'zod';
import { sql, toDate } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { exportSort, maskedList } from '../../../../platform/exports/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { SortOf } from '../../../../platform/lists/index.ts';
import { ownOrg } from '../../own-org.ts';
import type { ApplicationType } from '../application.type.ts';
import { applicationWhere } from '../application-filter.ts';
import { applicationSort } from '../application-sort.ts';
import { applicationPages } from '../find-applications.ts';

/** 我的申报 has no filter; the file is in the order of the page. */
interface OwnApplications {
  sort?: SortOf<typeof applicationSort>;
}

const where = (ctx: Ctx) => sql`${applicationWhere(ctx, {})} and a.org_id = ${ownOrg(ctx)}::uuid`;
const moment = (at: Date | string | null | undefined) => (at ? formatDateTime(toDate(at)) : null);

/** 我的申报 as a file: the applications of the caller's own institution, drafts included (02 §1.4, §2.9, §8.6). */
export const ownApplicationsExport = maskedList<OwnApplications, ApplicationType>({
  kind: 'own-applications',
  title: '我的申报',
  unit: '件',
  schema: z.strictObject({ sort: exportSort(applicationSort) }),
  permission: ['training.application:apply', 'training.application:view'],
  from: (ctx) => sql`project_application a join training_institution i on i.id = a.institution_id where ${where(ctx)}`,
  columns: [
    { title: '申报编号', width: 22, value: (a) => a.applicationNo },
    { title: '项目名称', width: 28, value: (a) => a.projectName },
    { title: '项目类别', width: 20, value: (a) => a.categoryTitle },
    { title: '总课时', value: (a) => a.hoursTotal },
    { title: '版本', value: (a) => a.contentVersion || null },
    { title: '提交时间', width: 18, value: (a) => moment(a.submittedAt) },
    { title: '状态', width: 18, value: (a) => a.stateTitle },
    { title: '当前办理单位', width: 28, value: (a) => (a.state === 'RETURNED' ? '本机构' : a.handler) || null },
    { title: '已等待（天）', width: 14, value: (a) => a.waitingDays },
    { title: '办理时限', width: 18, value: (a) => moment(a.dueAt) },
    { title: '最近意见', width: 36, value: (a) => a.opinion },
    { title: '评审得分', format: '0.00', value: (a) => a.finalScore },
    { title: '备案号', width: 22, value: (a) => a.filingNo },
  ],
  pages: (tx, { sort }) => applicationPages(tx, where(tx), sort),
  words: () => [],
  audit: { event: 'training.export-applications', objectType: 'projectApplication', detail: { kind: 'own' } },
});
