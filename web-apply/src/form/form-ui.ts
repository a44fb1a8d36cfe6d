import { type FormData, formatDateTime } from '@yjs/web-kit';
import type { DraftFieldsFragment } from '../generated/graphql.ts';

interface Section {
  title: string;
  hint?: string;
  fields: string[];
}

type Ui = Record<string, unknown>;

/** A field that is not simply typed: where its value came from, and whether it may be written over. */
type KnownMark = Omit<DraftFieldsFragment['known'][number], '__typename' | 'at'> & { at: string | undefined };

/** Fields that nobody fills in here: the promises stand on the page on which one submits. */
const ELSEWHERE = ['agreePromise', 'agreeSensitive', 'agreeVersion', 'idType', 'singleMatter'];
const PARTY = ['partyOrg', 'partyTransferTo'];
const BANK = ['bankName', 'bankAccount'];
/** The matter that pays money (01 §13). */
const PAYING = 'M12';

/** What of the form is asked for now (01 §9.4): Party fields of members, bank fields where money is paid: by the bundle, or by the one matter that pays. */
export function hiddenFields({ partyMember, placementType, singleMatter }: FormData): string[] {
  const paid = placementType === 'ZZJY' && (singleMatter ?? PAYING) === PAYING;
  return [...ELSEWHERE, ...(partyMember === 'Y' ? [] : PARTY), ...(paid ? [] : BANK)];
}

/** The published UI schema with what is known of this applicant: hidden fields, and marks at those that were filled in beforehand. */
export function uiOf(published: unknown, draft: { known: readonly KnownMark[] }, form: FormData): Ui {
  const given = (published ?? {}) as Ui;
  const hidden = hiddenFields(form);
  const ui: Ui = { ...given };
  for (const field of hidden) ui[field] = { 'ui:widget': 'hidden' };
  for (const { field, source, at, correctable } of draft.known) {
    if (hidden.includes(field)) continue;
    const own = (given[field] ?? {}) as Ui;
    const corrected = draft.known.some((one) => one.field === field && one.corrected);
    const mark = corrected
      ? `已更正，原由${source}提供；提交后由工作人员核对`
      : ['已自动填写', source, at && formatDateTime(at)].filter(Boolean).join(' · ');
    ui[field] = { ...own, 'ui:help': mark, ...(correctable ? {} : { 'ui:readonly': true }) };
  }
  const sections = (given['ui:sections'] ?? []) as Section[];
  ui['ui:sections'] = sections
    .map((section) => ({ ...section, fields: section.fields.filter((field) => !hidden.includes(field)) }))
    .filter(({ fields }) => fields.length > 0);
  return ui;
}

/** The schema of this page: the promises are made where one submits. */
export function schemaOf(published: unknown): unknown {
  const { required = [], ...schema } = published as { required?: string[] };
  return { ...schema, required: required.filter((field) => !ELSEWHERE.includes(field)) };
}
