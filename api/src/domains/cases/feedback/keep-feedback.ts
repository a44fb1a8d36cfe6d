import { run, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { encryptColumn } from '../../../platform/crypto/index.ts';
import type { DeliveryChannel } from '../../../platform/exchange/channel.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { personIndex, searchedIdNumber } from '../../people/index.ts';
import type { FeedbackBody } from './feedback.schema.ts';
import type { Target } from './target.ts';
import type { FeedbackDepartment, FeedbackState, FeedbackTag } from './words.ts';

export const FEEDBACK_TABLE = 'feedback_message';

/** A message about to be kept. */
export interface KeptFeedback {
  id: string;
  messageId: string;
  senderCode: string;
  department: FeedbackDepartment;
  channel: DeliveryChannel;
  state: FeedbackState;
  tags: readonly FeedbackTag[];
  importance: number;
  seq?: number | undefined;
  caseNo?: string | undefined;
  bjNo?: string | undefined;
  /** What it speaks of, once that is known. */
  target?: Target | undefined;
  /** Absent when the message was turned away unread. */
  body?: FeedbackBody | undefined;
  handledAt?: Date | undefined;
  /** What the contract lets us keep. */
  result?: Readonly<Record<string, string>>;
  sharedFacts?: Readonly<Record<string, string>>;
  contractVersion?: number;
  sentAt?: Date;
  answer: { code: number; message: string };
  duplicateOf?: string | undefined;
  place: Placed;
}

/** Writes the message as its row; what names a person is sealed. */
export async function insertFeedback(tx: Ctx, kept: KeptFeedback): Promise<void> {
  const { id, body, target, place, answer } = kept;
  const now = tx.app.clock.now();
  const text = JSON.stringify(body?.requiredMaterials ?? []);
  await run(
    tx,
    sql`
    insert into feedback_message (id, updated_at, message_id, sender_code, department, channel, state, tags, importance, seq, case_no, bj_no,
      matter_code, matter_name, case_id, sub_case_id, person_name_masked, person_id_no, person_id_no_masked, feedback_type, external_code,
      external_text, handled_by, handled_org, handled_at, contact_phone, reason_text, suggestion, required_materials, result_data,
      shared_facts, contract_version, sent_at, received_at, stored_at, answer_code, answer_message, duplicate_of, org_id, org_path,
      district_code, trace_id, processed_at, processed_by_name, person_key,
      applicant_status)
    values (${id}, ${now}, ${kept.messageId}, ${kept.senderCode}, ${kept.department}, ${kept.channel}, ${kept.state},
      ${[...kept.tags]}::text[], ${kept.importance}, ${kept.seq ?? null}, ${target?.caseNo ?? kept.caseNo ?? null},
      ${target?.bjNo ?? kept.bjNo ?? null}, ${target?.matterCode ?? body?.matterCode ?? null}, ${target?.matterName ?? null},
      ${target?.caseId ?? null}, ${target?.id ?? null}, ${target?.personName ?? null}, ${sealed(tx, id, 'person_id_no', body?.personIdNo)},
      ${body?.personIdNo ? mask('idNumber', body.personIdNo) : null}, ${body?.feedbackType ?? null},
      ${body?.externalStatus.code ?? null}, ${body?.externalStatus.text ?? null}, ${body?.handledBy ?? null}, ${body?.handledOrg ?? null},
      ${kept.handledAt ?? null}, ${sealed(tx, id, 'contact_phone', body?.contactPhone)}, ${body?.reasonText ?? null},
      ${body?.suggestion ?? null}, ${text}::jsonb, ${sealed(tx, id, 'result_data', resultText(kept))},
      ${JSON.stringify(kept.sharedFacts ?? {})}::jsonb, ${kept.contractVersion ?? null}, ${kept.sentAt ?? null}, ${now}, ${now},
      ${answer.code}, ${answer.message.slice(0, 1000)}, ${kept.duplicateOf ?? null}, ${place.orgId}, ${place.orgPath},
      ${place.districtCode}, ${tx.traceId}, ${kept.state === 'APPLIED' ? now : null}, ${kept.state === 'APPLIED' ? '系统' : null},
      ${personKeyOf(tx, body)}, ${body?.applicantStatus ?? null})`,
  );
}

/** By which a message is found again when the person's case is there. */
function personKeyOf(tx: Ctx, body: FeedbackBody | undefined): string | null {
  const idNo = body?.personIdNo && searchedIdNumber(body.personIdNo, localDateOf(tx.app.clock.now()));
  return idNo ? (personIndex.idNo(tx.app.keys, idNo) ?? null) : null;
}

function resultText({ result }: KeptFeedback): string | undefined {
  return result && Object.keys(result).length > 0 ? JSON.stringify(result) : undefined;
}

type SealedColumn = 'person_id_no' | 'contact_phone' | 'result_data';
const CLASSES = { person_id_no: 'ID', contact_phone: 'CONTACT', result_data: 'TEXT' } as const;

function sealed(tx: Ctx, id: string, column: SealedColumn, value: string | undefined): string | null {
  if (value === undefined) return null;
  return encryptColumn(tx.app.keys, CLASSES[column], { table: FEEDBACK_TABLE, column, rowId: id }, value);
}
