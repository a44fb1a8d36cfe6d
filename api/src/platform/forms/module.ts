import { defineModule } from '../kernel/module.ts';
import { DictionaryResolver } from './dictionary.resolver.ts';
import { publishForms } from './form-store.ts';

export const formsModule = defineModule({
  name: 'forms',
  title: '表单',
  resolvers: [DictionaryResolver],
  seed: publishForms,
});
