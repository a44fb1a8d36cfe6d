import { toDate } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import { findReason } from '../../../platform/flow/index.ts';
import { FINISH_REASONS, RETURN_REASONS } from '../reasons.ts';
import type { MappingBody } from './mapping/mapping-body.ts';
import { type End, isEnd, OUTCOME_OF, SPECIAL } from './mapping/outcomes.ts';

/** The five kinds of the case library's contract (01 §2.7). */
export const LIBRARY_KINDS = {
  BASIC: '基本信息',
  PROC: '过程',
  SPECIAL: '特殊环节',
  MATERIAL: '材料',
  DONE: '办结',
} as const;
export type LibraryKind = keyof typeof LIBRARY_KINDS;

/** A message before it is put into its stream. No personal data but in BASIC. */
export interface LibraryMessage {
  kind: LibraryKind;
  fields: Readonly<Record<string, unknown>>;
}

/** Which record the message speaks of: a sub-case by its own number, or the bundle by the case number. */
export interface LibraryRecord {
  projid: string;
  orgbusno: string;
  /** Who handles it, for procunit fields. */
  unitName: string;
  unitCode: string;
}

const FORCED: readonly string[] = ['forceFinish', 'forceTerminate'];
/** Steps that send an application back, with the reasons of a return. */
export const RETURNS: readonly string[] = ['return', 'historicReturn'];

/** The words that go into nodeadv and exitres: the reason's title, then what was written. */
export function reasonWords(change: Pick<FlowChange, 'action' | 'input'>): string {
  const { reasonCode, reasonText, basis, note } = change.input;
  const dict = RETURNS.includes(change.action) ? RETURN_REASONS : FINISH_REASONS;
  const title = reasonCode ? findReason(dict, reasonCode)?.title : undefined;
  return [title, reasonText, basis, note].filter(Boolean).join('：');
}

/** PROC, SPECIAL and DONE messages of one change, in the order in which they are sent. */
export function messagesOf(
  change: FlowChange,
  record: LibraryRecord,
  actor: { name: string; unit: string },
  actionTitle: string,
  mapping: MappingBody,
): LibraryMessage[] {
  const outcome = OUTCOME_OF[change.action];
  const special = SPECIAL[change.action];
  const at = formatDateTime(change.at);
  const words = reasonWords(change);
  const ids = { orgbusno: record.orgbusno, projid: record.projid, sn: change.row.eventSeq + 1 };
  const messages: LibraryMessage[] = [];
  if (special !== undefined) {
    messages.push({
      kind: 'SPECIAL',
      fields: {
        ...ids,
        specialtype: mapping.specialtype,
        specialnodetype: special,
        nodename: actionTitle,
        nodetime: at,
        result: 1,
        nodeprocadv: words,
        nodeprocaccord: change.input.basis ?? '',
      },
    });
  }
  if (outcome) {
    messages.push({
      kind: 'PROC',
      fields: {
        ...ids,
        nodename: actionTitle,
        nodetype: mapping[outcome].nodetype,
        noderesult: mapping[outcome].noderesult,
        nodeprocername: actor.name,
        procunit: record.unitName,
        procdeptcode: record.unitCode,
        procunitname: actor.unit,
        nodestarttime: formatDateTime(toDate(change.row.stateSince)),
        nodeendtime: at,
        nodeadv: words,
        serviceidentify: outcome === 'normal' ? 1 : 0,
      },
    });
  }
  if (outcome && isEnd(outcome)) messages.push(doneMessage(change, ids, outcome, at, words, actor.name, mapping));
  return messages;
}

/** DONE alone: what the bundle sends when it ends. */
export function doneOf(
  change: FlowChange,
  record: LibraryRecord,
  actorName: string,
  mapping: MappingBody,
): LibraryMessage | undefined {
  const outcome = OUTCOME_OF[change.action];
  if (!outcome || !isEnd(outcome)) return undefined;
  const ids = { orgbusno: record.orgbusno, projid: record.projid, sn: change.row.eventSeq + 1 };
  return doneMessage(change, ids, outcome, formatDateTime(change.at), reasonWords(change), actorName, mapping);
}

function doneMessage(
  change: FlowChange,
  ids: object,
  end: End,
  at: string,
  words: string,
  transactor: string,
  mapping: MappingBody,
): LibraryMessage {
  const exitres = exitReason(change, end, words);
  const { doneresult } = mapping[end];
  return {
    kind: 'DONE',
    fields: { ...ids, doneresult, exitres, resulttype: 99, occurtime: at, transactor, isdeliveryresults: 0, isfee: 0 },
  };
}

/** A forced finish rests on its basis, however it ends (AC-04-08); otherwise only what did not end well has a reason. */
function exitReason({ action, input }: FlowChange, end: End, words: string): string {
  if (FORCED.includes(action)) return input.basis ?? words;
  if (end === 'normal') return '';
  return words || (action === 'cancel' ? '撤销' : '终止办理');
}
