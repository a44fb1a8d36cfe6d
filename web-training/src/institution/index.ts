/** What other rooms show of an institution. */

export { ConditionFields } from './conditions/ConditionFields.tsx';
export { Conditions } from './conditions/Conditions.tsx';
export { filledConditions } from './conditions/condition-fields.ts';
export { QualificationTable } from './QualificationTable.tsx';
export { Standing } from './Standing.tsx';
