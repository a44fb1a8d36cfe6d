import type pg from 'pg';
import type { CaseQueueQuery } from '../../../web-staff/src/generated/graphql.ts';
import type { CaseRow, SubCaseListRow } from '../../src/domains/cases/queues/case-row.ts';
import { viewCase } from '../../src/domains/cases/queues/case-view.ts';
import { PAGE_SIZE, QUEUE_STATES } from './lists.ts';
import { office } from './office.ts';

/** The columns that the row is made of, and no others. */
const CASES = `
  select c.id, c.version, c.case_no as "caseNo", c.person_name_masked as "personNameMasked", c.channel, c.placement_type as "placementType",
         c.person_category as "personCategory", c.placement_region as "placementRegion", c.org_id as "orgId", o.short_name as "orgShortName",
         c.state, c.duplicate_flag as "duplicateFlag", c.submission_no as "submissionNo", c.submitted_at as "submittedAt",
         c.accepted_at as "acceptedAt", c.finished_at as "finishedAt", c.due_at as "dueAt", c.promise_due_at as "promiseDueAt",
         c.last_feedback_at as "lastFeedbackAt", c.library_sync as "librarySync", c.last_actor_name as "lastActorName",
         c.updated_at as "updatedAt", c.urged_at as "urgedAt", c.account_one_clerk as "accountOneClerk",
         (c.finished_at is not null and exists (select 1 from electronic_archive ea
            where ea.case_id = c.id and ea.state = 'FAILED')) as "archiveUnfinished",
         a.user_id as "assigneeId", a.user_name as "assigneeName"
    from one_thing_case c join org o on o.id = c.org_id
    left join assignment a on a.record_type = 'case' and a.record_id = c.id
   where c.state = any($1::text[]) order by c.submitted_at desc, c.id desc limit $2`;
const PARTS = `
  select s.id, s.case_id as "caseId", s.state, s.mode, s.matter_name as "matterName", s.library_sync as "librarySync"
    from sub_case s where s.case_id = any($1::uuid[]) order by s.case_id, s.position`;

/** What the console asks of a row, without the acts: a field that joins or leaves the operation does not compile here. */
type Asked = Record<Exclude<keyof CaseQueueQuery['cases']['nodes'][number], 'flow'>, unknown>;

type View = ReturnType<typeof viewCase>;
type SubView = View['subCases'][number];

/** A row of the console's queue, written out by hand: the JSON that the console's operation gets, without the acts. */
function caseJson(c: View) {
  return {
    __typename: 'Case',
    id: c.id,
    version: c.version,
    caseNo: c.caseNo,
    personName: c.personName,
    channel: c.channel,
    channelTitle: c.channelTitle,
    placementTypeTitle: c.placementTypeTitle,
    personCategoryTitle: c.personCategoryTitle,
    placementName: c.placementName,
    acceptOrg: { __typename: 'Org', id: c.acceptOrg.id, shortName: c.acceptOrg.shortName },
    status: c.status,
    statusTitle: c.statusTitle,
    duplicateFlag: c.duplicateFlag,
    archiveUnfinished: c.archiveUnfinished,
    accountOneClerk: c.accountOneClerk,
    submissionNo: c.submissionNo,
    submittedAt: c.submittedAt,
    acceptedAt: c.acceptedAt,
    finishedAt: c.finishedAt,
    promiseDueAt: c.promiseDueAt,
    lastFeedbackAt: c.lastFeedbackAt,
    librarySync: c.librarySync,
    subCaseTotal: c.subCaseTotal,
    subCaseFinished: c.subCaseFinished,
    subCaseSummary: c.subCaseSummary,
    lastActorName: c.lastActorName,
    assigneeId: c.assigneeId,
    assigneeName: c.assigneeName,
    urgedAt: c.urgedAt,
    updatedAt: c.updatedAt,
    remaining: { __typename: 'Remaining', ...c.remaining },
    subCases: c.subCases.map(subCaseJson),
  } satisfies Asked;
}

function subCaseJson({ id, matterName, mode, modeTitle, status, statusTitle }: SubView) {
  return { __typename: 'SubCase', id, matterName, mode, modeTitle, status, statusTitle };
}

/** Reads the console's queue with two named statements; titles, summary and remaining time by the product's own functions. */
export function consoleRows(pool: pg.Pool) {
  return async () => {
    const values = [QUEUE_STATES, PAGE_SIZE + 1];
    const { rows: cases } = await pool.query<CaseRow>({ name: 'console-cases', text: CASES, values });
    const page = cases.slice(0, PAGE_SIZE);
    const ids = [page.map((row) => row.id)];
    const { rows: parts } = await pool.query<SubCaseListRow>({ name: 'console-parts', text: PARTS, values: ids });
    const byCase = Map.groupBy(parts, (row) => row.caseId);
    const cursor = (row: CaseRow | undefined) =>
      row ? Buffer.from(JSON.stringify([row.submittedAt, row.id])).toString('base64url') : null;
    return {
      data: {
        __typename: 'Query',
        cases: {
          __typename: 'CaseConnection',
          nodes: page.map((row) => caseJson(viewCase(office, row, byCase.get(row.id) ?? []))),
          pageInfo: {
            __typename: 'PageInfo',
            endCursor: cursor(page.at(-1)),
            hasNextPage: cases.length > PAGE_SIZE,
            hasPreviousPage: false,
            startCursor: cursor(page[0]),
          },
        },
      },
    };
  };
}
