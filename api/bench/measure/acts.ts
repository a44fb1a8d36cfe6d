import { randomUUID } from 'node:crypto';
import type { WorkingCase } from '../seed/working-cases.ts';
import type { Client } from '../setup/client.ts';
import type { Operations } from '../setup/operations.ts';

interface ActAnswer {
  advanceCases: { ok: number; rows: { message: string | null; record: { id: string; version: number } | null }[] };
}

/** One act of the console on one case; returns the case as it is afterwards. Throws when it was refused. */
export async function advance(
  client: Client,
  operations: Operations,
  action: string,
  row: WorkingCase,
): Promise<WorkingCase> {
  const { advanceCases } = await client.run<ActAnswer>(operations.advanceCases, {
    input: { action, requestId: randomUUID(), confirmed: true, rows: [{ id: row.id, version: row.version }] },
  });
  const record = advanceCases.rows[0]?.record;
  if (advanceCases.ok !== 1 || !record) throw new Error(`${action}: ${advanceCases.rows[0]?.message ?? 'no answer'}`);
  return { id: record.id, version: record.version };
}
