import { registerFileAccess, registerFileReuse } from '../../../platform/files/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { APPLICATION_DRAFT, ownsApplicationDraft } from '../drafts/own-draft.ts';
import { isOwnCase } from '../own/own-applications.ts';
import { libraryErrors } from './errors.ts';
import { expireMaterialsJob } from './expire.ts';
import { KEPT_MATERIAL, ownsKeptMaterial } from './kept-materials.ts';
import { LibraryResolver } from './library.resolver.ts';
import { keepDays } from './parameters.ts';

registerFileAccess(KEPT_MATERIAL, ownsKeptMaterial);
// From a draft or a case into the library, and from there into the next application.
registerFileReuse(KEPT_MATERIAL, ownsKeptMaterial);
registerFileReuse(APPLICATION_DRAFT, ownsApplicationDraft);
registerFileReuse('case', isOwnCase);

/** 材料库 (01 §10.5): own materials that are handed in again with another application. */
export const libraryModule = defineModule({
  name: 'material-library',
  title: '材料库',
  resolvers: [LibraryResolver],
  parameters: [keepDays],
  jobs: [expireMaterialsJob],
  errors: libraryErrors,
  auditEvents: [
    { code: 'intake.material-keep', title: '存入材料库' },
    { code: 'intake.material-remove', title: '从材料库删除' },
    { code: 'intake.material-expire', title: '材料库到期清理' },
  ],
});
