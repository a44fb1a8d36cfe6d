import { randomUUID } from 'node:crypto';
import { drawPng } from '../../api/src/platform/files/specimens/draw-png.ts';
import type { Asks } from './citizen-session.ts';

/** What nobody knows but the person himself, and both promises. */
const TYPED = {
  political: '13',
  mobile: '13900005555',
  dischargeDocNo: '示退字第2025000001号',
  bankName: '示范银行上海分行',
  bankAccount: '6200000000000008011',
  partyMember: 'N',
  agreePromise: true,
  agreeSensitive: true,
};

interface Handed {
  id: string;
  version: number;
}

interface Draft extends Handed {
  form: object;
}

/** The draft of whoever is in. */
export async function openDraft(citizen: Asks): Promise<Draft> {
  const { openApplicationDraft } = await citizen.run<{ openApplicationDraft: Draft }>(
    'mutation { openApplicationDraft(bundle: "VETERAN") { id version form } }',
  );
  return openApplicationDraft;
}

/** Stores the draft with what has changed. */
export async function saveDraft(
  citizen: Asks,
  { id, version, form }: Draft,
  change: object,
  attachments: object[] = [],
): Promise<Handed> {
  const { saveApplicationDraft } = await citizen.run<{ saveApplicationDraft: Handed }>(
    'mutation ($input: SaveApplicationDraftInput!) { saveApplicationDraft(input: $input) { id version } }',
    { input: { id, version, form: { ...form, ...change }, attachments } },
  );
  return saveApplicationDraft;
}

/** Answers what is asked before the form, as somebody whom it concerns, and agrees to what has to be agreed to. */
export async function passGuide(citizen: Asks): Promise<void> {
  const { generalConsent, sensitiveConsent } = (
    await citizen.run<{ applicationGuide: Record<string, { version: string }> }>(
      '{ applicationGuide(bundle: "VETERAN") { generalConsent { version } sensitiveConsent { version } } }',
    )
  ).applicationGuide;
  const answers = Object.entries({ placement: 'YES', document: 'YES', reported: 'NO' });
  await citizen.run('mutation ($input: RecordScreeningInput!) { recordScreening(input: $input) { id } }', {
    input: {
      bundle: 'VETERAN',
      answers: answers.map(([key, value]) => ({ key, value })),
      generalConsent: generalConsent?.version,
      sensitiveConsent: sensitiveConsent?.version,
    },
  });
}

/** Hands in a whole application of whoever is in, past the pages. */
export async function handIn(citizen: Asks, channel = 'ALIPAY'): Promise<Handed> {
  await passGuide(citizen);
  const draft = await openDraft(citizen);
  const photo = await citizen.upload('PHOTO', drawPng(358, 441));
  const saved = await saveDraft(citizen, draft, TYPED, [{ fileId: photo, materialCode: 'PHOTO' }]);
  const { submitApplication } = await citizen.run<{ submitApplication: Handed }>(
    'mutation ($input: SubmitApplicationInput!) { submitApplication(input: $input) { id version } }',
    { input: { requestId: randomUUID(), draftId: saved.id, version: saved.version, channel } },
  );
  return submitApplication;
}
