import { type Ctx, hookPoint } from '../kernel/index.ts';

/** Somebody who is about to be paid. In clear, in memory alone. */
export interface PayingPerson {
  /** Id of the record that is settled. */
  claim: string;
  /** In `people`, where the payer keeps him there. */
  personId: string | null;
  idNo: string;
}

/** A list of payments before it is made, or before it leaves. */
export interface Paying {
  occasion: 'ROSTER' | 'PUSH';
  /** Key of the purpose. */
  purpose: string;
  /** Who would be paid; empty for a roster that is only about to be put together. */
  persons: readonly PayingPerson[];
}

/** A claim that must wait, and why, in Chinese. */
export interface HeldClaim {
  claim: string;
  reason: string;
}

/** What has to happen before anybody is paid, in the payer's transaction; whom it names waits. */
export type PayingFollower = (tx: Ctx, paying: Paying) => Promise<readonly HeldClaim[]>;

/** The point at which rooms join that know of reasons not to pay: the reduction of the dead runs here (03 §34.5). */
export const onBeforePaying = hookPoint<PayingFollower>('payments.beforePaying');

/** A register elsewhere that knows of reasons not to pay. */
export interface PayingSource {
  /** Asks it again, outside of any transaction and for seconds at most; one that does not answer is no error. */
  ask: (ctx: Ctx) => Promise<void>;
  /** What the check of a push rests on, in Chinese: asked just now, or what is known from when. */
  standing: (tx: Ctx) => Promise<string>;
}

/** The point at which rooms join that keep copies of such registers (03 §33.4 “now”). */
export const onPayingSource = hookPoint<PayingSource>('payments.source');

/** Asks every register again, right before an act by which a list leaves. */
export async function askBeforePaying(ctx: Ctx): Promise<void> {
  await Promise.all(
    onPayingSource.of(ctx).map(({ ask }) => ask({ ...ctx, actor: { kind: 'SYSTEM', name: '推送前核验' } })),
  );
}

/** What the check of a push rests on, for everybody who looks at the batch. */
export async function checkStanding(tx: Ctx): Promise<string> {
  const said: string[] = [];
  for (const { standing } of onPayingSource.of(tx)) said.push(await standing(tx));
  return said.join('；').slice(0, 500);
}

/**
 * Asks everybody who knows of reasons not to pay. `preparePayment` and the push ask by themselves; a domain with rosters of its own asks before it
 * generates one.
 *
 * @returns why a claim must wait, by the id of its record
 */
export async function beforePaying(tx: Ctx, paying: Paying): Promise<ReadonlyMap<string, string>> {
  const held = new Map<string, string>();
  for (const follower of onBeforePaying.of(tx))
    for (const { claim, reason } of await follower(tx, paying)) if (!held.has(claim)) held.set(claim, reason);
  return held;
}
