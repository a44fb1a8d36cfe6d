import type { RecordBinding } from '../../../platform/flow/index.ts';
import { projectFlow } from './project.flow.ts';
import { applyProjectEffects } from './project-effects.ts';
import { PROJECT } from './record-type.ts';

/** T15-5: a removal rests on a document. */
const inputRule: RecordBinding['inputRule'] = (action, _facts, { attachmentIds }) =>
  action === 'remove' && !attachmentIds?.length ? { code: 'E-1501', message: '请上传剔除依据文件' } : true;

/** Projects of the library as records of the flow engine. */
export const projectBinding: RecordBinding = {
  type: PROJECT,
  title: '培训项目',
  flow: projectFlow.key,
  table: 'training_project',
  titleColumn: 'project_no',
  subjectColumn: 'name',
  link: '/training/projects/{id}',
  viewPermission: 'training.project:view',
  takesFiles: ['remove'],
  inputRule,
  onChange: applyProjectEffects,
};
