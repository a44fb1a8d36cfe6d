import { toDateOrNull } from '../../../database/sql.ts';
import type { ExportColumn } from '../../../platform/files/index.ts';
import type { CaseType } from '../case.type.ts';
import type { QueueName } from '../case-states.ts';
import { SYNC_TITLES } from '../library/sync-state.ts';
import type { CaseRow } from '../queues/case-row.ts';
import { ONE_CLERK } from '../registration/bank-account.ts';
import { DUPLICATE_TITLES } from './filter-words.ts';

type Column = ExportColumn<CaseType>;

const instant = (title: string, of: (row: CaseRow) => CaseRow['dueAt']): Column => ({
  title,
  width: 20,
  value: (record) => toDateOrNull(of(record.row)),
});

const STATUS: Column = { title: '状态', width: 12, value: (c) => c.statusTitle };
const PROGRESS: Column = { title: '子办件进度', width: 12, value: (c) => `${c.subCaseFinished}/${c.subCaseTotal}` };

/** The columns of 01 §7.7, masked as on the screen; where a queue holds several states, the state too, and the centre for those above it. */
export function caseExportColumns(queue: QueueName): readonly Column[] {
  const open = queue === 'ACCEPTED_OPEN' || queue === 'ALL';
  const closed = queue === 'FINISHED' || queue === 'ALL';
  return [
    { title: '一件事编号', width: 22, value: (c) => c.caseNo },
    { title: '姓名', width: 10, value: (c) => c.personName },
    { title: '事项', width: 48, value: (c) => c.subCases.map((s) => s.matterName).join('、') },
    { title: '渠道', value: (c) => c.channelTitle },
    instant('提交时间', (row) => row.submittedAt),
    ...(open || closed ? [STATUS] : []),
    ...(queue === 'FINISHED'
      ? []
      : [{ title: '剩余时效', width: 30, value: (c) => c.remaining.text } satisfies Column]),
    { title: '重复标识', width: 10, value: (c) => DUPLICATE_TITLES[c.duplicateFlag] },
    { title: '子办件数', width: 10, value: (c) => c.subCaseTotal },
    { title: '推送状态', width: 10, value: (c) => SYNC_TITLES[c.librarySync] },
    ...(open
      ? [PROGRESS, instant('最近反馈', (row) => row.lastFeedbackAt), instant('承诺到期', (row) => row.promiseDueAt)]
      : []),
    { title: '银行账户', width: 24, value: (c) => (c.accountOneClerk ? ONE_CLERK : '') },
    ...(closed ? [instant('办结时间', (row) => row.finishedAt)] : []),
    { title: '受理单位', width: 24, value: (c) => c.acceptOrg.name },
  ];
}
