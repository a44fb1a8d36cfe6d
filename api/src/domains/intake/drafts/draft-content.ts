import { decryptColumn, encryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** A value that was not typed: where it came from, as it came, and when (AC-07-02). */
export interface KnownValue {
  value: unknown;
  source: string;
  /** ISO 8601. */
  at: string;
}

/** An e-licence that was fetched: who issued it, and when. */
export interface FetchedLicence {
  /** The material it was fetched as; as any other it is a file of the applicant's. */
  materialCode: string;
  issuer: string;
  issuedAt: string | null;
  fetchedAt: string;
}

/** What an applicant has filled in so far: any part of the form, unchecked, with what was known beforehand. */
export interface DraftContent {
  form: Readonly<Record<string, unknown>>;
  placementStreet: string | null;
  known: Readonly<Record<string, KnownValue>>;
  /** How many fields were asked of shared data, and how many came (pre-fill rate, S28). */
  asked: number;
  filled: number;
  /** Shared data could not be asked for when the draft was opened. */
  sourcesDown: boolean;
  /** By file. */
  licences: Readonly<Record<string, FetchedLicence>>;
  /** Of a correction: the form of the returned case on which it began. */
  base?: Readonly<Record<string, unknown>>;
}

/** The e-licence that a file of a draft is, as the material that it hangs as. */
export function licenceOf(
  { licences }: DraftContent,
  { fileId, materialCode }: { fileId: string; materialCode: string | null },
): FetchedLicence | undefined {
  const licence = Object.hasOwn(licences, fileId) ? licences[fileId] : undefined;
  return licence?.materialCode === materialCode ? licence : undefined;
}

const cell = (rowId: string) => ({ table: 'application_draft', column: 'content_cipher', rowId });

/** A draft holds the same personal data as a case and is sealed like one (ADR 0015). */
export function sealContent(ctx: Ctx, id: string, content: DraftContent): string {
  return encryptColumn(ctx.app.keys, 'TEXT', cell(id), JSON.stringify(content));
}

/** Throws E-CR-12 when the stored text was altered or moved. */
export function openContent(ctx: Ctx, id: string, sealed: string): DraftContent {
  return JSON.parse(decryptColumn(ctx.app.keys, cell(id), sealed)) as DraftContent;
}
