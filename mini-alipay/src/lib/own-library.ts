import { MiniLibrary } from './library.graphql.ts';
import { ownRights } from './rights.ts';
import { run } from './session.ts';
import type { KeptMaterial } from './take-material.ts';

/** What may be handed in again from 材料库; nothing for who acts for another: the library is the person's alone (E-0709). @throws Refusal */
export async function ownLibrary(): Promise<KeptMaterial[]> {
  const { may } = await ownRights();
  return may.LIBRARY ? (await run(MiniLibrary, {})).materialLibrary.kept : [];
}
