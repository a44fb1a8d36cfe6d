/** The stored columns of the list, named as the product's API names them. */
export const COLUMNS = {
  cases: `c.id, c.version, c.case_no as "caseNo", c.person_name_masked as "personName", c.id_no_masked as "idNo",
      c.mobile_masked as "mobile", c.channel, c.placement_type as "placementType", c.person_category as "personCategory",
      c.discharge_date::text as "dischargeDate", c.placement_region as "placementRegion", c.state as "status",
      c.duplicate_flag as "duplicateFlag", c.submission_no as "submissionNo", c.submitted_at as "submittedAt",
      c.accepted_at as "acceptedAt", c.finished_at as "finishedAt", c.due_at as "dueAt", c.promise_due_at as "promiseDueAt",
      c.finish_mode as "finishMode", c.last_feedback_at as "lastFeedbackAt", c.last_actor_name as "lastActorName",
      c.updated_at as "updatedAt"`,
  orgs: `id, code, name, short_name as "shortName", level, district_code as "districtCode", enabled`,
  subCases: `s.id, s.bj_no as "bjNo", s.matter_code as "matterCode", s.matter_name as "matterName", s.mode,
      s.owner_name as "ownerName", s.state as "status", s.due_at as "dueAt", s.external_status as "externalStatus",
      s.last_feedback_at as "lastFeedbackAt"`,
} as const;

/** What the baseline serves: the list, and the rows of the console's queue. */
export type ListName = 'list' | 'console';

/** The same queue, order and page as the product's operation. */
export const PAGE_SIZE = 20;
export const QUEUE = 'ACCEPTED_OPEN';
export const QUEUE_STATES = ['ACCEPTED', 'IN_PROGRESS', 'SUPPLEMENT', 'PENDING_FINISH'];
