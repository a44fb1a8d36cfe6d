import { localDateOf, millisOfDay } from '../../../platform/calendar/index.ts';
import type { DocumentColumn, DocumentWriter } from '../../../platform/documents/index.ts';
import type { Attachment } from '../../../platform/files/index.ts';
import { OUTBOX_STATES, type OutboxState } from '../../../platform/outbox/message.ts';
import { DEPARTMENT_KINDS } from '../departments/department-channel.ts';
import { LIBRARY_KINDS } from '../library/library-messages.ts';
import type { ArchiveContent, ArchivedNotice, ArchivedPush, ArchivedSubCase } from './gather-content.ts';
import type { ArchivedStep } from './read-history.ts';
import { CHANNEL_TITLES, FINISH_MODE_TITLES } from './words.ts';

type Form = NonNullable<ArchiveContent['form']>;

const PERSON: readonly (readonly [string, (form: Form) => string | undefined])[] = [
  ['姓名', (form) => form.name],
  ['证件号码', (form) => form.idNo],
  ['出生日期', (form) => form.birthDate],
  ['手机号码', (form) => form.mobile],
  ['户籍地址', (form) => form.regAddress],
  ['居住地址', (form) => form.liveAddress],
  ['退出现役证件号', (form) => form.dischargeDocNo],
  ['退出现役日期', (form) => form.dischargeDate],
];

const SUB_CASES: readonly DocumentColumn<ArchivedSubCase>[] = [
  { title: '办件编号', width: 4, value: (s) => s.bjNo },
  { title: '事项', width: 4, value: (s) => s.matterName },
  { title: '承办', width: 3, value: (s) => s.ownerName },
  { title: '结果', width: 2, value: (s) => s.stateTitle },
  { title: '接件', width: 3, value: (s) => s.acceptedAt ?? '' },
  { title: '办结', width: 3, value: (s) => s.finishedAt ?? '' },
];

const STEPS: readonly DocumentColumn<ArchivedStep>[] = [
  { title: '时间', width: 3, value: (s) => localTime(s.occurredAt) },
  { title: '对象', width: 4, value: (s) => s.recordTitle },
  { title: '操作', width: 3, value: (s) => s.actionTitle },
  { title: '状态', width: 3, value: (s) => (s.from ? `${s.from} → ${s.to}` : s.to) },
  { title: '操作人', width: 4, value: (s) => [s.actorName, s.actorOrg].filter(Boolean).join(' ') },
  { title: '原因、依据、规则', width: 6, value: (s) => s.words },
];

const MATERIALS: readonly DocumentColumn<Attachment>[] = [
  { title: '材料', width: 4, value: (m) => m.materialName },
  { title: '文件', width: 5, value: (m) => m.name },
  { title: '来源', width: 2, value: (m) => m.sourceTitle },
  { title: '字节', width: 2, align: 'right', value: (m) => String(m.size) },
  { title: 'SM3 摘要', width: 6, value: (m) => m.sm3 },
];

const PUSHES: readonly DocumentColumn<ArchivedPush>[] = [
  { title: '时间', width: 3, value: (p) => p.createdAt ?? '' },
  { title: '去向', width: 3, value: (p) => CHANNEL_TITLES[p.channel] ?? p.channel },
  { title: '类型', width: 2, value: (p) => pushTitle(p) },
  { title: '对象', width: 4, value: (p) => p.streamTitle },
  { title: '状态', width: 2, value: (p) => OUTBOX_STATES[p.state as OutboxState] ?? p.state },
  { title: '回执时间', width: 3, value: (p) => p.ackedAt ?? '' },
];

const NOTICES: readonly DocumentColumn<ArchivedNotice>[] = [
  { title: '时间', width: 3, value: (n) => n.createdAt ?? '' },
  { title: '模板', width: 1.5, value: (n) => n.templateCode },
  { title: '标题', width: 5, value: (n) => n.title },
  { title: '接收人', width: 3, value: (n) => n.receiver },
  { title: '渠道与送达', width: 4, value: (n) => n.channels },
];

const KINDS: Readonly<Record<string, string>> = { ...LIBRARY_KINDS, ...DEPARTMENT_KINDS };
const pushTitle = ({ kind }: ArchivedPush) => KINDS[kind] ?? kind;

/** `2026-03-09 17:30:05`: the log's time to the second. */
function localTime(iso: string): string {
  const at = new Date(iso);
  return `${localDateOf(at)} ${new Date(millisOfDay(at)).toISOString().slice(11, 19)}`;
}

/** The package as people read it: who, what came of it, every step with who took it, the files with their digests, what was pushed and told. */
export function composeArchive(pdf: DocumentWriter, content: ArchiveContent): void {
  pdf.heading('一、基本信息');
  pdf.facts([
    ['一件事编号', content.caseNo],
    ['办理结果', content.state],
    ['办理机构', content.orgName],
    ['办结方式', FINISH_MODE_TITLES[content.finishMode ?? ''] ?? '—'],
    ...PERSON.map(([title, read]) => [title, (content.form && read(content.form)) ?? ''] as const),
  ]);
  pdf.heading('二、关键环节时间');
  pdf.facts(content.milestones);
  pdf.heading('三、办理结果');
  pdf.table(SUB_CASES, content.subCases);
  pdf.heading(`四、办理过程（共${content.history.length}条）`);
  pdf.table(STEPS, content.history);
  pdf.heading('五、经办人员');
  pdf.paragraph(content.operators.join('、') || '无');
  pdf.heading(`六、材料（共${content.materials.length}件）`);
  pdf.table(MATERIALS, content.materials);
  pdf.heading('七、推送记录');
  pdf.table(PUSHES, content.pushes);
  pdf.heading('八、通知记录');
  pdf.table(NOTICES, content.notices);
}
