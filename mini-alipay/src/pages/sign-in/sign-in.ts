import { currentVisit, endVisit } from '../../lib/authorise.ts';
import { showFace } from '../../lib/certify.ts';
import { post, Refusal } from '../../lib/http.ts';
import { busily, definePage, wordsOf } from '../../lib/page.ts';
import { AlipayFinishBinding, AlipayStartBinding } from '../../lib/session.graphql.ts';
import { enter } from '../../lib/session.ts';

type Field = 'name' | 'idNo' | 'phone';

/** 实名核验: who has authorised says who he is and shows his face; then he is bound (01 §10.3 no 5 and 6). */
definePage(
  { name: '', idNo: '', phone: '', faults: { name: '', idNo: '', phone: '' } },
  {
    typed(event: { target: { dataset: { field: Field } }; detail: { value: string } }) {
      this.setData({ [event.target.dataset.field]: event.detail.value });
    },
    prove() {
      const visit = currentVisit();
      this.setData({ faults: { name: '', idNo: '', phone: '' } });
      return busily(this, async () => {
        if (!visit) throw new Refusal('E-0807', '本次身份核验已失效，请返回后重新开始');
        const { name, idNo, phone } = this.data;
        const started = await post(
          AlipayStartBinding,
          { visit, input: { name, idNo, phone: phone || null } },
          undefined,
        ).catch((error: unknown) => {
          if (error instanceof Refusal && error.fields.length > 0) this.setData({ faults: faultsOf(error) });
          throw error;
        });
        await showFace(started.alipayStartBinding);
        const certificationId = started.alipayStartBinding.id;
        enter((await post(AlipayFinishBinding, { visit, certificationId }, undefined)).alipayFinishBinding);
        endVisit();
        my.navigateBack();
      });
    },
    words: wordsOf,
  },
);

function faultsOf({ fields }: Refusal): Record<Field, string> {
  const of = (field: Field) => fields.find(({ path }) => path === `input.${field}`)?.message ?? '';
  return { name: of('name'), idNo: of('idNo'), phone: of('phone') };
}
