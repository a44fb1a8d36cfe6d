import { randomUUID } from 'node:crypto';
import { Browser } from './access.ts';
import type { Product } from './product.ts';

const ADD = `mutation ($input: EvaluationPadInput!) { addEvaluationPad(input: $input) { code expiresAt pad { id version padNo state } } }`;
const COUNTER = 'mutation ($input: ServiceCounterInput!) { saveServiceCounter(input: $input) { id version orgId } }';
const REGISTER = 'mutation ($code: String!) { registerPad(code: $code) { padNo name orgName counterNo clockWrong } }';

export interface BuiltCounter {
  id: string;
  version: number;
  orgId: string;
}

/** A counter of the caller's own centre, or of another organisation of the caller's scope. */
export async function buildCounter(head: Browser, counterNo: string, orgId?: string): Promise<BuiltCounter> {
  const { data, message } = await head.run(COUNTER, { input: { counterNo, name: '退役报到', orgId } });
  if (!data.saveServiceCounter) throw new Error(message);
  return data.saveServiceCounter as BuiltCounter;
}

export interface AddedPad {
  code: string;
  pad: { id: string; version: number; padNo: string; state: string };
}

/** A pad that waits for its code. */
export async function addPad(head: Browser, counterId: string, name = '1号平板'): Promise<AddedPad> {
  const { data, message } = await head.run(ADD, { input: { name, counterId } });
  if (!data.addEvaluationPad) throw new Error(message);
  return data.addEvaluationPad as AddedPad;
}

/** The browser of a machine that stands on a counter; nobody yet. */
export function blankPad(app: Product): Browser {
  const browser = new Browser(app);
  browser.device = 'pad';
  return browser;
}

/** Enters a code upon a machine. */
export const registerPad = (browser: Browser, code: string) => browser.run(REGISTER, { code });

/** A registered pad upon a new counter, with its browser. */
export async function buildPad(app: Product, head: Browser, counterNo: string, orgId?: string) {
  const counter = await buildCounter(head, counterNo, orgId);
  const added = await addPad(head, counter.id, `${counterNo}号窗口平板`);
  const browser = blankPad(app);
  const { code, message } = await registerPad(browser, added.code);
  if (code) throw new Error(message);
  return { counter, browser, padId: added.pad.id, padNo: added.pad.padNo };
}

const CALL = `id state attempts padName counterNo serviceNo matterName qrSvg proxyPage { state optionSet } evaluationNo clockWrong technicianTold`;

export interface Called {
  id: string;
  state: string;
  attempts: number;
  serviceNo: string;
  matterName: string;
  qrSvg: string | null;
  proxyPage: { state: string; optionSet: number } | null;
  evaluationNo: string | null;
  clockWrong: boolean;
  technicianTold: boolean;
}

export const takeCounter = (clerk: Browser, id: string) =>
  clerk.run('mutation ($id: ID!) { takeCounter(counterId: $id) { id } }', { id });

/** 请评价 of a sub-case, or of what else is said. */
export const callPad = (clerk: Browser, serviceId: string, more: object = {}, requestId: string = randomUUID()) =>
  clerk.run(
    `mutation ($input: PadCallInput!, $requestId: ID!) { callPad(input: $input, requestId: $requestId) { ${CALL} } }`,
    {
      input: { serviceType: 'subCase', serviceId, screen: 'SUB_CASE', ...more },
      requestId,
    },
  );

export const readCall = async (clerk: Browser, id: string): Promise<Called> =>
  (await clerk.run(`query ($id: ID!) { padCall(id: $id) { ${CALL} } }`, { id })).data.padCall as Called;

export interface Waiting {
  callId: string;
  envelope: string;
  qrAddress: string;
  timeoutSec: number;
  retries: number;
}

/** What waits upon a pad. */
export const waiting = async (pad: Browser): Promise<Waiting | null> =>
  (
    (await pad.run('{ padNews { call { callId envelope qrAddress timeoutSec retries } } }')).data.padNews as {
      call: Waiting | null;
    }
  ).call;

export const openCall = (pad: Browser, { callId, envelope }: Pick<Waiting, 'callId' | 'envelope'>) =>
  pad.run(
    `mutation ($callId: ID!, $envelope: String!) { openPadCall(callId: $callId, envelope: $envelope) {
       serviceNo page { matterName orgName optionSet grades { grade options { code requiresText } } } } }`,
    { callId, envelope },
  );

export const give = (pad: Browser, callId: string, input: object = {}) =>
  pad.run(
    'mutation ($input: PadEvaluationInput!) { submitPadEvaluation(input: $input) { evaluationNo submittedAt clockWrong } }',
    {
      input: {
        callId,
        clientId: randomUUID(),
        grade: 5,
        options: [],
        optionSet: 1,
        deviceAt: pad.app.clock.now().toISOString(),
        late: false,
        ...input,
      },
    },
  );

/** 由工作人员代录 of a call that the pad did not answer. */
export const recordProxy = (clerk: Browser, callId: string, input: object = {}) =>
  clerk.run(
    'mutation ($input: ProxyEvaluationInput!) { recordProxyEvaluation(input: $input) { state evaluationNo } }',
    { input: { callId, clientId: randomUUID(), grade: 4, options: [], optionSet: 1, ...input } },
  );
