import { toDate } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import { findReason } from '../../../platform/flow/index.ts';
import { FINISH_REASONS, RETURN_REASONS } from '../reasons.ts';

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

/** How a transition is told: node type (1 start, 2 middle, 3 end), node result, and whether a special procedure begins or ends. */
interface Mapping {
  nodetype?: 1 | 2 | 3;
  noderesult?: 0 | 1 | 4 | 5 | 7;
  special?: 0 | 1;
  /** DONE follows: 6 normal, 3 terminated or withdrawn. */
  doneresult?: 6 | 3;
}

/** State mapping of A10 with the decisions of 00-common "library mapping". Keyed by action. */
const MAPPINGS: Readonly<Record<string, Mapping>> = {
  pass: { nodetype: 2, noderesult: 1 },
  return: { nodetype: 2, noderesult: 7 },
  historicReturn: { nodetype: 2, noderesult: 7 },
  resubmit: { nodetype: 2, noderesult: 1 },
  accept: { nodetype: 1, noderesult: 4 },
  progress: { nodetype: 2, noderesult: 1 },
  handled: { nodetype: 2, noderesult: 1 },
  markHandled: { nodetype: 2, noderesult: 1 },
  requestSupplement: { nodetype: 2, noderesult: 5 },
  supply: { nodetype: 2, noderesult: 1 },
  suspend: { special: 0 },
  resume: { special: 1 },
  finish: { nodetype: 3, noderesult: 1, doneresult: 6 },
  historicFinish: { nodetype: 3, noderesult: 1, doneresult: 6 },
  done: { nodetype: 3, noderesult: 1, doneresult: 6 },
  terminate: { nodetype: 3, noderesult: 0, doneresult: 3 },
  terminateHere: { nodetype: 3, noderesult: 0, doneresult: 3 },
  reject: { nodetype: 3, noderesult: 0, doneresult: 3 },
  autoFinish: { nodetype: 3, noderesult: 1, doneresult: 6 },
  autoTerminate: { nodetype: 3, noderesult: 0, doneresult: 3 },
  finishNow: { nodetype: 3, noderesult: 1, doneresult: 6 },
  cancel: { nodetype: 3, noderesult: 0, doneresult: 3 },
  forceFinish: { nodetype: 3, noderesult: 1, doneresult: 6 },
  forceTerminate: { nodetype: 3, noderesult: 0, doneresult: 3 },
  // T15: the correction of a DONE that no longer holds.
  reopen: { nodetype: 2, noderesult: 1 },
  withdraw: { nodetype: 3, noderesult: 0, doneresult: 3 },
  expire: { nodetype: 3, noderesult: 0, doneresult: 3 },
};

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
): LibraryMessage[] {
  const mapping = MAPPINGS[change.action];
  if (!mapping) return [];
  const at = formatDateTime(change.at);
  const words = reasonWords(change);
  const ids = { orgbusno: record.orgbusno, projid: record.projid, sn: change.row.eventSeq + 1 };
  const messages: LibraryMessage[] = [];
  if (mapping.special !== undefined) {
    messages.push({
      kind: 'SPECIAL',
      fields: {
        ...ids,
        specialtype: 1,
        specialnodetype: mapping.special,
        nodename: actionTitle,
        nodetime: at,
        result: 1,
        nodeprocadv: words,
        nodeprocaccord: change.input.basis ?? '',
      },
    });
  }
  if (mapping.nodetype !== undefined) {
    messages.push({
      kind: 'PROC',
      fields: {
        ...ids,
        nodename: actionTitle,
        nodetype: mapping.nodetype,
        noderesult: mapping.noderesult,
        nodeprocername: actor.name,
        procunit: record.unitName,
        procdeptcode: record.unitCode,
        procunitname: actor.unit,
        nodestarttime: formatDateTime(toDate(change.row.stateSince)),
        nodeendtime: at,
        nodeadv: words,
        serviceidentify: mapping.doneresult === 6 ? 1 : 0,
      },
    });
  }
  if (mapping.doneresult !== undefined)
    messages.push(doneMessage(change, ids, mapping.doneresult, at, words, actor.name));
  return messages;
}

/** DONE alone: what the bundle sends when it ends. */
export function doneOf(change: FlowChange, record: LibraryRecord, actorName: string): LibraryMessage | undefined {
  const result = MAPPINGS[change.action]?.doneresult;
  if (result === undefined) return undefined;
  const ids = { orgbusno: record.orgbusno, projid: record.projid, sn: change.row.eventSeq + 1 };
  return doneMessage(change, ids, result, formatDateTime(change.at), reasonWords(change), actorName);
}

function doneMessage(
  change: FlowChange,
  ids: object,
  doneresult: 6 | 3,
  at: string,
  words: string,
  transactor: string,
): LibraryMessage {
  const exitres = exitReason(change, doneresult, words);
  return {
    kind: 'DONE',
    fields: { ...ids, doneresult, exitres, resulttype: 99, occurtime: at, transactor, isdeliveryresults: 0, isfee: 0 },
  };
}

/** A forced finish rests on its basis, however it ends (AC-04-08); otherwise only what did not end well has a reason. */
function exitReason({ action, input }: FlowChange, doneresult: 6 | 3, words: string): string {
  if (FORCED.includes(action)) return input.basis ?? words;
  if (doneresult === 6) return '';
  return words || (action === 'cancel' ? '撤销' : '终止办理');
}
