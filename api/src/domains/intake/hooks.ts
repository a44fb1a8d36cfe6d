import { registerFileAccess, registerFileOwner } from '../../platform/files/index.ts';
import type { Hook } from '../../platform/kernel/index.ts';
import { onOutsideAccounts } from '../../platform/notify/index.ts';
import { onAccountChange, onApplicationMessage, onCaseSteps, onSubCaseSteps, parentsOf } from '../cases/index.ts';
import { followAccount } from './accounts/name-account.ts';
import { findApplicantAccounts } from './applicants/find-accounts.ts';
import { APPLICATION_DRAFT, ownsApplicationDraft } from './drafts/own-draft.ts';
import { isOwnCase } from './own/own-applications.ts';
import { followPortalApplication, tellPortal } from './portal/tell-portal.ts';

/** What the citizen's pages tell the platform's rooms and the cases about themselves; once, while modules load. */
export function joinRooms(): void {
  registerFileAccess(APPLICATION_DRAFT, ownsApplicationDraft);
  registerFileOwner('case', isOwnCase);
}

export const intakeHooks: readonly Hook[] = [
  onOutsideAccounts.join(findApplicantAccounts),
  onApplicationMessage.join(followPortalApplication),
  onAccountChange.join(followAccount),
  onCaseSteps.join((tx, changes) =>
    tellPortal(
      tx,
      changes.map(({ row }) => row.id),
    ),
  ),
  // A matter that waits for material, or no longer does, changes what the portal says of the whole.
  onSubCaseSteps.join(async (tx, changes) => {
    const touched = changes.filter(({ from, to }) => from === 'SUPPLEMENT' || to === 'SUPPLEMENT');
    if (touched.length === 0) return;
    await tellPortal(
      tx,
      await parentsOf(
        tx,
        touched.map(({ row }) => row.id),
      ),
    );
  }),
];
