import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { fillText, kernelErrors } from '../../errors/index.ts';
import { actorName } from '../../kernel/actor.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { RecordBinding } from '../binding.ts';
import type { NotPermitted, Planned } from '../permit.ts';

type Asked = Pick<Planned, 'row' | 'transition' | 'input'>;

/** Whether a person's step that demands a signature has the right one, for this version and for what the record holds now, under its lock. */
export async function judgeSignature(
  tx: Ctx,
  binding: RecordBinding,
  action: string,
  { row, transition, input: { signed } }: Asked,
): Promise<NotPermitted | undefined> {
  if (!transition.signature || tx.actor.kind !== 'USER') return undefined;
  const refused = (code: 'E-SIG-01' | 'E-SIG-03') => ({ code, message: fillText(kernelErrors[code]) });
  if (!signed) return refused('E-SIG-01');
  const same =
    signed.recordType === binding.type &&
    signed.recordId === row.id &&
    signed.version === row.version &&
    signed.action === action;
  const document = same ? (await binding.document?.(tx, [row.id]))?.get(row.id) : undefined;
  return document?.digest === signed.digest ? undefined : refused('E-SIG-03');
}

/** Keeps the signatures with their steps. */
export async function keepSignatures(
  tx: Ctx,
  binding: RecordBinding,
  action: string,
  planned: readonly Planned[],
): Promise<void> {
  const now = tx.app.clock.now();
  const { actor } = tx;
  const signed = planned.flatMap(({ row, transition, input }) =>
    transition.signature && input.signed && actor.kind === 'USER'
      ? [
          {
            id: uuidv7(now.getTime()),
            record_type: binding.type,
            record_id: row.id,
            event_seq: row.eventSeq + 1,
            action,
            digest: input.signed.digest,
            statement: input.signed.statement,
            public_key: input.signed.publicKey,
            certificate: input.signed.certificate,
            signature: input.signed.signature,
            user_id: actor.userId,
            user_name: actorName(actor),
            signed_at: now,
          },
        ]
      : [],
  );
  if (signed.length > 0) await tables(tx).insertInto('flow_signature').values(signed).execute();
}
