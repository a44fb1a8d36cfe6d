import { randomUUID } from 'node:crypto';
import { type CreatedInvite, createInvite, type InviteWish } from '../src/domains/reviews/evaluations/index.ts';
import type { Answer, Browser } from './access.ts';
import { type BuiltCase, buildCase, type CaseOptions } from './cases.ts';
import type { Product } from './product.ts';

const PAGE = `query ($ticket: String!, $clientId: ID) { evaluationPage(ticket: $ticket, clientId: $clientId) {
  state matterName orgName evaluationNo optionSet commentMax grades { grade title options { code text requiresText } } } }`;
const SUBMIT = `mutation ($input: EvaluationInput!) { submitEvaluation(input: $input) { evaluationNo submittedAt clockWrong } }`;

export interface EvaluationPage {
  state: string;
  matterName: string;
  orgName: string;
  evaluationNo: string | null;
  optionSet: number;
  commentMax: number;
  grades: { grade: number; title: string; options: { code: string; text: string; requiresText: boolean }[] }[];
}

export interface Receipt {
  evaluationNo: string;
  submittedAt: string;
  clockWrong: boolean;
}

/** Somebody without an account, as everybody who evaluates is. */
export const openPage = async (anybody: Browser, ticket: string, clientId?: string): Promise<EvaluationPage> =>
  (await anybody.run(PAGE, { ticket, clientId })).data.evaluationPage as EvaluationPage;

export const tryPage = (anybody: Browser, ticket: string): Promise<Answer> => anybody.run(PAGE, { ticket });

export function evaluate(anybody: Browser, ticket: string, input: Readonly<Record<string, unknown>> = {}) {
  // The applicant's own phone: the machine that made an invitation does not follow it.
  anybody.userAgent = 'phone';
  const whole = { ticket, clientId: randomUUID(), grade: 5, options: [], optionSet: 1, anonymous: false, ...input };
  return anybody.run(SUBMIT, { input: whole });
}

/** The same, for one that is taken. */
export async function evaluated(
  anybody: Browser,
  ticket: string,
  input: Readonly<Record<string, unknown>> = {},
): Promise<Receipt> {
  const answer = await evaluate(anybody, ticket, input);
  if (answer.code) throw new Error(`${answer.code} ${answer.message}`);
  return answer.data.submitEvaluation as Receipt;
}

/** An invitation to evaluate the first matter of a new case of 虹口区, as its clerk makes it. */
export async function invited(
  app: Product,
  clerk: Browser,
  options: CaseOptions & Partial<Omit<InviteWish, 'service'>> = {},
): Promise<CreatedInvite & { built: BuiltCase }> {
  const { channel = 'PAD', scene, staff, windowNo, ...build } = options;
  const built = await buildCase(app.context({ kind: 'SYSTEM', name: '测试' }), { only: ['M01'], ...build });
  const [sub] = built.subCases;
  const wish = { channel, ...(scene && { scene }), ...(staff && { staff }), ...(windowNo && { windowNo }) };
  const invite = await createInvite(await clerk.ctx(), { ...wish, service: { type: 'subCase', id: sub?.id ?? '' } });
  return { ...invite, built };
}
