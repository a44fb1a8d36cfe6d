import type { Ctx } from '../../../kernel/context.ts';
import type { DataSourceField } from '../../source-field.ts';
import type { BadRow } from '../judge-row.ts';

/** A file that a partner left, as its reader gets it. */
export interface PulledFile {
  /** Its line in 数据接收. */
  intakeId: string;
  /** Code of the data source whose channel brought it. */
  sourceCode: string;
  name: string;
  modifiedAt: Date | null;
  content: Buffer;
  /** SM3 of the content, hex. */
  digest: string;
}

/** A row as it should have come, and where it stood. */
export interface CorrectedRow {
  intakeId: string;
  line: number;
  values: Readonly<Record<string, string>>;
}

/**
 * A domain that takes the files of certain data sources itself, where the platform would store their rows. What it finds wrong stands in 数据接收
 * like the bad rows of any file.
 */
export interface FileReader {
  /** Beginning of the codes of the data sources it reads: `FEEDBACK_`. */
  sources: string;
  /**
   * Takes a file in the caller's transaction; long work goes into a job of the domain's, which reports later faults by `reportBadRows`.
   * @returns undefined where the same content was taken before, by whatever way @throws CsvFault for a file that cannot be read
   */
  read: (tx: Ctx, file: PulledFile) => Promise<{ taken: number; bad: readonly BadRow[] } | undefined>;
  /** What a row of such a file may hold, as whoever corrects one sees it. */
  fields: (ctx: Ctx, sourceCode: string) => Promise<readonly DataSourceField[]>;
  /** Judges a corrected row anew and takes it in the caller's transaction. @returns what is still wrong, with nothing taken */
  correct: (tx: Ctx, row: CorrectedRow & { sourceCode: string }) => Promise<BadRow | undefined>;
  /** Where the result file for the partner is fetched, a line per row with a code; POST with `intakeId`. */
  resultFile: string;
  /** The same as text for the partner's folder; undefined while rows of the file are still being taken. */
  resultText: (ctx: Ctx, intakeId: string) => Promise<string | undefined>;
}

/** Who reads the files of a data source; nobody where its rows are stored. */
export function readerOf(ctx: Ctx, sourceCode: string): FileReader | undefined {
  return ctx.app.registry.fileReaders.find(({ sources }) => sourceCode.startsWith(sources));
}
