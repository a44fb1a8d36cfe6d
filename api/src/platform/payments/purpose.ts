import { hasPermission } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';

/** What a payment is for: the record of a domain that it settles. */
export interface PaidRecord {
  type: string;
  id: string;
}

/** Who does what with batches of a purpose: a right of the domain's own beside that of the room. */
export type PaymentDuty = 'prepare' | 'review' | 'approve' | 'view';

/** A claim that is in no batch any longer: the batch was cancelled, or it was taken out before it went to the platform. */
export interface ReleasedClaim {
  record: PaidRecord;
  itemId: string;
  batchId: string;
  reason: string;
}

/** An account as somebody is paid on it, in clear. */
export interface PaidAccount {
  bankCode: string;
  account: string;
  /** 户名. */
  holder: string;
}

/**
 * What became of a claim: told when it changes, in the transaction that records it. Of a result that differs from what was pushed the domain hears
 * nothing before somebody has decided (01 §13.9).
 */
export interface PaymentOutcome {
  record: PaidRecord;
  itemId: string;
  batchId: string;
  batchNo: string;
  personId: string | null;
  state: 'SUCCESS' | 'FAILED' | 'RETURNED';
  /** As the batch said it, `numeric(14,2)`. */
  amount: string;
  /** What the platform says was paid, which somebody may have accepted though it differs; null where nothing stands as paid. */
  paidAmount: string | null;
  /** Last digits of the account that was paid, by the platform's word where it says any. */
  paidTail: string;
  /** The account that it was for, which a re-issue may have changed. In clear, in memory alone. */
  account: PaidAccount;
  paidAt: Date | null;
  bankRef: string | null;
  failureCode: string | null;
  failureReason: string | null;
}

/** A step of a batch, as domains hear of it. */
export interface BatchStep {
  batchId: string;
  batchNo: string;
  action: string;
  to: string;
  /** Of its claims that were not taken out. */
  records: readonly PaidRecord[];
}

/** A kind of money that a domain pays through the room (01 §13, 03 §33). */
export interface PaymentPurpose {
  /** Stands on batches and messages: `SUBSIDY`. Never changes. */
  key: string;
  title: string;
  /** Rights of the domain's own that people need beside those of the room; without one the room's is enough. */
  permission?: Partial<Readonly<Record<PaymentDuty, string>>>;
  /** Presets whose to-dos the batches are and who are reminded; those of 01 §13.3 unless said. */
  roles?: Partial<PaymentRoles>;
  /** What the domain has against an account that somebody enters here for a person, in Chinese; the room itself asks for digits alone. */
  accountFault?: (name: string, account: PaidAccount) => string | undefined;
  /** Results of its claims, set-based; only writes. */
  onResults: (tx: Ctx, results: readonly PaymentOutcome[]) => Promise<void>;
  /** Claims that may go into another batch. */
  onReleased?: (tx: Ctx, claims: readonly ReleasedClaim[]) => Promise<void>;
  /** Claims that failed or came back go out again in another batch, which is being prepared. */
  onReissued?: (tx: Ctx, records: readonly PaidRecord[], batch: { id: string; batchNo: string }) => Promise<void>;
  /** The batch has gone another step: what follows it in the domain. The batch is locked. */
  onBatch?: (tx: Ctx, step: BatchStep) => Promise<void>;
  /** The batch of these claims has been approved for good. */
  onApproved?: (tx: Ctx, batchId: string, records: readonly PaidRecord[]) => Promise<void>;
}

/** Preset roles by duty (01 §13.3). */
export interface PaymentRoles {
  prepare: string;
  review: string;
  approve: string;
}

const USUAL: PaymentRoles = { prepare: 'CENTRE_CLERK', review: 'DIST_CHIEF', approve: 'DIST_DIRECTOR' };

/** Declares what a domain pays; stands in `payments` of its module. */
export function definePaymentPurpose(purpose: PaymentPurpose): PaymentPurpose {
  if (!/^[A-Z][A-Z0-9_]{1,39}$/.test(purpose.key))
    throw new Error(`payment purpose “${purpose.key}”: capitals, digits and underscores`);
  return purpose;
}

/** The purpose of a batch. @throws for one that no module brings */
export function purposeOf({ app }: Pick<Ctx, 'app'>, key: string): PaymentPurpose {
  const found = app.registry.payments.get(key);
  if (!found) throw new Error(`no module pays for “${key}”`);
  return found;
}

export const rolesOf = ({ roles }: PaymentPurpose): PaymentRoles => ({ ...USUAL, ...roles });

/** Whether the caller holds the purpose's own right, where it has one; machines hold all. */
export function maySee({ actor }: Ctx, { permission }: PaymentPurpose, duty: PaymentDuty): boolean {
  const own = permission?.[duty];
  return own === undefined || actor.kind !== 'USER' || hasPermission(actor, own);
}

/** Keys of the purposes whose batches the caller may see. */
export const purposesSeen = (ctx: Ctx): string[] =>
  [...ctx.app.registry.payments.values()].filter((one) => maySee(ctx, one, 'view')).map(({ key }) => key);
