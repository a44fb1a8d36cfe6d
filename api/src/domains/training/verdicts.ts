import type { FlowTransition, Separation } from '../../platform/flow/index.ts';
import { separateLevels } from './parameters.ts';

/** Nobody judges a record at two levels (02 §1.3, A02): these are the other level's steps. */
export const twoLevels = (...actions: readonly string[]): Separation => ({
  actions,
  message: '同一人员不得同时办理审核与复核',
  heldBy: separateLevels.code,
});

export interface Verdicts {
  permission: string;
  /** States that 通过, 退回 and 不通过 lead to; what has none is not offered. */
  pass: string;
  back?: string;
  reject?: string;
  /** What begins the three actions' names: `district` gives districtPass, districtReturn, districtReject. */
  level: string;
  guards?: readonly string[];
  /** Levels whose verdicts keep their givers from this one. */
  apartFrom?: readonly string[];
  /** What 不通过 chooses from, beside its words; without it words alone. */
  rejectReasons?: string;
  /** 退回 lists what is missing; its words are optional then. */
  listsMissing?: boolean;
  titles?: Partial<Record<'pass' | 'back' | 'reject', string>>;
}

/**
 * The three verdicts of one level (02 §2.3): PASS with an optional opinion, RETURN and REJECT with one of 5 to 500 characters. Who has given
 * a verdict of the levels named in `apartFrom` may give none here.
 */
export function verdicts(spec: Verdicts): Record<string, FlowTransition> {
  const { permission, level, guards, apartFrom = [], titles = {} } = spec;
  const separateFrom = apartFrom.length === 0 ? undefined : twoLevels(...apartFrom.flatMap(verdictActions));
  const common = { by: { permission }, confirm: true, batch: true, ...(separateFrom && { separateFrom }) } as const;
  const [pass, back, reject] = verdictActions(level);
  return {
    [pass]: {
      ...common,
      title: titles.pass ?? '通过',
      to: spec.pass,
      input: 'NOTE',
      tone: 'PRIMARY',
      ...(guards && { guards }),
    },
    ...(spec.back && {
      [back]: {
        ...common,
        title: titles.back ?? '退回修改',
        to: spec.back,
        input: spec.listsMissing ? 'SUPPLEMENT' : 'OPINION',
      },
    }),
    ...(spec.reject && {
      [reject]: {
        ...common,
        title: titles.reject ?? '不通过',
        to: spec.reject,
        tone: 'DANGER',
        ...(spec.rejectReasons ? { input: 'REASON', reasons: spec.rejectReasons } : { input: 'OPINION' }),
      },
    }),
  };
}

/** Names of the actions that are a level's verdicts. */
export function verdictActions(level: string): [pass: string, back: string, reject: string] {
  return [`${level}Pass`, `${level}Return`, `${level}Reject`];
}
