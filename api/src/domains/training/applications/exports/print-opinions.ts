import { toDate } from '../../../../database/sql.ts';
import { formatMinute } from '../../../../platform/calendar/index.ts';
import type { DocumentColumn, DocumentWriter } from '../../../../platform/documents/index.ts';
import { readEvents, type StoredEvent, viewEvent } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { applicationFlow } from '../application.flow.ts';

/** Acts that judge an application; whoever else moved it has said nothing about it. */
const JUDGING = /^(?:district|centre|filePass|fileFail|reReview)/;

const titleOf = (event: StoredEvent) => viewEvent(applicationFlow, event, '').actionTitle;
const columns: readonly DocumentColumn<StoredEvent>[] = [
  { title: '办理单位', width: 26, value: ({ actorOrg }) => actorOrg ?? '—' },
  { title: '结论', width: 14, value: titleOf },
  { title: '意见', width: 40, value: (event) => opinionOf(event) || unsaid(event) },
  { title: '时间', width: 20, value: ({ occurredAt }) => formatMinute(toDate(occurredAt)) },
];

/** Who passes it and says nothing agrees (02 §2.3). */
const unsaid = ({ action }: StoredEvent) => (action.endsWith('Pass') ? '同意' : '—');
const opinionOf = ({ reasonText, details }: StoredEvent): string =>
  [reasonText, typeof details.note === 'string' ? details.note : ''].filter(Boolean).join('；');

/**
 * 审核意见 of those who have judged so far: the organisation and what it says, nobody's name (02 §2.3), and lines to sign and seal for the
 * paper that goes into the file.
 */
export async function printOpinions(ctx: Ctx, id: string): Promise<(pdf: DocumentWriter) => void> {
  const events = (await readEvents(ctx, [id])).filter(({ action }) => JUDGING.test(action));
  return (pdf) => {
    pdf.heading('审核意见');
    pdf.table(columns, events, '尚未审核');
    pdf.signatures(['培训机构法定代表人签名（盖章）', '区退役军人事务局（盖章）', '市退役军人服务中心（盖章）']);
  };
}
