import { firstRow, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { canonicalJson, encryptColumn, sm3Hex } from '../../../platform/crypto/index.ts';
import type { InboundAnswer, InboundHandler, InboundMessage } from '../../../platform/exchange/channel.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Fault, findFaults } from './find-faults.ts';
import { type HandoverBody, handoverAnswers, handoverExamples, handoverSchema } from './handover.schema.ts';
import { inviteToReview } from './handovers/invite.ts';
import { type HandoverPlace, keepReceipt, keepRefusal } from './handovers/receipt.ts';
import { shippedItems } from './shipped-items.ts';
import { listItems } from './store.ts';

/** States in which a matter is finished for good or ill. */
const ENDED: readonly string[] = ['FINISHED_NORMAL', 'FINISHED_TERMINATED'];
const MOST_FAULTS = 20;

interface Target extends HandoverPlace {
  matterCode: string;
  state: string;
}

/**
 * A finished case with its materials, handed over by 安置系统 to be evaluated (R9.5, 01 §11.9): kept once the materials satisfy the items in
 * force, whereupon the applicant is invited. Of one that does not the faults alone are kept; the answer 1002 names each item and what is wrong.
 */
async function takeHandover(tx: Ctx, message: InboundMessage): Promise<InboundAnswer> {
  const body = message.body as HandoverBody;
  const digest = sm3Hex(canonicalJson({ ...body }));
  const known = await firstRow<{ digest: string }>(
    tx,
    sql`select digest from material_handover where handover_no = ${body.handoverNo}`,
  );
  if (known)
    return known.digest === digest
      ? { code: 0, message: '已接收' }
      : { code: 1002, message: 'handoverNo：该移交编号已用于其他内容' };
  const target = await firstRow<Target>(
    tx,
    sql`select s.id as "subCaseId", s.case_id as "caseId", s.matter_code as "matterCode", s.state, c.org_id as "orgId",
               c.org_path as "orgPath", c.district_code as "districtCode"
          from sub_case s join one_thing_case c on c.id = s.case_id where s.bj_no = ${body.bjNo} for update of s`,
  );
  const turn = async (code: 1002 | 1003, text: string, faults: readonly Fault[] = []): Promise<InboundAnswer> => {
    await keepRefusal(tx, { body, place: target, message: text, faults });
    return { code, message: text };
  };
  if (!target) return turn(1003, '未找到办件');
  if (target.matterCode !== body.matterCode) return turn(1002, 'matterCode：与办件的事项不一致');
  if (!ENDED.includes(target.state)) return turn(1002, 'bjNo：办件尚未办结');
  const items = await listItems(tx, target.matterCode);
  const faults = findFaults(items, body.materials, localDateOf(tx.app.clock.now()));
  if (faults.length > 0) return turn(1002, wordsOf(faults), faults);
  const used = new Set(body.materials.map(({ itemCode }) => itemCode));
  await keep(tx, { message, body, digest, target, used: items.filter(({ itemCode }) => used.has(itemCode)) });
  const invited = target.state === 'FINISHED_NORMAL' && (await inviteToReview(tx, target));
  const invitedAt = invited ? tx.app.clock.now() : null;
  await keepReceipt(tx, { body, place: target, taken: true, message: '已接收', invitedAt });
  return { code: 0, message: '已接收', data: { materials: body.materials.length, invited } };
}

interface Kept {
  message: InboundMessage;
  body: HandoverBody;
  digest: string;
  target: Target;
  used: readonly { itemCode: string; version: number }[];
}

/** Sealed whole: values may be numbers of identity cards and phones. */
async function keep(tx: Ctx, { message, body, digest, target, used }: Kept): Promise<void> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const cell = { table: 'material_handover', column: 'materials_cipher', rowId: id };
  const sealed = encryptColumn(tx.app.keys, 'TEXT', cell, JSON.stringify(body.materials));
  const versions = Object.fromEntries(used.map(({ itemCode, version }) => [itemCode, version]));
  await run(
    tx,
    sql`insert into material_handover (id, handover_no, sub_case_id, case_id, matter_code, finished_at, received_at, message_id, item_versions,
          materials_cipher, digest)
        values (${id}, ${body.handoverNo}, ${target.subCaseId}, ${target.caseId}, ${target.matterCode}, ${new Date(body.finishedAt)}, ${now},
          ${message.messageId}, ${JSON.stringify(versions)}::jsonb, ${sealed}, ${digest})`,
  );
}

/** 采集项编码：what is wrong; the first of many. */
function wordsOf(faults: readonly Fault[]): string {
  const shown = faults.slice(0, MOST_FAULTS).map(({ itemCode, message }) => `${itemCode}：${message}`);
  return `材料校验未通过：${shown.join('；')}${faults.length > MOST_FAULTS ? `；等${faults.length}处` : ''}`;
}

export const handoverInbound: InboundHandler = {
  bizType: 'PLACEMENT.CASE_FINISHED',
  title: '安置系统办结件移交（含材料采集项）',
  schema: handoverSchema,
  handle: takeHandover,
  // The values lie sealed with the hand-over; with the message only what was handed over.
  toKeep: async (_tx, message) => {
    const { materials, ...head } = message.body as HandoverBody;
    return { ...head, materials: materials.map(({ itemCode, source }) => ({ itemCode, source })) };
  },
  published: {
    description:
      '办结件移交好差评，并报送智慧好办事项的材料采集项。每项材料按该采集项当前版本校验格式、大小、像素、分辨率、页数、来源、取值，再校验必需项和采集项之间的依赖、互斥、同组关系；不符合的整件退回，应答1002逐项给出采集项编码和原因，改正后可用原messageId重发。',
    examples: handoverExamples,
    answers: handoverAnswers,
    register: {
      note: '出厂材料采集项（第1版），按事项列出材料名称、格式、大小、像素、页数、来源和关联关系；现行版本以平台“材料采集项”页为准。',
      entries: shippedItems,
    },
    changes: [
      {
        version: '1.1',
        date: '2026-11-26',
        note: '办结件移交增加材料采集项：materials 中逐项报送采集项编码、名称、格式、大小、像素、分辨率、页数、来源、关联项和取值或文件编号。',
      },
      {
        version: '1.2',
        date: '2026-11-26',
        note: '接收后邀请申请人评价该办件，应答 data 增加 invited（是否发出评价邀请；办件已评价、已邀请或非正常办结的为 false）。退回的移交在平台“办结件移交”中逐项列出问题，改正后以同一移交编号重新移交。',
      },
      {
        version: '1.3',
        date: '2026-11-27',
        note: '文档增加应答代码、应答 data 的结构（x-answers）和各事项的材料采集项（x-register）；报文不变。',
      },
    ],
  },
};
