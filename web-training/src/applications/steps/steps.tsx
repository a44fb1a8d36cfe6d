import type { ComponentType } from 'react';
import type { WizardChoicesQuery } from '../../generated/graphql.ts';
import { FilesStep } from './FilesStep.tsx';
import { InstitutionStep } from './InstitutionStep.tsx';
import { PlanStep } from './PlanStep.tsx';
import { ProjectStep } from './ProjectStep.tsx';
import { QualificationStep } from './QualificationStep.tsx';

export interface StepProps {
  choices: WizardChoicesQuery;
  /** Where a step changes the form by itself. */
  touch(): void;
}

interface Step {
  key: string;
  title: string;
  /** First parts of the fields that stand in it. */
  owns: readonly string[];
  Fields: ComponentType<StepProps>;
}

/** 机构信息 → 资质 → 项目 → 教学计划 → 材料与承诺 (02 §8.6). */
export const steps: readonly Step[] = [
  { key: 'institution', title: '机构信息', owns: ['introInstitution', 'institution'], Fields: InstitutionStep },
  { key: 'qualifications', title: '资质', owns: [], Fields: QualificationStep },
  { key: 'project', title: '项目', owns: ['project', 'introProject', 'assessmentPlan'], Fields: ProjectStep },
  { key: 'plan', title: '教学计划', owns: ['plan'], Fields: PlanStep },
  { key: 'files', title: '材料与承诺', owns: ['files'], Fields: FilesStep },
];

/** The step in which a field stands. */
export function stepOf([first]: readonly (string | number)[]): number {
  return Math.max(
    0,
    steps.findIndex(({ owns }) => owns.includes(String(first))),
  );
}
