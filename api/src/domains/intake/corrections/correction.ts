import { toDate, toDateOrNull } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { decryptColumn, encryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type ApplicationForm, formSections } from '../../cases/index.ts';

/** What became of a correction. */
export const CORRECTION_STATES = { PENDING: '待处理', TAKEN: '已采纳', REFUSED: '未采纳' } as const;
export type CorrectionState = keyof typeof CORRECTION_STATES;

/** Both values of a corrected field, as they are sealed with it. */
export interface Both {
  from: unknown;
  to: unknown;
}

/** A value that shared data had brought and the applicant wrote over. */
export interface Correction {
  id: string;
  field: string;
  label: string;
  /** As the source has it, and as the applicant wrote it, in words. */
  from: string;
  to: string;
  /** The values are personal data of class S3: masked unless they were asked for with a reason. */
  sensitive: boolean;
  source: string;
  sourceAt: Date;
  state: CorrectionState;
  stateTitle: string;
  reason: string | null;
  settledAt: Date | null;
  settledByName: string | null;
}

const cell = (rowId: string) => ({ table: 'application_correction', column: 'content_cipher', rowId });

export function sealBoth(ctx: Ctx, id: string, both: Both): string {
  return encryptColumn(ctx.app.keys, 'TEXT', cell(id), JSON.stringify(both));
}

/** Throws E-CR-12 when the stored text was altered or moved. */
export function openBoth(ctx: Ctx, id: string, sealed: string): Both {
  return JSON.parse(decryptColumn(ctx.app.keys, cell(id), sealed)) as Both;
}

/** The corrections of a case that the caller may see, in the order of the form; one statement. */
export async function readCorrections(
  ctx: Ctx,
  caseId: string,
  { masked }: { masked: boolean },
): Promise<Correction[]> {
  const found = await tables(ctx)
    .selectFrom('application_correction')
    .select([
      'id',
      'field',
      'source',
      'source_at as sourceAt',
      'content_cipher as sealed',
      'state',
      'settled_reason as reason',
      'settled_at as settledAt',
      'settled_by_name as settledByName',
    ])
    .$narrowType<{ state: CorrectionState }>()
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute();
  return found.map(({ sealed, sourceAt, settledAt, ...row }) => {
    const { from, to } = openBoth(ctx, row.id, sealed);
    const before = readable(row.field, from, masked);
    return {
      ...row,
      label: before.label,
      from: before.value,
      to: readable(row.field, to, masked).value,
      sensitive: before.sensitive,
      sourceAt: toDate(sourceAt),
      stateTitle: CORRECTION_STATES[row.state],
      settledAt: toDateOrNull(settledAt),
    };
  });
}

/** A field of the form by its name. */
export function labelOf(field: string, value: unknown): string {
  return readable(field, value, true).label;
}

/** A value of a field in words. */
function readable(
  field: string,
  value: unknown,
  masked: boolean,
): { label: string; value: string; sensitive: boolean } {
  const sections = formSections({ [field]: value } as Partial<ApplicationForm>, { masked });
  return sections[0]?.fields[0] ?? { label: field, value: '（空）', sensitive: false };
}
