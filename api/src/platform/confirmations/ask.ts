import { rows, run, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { advance, startRecords } from '../flow/index.ts';
import type { Placed } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import { mask } from '../masking/index.ts';
import { takeDatedNumbers } from '../numbers/dated-numbers.ts';
import { ASK, notifyPersons } from './notices.ts';
import { type Receiver, sealReceiver } from './receiver.ts';

/** A question to one person about one record. */
export interface ConfirmationRequest extends Placed {
  /** Registered with `registerConfirmation`. */
  kind: string;
  recordType: string;
  recordId: string;
  personId: string;
  /** Blind index of the person's ID number, as the person's row has it. */
  personKey: string;
  /** In clear; stored sealed. */
  receiver: Receiver;
  subject: string;
  /** A sentence or two that ends with a full stop. */
  body: string;
  cost: string;
  sharedData: readonly string[];
  /** Name of the service centre, where it can be answered too. */
  handledBy: string;
}

/** Asks each person once per kind and record (01 §8.6 no. 3): rows, clocks and messages for the whole set. */
export async function askConfirmations(tx: Ctx, requests: readonly ConfirmationRequest[]): Promise<void> {
  if (requests.length === 0) return;
  const now = tx.app.clock.now();
  const numbers = await takeDatedNumbers(tx, { sequence: 'confirmation', prefix: 'QR', digits: 5 }, requests.length);
  const values = requests.map(({ receiver, ...request }, n) => {
    const id = uuidv7(now.getTime());
    return {
      ...request,
      id,
      no: numbers[n],
      receiver: sealReceiver(tx.app.keys, id, receiver),
      nameMasked: mask('name', receiver.name),
      mobileMasked: mask('phone', receiver.phone ?? ''),
    };
  });
  await run(
    tx,
    sql`
    insert into confirmation (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, confirmation_no, kind,
          record_type, record_id, person_id, person_key, name_masked, mobile_masked, receiver, subject, body, cost, shared_data, handled_by)
    select v.id, ${now}, ${now}, 'PENDING', ${now}, v."orgId", v."orgPath", v."districtCode", v.no, v.kind, v."recordType", v."recordId",
           v."personId", v."personKey", v."nameMasked", v."mobileMasked", v.receiver, v.subject, v.body, v.cost,
           array(select jsonb_array_elements_text(v."sharedData")), v."handledBy"
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "orgId" uuid, "orgPath" text, "districtCode" text, no text,
           kind text, "recordType" text, "recordId" uuid, "personId" uuid, "personKey" text, "nameMasked" text, "mobileMasked" text,
           receiver text, subject text, body text, cost text, "sharedData" jsonb, "handledBy" text)
     on conflict (kind, record_id) where state not in ('WITHDRAWN') do nothing`,
  );
  const ids = values.map(({ id }) => id);
  await startRecords(tx, 'confirmation', ids);
  await notifyPersons(tx, ids, ASK);
}

/** Takes back what is still open about the records: they have ended, or the question has lost its ground. */
export async function withdrawConfirmations(tx: Ctx, recordIds: readonly string[]): Promise<void> {
  if (recordIds.length === 0) return;
  const open = await findOpen(tx, recordIds);
  if (open.length > 0) await advance(tx, { type: 'confirmation', action: 'withdraw', rows: open, mode: 'CASCADE' });
}

function findOpen(tx: Ctx, recordIds: readonly string[]): Promise<{ id: string }[]> {
  return rows<{ id: string }>(
    tx,
    sql`select id from confirmation where record_id = any(${[...recordIds]}::uuid[])
         and state in ('PENDING', 'REMINDED', 'FOLLOW_UP')`,
  );
}
