import { anyOf, tables } from '../../database/tables.ts';
import { bindApproved, findAccount, tellAccountChange } from '../access/index.ts';
import { canonicalJson, sm3Hex } from '../crypto/index.ts';
import type { FlowChange, FlowRow, RecordBinding, SignedDocument } from '../flow/index.ts';
import { actorName, type Ctx } from '../kernel/index.ts';
import { fingerprintOf } from './ask.ts';
import { BY_SECURITY } from './factor.flow.ts';
import { FACTORS, type FactorKind } from './words.ts';

const readRequests = (ctx: Ctx, ids: readonly string[]) =>
  tables(ctx)
    .selectFrom('factor_request')
    .select([
      'id',
      'request_no',
      'kind',
      'user_id',
      'login_name',
      'fingerprint',
      'certificate_no',
      'public_key',
      'certificate',
    ])
    .where('id', '=', anyOf(ids))
    .execute();

/** What the second person signs: which key becomes whose. */
async function documents(ctx: Ctx, ids: readonly string[]): Promise<Map<string, SignedDocument>> {
  const found = await readRequests(ctx, ids);
  return new Map(
    found.map(({ id, ...request }) => [
      id,
      {
        digest: sm3Hex(canonicalJson(request)),
        title: `登录密钥绑定申请 ${request.request_no}`,
        lines: [
          `账号 ${request.login_name} 绑定${FACTORS[request.kind as FactorKind]}`,
          `公钥指纹 ${fingerprintOf(request.public_key)}`,
          ...(request.certificate_no ? [`证书序列号 ${request.certificate_no}`] : []),
        ],
      },
    ]),
  );
}

/** The key file is a fall-back by approval of the security administrator (03 §41.9 mode B); for his own account the custodian approves. */
async function loadFacts(ctx: Ctx, rows: readonly FlowRow[]): Promise<Map<string, Record<string, unknown>>> {
  const isSecurity = ctx.actor.kind === 'USER' && ctx.actor.roles.includes('SEC_ADMIN');
  const facts = new Map<string, Record<string, unknown>>();
  if (rows.length === 0) return facts;
  for (const { id, kind, user_id } of await readRequests(
    ctx,
    rows.map(({ id }) => id),
  )) {
    const owner = kind === 'SM2_KEY' && !isSecurity ? await findAccount(ctx, user_id) : undefined;
    facts.set(id, { may: kind !== 'SM2_KEY' || isSecurity || owner?.roleCodes.includes('SEC_ADMIN') === true });
  }
  return facts;
}

/** A request is carried out with its approval, or neither happens; the owner is told of either verdict. */
async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const moved = new Map(changes.map(({ row, to, input }) => [row.id, { to, input }]));
  for (const request of await readRequests(tx, [...moved.keys()])) {
    const { id, user_id, public_key: publicKey, certificate, request_no } = request;
    const change = moved.get(id);
    if (change?.to === 'BOUND') {
      await bindApproved(
        tx,
        user_id,
        { publicKey, certificate },
        { request: request_no, approvedBy: actorName(tx.actor) },
      );
      await tables(tx)
        .updateTable('factor_request')
        .set({ approved_by: actorName(tx.actor), approved_at: tx.app.clock.now() })
        .where('id', '=', id)
        .execute();
    }
    const account = await findAccount(tx, user_id);
    if (account)
      await tellAccountChange(tx, account, {
        change: change?.to === 'BOUND' ? `已绑定${FACTORS[request.kind as FactorKind]}` : '的登录密钥未获准绑定',
        reason: change?.input.reasonText ?? change?.input.note ?? `申请 ${request_no}`,
      });
  }
}

export const factorBinding: Partial<RecordBinding> = {
  document: documents,
  loadFacts,
  guards: {
    [BY_SECURITY]: ({ may }) =>
      may === true || { code: 'E-QX-59', message: '绑定密钥文件须由安全管理员审批', never: true },
  },
  onChange: follow,
};
