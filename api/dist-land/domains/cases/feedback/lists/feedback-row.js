import { sql } from "../../../../database/sql.js";
export const feedbackColumns = sql`
  m.id, m.version, m.message_id as "messageId", m.sender_code as "senderCode", m.department, m.channel, m.state, m.tags, m.importance, m.seq,
  m.case_no as "caseNo", m.bj_no as "bjNo", m.matter_code as "matterCode", m.matter_name as "matterName", m.case_id as "caseId",
  m.sub_case_id as "subCaseId", m.person_name_masked as "personName", m.feedback_type as "feedbackType", m.external_code as "externalCode",
  m.external_text as "externalText", m.received_at as "receivedAt", m.read_at as "readAt", m.assignee_name as "assigneeName",
  m.processed_at as "processedAt", m.processed_by_name as "processedByName", m.process_note as "processNote",
  m.answer_code as "answerCode", m.answer_message as "answerMessage", m.org_id as "orgId", m.org_path as "orgPath",
  m.district_code as "districtCode"`;
export const feedbackDetailColumns = sql`
  ${feedbackColumns}, m.person_id_no_masked as "personIdNoMasked", m.handled_by as "handledBy", m.handled_org as "handledOrg",
  m.handled_at as "handledAt", m.contact_phone as "contactPhone", m.reason_text as "reasonText", m.suggestion,
  m.required_materials as "requiredMaterials", m.result_data as "resultData", m.contract_version as "contractVersion",
  m.sent_at as "sentAt", m.stored_at as "storedAt", m.read_by_name as "readByName"`;

//# sourceMappingURL=feedback-row.js.map