import { titleOfCode } from '../../../platform/forms/index.ts';
import type { CodeList } from './codes/code-list.ts';
import { EDUCATION } from './codes/education.ts';
import { ETHNIC } from './codes/ethnic.ts';
import { ID_TYPE } from './codes/id-types.ts';
import { MARITAL, POLITICAL, SEX } from './codes/personal.ts';
import { RELATION } from './codes/relations.ts';
import { CHANNEL, DISCHARGE_DOCUMENT, PERSON_CATEGORY, PLACEMENT_TYPE, SERVICE_BRANCH } from './codes/service.ts';

/** Every code list about persons by its dictCode: the first content of the platform's dictionary. */
export const dictionary: ReadonlyMap<string, CodeList> = new Map(
  [
    SEX,
    MARITAL,
    ETHNIC,
    EDUCATION,
    POLITICAL,
    RELATION,
    ID_TYPE,
    SERVICE_BRANCH,
    DISCHARGE_DOCUMENT,
    PLACEMENT_TYPE,
    PERSON_CATEGORY,
    CHANNEL,
  ].map((list) => [list.dictCode, list]),
);

const titles = new Map([...dictionary].map(([key, { items }]) => [key, new Map(items.map((i) => [i.code, i.title]))]));

/** The Chinese title of a code as the list has it now, or undefined when the list or the code is unknown. */
export function titleOf(dictCode: string, code: string): string | undefined {
  return titles.has(dictCode) ? (titleOfCode(dictCode, code) ?? titles.get(dictCode)?.get(code)) : undefined;
}

/** True when a list knows a code. */
export function isCode(dictCode: string, code: string): boolean {
  return titleOf(dictCode, code) !== undefined;
}
