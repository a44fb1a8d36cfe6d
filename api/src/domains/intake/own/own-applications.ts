import { toDate, toDateOrNull } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { sessionAgent } from '../../../platform/access/index.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type Ctx, hasPermission } from '../../../platform/kernel/index.ts';
import { answerData, caseExists, findOwnCase, listOwnCases, type OwnCase } from '../../cases/index.ts';
import { findEvaluated } from '../../reviews/index.ts';
import { findNamedAccount } from '../accounts/account.ts';
import {
  type Applicant,
  getOwnApplicant,
  levelSuffices,
  personIdOf,
  signedInApplicant,
} from '../applicants/own-applicant.ts';
import { readCorrections } from '../corrections/correction.ts';
import { hasEnded } from '../evaluation/ended.ts';
import { veteranGuide } from '../guide/veteran-guide.ts';
import { agentsOf } from '../origin/origin.ts';
import { officeOf, windowsOfOwn } from '../places/windows.ts';
import { PORTAL_STATUSES, portalStatus } from '../portal/portal-status.ts';
import { portalWaits } from '../portal/tell-portal.ts';
import type { MyApplicationType } from './own.type.ts';
import { reservedNote } from './own-rights.ts';
import { readSteps, returnReason } from './timeline.ts';

/** 我的办件: the caller's own cases of all places and ways, newest first (R2.4). */
export async function listMyApplications(ctx: Ctx): Promise<MyApplicationType[]> {
  const applicant = await getOwnApplicant(ctx);
  const personId = await personIdOf(ctx, applicant);
  if (!personId) return [];
  const cases = await listOwnCases(ctx, personId);
  const told = await tellOfCases(
    ctx,
    cases.map(({ id }) => id),
  );
  return cases.map((one) => viewOwnCase(one, told));
}

/** What is told of own cases beside themselves; four statements, however many they are. */
async function tellOfCases(ctx: Ctx, ids: readonly string[]): Promise<Told> {
  return {
    waits: await portalWaits(ctx, ids),
    evaluated: await findEvaluated(ctx, ids),
    agents: await agentsOf(ctx, ids),
    byAgent: (await sessionAgent(ctx)) !== undefined,
  };
}

interface Told {
  /** 办件中心 has not heard of these. */
  waits: ReadonlySet<string>;
  /** Numbers of evaluations, by case. */
  evaluated: ReadonlyMap<string, string>;
  /** Who handed them in for the person, masked, by case. */
  agents: ReadonlyMap<string, string>;
  /** Whoever asks acts for the person. */
  byAgent: boolean;
}

/** An own case; another's answers like one that is not there, and the audit log knows. @throws NOT_FOUND */
export async function getOwnCase(ctx: Ctx, applicant: Applicant, id: string): Promise<OwnCase> {
  const personId = await personIdOf(ctx, applicant);
  const found = personId ? await findOwnCase(ctx, personId, id) : undefined;
  if (found) return found;
  if (isUuid(id) && (await caseExists(ctx, id)))
    await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: 'case', objectId: id, ok: false });
  throw refuse('NOT_FOUND');
}

export async function readMyApplication(ctx: Ctx, id: string): Promise<MyApplicationType> {
  const one = await getOwnCase(ctx, await getOwnApplicant(ctx), id);
  const { duplicates } = await answerData(ctx, one.id);
  const told = await tellOfCases(ctx, [one.id]);
  const account = await findNamedAccount(ctx, one.id);
  const waits = account?.state === 'PENDING' && one.finishedAt === null && one.state !== 'CANCELLED';
  const view = {
    ...viewOwnCase(one, told, waits),
    account: account ?? null,
    mayConfirmAccount: waits && !told.byAgent,
  };
  const windows = await windowsOfOwn(
    ctx,
    one.matters.map(({ id: matterId }) => matterId),
  );
  const { steps, wanted } = await readSteps(ctx, one);
  const corrections = await readCorrections(ctx, one.id, { masked: true });
  return {
    ...view,
    office: (await officeOf(ctx, one.orgId)) ?? null,
    matters: view.matters.map((matter) => ({ ...matter, window: windows.get(matter.id) ?? null })),
    steps,
    returnReason: returnReason(one, steps),
    wanted,
    duplicates: Array.isArray(duplicates) ? duplicates : [],
    corrections,
  };
}

function viewOwnCase(
  one: OwnCase,
  { waits, evaluated, agents, byAgent }: Told,
  accountWaits = false,
): MyApplicationType {
  const mayEvaluate = hasEnded(one.state) && !evaluated.has(one.id);
  const status = portalStatus({ ...one, matterStates: one.matters.map(({ state }) => state) });
  return {
    id: one.id,
    version: one.version,
    caseNo: one.caseNo,
    title: titleOfOwn(one),
    status,
    statusTitle: PORTAL_STATUSES[status],
    stateTitle: one.stateTitle,
    officeName: one.orgName,
    placementType: one.placementType,
    submittedAt: toDate(one.submittedAt),
    acceptedAt: toDateOrNull(one.acceptedAt),
    finishedAt: toDateOrNull(one.finishedAt),
    promiseDueAt: toDateOrNull(one.promiseDueAt),
    synchronised: !waits.has(one.id),
    matters: one.matters.map(({ id, bjNo, matterName, department, mode, stateTitle }) => ({
      id,
      bjNo,
      matterName,
      department,
      mode,
      stateTitle,
    })),
    mayWithdraw: one.mayWithdraw && !byAgent,
    mayResubmit: one.state === 'PREREVIEW_RETURNED',
    withdrawalTitle: one.withdrawalTitle,
    mayEvaluate: mayEvaluate && !byAgent,
    evaluationNo: evaluated.get(one.id) ?? null,
    agentName: agents.get(one.id) ?? null,
    mayConfirmAccount: false,
    reservedNote: byAgent
      ? reservedNote({ CONFIRM_ACCOUNT: accountWaits, WITHDRAW: one.mayWithdraw, EVALUATE: mayEvaluate })
      : null,
    steps: [],
    wanted: [],
    duplicates: [],
    corrections: [],
  };
}

/** What was applied for, in words. */
export function titleOfOwn({ singleMatter, matters }: Pick<OwnCase, 'singleMatter' | 'matters'>): string {
  return (singleMatter && matters[0]?.matterName) || veteranGuide.title;
}

/** Whether any of the cases is the caller's own: who may see their files. */
export async function isOwnCase(ctx: Ctx, ids: readonly string[]): Promise<boolean> {
  if (!hasPermission(ctx.actor, 'intake:apply')) return false;
  const applicant = await signedInApplicant(ctx);
  const personId = levelSuffices(applicant) ? await personIdOf(ctx, applicant) : undefined;
  if (!personId) return false;
  for (const id of ids) if (await findOwnCase(ctx, personId, id)) return true;
  return false;
}
