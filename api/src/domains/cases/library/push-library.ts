import { anyOf, tables } from '../../../database/tables.ts';
import { type FlowChange, getState } from '../../../platform/flow/index.ts';
import { actorName, type Ctx, type Placed } from '../../../platform/kernel/index.ts';
import { type OutboxInput, pushOutbox } from '../../../platform/outbox/index.ts';
import type { ApplicationForm } from '../application/index.ts';
import { caseFlow } from '../case.flow.ts';
import type { OneThingCase } from '../one-thing-case.entity.ts';
import type { SubCase } from '../sub-case.entity.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import { basicMessage, loadBasicLimits } from './basic-message.ts';
import { doneOf, type LibraryMessage, messagesOf, RETURNS } from './library-messages.ts';
import { channelCodes } from './mapping/mapping-body.ts';
import { readMapping } from './mapping/mapping-kind.ts';

export const CASE_LIBRARY = 'case-library';

interface Stream extends Placed {
  recordType: 'case' | 'subCase';
  recordId: string;
  rootId: string;
  title: string;
}

/** A library message as the outbox takes it, in the stream of its record. */
export function toOutbox(
  stream: Stream,
  message: LibraryMessage,
  masked?: Readonly<Record<string, unknown>>,
): OutboxInput {
  const { orgId, orgPath, districtCode } = stream;
  return {
    channel: CASE_LIBRARY,
    kind: message.kind,
    streamKey: stream.recordId,
    streamTitle: stream.title,
    payload: message.fields,
    masked: masked ?? message.fields,
    recordType: stream.recordType,
    recordId: stream.recordId,
    rootId: stream.rootId,
    orgId,
    orgPath,
    districtCode,
  };
}

/** T1 and T4: BASIC of every sub-case and of the bundle; a correction sends it again. */
export async function pushBasic(
  tx: Ctx,
  parent: OneThingCase,
  subCases: readonly SubCase[],
  form: ApplicationForm,
): Promise<void> {
  const office = await officeOf(tx, parent);
  const place = { orgId: parent.orgId, orgPath: parent.orgPath, districtCode: parent.districtCode };
  const limitsOf = await loadBasicLimits(tx);
  const codes = channelCodes(await readMapping(tx), parent.channel);
  const messages = subCases.map((subCase) => {
    const message = basicMessage(parent, subCase, form, office, limitsOf(subCase.matterCode), codes, tx.app.keys);
    return toOutbox(
      { ...place, recordType: 'subCase', recordId: subCase.id, rootId: parent.id, title: subCase.bjNo },
      message,
      message.masked,
    );
  });
  const own = basicMessage(parent, undefined, form, office, limitsOf(parent.singleMatter), codes, tx.app.keys);
  messages.push(
    toOutbox(
      { ...place, recordType: 'case', recordId: parent.id, rootId: parent.id, title: parent.caseNo },
      own,
      own.masked,
    ),
  );
  await pushOutbox(tx, messages);
}

/** PROC, SPECIAL and DONE of sub-cases that moved, in the order of the changes. */
export async function subCaseMessages(tx: Ctx, changes: readonly FlowChange[]): Promise<OutboxInput[]> {
  const known = await tables(tx)
    .selectFrom('sub_case as s')
    .innerJoin('one_thing_case as c', 'c.id', 's.case_id')
    .select([
      's.id',
      's.case_id as caseId',
      'c.case_no as caseNo',
      's.owner_name as ownerName',
      's.owner_code as ownerCode',
    ])
    .where('s.id', '=', anyOf(changes.map((c) => c.row.id)))
    .execute();
  const byId = new Map(known.map((k) => [k.id, k]));
  const actor = actorOf(tx);
  const mapping = await readMapping(tx);
  return changes.flatMap((change) => {
    const facts = byId.get(change.row.id);
    if (!facts) return [];
    const record = {
      projid: change.row.title,
      orgbusno: facts.caseNo,
      unitName: facts.ownerName,
      unitCode: facts.ownerCode,
    };
    const stream: Stream = {
      ...change.row,
      recordType: 'subCase',
      recordId: change.row.id,
      rootId: facts.caseId,
      title: change.row.title,
    };
    const title = getState(subCaseFlow, change.from).on?.[change.action]?.title ?? change.action;
    return messagesOf(change, record, actor, title, mapping).map((m) => toOutbox(stream, m));
  });
}

/**
 * The bundle's own messages. A return is told by its sub-cases alone, and at the end the bundle sends DONE without a PROC before it
 * (00-common "library mapping"); T10 is not told at all.
 */
export async function caseMessages(tx: Ctx, changes: readonly FlowChange[]): Promise<OutboxInput[]> {
  const actor = actorOf(tx);
  const mapping = await readMapping(tx);
  return changes.flatMap((change) => {
    if (RETURNS.includes(change.action) || change.action === 'ready') return [];
    const record = {
      projid: change.row.title,
      orgbusno: change.row.title,
      unitName: actor.unit,
      unitCode: change.row.districtCode,
    };
    const stream: Stream = {
      ...change.row,
      recordType: 'case',
      recordId: change.row.id,
      rootId: change.row.id,
      title: change.row.title,
    };
    const done = doneOf(change, record, actor.name, mapping);
    const title = getState(caseFlow, change.from).on?.[change.action]?.title ?? change.action;
    const messages = done ? [done] : messagesOf(change, record, actor, title, mapping);
    return messages.map((m) => toOutbox(stream, m));
  });
}

function actorOf(tx: Ctx): { name: string; unit: string } {
  return { name: actorName(tx.actor), unit: tx.actor.kind === 'USER' ? tx.actor.orgName : actorName(tx.actor) };
}

/** Who accepts a case, as BASIC names it. */
export async function officeOf(
  tx: Ctx,
  { orgId, placementRegion }: Pick<OneThingCase, 'orgId' | 'placementRegion'>,
): Promise<{ name: string; code: string }> {
  const found = await tables(tx).selectFrom('org').select('name').where('id', '=', orgId).execute();
  return { name: found[0]?.name ?? '', code: placementRegion };
}
