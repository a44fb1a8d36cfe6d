import type { MiniOpenDraftMutation } from '../generated/graphql.ts';
import { bundleNow } from './bundle.ts';
import { MiniObtainLicence, MiniOpenDraft, MiniSaveDraft } from './draft.graphql.ts';
import { Refusal } from './http.ts';
import { forgetKey, keepLocal, prepareLocal, readLocal, type Typed, wipeLocal } from './local-draft.ts';
import { type Conflict, type Form, merge, same } from './merge.ts';
import type { Origin } from './picture.ts';
import { onEnter, run } from './session.ts';

type Kept = MiniOpenDraftMutation['openApplicationDraft'];
export interface DraftFile {
  fileId: string;
  materialCode: string;
  name: string;
  mime?: string;
  /** Of an e-licence: whose it is, and since when it is there. */
  issuer?: string | null;
  fetchedAt?: string | null;
  /** Of a picture that this phone has just taken or chosen. */
  origin?: Origin | undefined;
}

/** What is being applied for, as the server has kept it last, and what has been filled in since. */
let kept: Kept | undefined;
let form: Form = {};
let typed: Record<string, Typed> = {};
let conflicts: readonly Conflict[] = [];
let saving: Promise<void> = Promise.resolve();

export const formNow = (): Form => form;
export const knownNow = (): Kept['known'] => kept?.known ?? [];
export const draftNow = (): Kept | undefined => kept;
export const filesNow = (): readonly DraftFile[] => kept?.attachments ?? [];
export const conflictsNow = (): readonly Conflict[] => conflicts;
/** Whether something was typed that the product does not have yet. */
export const isUnsent = (): boolean => Object.keys(typed).length > 0;

/** The own draft, made the first time with what shared data know; with what lay on the phone. @throws Refusal */
export async function openDraft(): Promise<Kept> {
  if (!kept) {
    const { openApplicationDraft } = await run(MiniOpenDraft, { bundle: bundleNow() });
    await prepareLocal();
    take(openApplicationDraft, readLocal(openApplicationDraft.id)?.fields ?? {});
  }
  if (!kept) throw new Error('a draft that was opened is gone');
  return kept;
}

/** Kept on the phone at once, sealed, until the product has it. */
export function setField(field: string, value: unknown): void {
  const next = value === '' ? undefined : value;
  const before = typed[field] ? typed[field].before : kept?.form && (kept.form as Form)[field];
  form = { ...form, [field]: next };
  typed = { ...typed, [field]: { before, value: next, at: new Date().toISOString() } };
  if (kept) keepLocal({ draftId: kept.id, fields: typed });
}

/** The person prefers the other value of a field that was changed in two places. */
export function chooseOther(field: string): void {
  const conflict = conflicts.find((one) => one.field === field);
  if (!conflict) return;
  const stands = conflict.stands === 'HERE' ? 'ELSEWHERE' : 'HERE';
  conflicts = conflicts.map((one) => (one.field === field ? { ...one, stands } : one));
  setField(field, stands === 'HERE' ? conflict.here : conflict.elsewhere);
}

/** The person has read what was changed in two places. */
export function settleConflicts(): void {
  conflicts = [];
}

/**
 * Keeps what is filled in on the server; one saving after the other, so that none overtakes. What was saved elsewhere meanwhile (E-0504) is
 * merged in, and then kept. @throws Refusal, and nothing typed is lost
 */
export function saveDraft(files?: readonly DraftFile[]): Promise<void> {
  saving = saving.catch(() => undefined).then(() => save(files));
  return saving;
}

async function save(files: readonly DraftFile[] | undefined, again = true): Promise<void> {
  const before = await openDraft();
  const wanted = files ?? filesNow();
  const [sent, sentForm] = [typed, form];
  try {
    const { saveApplicationDraft } = await run(MiniSaveDraft, { input: inputOf(before, wanted) });
    kept = saveApplicationDraft;
    // What was typed while the answer was on its way stays.
    typed = Object.fromEntries(
      Object.entries(typed)
        .filter(([field, one]) => sent[field] !== one)
        .map(([field, one]) => [field, { ...one, before: (saveApplicationDraft.form as Form)[field] }]),
    );
    if (form === sentForm) form = saveApplicationDraft.form as Form;
    keepLocal({ draftId: kept.id, fields: typed });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'E-0504' && again)) throw error;
    const { openApplicationDraft } = await run(MiniOpenDraft, { bundle: bundleNow() });
    take(openApplicationDraft, typed);
    await save(files && mergedFiles(before.attachments, files, openApplicationDraft.attachments), false);
  }
}

function inputOf({ id, version, placementStreet }: Kept, files: readonly DraftFile[]) {
  const attachments = files.map(({ fileId, materialCode, origin }) => ({
    fileId,
    materialCode,
    origin: origin ?? null,
  }));
  return { id, version, form, placementStreet, attachments };
}

/** An e-licence in place of an upload (免于提交). @throws Refusal E-0706, E-0707 */
export async function obtainLicence(materialCode: string): Promise<void> {
  await saveDraft();
  const { id: draftId, version } = await openDraft();
  kept = (await run(MiniObtainLicence, { input: { draftId, version, materialCode } })).obtainLicence;
}

/** Submitted, or another person's turn: the phone holds nothing of it any more. */
export function forgetDraft(): void {
  kept = undefined;
  form = {};
  typed = {};
  conflicts = [];
}

/** {@link forgetDraft}, and what lies sealed on the phone too. */
export function wipeDraft(): void {
  forgetDraft();
  wipeLocal();
}

onEnter(() => {
  forgetDraft();
  forgetKey();
});

function take(draft: Kept, mine: Readonly<Record<string, Typed>>): void {
  const merged = merge(draft.form as Form, draft.updatedAt, mine);
  kept = draft;
  form = merged.form;
  typed = merged.fields;
  conflicts = [
    ...conflicts.filter(({ field }) => !merged.conflicts.some((one) => one.field === field)),
    ...merged.conflicts,
  ];
  keepLocal({ draftId: draft.id, fields: typed });
}

/** What was added here or there stays, what was taken off here goes. */
function mergedFiles(
  before: readonly DraftFile[],
  here: readonly DraftFile[],
  there: readonly DraftFile[],
): DraftFile[] {
  const has = (list: readonly DraftFile[], { fileId, materialCode }: DraftFile) =>
    list.some((one) => same([one.fileId, one.materialCode], [fileId, materialCode]));
  const removed = before.filter((file) => !has(here, file));
  const added = here.filter((file) => !has(before, file) && !has(there, file));
  return [...there.filter((file) => !has(removed, file)), ...added];
}
