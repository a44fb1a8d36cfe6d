import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { canonicalJson, decryptColumn, encryptColumn, sm3Hex } from '../../../platform/crypto/index.ts';
import type { InboundAnswer, InboundHandler, InboundMessage } from '../../../platform/exchange/channel.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { Fault } from './find-faults.ts';
import {
  type HandedMaterial,
  type HandoverBody,
  handoverAnswers,
  handoverExamples,
  handoverSchema,
} from './handover.schema.ts';
import { inviteToReview } from './handovers/invite.ts';
import { type HandoverPlace, keepReceipt, keepRefusal } from './handovers/receipt.ts';
import { judgeMaterials } from './judge-materials.ts';
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
 * A finished case with its materials, handed over by 安置系统 to be evaluated (R9.5, 01 §11.9): stored item by item, and the applicant is invited.
 * A material that breaks a rule is named in the answer 1002 with code, item and rule, and may be sent again alone under the same number.
 */
async function takeHandover(tx: Ctx, message: InboundMessage): Promise<InboundAnswer> {
  const body = message.body as HandoverBody;
  const target = await tables(tx)
    .selectFrom('sub_case as s')
    .innerJoin('one_thing_case as c', 'c.id', 's.case_id')
    .select([
      's.id as subCaseId',
      's.case_id as caseId',
      's.matter_code as matterCode',
      's.state',
      'c.org_id as orgId',
      'c.org_path as orgPath',
      'c.district_code as districtCode',
    ])
    .where('s.bj_no', '=', body.bjNo)
    .forUpdate('s')
    .executeTakeFirst();
  const turn = async (code: 1002 | 1003, text: string): Promise<InboundAnswer> => {
    await keepRefusal(tx, { body, place: target, message: text });
    return { code, message: text };
  };
  const known = await findKnown(tx, body);
  if (known && known.digest !== digestOf(body)) return turn(1002, 'handoverNo：该移交编号已用于其他内容');
  if (!target) return turn(1003, '未找到办件');
  if (target.matterCode !== body.matterCode) return turn(1002, 'matterCode：与办件的事项不一致');
  if (!ENDED.includes(target.state)) return turn(1002, 'bjNo：办件尚未办结');
  const items = await listItems(tx, target.matterCode);
  const stored = known?.materials ?? [];
  const { accepted, faults } = judgeMaterials(items, stored, body.materials, localDateOf(tx.app.clock.now()));
  const materials = [...stored, ...accepted];
  const used = new Set(materials.map(({ itemCode }) => itemCode));
  const versions = items.filter(({ itemCode }) => used.has(itemCode));
  if (!known || accepted.length > 0)
    await keep(tx, { message, body, id: known?.id, materials, target, used: versions });
  const invited = !known && target.state === 'FINISHED_NORMAL' && (await inviteToReview(tx, target));
  const whole = faults.length === 0;
  const text = whole ? '已接收' : wordsOf(faults);
  await keepReceipt(tx, {
    body,
    place: target,
    state: whole ? 'TAKEN' : 'PARTIAL',
    stored: materials.length,
    message: text,
    faults,
    invitedAt: invited ? tx.app.clock.now() : null,
  });
  const data = { materials: materials.length, invited };
  if (whole) return { code: 0, message: text, data };
  const refused = faults.map(({ itemCode, code, message: why }) => ({ itemCode, rule: code, message: why }));
  return { code: 1002, message: text, data: { ...data, refused }, partial: true };
}

interface Known {
  id: string;
  digest: string;
  materials: HandedMaterial[];
}

/** What is stored under the number already. */
async function findKnown(tx: Ctx, { handoverNo }: HandoverBody): Promise<Known | undefined> {
  const found = await tables(tx)
    .selectFrom('material_handover')
    .select(['id', 'digest', 'materials_cipher as sealed'])
    .where('handover_no', '=', handoverNo)
    .forUpdate()
    .executeTakeFirst();
  if (!found) return undefined;
  const materials = JSON.parse(decryptColumn(tx.app.keys, cellOf(found.id), found.sealed)) as HandedMaterial[];
  return { id: found.id, digest: found.digest, materials };
}

/** Of what stays the same however often a part of it is sent: the materials are compared one by one. */
function digestOf({ materials: _each, ...head }: HandoverBody): string {
  return sm3Hex(canonicalJson(head));
}

function cellOf(rowId: string) {
  return { table: 'material_handover', column: 'materials_cipher', rowId };
}

interface Kept {
  message: InboundMessage;
  body: HandoverBody;
  /** The row, where there is one. */
  id: string | undefined;
  materials: readonly HandedMaterial[];
  target: Target;
  used: readonly { itemCode: string; version: number }[];
}

/** Sealed whole: values may be numbers of identity cards and phones. */
async function keep(tx: Ctx, { message, body, id: before, materials, target, used }: Kept): Promise<void> {
  const now = tx.app.clock.now();
  const id = before ?? uuidv7(now.getTime());
  const sealed = encryptColumn(tx.app.keys, 'TEXT', cellOf(id), JSON.stringify(materials));
  const versions = Object.fromEntries(used.map(({ itemCode, version }) => [itemCode, version]));
  await run(
    tx,
    // An item that was stored before keeps the version that it was judged by.
    sql`insert into material_handover as h (id, handover_no, sub_case_id, case_id, matter_code, finished_at, received_at, message_id, item_versions,
          materials_cipher, digest)
        values (${id}, ${body.handoverNo}, ${target.subCaseId}, ${target.caseId}, ${target.matterCode}, ${new Date(body.finishedAt)}, ${now},
          ${message.messageId}, ${JSON.stringify(versions)}::jsonb, ${sealed}, ${digestOf(body)})
        on conflict (id) do update set materials_cipher = excluded.materials_cipher, item_versions = excluded.item_versions || h.item_versions`,
  );
}

/** 采集项编码：what is wrong; the first of many. */
function wordsOf(faults: readonly Fault[]): string {
  const shown = faults.slice(0, MOST_FAULTS).map(({ itemCode, message }) => `${itemCode}：${message}`);
  return `部分材料校验未通过，其余已接收：${shown.join('；')}${faults.length > MOST_FAULTS ? `；等${faults.length}处` : ''}`;
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
      '办结件移交好差评，并报送智慧好办事项的材料采集项。每项材料按该采集项当前版本校验格式、大小、像素、分辨率、页数、来源、取值，再校验必需项和采集项之间的依赖、互斥、同组关系；逐项接收：符合的材料即存储并邀请评价，不符合的在应答1002中逐项给出采集项编码、规则和原因，改正后以同一移交编号、新的messageId单独重新报送该项。',
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
      {
        version: '1.4',
        date: '2026-11-30',
        note: '改为逐项接收：一项材料不符合规则时其余材料照常接收并邀请评价，应答1002的 data.refused 逐项给出采集项编码（itemCode）、规则（rule）和原因（message）；改正后以同一移交编号只报送该项。已接收的材料内容不能更换。',
      },
    ],
  },
};
