import { tables } from '../../../database/tables.ts';
import { canonicalJson, sm3Hex } from '../../crypto/index.ts';
import type { FlowChange, RecordBinding, SignedDocument } from '../../flow/index.ts';
import { actorName, type Ctx } from '../../kernel/index.ts';
import { ownerTitle } from '../key-owners.ts';
import { ACTS, type KeyAct } from '../words.ts';
import { carryOut } from './carry-out.ts';

const isAct = (text: string): text is KeyAct => Object.hasOwn(ACTS, text);

const readRequests = (ctx: Ctx, ids: readonly string[]) =>
  tables(ctx)
    .selectFrom('key_request')
    .select(['id', 'request_no', 'act', 'owner', 'subject', 'key_id', 'reason'])
    .where('id', 'in', [...ids])
    .execute();

/** What the custodian signs: exactly what is going to be done, with what, and why. */
async function documents(ctx: Ctx, ids: readonly string[]): Promise<Map<string, SignedDocument>> {
  const found = await readRequests(ctx, ids);
  return new Map(
    found.map(({ id, ...request }) => {
      const act = isAct(request.act) ? ACTS[request.act] : request.act;
      const what =
        request.key_id ??
        (request.subject ? `${ownerTitle(ctx, request.owner)}（${request.owner}）${request.subject}` : '全部密钥');
      return [
        id,
        {
          digest: sm3Hex(canonicalJson(request)),
          title: `密钥操作申请 ${request.request_no}`,
          lines: [`${act}：${what}`, `理由：${request.reason}`],
        },
      ];
    }),
  );
}

/** An approved request is carried out with its approval, or neither happens. */
async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const approved = changes.filter(({ to }) => to === 'CARRIED_OUT').map(({ row }) => row.id);
  if (approved.length === 0) return;
  for (const { id, act, ...request } of await readRequests(tx, approved)) {
    if (!isAct(act)) throw new Error(`unknown act on a key: ${act}`);
    const result = await carryOut(tx, { act, ...request });
    await tables(tx)
      .updateTable('key_request')
      .set({ result, approved_by: actorName(tx.actor), approved_at: tx.app.clock.now() })
      .where('id', '=', id)
      .execute();
  }
}

export const requestBinding: Partial<RecordBinding> = { document: documents, onChange: follow };
