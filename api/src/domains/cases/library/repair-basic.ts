import type { OutboundRepair, RejectedMessage } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { OneThingCase } from '../one-thing-case.entity.ts';
import { openForm } from '../registration/sealed-form.ts';
import { SubCase } from '../sub-case.entity.ts';
import { basicMessage, loadBasicLimits } from './basic-message.ts';
import { channelCodes } from './mapping/mapping-body.ts';
import { readMapping } from './mapping/mapping-kind.ts';
import { officeOf } from './push-library.ts';

/** What the library says of a message whose record it does not know, because BASIC was skipped or it lost the record itself. */
const UNKNOWN_RECORD = '未找到受理信息';

/** 01 §7.8: BASIC as it reads today goes out again before the message that the library could not place. */
export async function repairWithBasic(tx: Ctx, rejected: RejectedMessage): Promise<OutboundRepair | undefined> {
  if (rejected.kind === 'BASIC' || !rejected.message.includes(UNKNOWN_RECORD)) return undefined;
  const { kind, fields, masked } = (await basicOf(tx, rejected.recordType, rejected.recordId)).message;
  return { kind, payload: fields, masked };
}

/** BASIC of a record as it reads today, and where its case lies. */
export async function basicOf(tx: Ctx, recordType: string, recordId: string) {
  const subCase =
    recordType === 'subCase' ? await tx.em.findOneOrFail(SubCase, { id: recordId }, { refresh: true }) : undefined;
  const caseId = subCase?.case.id ?? recordId;
  const parent = await tx.em.findOneOrFail(OneThingCase, { id: caseId }, { refresh: true });
  const form = openForm(tx, parent.id, parent.formCipher);
  const limitsOf = await loadBasicLimits(tx);
  const office = await officeOf(tx, parent);
  const { orgId, orgPath, districtCode } = parent;
  return {
    place: { orgId, orgPath, districtCode },
    message: basicMessage(
      parent,
      subCase,
      form,
      office,
      limitsOf(subCase?.matterCode ?? parent.singleMatter),
      channelCodes(await readMapping(tx), parent.channel),
      tx.app.keys,
    ),
  };
}
