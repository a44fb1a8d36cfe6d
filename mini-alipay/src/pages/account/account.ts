import { withProof } from '../../lib/certify.ts';
import { Refusal } from '../../lib/http.ts';
import { MiniConfirmAccount } from '../../lib/own-acts.graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { newRequestId } from '../../lib/request-id.ts';
import { run } from '../../lib/session.ts';

type Field = 'bankName' | 'bankAccount';
const NONE: Readonly<Record<Field, string>> = { bankName: '', bankAccount: '' };

let requestId = '';

/** 改为本人的其他账户: in place of the account that an agent has named, by a proof of the last 24 hours (01 §10.3 no. 8). */
definePage(
  { id: '', version: 0, ...NONE, faults: NONE, done: false },
  {
    onLoad({ id = '', version = '0' }: { id?: string; version?: string }) {
      requestId = newRequestId();
      this.setData({ id, version: Number(version) });
    },
    typed({ target, detail }: { target: { dataset: { field: Field } }; detail: { value: string } }) {
      const { field } = target.dataset;
      this.setData({ [field]: detail.value, faults: { ...this.data.faults, [field]: '' } });
    },
    save() {
      const { bankName, bankAccount } = this.data;
      const faults = {
        bankName: bankName.trim() ? '' : '请填写开户行',
        bankAccount: /^(?:[\s-]*\d){16,19}[\s-]*$/.test(bankAccount) ? '' : '账号应为16至19位数字',
      };
      this.setData({ faults });
      if (faults.bankName || faults.bankAccount) return;
      return busily(this, () => this.send());
    },
    async send() {
      const { id, version, bankName, bankAccount } = this.data;
      try {
        const input = { requestId, id, version, other: { bankName: bankName.trim(), bankAccount } };
        await withProof(() => run(MiniConfirmAccount, { input }));
        this.setData({ done: true });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (error.code !== 'AWAY') requestId = newRequestId();
        const of = (field: Field) => error.fields.find(({ path }) => path === `form.${field}`)?.message ?? '';
        this.setData({ faults: { bankName: of('bankName'), bankAccount: of('bankAccount') } });
        throw error;
      }
    },
    back() {
      my.navigateBack();
    },
  },
);
