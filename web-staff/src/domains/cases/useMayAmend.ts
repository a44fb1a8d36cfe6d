import { usePermission } from '@yjs/web-kit';
import type { CaseStatus } from '../../generated/graphql.ts';
import { registerPermission, revealPermission } from './case-records.ts';

/** Until the pre-review has passed; the API refuses every other state (E-0503). */
const amendable: readonly CaseStatus[] = ['DRAFT', 'PENDING_PREREVIEW', 'PREREVIEW_RETURNED'];

/** Whether 更正信息 is offered: one corrects what one may see in clear. */
export function useMayAmend(status: CaseStatus): boolean {
  const mayRegister = usePermission(registerPermission);
  const mayReveal = usePermission(revealPermission);
  return mayRegister && mayReveal && amendable.includes(status);
}
