import { getOrg } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { type DocumentColumn, writeOfd, writePdf } from '../../../platform/documents/index.ts';
import { type ExportFile, makeExportFile } from '../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import type { HistoryEntryType } from './history.type.ts';
import { findSubject, readHistory, stageWords } from './read-history.ts';

const TITLE = '历史状态清单';

const reasonOf = ({ event, files }: HistoryEntryType): string =>
  [
    [event.reasonTitle, event.reasonText].filter(Boolean).join('：'),
    event.note,
    files.length > 0 ? `附件：${files.join('、')}` : undefined,
  ]
    .filter(Boolean)
    .join('；');

export const historyColumns = (several: boolean): DocumentColumn<HistoryEntryType & { no: number }>[] => [
  { title: '序号', width: 1.1, value: ({ no }) => String(no) },
  { title: '时间', width: 3.2, value: ({ event }) => formatDateTime(event.at) },
  ...(several ? [{ title: '办件', width: 3.2, value: ({ event }: HistoryEntryType) => event.recordTitle }] : []),
  { title: '环节', width: 3.2, value: stageWords },
  { title: '操作', width: 2.4, value: ({ event }) => event.actionTitle },
  {
    title: '操作人',
    width: 3.6,
    value: ({ event, sourceTitle, actorAccount }) =>
      [
        `${event.actorName ?? ''}${actorAccount ? `（${actorAccount}）` : ''}`,
        event.actorOrg ?? (event.actorName === sourceTitle ? '' : sourceTitle),
      ]
        .filter(Boolean)
        .join(' '),
  },
  { title: '原因', width: 5, value: (entry) => reasonOf(entry) || '—' },
  {
    title: '上一环节用时（小时）',
    width: 1.8,
    align: 'right',
    value: ({ hours }) => (hours == null ? '—' : String(hours)),
  },
  { title: '推送', width: 1.6, value: ({ pushTitle }) => pushTitle ?? '—' },
];

/** What the list can be taken away as (01 §5.7). */
export type HistoryFormat = 'pdf' | 'ofd';
const WRITERS = { pdf: writePdf, ofd: writeOfd } as const;

/** 历史状态清单 as a PDF or OFD: every row of the log, oldest first, audited before a byte of it leaves (AC-03-07). @throws NOT_FOUND */
export async function exportHistory(
  ctx: Ctx,
  { record, id, format }: { record: 'CASE' | 'SUB_CASE'; id: string; format: HistoryFormat },
): Promise<{ name: string; file: ExportFile }> {
  const user = requireUser(ctx);
  const subject = await findSubject(ctx, record, id);
  const entries = await readHistory(ctx, subject, { direction: 'ASC' });
  const madeAt = ctx.app.clock.now();
  const { shortName } = await getOrg(ctx, user.orgId);
  const frame = {
    title: TITLE,
    subtitles: [`${subject.name} ${subject.number}`, `共 ${entries.length} 条`],
    footer: `${shortName} ${user.name} ${formatDateTime(madeAt)} 生成`,
    madeAt,
    landscape: true,
  };
  const file = await makeExportFile(
    ctx.app,
    async (target) => {
      await WRITERS[format](target, frame, (document) =>
        document.table(
          historyColumns(subject.records.length > 1),
          entries.map((entry, n) => ({ ...entry, no: n + 1 })),
        ),
      );
      return entries.length;
    },
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'case.export-history',
        objectType: record === 'CASE' ? 'case' : 'subCase',
        objectId: id,
        detail: { rows, format, sm3 },
      }),
  );
  const day = formatDateTime(madeAt).slice(0, 10).replaceAll('-', '');
  return { name: `${TITLE}_${subject.number}_${day}.${format}`, file };
}
