import { toDate, toDateOrNull } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type Ctx, hasPermission } from '../../../platform/kernel/index.ts';
import { answerData, caseExists, findOwnCase, listOwnCases, type OwnCase } from '../../cases/index.ts';
import { findEvaluated } from '../../reviews/index.ts';
import {
  type Applicant,
  getOwnApplicant,
  levelSuffices,
  personIdOf,
  signedInApplicant,
} from '../applicants/own-applicant.ts';
function viewOwnCase(one: OwnCase, waits: ReadonlySet<string>): MyApplicationType {
  const status = portalStatus({ ...one, matterStates: one.matters.map(({ state }) => state) });
