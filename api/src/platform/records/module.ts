import { defineModule } from '../kernel/index.ts';

/** What all declared records share. */
export const recordsModule = defineModule({
  name: 'records',
  title: '记录',
  errors: { 'E-IMP-06': '文件中有错误的行，请修改后重新上传，或选择只导入正确行' },
});
