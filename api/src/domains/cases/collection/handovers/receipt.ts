import { run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { type Ctx, type Placed, writeApart } from '../../../../platform/kernel/index.ts';
import type { Fault } from '../find-faults.ts';
import type { HandoverBody } from '../handover.schema.ts';

/** Tries that the register shows of one hand-over; older ones are dropped. */
const MOST_TRIES = 20;

/** What became of a hand-over each time it came. */
export interface HandoverTry {
  /** ISO 8601. */
  at: string;
  taken: boolean;
  /** What 安置系统 was answered. */
  message: string;
  faults: Pick<Fault, 'itemCode' | 'message'>[];
}

/** The sub-case that is handed over, where there is one. */
export interface HandoverPlace extends Placed {
  subCaseId: string;
  caseId: string;
}

export interface ReceivedHandover {
  body: HandoverBody;
  /** Undefined for a number that is not ours. */
  place: HandoverPlace | undefined;
  state: ReceiptState;
  /** Materials that are stored now; none where it was refused whole. */
  stored?: number;
  message: string;
  faults?: readonly Fault[];
  invitedAt?: Date | null;
}

/** Refused whole, stored but for some materials, or stored whole. */
export type ReceiptState = 'REFUSED' | 'PARTIAL' | 'TAKEN';

/** Keeps that a hand-over came and what became of it; what was taken stays taken whatever comes later. */
export async function keepReceipt(tx: Ctx, received: ReceivedHandover): Promise<void> {
  const { body, place, state, stored = body.materials.length, message, faults = [], invitedAt = null } = received;
  const now = tx.app.clock.now();
  const attempt: HandoverTry = {
    at: now.toISOString(),
    taken: state === 'TAKEN',
    message,
    faults: faults.map(({ itemCode, message: what }) => ({ itemCode, message: what })),
  };
  await run(
    tx,
    sql`
    insert into handover_receipt as r (id, handover_no, bj_no, matter_code, state, attempts, history, materials, first_at, last_at, case_id,
          sub_case_id, invited_at, org_id, org_path, district_code)
    values (${uuidv7(now.getTime())}, ${body.handoverNo}, ${body.bjNo}, ${body.matterCode}, ${state}, 1,
          ${JSON.stringify([attempt])}::jsonb, ${stored}, ${now}, ${now}, ${place?.caseId ?? null},
          ${place?.subCaseId ?? null}, ${invitedAt}, ${place?.orgId ?? null}, ${place?.orgPath ?? null}, ${place?.districtCode ?? null})
    on conflict (handover_no) do update
       set attempts = r.attempts + 1, last_at = excluded.last_at, bj_no = excluded.bj_no, matter_code = excluded.matter_code,
           materials = case when excluded.state = 'REFUSED' and r.state = 'PARTIAL' then r.materials else excluded.materials end,
           state = case when excluded.state = 'REFUSED' and r.state = 'PARTIAL' then r.state else excluded.state end,
           invited_at = coalesce(r.invited_at, excluded.invited_at), case_id = excluded.case_id,
           sub_case_id = excluded.sub_case_id, org_id = excluded.org_id, org_path = excluded.org_path,
           district_code = excluded.district_code,
           history = case when jsonb_array_length(r.history) >= ${MOST_TRIES}::int then r.history - 0 else r.history end || excluded.history
     where r.state <> 'TAKEN'`,
  );
}

/** The same of a refusal, whose own transaction is rolled back. A register that cannot be written refuses nothing. */
export function keepRefusal(tx: Ctx, received: Omit<ReceivedHandover, 'state'>): Promise<void> {
  return writeApart(tx, 'a refused hand-over', (own) => keepReceipt(own, { ...received, state: 'REFUSED' }));
}
