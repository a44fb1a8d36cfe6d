import { toDate } from '../../../database/sql.ts';
import { DAY_MS } from '../../../platform/calendar/index.ts';
import { type Attachment, listAttachments } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { draftDays } from '../parameters.ts';
import { type FetchedLicence, licenceOf, openContent } from './draft-content.ts';
import { IDENTITY_FIELDS } from './identity-fields.ts';
import { APPLICATION_DRAFT, type DraftRow } from './own-draft.ts';

/** A field that was filled in beforehand. */
export interface KnownField {
  field: string;
  source: string;
  at: Date;
  /** The applicant may write something else; the officer then gets both. */
  correctable: boolean;
  /** Something else stands there now. */
  corrected: boolean;
}

/** Of an e-licence: whose it is and of when; null for uploads. */
export interface LicenceFacts {
  issuer: string | null;
  issuedAt: Date | null;
  fetchedAt: Date | null;
}

/** A draft as the form takes it up, in clear for the applicant. */
export interface DraftView {
  id: string;
  bundle: string;
  version: number;
  form: Readonly<Record<string, unknown>>;
  placementStreet: string | null;
  known: KnownField[];
  /** Per cent of the personal data that shared data brought. */
  knownRate: number;
  sourcesDown: boolean;
  attachments: readonly (Attachment & LicenceFacts)[];
  updatedAt: Date;
  expiresAt: Date;
}

export async function viewDraft(ctx: Ctx, row: DraftRow): Promise<DraftView> {
  const content = openContent(ctx, row.id, row.contentCipher);
  const attachments = (await listAttachments(ctx, APPLICATION_DRAFT, [row.id])).get(row.id) ?? [];
  const updatedAt = toDate(row.updatedAt);
  const days = await readParameter(ctx, draftDays);
  return {
    id: row.id,
    bundle: row.bundle,
    version: row.version,
    form: content.form,
    placementStreet: content.placementStreet,
    known: Object.entries(content.known).map(([field, { value, source, at }]) => ({
      field,
      source,
      at: new Date(at),
      correctable: !(IDENTITY_FIELDS as readonly string[]).includes(field),
      corrected: !sameValue(content.form[field], value),
    })),
    knownRate: content.asked === 0 ? 0 : Math.round((content.filled / content.asked) * 100),
    sourcesDown: content.sourcesDown,
    attachments: attachments.map((one) => ({ ...one, ...licenceFacts(licenceOf(content, one)) })),
    updatedAt,
    expiresAt: new Date(updatedAt.getTime() + days * DAY_MS),
  };
}

function licenceFacts(kept: FetchedLicence | undefined): LicenceFacts {
  return {
    issuer: kept?.issuer ?? null,
    issuedAt: kept?.issuedAt ? new Date(kept.issuedAt) : null,
    fetchedAt: kept ? new Date(kept.fetchedAt) : null,
  };
}

/** Whether two values of a form say the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
