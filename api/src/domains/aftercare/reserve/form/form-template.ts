import { registerTemplateKind } from '../../../../platform/documents/index.ts';
import { FORM_FIELDS } from './placeholders.ts';

/** 《预备役信息登记表》: replaced by the 武装部's official form without a change of the program (R10.2). */
export const reserveFormTemplate = registerTemplateKind({
  kind: 'reserve.form',
  title: '预备役信息登记表',
  placeholders: FORM_FIELDS.map(({ name, sample, doc, image }) => ({
    name,
    sample,
    ...(doc && { doc }),
    ...(image && { image }),
  })),
  needed: ['编号', '姓名', '身份证号'],
  // Loaded when somebody asks: the library is large.
  shipped: async () => (await import('./shipped-form.ts')).shippedForm(),
});
