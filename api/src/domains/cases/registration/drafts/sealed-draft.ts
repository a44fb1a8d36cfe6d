import { decryptColumn, encryptColumn } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** What the clerk has filled in so far: any part of the form, unchecked. */
export interface DraftContent {
  form: Readonly<Record<string, unknown>>;
  placementStreet: string | null;
}

const cell = (rowId: string) => ({ table: 'registration_draft', column: 'content_cipher', rowId });

/** A draft holds the same personal data as a case and is sealed like one (ADR 0015). */
export function sealDraft(ctx: Ctx, id: string, content: DraftContent): string {
  return encryptColumn(ctx.app.keys, 'TEXT', cell(id), JSON.stringify(content));
}

/** Throws E-CR-12 when the stored text was altered or moved. */
export function openSealedDraft(ctx: Ctx, id: string, sealed: string): DraftContent {
  return JSON.parse(decryptColumn(ctx.app.keys, cell(id), sealed)) as DraftContent;
}
