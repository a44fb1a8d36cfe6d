import type { TypedDocumentNode } from '@apollo/client';
import type { ReactNode } from 'react';
import type { AskedAct, FlowRow } from '../table/RecordList.tsx';
import type { FileRules } from '../upload/file-rules.ts';
import type { MaterialChoice } from './decision.types.ts';
import type { ActOutcomeData, RecordActData } from './flow.types.ts';
import { RecordActDialog } from './RecordActDialog.tsx';

/** A row that can be acted upon. */
export interface ActRow extends FlowRow {
  version: number;
}

/** How the records of one kind are acted upon: the mutation, and what its confirmation step says. */
export interface RecordActs<Row extends ActRow, Data> {
  /** The act's mutation, and where its answer holds the outcome. */
  document: TypedDocumentNode<Data, { input: RecordActData }>;
  outcome(data: Data): ActOutcomeData;
  /** What one row is called among others, e.g. 张* or its number. */
  name(row: Row): string;
  /** What stands behind the name where only one row is meant, e.g. 退役报到. */
  about?(row: Row): string;
  /** What has to be read again before one row is decided: who asks for it, and why. */
  facts?(row: Row): readonly string[];
  /** What follows from an act, by the act's code. */
  consequences: Readonly<Record<string, readonly string[]>>;
  /** Name of the files that may come with the act; no field without it. */
  filesLabel?(action: string, rows: readonly Row[]): string | undefined;
  /** What those files may be, where not what materials of cases are. */
  fileRules?: FileRules;
  /** Name of the last day for which the act holds, where it may have an end. */
  untilLabel?(action: string, rows: readonly Row[]): string | undefined;
  /** Name of the moment at which it happened, where an act may be recorded later. */
  momentLabel?(action: string): string | undefined;
  /** Acts that are refused without a file. */
  filesNeeded?: readonly string[];
  /** Acts that are signed with the reader's own key first, with the type of the record. */
  signs?: Readonly<Record<string, string>>;
  /** What acts that ask for something propose. */
  materials?: readonly MaterialChoice[];
  /** The field in which somebody is chosen (`assigneeId`), where an act gives the records to one. */
  assigneeField?(rows: readonly Row[]): ReactNode;
}

export interface ActDialogProps<Row extends ActRow, Data> extends AskedAct<Row> {
  acts: RecordActs<Row, Data>;
}

/** The dialog of every act of a kind of record, for one row or a selection. */
export function ActDialog<Row extends ActRow, Data>({ acts, rows, ...asked }: ActDialogProps<Row, Data>) {
  const [first] = rows;
  if (!first) return null;
  const { action } = asked.action;
  const name = acts.name(first);
  const facts = rows.length === 1 ? acts.facts?.(first) : undefined;
  return (
    <RecordActDialog
      {...asked}
      rows={rows}
      subject={
        rows.length === 1 ? [name, acts.about?.(first)].filter(Boolean).join(' ') : `${name}等 ${rows.length} 条`
      }
      facts={facts}
      consequences={acts.consequences[action] ?? []}
      document={acts.document}
      result={acts.outcome}
      labelOf={(id) => acts.name(rows.find((row) => row.id === id) ?? first)}
      filesLabel={acts.filesLabel?.(action, rows)}
      fileRules={acts.fileRules}
      untilLabel={acts.untilLabel?.(action, rows)}
      momentLabel={acts.momentLabel?.(action)}
      filesNeeded={acts.filesNeeded?.includes(action)}
      materials={acts.materials}
      signs={acts.signs?.[action]}
    >
      {asked.action.input === 'ASSIGNEE' && acts.assigneeField?.(rows)}
    </RecordActDialog>
  );
}
