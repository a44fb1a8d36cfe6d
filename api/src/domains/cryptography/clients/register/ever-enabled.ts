import { sql } from '../../../../database/sql.ts';

/** Whether a second person has ever enabled the client system `id`: its history says so, which nobody takes back. */
export const everEnabled = (id: string) =>
  sql<boolean>`exists (select from flow_event e where e.record_type = 'cryptoClient' and e.record_id = ${sql.ref(id)} and e.to_state = 'ENABLED')`;
