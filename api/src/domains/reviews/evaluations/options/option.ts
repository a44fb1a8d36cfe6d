import type { BusinessType, Grade, Scene } from '../../words.ts';

/** One thing to tick beside a grade (01 §11.4 EvaluationOption). Which kinds of business and scenes it is for: all, where none are named. */
export interface EvaluationOption {
  code: string;
  grade: Grade;
  text: string;
  businessTypes: readonly BusinessType[];
  scenes: readonly Scene[];
  /** Whoever ticks it has to write something: 其他. */
  requiresText: boolean;
  enabled: boolean;
}

/** Whether the option is offered for a service of that kind. */
export function isOffered(option: EvaluationOption, businessType: BusinessType, scene: Scene): boolean {
  return (
    option.enabled &&
    (option.businessTypes.length === 0 || option.businessTypes.includes(businessType)) &&
    (option.scenes.length === 0 || option.scenes.includes(scene))
  );
}
