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

/** Hands in a whole application of whoever is in, past the pages. */
export async function handIn(citizen: Asks, channel = 'ALIPAY'): Promise<Handed> {
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
  const { openApplicationDraft: draft } = await citizen.run<{ openApplicationDraft: Handed & { form: object } }>(
    'mutation { openApplicationDraft(bundle: "VETERAN") { id version form } }',
  );
  const photo = await citizen.upload('PHOTO', drawPng(358, 441));
  const { saveApplicationDraft: saved } = await citizen.run<{ saveApplicationDraft: Handed }>(
    'mutation ($input: SaveApplicationDraftInput!) { saveApplicationDraft(input: $input) { id version } }',
    {
      input: {
        id: draft.id,
        version: draft.version,
        form: { ...draft.form, ...TYPED },
        attachments: [{ fileId: photo, materialCode: 'PHOTO' }],
      },
    },
  );
  const { submitApplication } = await citizen.run<{ submitApplication: Handed }>(
    'mutation ($input: SubmitApplicationInput!) { submitApplication(input: $input) { id version } }',
    { input: { requestId: randomUUID(), draftId: saved.id, version: saved.version, channel } },
  );
  return submitApplication;
}
