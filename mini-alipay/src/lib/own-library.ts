import { Refusal } from './http.ts';
import { MiniLibrary } from './library.graphql.ts';
import { run } from './session.ts';
import type { KeptMaterial } from './take-material.ts';

/** What may be handed in again from 材料库; nothing for who acts for another: the library is the person's alone (E-0709). */
export async function ownLibrary(): Promise<KeptMaterial[]> {
  try {
    return (await run(MiniLibrary, {})).materialLibrary.kept;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'E-0709') return [];
    throw error;
  }
}
