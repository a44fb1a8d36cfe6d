import { type SqlInstant, sql, toDate, toDateOrNull } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readAccount } from '../../cases/index.ts';

export const ACCOUNT_STATES = { PENDING: '待本人确认', CONFIRMED: '本人已确认' } as const;
export type AccountState = keyof typeof ACCOUNT_STATES;

/** Who has put the account into the form that stands there now. */
export const ACCOUNT_NAMERS = { AGENT: '代办人填写', STAFF: '服务中心工作人员更正', PERSON: '本人填写' } as const;
export type AccountNamer = keyof typeof ACCOUNT_NAMERS;

/** A bank account that an agent has named or the window corrected, and what the person has said to it. */
export interface NamedAccount {
  version: number;
  state: AccountState;
  stateTitle: string;
  bankName: string;
  /** Last four digits. */
  accountMasked: string;
  namedAt: Date;
  namedBy: AccountNamer;
  /** The clerk who has corrected it; null where the agent or the person has. */
  namedByName: string | null;
  /** In words: 「由代办人测**填写」. */
  originText: string;
  /** Null where no agent has named one. */
  agentName: string | null;
  authorisationNo: string | null;
  settledAt: Date | null;
  settledByName: string | null;
  /** On paper with the person's signature, or by the person himself. */
  onPaper: boolean;
  /** The clerk who took in the paper is the one who had corrected the account. */
  oneClerk: boolean;
}

interface Row {
  version: number;
  state: AccountState;
  namedAt: SqlInstant;
  namedBy: AccountNamer;
  namedByName: string | null;
  agentName: string | null;
  authorisationNo: string | null;
  way: 'ONLINE' | 'PAPER' | null;
  settledAt: SqlInstant | null;
  settledByName: string | null;
  oneClerk: boolean;
}

/** Of a case that the caller may see; undefined where nobody but the applicant has named an account. */
export async function findNamedAccount(ctx: Ctx, caseId: string): Promise<NamedAccount | undefined> {
  const row = await tables(ctx)
    .selectFrom('account_confirmation')
    .select([
      'version',
      'state',
      'named_at as namedAt',
      'named_by as namedBy',
      'named_by_name as namedByName',
      'agent_name_masked as agentName',
      'authorisation_no as authorisationNo',
      'way',
      'settled_at as settledAt',
      'settled_by_name as settledByName',
      sql<boolean>`coalesce(way = 'PAPER' and named_by_id = settled_by_id, false)`.as('oneClerk'),
    ])
    .$narrowType<{ state: AccountState; namedBy: AccountNamer; way: 'ONLINE' | 'PAPER' | null }>()
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  const account = row && (await readAccount(ctx, caseId));
  if (!row || !account) return undefined;
  const { way, namedAt, settledAt, ...rest } = row;
  return {
    ...rest,
    ...account,
    stateTitle: ACCOUNT_STATES[row.state],
    namedAt: toDate(namedAt),
    originText: originText(row),
    settledAt: toDateOrNull(settledAt),
    onPaper: way === 'PAPER',
  };
}

function originText({ namedBy, agentName }: Pick<Row, 'namedBy' | 'agentName'>): string {
  if (namedBy === 'PERSON') return '由本人填写';
  if (namedBy === 'AGENT') return `由代办人${agentName ?? ''}填写`;
  return agentName ? `由服务中心工作人员更正，原由代办人${agentName}填写` : '由服务中心工作人员更正';
}
