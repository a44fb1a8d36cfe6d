import type { FormData, StoredFile } from '@yjs/web-kit';
import { createContext, use } from 'react';
import type { ApplicationFormQuery, DraftFieldsFragment } from '../generated/graphql.ts';
import type { DraftValues } from './draft-values.ts';

/** Why the last saving did not succeed. */
export interface SavingProblem {
  code: string;
  title: string;
}

/** The draft that the pages of the application share. */
export interface DraftContextValue extends DraftValues {
  /** As the server last had it. */
  draft: DraftFieldsFragment;
  definition: ApplicationFormQuery['applicationForm'];
  saving: boolean;
  /** Something was changed that is not saved yet. */
  unsaved: boolean;
  problem: SavingProblem | undefined;
  /** By field, what the server said when the application was handed in; a field that is changed speaks no more of it. */
  refused: Readonly<Record<string, string>>;
  setForm(form: FormData): void;
  setFiles(materialCode: string, files: StoredFile[]): void;
  setRefused(refused: Readonly<Record<string, string>>): void;
  /** Saves what is not saved yet; the version that stands then, or undefined when it could not be saved. */
  flush(): Promise<number | undefined>;
  /** Takes over a draft that the server has changed. */
  take(draft: DraftFieldsFragment): void;
}

export const DraftContext = createContext<DraftContextValue | undefined>(undefined);

export function useDraft(): DraftContextValue {
  const value = use(DraftContext);
  if (!value) throw new Error('a page of the application stands outside of its draft');
  return value;
}
