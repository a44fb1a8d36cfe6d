import { atomsOf, type Condition, conditionText } from '../../../../platform/rules/index.ts';
import { warningFields } from '../rules/fields.ts';

/** A change of a rule that its feedback asks for. */
export interface Correction {
  condition: Condition;
  /** 「环节 部门办理：剩余时间 不超过 3 个工作日 → 剩余时间 不超过 1 个工作日」. */
  difference: string;
}

/** Where the warnings that were reported wrong have most in common. */
export interface WrongPlace {
  matter: string;
  stage: string;
}

/**
 * The rule as it would have to be to spare a matter in a stage the warnings that were wrong: later by one step (three days → one day → half a
 * day) where it looks at the days left, else not at all. Everything else stays as it was.
 */
export function correctCondition(condition: Condition, { matter, stage }: WrongPlace): Correction {
  const known = warningFields.get('stage')?.options?.some(({ code }) => code === stage) ?? false;
  const elsewhere: Condition[] = [
    { field: 'matter', op: 'ne', value: matter },
    ...(known ? [{ field: 'stage', op: 'ne', value: stage } as const] : []),
  ];
  const days = daysOf(condition);
  const later = days === undefined ? undefined : laterThan(days);
  const tight: Condition[] = later === undefined ? [] : [{ field: 'remainingWorkdays', op: 'lte', value: later }];
  const exception: Condition = { or: [...elsewhere, ...tight] };
  const corrected = 'and' in condition ? { and: [...condition.and, exception] } : { and: [condition, exception] };
  const text = (value: number) => conditionText({ field: 'remainingWorkdays', op: 'lte', value }, warningFields);
  const place = conditionText(
    {
      and: [
        { field: 'matter', op: 'eq', value: matter },
        ...(known ? [{ field: 'stage', op: 'eq', value: stage } as const] : []),
      ],
    },
    warningFields,
  );
  return {
    condition: corrected,
    difference:
      days !== undefined && later !== undefined
        ? `${place} 时：${text(days)} → ${text(later)}`
        : `${place} 时：不再按本规则预警`,
  };
}

/** The widest number of days left that the condition accepts. */
function daysOf(condition: Condition): number | undefined {
  const days = atomsOf(condition).flatMap(({ field, op, value }) =>
    field === 'remainingWorkdays' && (op === 'lte' || op === 'lt') && typeof value === 'number' ? [value] : [],
  );
  return days.length > 0 ? Math.max(...days) : undefined;
}

function laterThan(days: number): number | undefined {
  if (days > 1) return 1;
  return days > 0.5 ? 0.5 : undefined;
}
