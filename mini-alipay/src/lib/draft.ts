import type { MiniOpenDraftMutation } from '../generated/graphql.ts';
import { BUNDLE } from './bundle.ts';
import { MiniOpenDraft, MiniSaveDraft } from './draft.graphql.ts';
import { run } from './session.ts';

type Kept = MiniOpenDraftMutation['openApplicationDraft'];
export type Form = Readonly<Record<string, unknown>>;
export interface DraftFile {
  fileId: string;
  materialCode: string;
  name: string;
}

/** What is being applied for, as the server has kept it last, and what has been filled in since. */
let kept: Kept | undefined;
let form: Form = {};
let saving: Promise<void> = Promise.resolve();

export const formNow = (): Form => form;
export const knownNow = (): Kept['known'] => kept?.known ?? [];
export const draftNow = (): Kept | undefined => kept;
export const filesNow = (): readonly DraftFile[] => kept?.attachments ?? [];

/** The own draft, made the first time with what shared data know. @throws Refusal */
export async function openDraft(): Promise<Kept> {
  if (!kept) take((await run(MiniOpenDraft, { bundle: BUNDLE })).openApplicationDraft);
  if (!kept) throw new Error('a draft that was opened is gone');
  return kept;
}

export function setField(field: string, value: unknown): void {
  form = { ...form, [field]: value === '' ? undefined : value };
}

/** Keeps what is filled in on the server; one saving after the other, so that none overtakes. @throws Refusal, and nothing typed is lost */
export function saveDraft(files: readonly DraftFile[] = filesNow()): Promise<void> {
  const save = async () => {
    const before = await openDraft();
    const attachments = files.map(({ fileId, materialCode }) => ({ fileId, materialCode }));
    const input = {
      id: before.id,
      version: before.version,
      form,
      placementStreet: before.placementStreet,
      attachments,
    };
    const typed = form;
    const { saveApplicationDraft } = await run(MiniSaveDraft, { input });
    kept = saveApplicationDraft;
    // What was typed while the answer was on its way stays.
    if (form === typed) form = saveApplicationDraft.form as Form;
  };
  saving = saving.catch(() => undefined).then(save);
  return saving;
}

/** Submitted, or another person's turn: the phone holds nothing of it any more. */
export function forgetDraft(): void {
  kept = undefined;
  form = {};
}

function take(draft: Kept): void {
  kept = draft;
  form = draft.form as Form;
}
