import { tables } from '../../../database/tables.ts';
import { attachToEach, uploads } from '../../../platform/files/index.ts';
import { type FlowChange, type GuardAnswer, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { dropNextAccount, takeNextAccount } from './account/change-account.ts';
import { askPersons, keepInformation, takeBackQuestions } from './confirmation/ask-persons.ts';
import { SUBSIDY } from './record-type.ts';
import { refusal } from './refusal.ts';
import { COMPLETE, CURRENT, IS_SECOND, NOT_PREPARED, SECOND_ALLOWED } from './subsidy.flow.ts';
import { oneOffSubsidy } from './subsidy.record.ts';
import { loadSubsidyFacts, type SubsidyFacts } from './subsidy-facts.ts';
import { tellApproved } from './tell-persons.ts';

/** What an act rests on, by the act; a paper that is signed and a death are shown, not said (§13.5, §13.9). */
const FILES: Readonly<Record<string, { code: string; name: string }>> = {
  paper: { code: 'SUBSIDY_SIGNED', name: '本人签字的信息确认书' },
  stop: { code: 'SUBSIDY_STOP', name: '终止发放的证明材料' },
};

type Judge = (facts: SubsidyFacts) => GuardAnswer;

const guards: Readonly<Record<string, Judge>> = {
  [COMPLETE]: ({ accountChecked }) => accountChecked || refusal('E-1128'),
  [CURRENT]: ({ stale }) => stale === null || refusal('E-1132', { detail: stale }),
  [NOT_PREPARED]: ({ prepared }) => !prepared || { code: 'E-0004', message: '经办人与审核人不能为同一人' },
  [SECOND_ALLOWED]: ({ secondOf, secondAllowed }) =>
    secondOf === null || secondAllowed || refusal('E-1127', { no: secondOf }),
  [IS_SECOND]: ({ secondOf, secondAllowed }) =>
    (secondOf !== null && !secondAllowed) || { code: 'E-0503', message: '不须批准再次发放' },
};

const idsOf = (changes: readonly FlowChange[], ...actions: string[]) =>
  changes.filter(({ action }) => actions.includes(action)).map(({ row }) => row.id);

async function keepFiles(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const [first] = changes;
  const material = first && FILES[first.action];
  if (!material) return;
  await attachToEach(
    tx,
    { type: SUBSIDY, ids: changes.map(({ row }) => row.id) },
    uploads(first.input.attachmentIds, material.code, material.name),
  );
}

async function confirmOnPaper(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tables(tx)
    .updateTable('one_off_subsidy')
    .set({
      info_confirmed_at: tx.app.clock.now(),
      confirmed_by: 'PAPER',
      confirmed_by_name: actorName(tx.actor),
    })
    .where('id', 'in', [...ids])
    .execute();
  for (const id of ids) await keepInformation(tx, await oneOffSubsidy.get(tx, id), true);
}

/** What is written anew has to be confirmed anew. */
async function forgetConfirmation(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tables(tx)
    .updateTable('one_off_subsidy')
    .set({ info_confirmed_at: null, confirmed_by: null, confirmed_by_name: null })
    .where('id', 'in', [...ids])
    .execute();
}

async function keepPermission(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, action, input } of changes)
    if (action === 'allowSecond')
      await tables(tx)
        .updateTable('one_off_subsidy')
        .set({
          second_allowed_at: tx.app.clock.now(),
          second_allowed_by: actorName(tx.actor),
          second_reason: input.reasonText ?? null,
        })
        .where('id', '=', row.id)
        .execute();
}

async function applyEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  await keepFiles(tx, changes);
  await takeBackQuestions(tx, idsOf(changes, 'paper', 'recall', 'stop'));
  await askPersons(tx, idsOf(changes, 'ask'));
  await confirmOnPaper(tx, idsOf(changes, 'paper'));
  await forgetConfirmation(tx, idsOf(changes, 'giveBack'));
  await keepPermission(tx, changes);
  for (const id of idsOf(changes, 'agreeAccount')) await takeNextAccount(tx, id);
  for (const id of idsOf(changes, 'declineAccount')) await dropNextAccount(tx, id);
  await tellApproved(tx, idsOf(changes, 'approve'));
}

/** What the flow of 一次性经济补助 asks and does beside moving them. */
export const subsidyEffects: Partial<RecordBinding> = {
  limits: 'SUBSIDY',
  takesFiles: Object.keys(FILES),
  ...judgedBy<SubsidyFacts>({
    guards,
    inputRule: (action, _, { attachmentIds }) => {
      const needed = FILES[action];
      return needed && !attachmentIds?.length ? refusal('E-1129', { what: needed.name }) : true;
    },
    loadFacts: loadSubsidyFacts,
  }),
  onChange: applyEffects,
};
