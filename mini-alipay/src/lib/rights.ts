import type { MiniRightsQuery } from '../generated/graphql.ts';
import type { PageThis } from './page.ts';
import { MiniRights } from './rights.graphql.ts';
import { isIn, onTurn, run } from './session.ts';

type Told = MiniRightsQuery['ownRights'];
type Right = Told['rights'][number];

/** What a page shows of them: what is not among `may` is not offered, and `note` says why. */
export interface RightsShown {
  may: Partial<Record<Right, boolean>>;
  note: string;
}

/** While nobody is in, everything is offered: who it is, is asked when an act needs it (01 §10.3). */
const EVERYTHING = { CONFIRM: true, LIBRARY: true, CLOSE_ACCOUNT: true, UNBIND: true, EVALUATE: true, WITHDRAW: true };
export const ANYBODY: RightsShown = { may: EVERYTHING, note: '' };

let told: Promise<Told> | undefined;

onTurn(() => {
  told = undefined;
});

/** What whoever is in may do of the person's own alone, as the product says it, asked once for each turn. @throws Refusal */
export async function ownRights(): Promise<RightsShown> {
  if (!isIn()) return ANYBODY;
  told ??= run(MiniRights, {}).then(
    (answer) => answer.ownRights,
    (error: unknown) => {
      told = undefined;
      throw error;
    },
  );
  const { rights, note, agentName } = await told;
  const whose = agentName ? `您（${agentName}）正以代办人身份办理。` : '';
  return { may: Object.fromEntries(rights.map((right) => [right, true])), note: note ? whose + note : '' };
}

/** Shows them on a page; where they cannot be asked, nothing changes and the product refuses what it must. */
export async function showRights(page: PageThis<RightsShown>): Promise<void> {
  const shown = await ownRights().catch(() => undefined);
  if (shown) page.setData({ may: shown.may, note: shown.note });
}
