import { decryptColumn, encryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ApplicationForm } from '../application/index.ts';
import type { OneThingCase } from '../one-thing-case.entity.ts';
import type { AccountChange } from './hooks.ts';

const cell = (rowId: string) => ({ table: 'one_thing_case', column: 'given_mobile_cipher', rowId });

/**
 * Keeps the number that the applicant's side gave when the window puts another into a submitted form, for warnings that a correction must not
 * lead elsewhere; a number that the applicant's own side puts there takes its place.
 *
 * @returns the number that the applicant's side gave
 */
export function keepGivenMobile(
  tx: Ctx,
  entity: OneThingCase,
  { by, before, after }: { by: AccountChange['by']; before: ApplicationForm; after: ApplicationForm },
): string {
  const { id, givenMobileCipher } = entity;
  const given = givenMobileCipher ? decryptColumn(tx.app.keys, cell(id), givenMobileCipher) : before.mobile;
  if (after.mobile === before.mobile || entity.state === 'DRAFT') return given;
  entity.givenMobileCipher = by === 'STAFF' ? encryptColumn(tx.app.keys, 'CONTACT', cell(id), given) : null;
  return by === 'STAFF' ? given : after.mobile;
}
