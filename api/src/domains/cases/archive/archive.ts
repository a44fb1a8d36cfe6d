import { type SqlInstant, sql } from '../../../database/sql.ts';
import type { Placed } from '../../../platform/kernel/index.ts';

export const ARCHIVE = 'archive';

export const ARCHIVE_STATES = {
  WAITING: '待归档',
  BUILDING: '归档中',
  CONFIRM: '待确认（超过2GB）',
  DONE: '已归档',
  FAILED: '归档未完成',
} as const;
export type ArchiveState = keyof typeof ARCHIVE_STATES;

/** Beyond this a person says that the package may be built (6.11). */
export const LARGE_BYTES = 2 * 1024 ** 3;

/** A file of the package. */
export interface ArchivePart {
  /** Path within the package. */
  path: string;
  title: string;
  /** Bytes. */
  size: number;
  /** Hex. */
  sm3: string;
  /** Number of the volume that holds it, from 1. */
  volume: number;
  /** Byte of the volume at which it begins. */
  offset: number;
}

/** A sealed file of the vault that holds part of the package. */
export interface ArchiveVolume {
  fileId: string;
  size: number;
  sm3: string;
}

/** A row of `electronic_archive`. */
export interface ArchiveRow extends Placed {
  id: string;
  createdAt: SqlInstant;
  archiveNo: string | null;
  caseId: string;
  version: number;
  caseNo: string;
  nameMasked: string;
  idNoMasked: string;
  matterCodes: string[];
  operators: string[];
  finishMode: string | null;
  endedAt: SqlInstant;
  state: ArchiveState;
  attempts: number;
  lastError: string | null;
  doneFiles: number;
  totalFiles: number;
  totalBytes: string;
  largeAllowedBy: string | null;
  parts: ArchivePart[];
  volumes: ArchiveVolume[];
  pdfFileId: string | null;
  /** Null for packages of before there was one. */
  ofdFileId: string | null;
  builtAt: SqlInstant | null;
  checkedAt: SqlInstant | null;
  checkResult: string | null;
  keepUntil: string | null;
}

/** Columns of {@link ArchiveRow}; `a` is `electronic_archive`. */
export const ARCHIVE_COLUMNS = `
  a.id, a.created_at as "createdAt", a.archive_no as "archiveNo", a.case_id as "caseId", a.version, a.case_no as "caseNo",
  a.name_masked as "nameMasked", a.id_no_masked as "idNoMasked", a.org_id as "orgId", a.org_path as "orgPath",
  a.district_code as "districtCode", a.matter_codes as "matterCodes", a.operators, a.finish_mode as "finishMode",
  a.ended_at as "endedAt", a.state, a.attempts, a.last_error as "lastError", a.done_files as "doneFiles",
  a.total_files as "totalFiles", a.total_bytes as "totalBytes", a.large_allowed_by as "largeAllowedBy", a.parts, a.volumes,
  a.pdf_file_id as "pdfFileId", a.ofd_file_id as "ofdFileId", a.built_at as "builtAt", a.checked_at as "checkedAt", a.check_result as "checkResult",
  a.keep_until::text as "keepUntil"`;

/** That the run which claimed the row still holds it: one that was silent for an hour loses it to the next attempt. */
export const ownRun = ({ id, attempts }: ArchiveRow) =>
  sql`id = ${id} and state = 'BUILDING' and attempts = ${attempts}`;
