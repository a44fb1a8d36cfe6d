import { expect } from '@jest/globals';
import { storeFile } from '../src/platform/files/index.ts';
import type { Browser } from './access.ts';
import { act, listed, type Seen } from './recuperation.ts';
import { samplePng } from './sample-files.ts';

export const who = (browser: Browser | undefined): Browser => {
  if (!browser) throw new Error('nobody');
  return browser;
};

/** By rank, the best first. */
export const people = async (by: Browser | undefined, states: string[]) =>
  (await listed(who(by), 'recupNominations', 'cadreUid fromRank', { states })).toSorted(
    (a, b) => Number(a.fromRank) - Number(b.fromRank),
  );
export const lists = (by: Browser | undefined) => listed(who(by), 'recupSubmissions', 'quota used listVersion');
export const only = (found: readonly Seen[]): Seen => {
  const [one, ...more] = found;
  if (!one || more.length > 0) throw new Error(`expected one, found ${found.length}`);
  return one;
};
export const file = async (by: Browser | undefined) =>
  (await storeFile(await who(by).ctx(), samplePng(1200, 800), { name: '凭据.png' })).id;
const HEALTH = {
  emergencyName: '钱秀英',
  emergencyPhone: '13900005678',
  selfCare: 'FULL',
  chronicDiseases: '高血压',
  recentHospital: '无',
  bloodPressure: '130/80',
  doctorOpinion: 'FIT',
  examDate: '2026-03-01',
};
const SAVE = `mutation ($id: ID!, $version: Int!, $input: RecupHealthInput!) {
  saveRecupHealth(id: $id, version: $version, input: $input) { id version state chronicDiseases } }`;
export const save = (by: Browser | undefined, { id, version }: Seen, more: object = {}) =>
  who(by).run(SAVE, { id, version, input: { ...HEALTH, ...more } });
/** Invites, confirms and fills in the first so many of an institution. */
export async function nominate(by: Browser | undefined, count: number): Promise<void> {
  const first = async (state: string) => (await people(by, [state])).slice(0, count);
  expect(await act(who(by), 'recupNominations', 'invite', await first('CANDIDATE'))).toBe('OK');
  for (const one of await first('INVITED'))
    expect(await act(who(by), 'recupNominations', 'confirm', [one], { attachmentIds: [await file(by)] })).toBe('OK');
  for (const one of await first('CONFIRMED')) expect((await save(by, one)).code).toBeUndefined();
}
