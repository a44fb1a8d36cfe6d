import { type SqlInstant, sql } from '../../../../database/sql.ts';
import type { DeliveryChannel } from '../../../../platform/exchange/channel.ts';
import type { Placed } from '../../../../platform/kernel/index.ts';
import type { FeedbackDepartment, FeedbackState, FeedbackTag, FeedbackType } from '../words.ts';

/** A message as lists read it. Nothing sealed is opened for it. */
export interface FeedbackRow extends Placed {
  id: string;
  version: number;
  messageId: string;
  senderCode: string;
  department: FeedbackDepartment;
  channel: DeliveryChannel;
  state: FeedbackState;
  tags: FeedbackTag[];
  importance: number;
  seq: number | null;
  caseNo: string | null;
  bjNo: string | null;
  matterCode: string | null;
  matterName: string | null;
  caseId: string | null;
  subCaseId: string | null;
  personName: string | null;
  feedbackType: FeedbackType | null;
  externalCode: string | null;
  externalText: string | null;
  receivedAt: SqlInstant;
  readAt: SqlInstant | null;
  assigneeName: string | null;
  processedAt: SqlInstant | null;
  processedByName: string | null;
  processNote: string | null;
  answerCode: number;
  answerMessage: string;
}

export const feedbackColumns = sql`
  m.id, m.version, m.message_id as "messageId", m.sender_code as "senderCode", m.department, m.channel, m.state, m.tags, m.importance, m.seq,
  m.case_no as "caseNo", m.bj_no as "bjNo", m.matter_code as "matterCode", m.matter_name as "matterName", m.case_id as "caseId",
  m.sub_case_id as "subCaseId", m.person_name_masked as "personName", m.feedback_type as "feedbackType", m.external_code as "externalCode",
  m.external_text as "externalText", m.received_at as "receivedAt", m.read_at as "readAt", m.assignee_name as "assigneeName",
  m.processed_at as "processedAt", m.processed_by_name as "processedByName", m.process_note as "processNote",
  m.answer_code as "answerCode", m.answer_message as "answerMessage", m.org_id as "orgId", m.org_path as "orgPath",
  m.district_code as "districtCode"`;

/** What the page of one message shows beyond its row; sealed columns still closed. */
export interface FeedbackDetailRow extends FeedbackRow {
  personIdNoMasked: string | null;
  handledBy: string | null;
  handledOrg: string | null;
  handledAt: SqlInstant | null;
  contactPhone: string | null;
  reasonText: string | null;
  suggestion: string | null;
  requiredMaterials: { code?: string; name: string; note?: string }[];
  resultData: string | null;
  contractVersion: number | null;
  sentAt: SqlInstant | null;
  storedAt: SqlInstant;
  readByName: string | null;
}

export const feedbackDetailColumns = sql`
  ${feedbackColumns}, m.person_id_no_masked as "personIdNoMasked", m.handled_by as "handledBy", m.handled_org as "handledOrg",
  m.handled_at as "handledAt", m.contact_phone as "contactPhone", m.reason_text as "reasonText", m.suggestion,
  m.required_materials as "requiredMaterials", m.result_data as "resultData", m.contract_version as "contractVersion",
  m.sent_at as "sentAt", m.stored_at as "storedAt", m.read_by_name as "readByName"`;
