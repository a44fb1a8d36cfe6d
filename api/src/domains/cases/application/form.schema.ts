import { type JsonSchema, registerDictionary, requiring, type ShippedForm } from '../../../platform/forms/index.ts';
import type { FormSectionSchema } from './form/fields.ts';
import { LOCAL_LISTS } from './form/local-lists.ts';
import {
  bankSection,
  declarationSection,
  employmentSection,
  familySection,
  PAID_PLACEMENTS,
  PAYING_MATTER,
  partySection,
  SINGLE_MATTER,
} from './form/other-sections.ts';
import { personSection } from './form/person-section.ts';
import { serviceSection } from './form/service-section.ts';

for (const list of LOCAL_LISTS) registerDictionary(list);

/** The sections of the application form in their order (01 §9.4, page 2). */
export const APPLICATION_SECTIONS: readonly FormSectionSchema[] = [
  personSection,
  serviceSection,
  familySection,
  partySection,
  employmentSection,
  bankSection,
  declarationSection,
];

/** A rule "if the field is filled in (with this value), those are required". */
function when(
  field: string,
  required: readonly string[],
  value?: string,
  others: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  const properties = value === undefined ? {} : { properties: { [field]: { const: value }, ...others } };
  return requiring({ ...properties, required: [field] }, required);
}

/** JSON Schema 2020-12 of the form. What one field says about another beyond "required" is in `check-form.ts`. */
export const applicationSchema: JsonSchema = {
  type: 'object',
  properties: Object.fromEntries(APPLICATION_SECTIONS.flatMap(fieldsOf)),
  required: APPLICATION_SECTIONS.flatMap(({ required }) => required),
  allOf: [
    when('partyMember', ['partyOrg', 'partyTransferTo'], 'Y'),
    // Of the bundle, which says no single matter, or of the one that pays.
    ...PAID_PLACEMENTS.map((type) =>
      when('placementType', ['bankName', 'bankAccount'], type, { [SINGLE_MATTER]: { const: PAYING_MATTER } }),
    ),
    when('contactName', ['contactPhone']),
    when('contactPhone', ['contactName']),
    when('contactIdNo', ['contactName']),
  ],
};

/** UI schema for @rjsf: order, sections, widgets, help. */
const applicationUiSchema: Readonly<Record<string, unknown>> = {
  'ui:order': APPLICATION_SECTIONS.flatMap(({ fields }) => Object.keys(fields)),
  'ui:sections': APPLICATION_SECTIONS.map(({ title, hint, fields }) => ({ title, hint, fields: Object.keys(fields) })),
  ...Object.assign({}, ...APPLICATION_SECTIONS.map(({ ui = {} }) => ui)),
};

/** The form as the forms room stores it, version 1. */
export const applicationForm: ShippedForm = {
  key: 'cases.application',
  title: '军人退役“一件事”申请表',
  schema: applicationSchema,
  uiSchema: applicationUiSchema,
};

function fieldsOf({ title, fields }: FormSectionSchema): [string, JsonSchema][] {
  return Object.entries(fields).map(([key, field]) => [key, { ...field, 'x-section': title }]);
}
