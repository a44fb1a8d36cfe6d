import { z } from 'zod';
import { sql, toDate } from '../../../database/sql.ts';
import { exportDay, inWords, maskedList } from '../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../platform/files/index.ts';
import { caseWords } from '../exports/common-words.ts';
import { ARCHIVE, ARCHIVE_STATES } from './archive.ts';
import type { ArchiveFilterInput, ElectronicArchiveType } from './archive.type.ts';
import { archivePages, archiveWhere } from './find-archives.ts';

const text = z.string().max(64).nullish();

/** The API's `ArchiveFilter`, field by field. */
const archiveFilterSchema: z.ZodType<ArchiveFilterInput> = z.strictObject({
  search: text,
  operator: text,
  matterCode: text,
  states: z.array(z.enum(Object.keys(ARCHIVE_STATES))).nullish(),
  forcedOnly: z.boolean().nullish(),
  from: exportDay,
  to: exportDay,
});

const COLUMNS: readonly ExportColumn<ElectronicArchiveType>[] = [
  { title: '档案编号', width: 20, value: (a) => a.archiveNo },
  { title: '版本', width: 8, value: (a) => a.version },
  { title: '一件事编号', width: 24, value: (a) => a.caseNo },
  { title: '姓名', width: 10, value: (a) => a.nameMasked },
  { title: '身份证号', width: 22, value: (a) => a.idNoMasked },
  { title: '事项', width: 40, value: (a) => a.matterNames.join('、') },
  { title: '办结方式', width: 18, value: (a) => a.finishModeTitle },
  { title: '办结时间', width: 20, value: (a) => toDate(a.endedAt) },
  { title: '经办人员', width: 24, value: (a) => a.operators.join('、') },
  { title: '归档状态', width: 18, value: (a) => a.stateTitle },
  { title: '归档时间', width: 20, value: (a) => (a.builtAt ? toDate(a.builtAt) : '') },
  { title: '文件数', width: 8, value: (a) => a.parts.length },
  { title: '字节', width: 12, value: (a) => a.totalBytes },
  { title: '校验结果', width: 24, value: (a) => a.checkResult },
  { title: '保管至', width: 12, value: (a) => a.keepUntil },
];

/** 导出 Excel: what the filter shows of the caller's scope, masked. */
export const archivesExport = maskedList<ArchiveFilterInput, ElectronicArchiveType>({
  kind: 'archives',
  title: '电子档案清单',
  unit: '份',
  schema: archiveFilterSchema,
  permission: 'archive:export',
  from: async (ctx, filter) => sql`electronic_archive a where ${await archiveWhere(ctx, filter)}`,
  columns: COLUMNS,
  pages: archivePages,
  words: (filter) => [
    inWords(filter.states, (state) => ARCHIVE_STATES[state as keyof typeof ARCHIVE_STATES]),
    filter.forcedOnly && '强制办结',
    filter.operator && `经办人${filter.operator}`,
    ...caseWords(filter),
  ],
  audit: { event: 'archive.export', objectType: ARCHIVE },
});
