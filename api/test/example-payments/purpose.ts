import { defineModule } from '../../src/platform/kernel/index.ts';
import {
  definePaymentPurpose,
  onBeforePaying,
  type Paying,
  type PaymentOutcome,
  type ReleasedClaim,
} from '../../src/platform/payments/index.ts';

/** What the example's domain has heard. */
export const heard: {
  outcomes: PaymentOutcome[];
  released: ReleasedClaim[];
  approved: string[];
  asked: Paying[];
} = {
  outcomes: [],
  asked: [],
  released: [],
  approved: [],
};

/** A purpose as a line of business declares it, to try the room without one. */
export const condolence = definePaymentPurpose({
  key: 'CONDOLENCE',
  title: '慰问金（测试数据）',
  // Whoever approves has no right to prepare: what follows of an approval must not ask for it.
  permission: { prepare: 'condolence:prepare' },
  onResults: async (_tx, results) => void heard.outcomes.push(...results),
  onReleased: async (_tx, claims) => void heard.released.push(...claims),
  onApproved: async (_tx, batchId) => void heard.approved.push(batchId),
});

/** ID numbers of persons whom a room knows a reason not to pay. */
export const unpaid = new Set<string>();

const holding = onBeforePaying.join(async (_tx, paying) => {
  heard.asked.push(paying);
  return paying.persons.filter(({ idNo }) => unpaid.has(idNo)).map(({ claim }) => ({ claim, reason: '疑似死亡' }));
});

export const condolenceModule = defineModule({
  name: 'condolence',
  title: '慰问金',
  permissions: [{ code: 'condolence:prepare', title: '编制慰问金', roles: ['CENTRE_CLERK', 'BIZ_OFFICER'] }],
  payments: [condolence],
  hooks: [holding],
});
