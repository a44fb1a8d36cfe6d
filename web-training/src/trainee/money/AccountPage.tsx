import { useMutation, useQuery } from '@apollo/client/react';
import { fieldErrors, formatDateTime, PageHeader, presentError, QueryGate } from '@yjs/web-kit';
import { Alert, App, Button, Descriptions, Form } from 'antd';
import { useState } from 'react';
import { AccountFields, type AccountValues } from '../../payouts/index.ts';
import { OwnMoneyDocument, RevealOwnAccountDocument, SaveOwnAccountDocument } from './money.graphql.ts';

/** Where a trainee is proven anew, and from where he comes back here (02 §2.2 S3). */
const PROOF = `/sign-in/real-name/training/start?back=${encodeURIComponent('/training/account')}`;

/** 收款账户 of one's own: masked, shown in full on demand, entered or changed (02 §5.3). */
export default function AccountPage() {
  const { message } = App.useApp();
  const query = useQuery(OwnMoneyDocument, { fetchPolicy: 'cache-and-network' });
  const [form] = Form.useForm<AccountValues>();
  const [save, { loading }] = useMutation(SaveOwnAccountDocument, { refetchQueries: 'active' });
  const [reveal] = useMutation(RevealOwnAccountDocument);
  const [whole, setWhole] = useState<string>();
  const [unproven, setUnproven] = useState<string>();
  const account = query.data?.ownBankAccount;

  async function store(input: AccountValues): Promise<void> {
    try {
      await save({ variables: { input } });
      setWhole(undefined);
      setUnproven(undefined);
      form.resetFields();
      message.success('收款账户已保存');
    } catch (failure) {
      const view = presentError(failure);
      for (const [path, text] of Object.entries(fieldErrors(view))) {
        const name = path.replace(/^input\./, '');
        if (name === 'holder' || name === 'bankName' || name === 'bankAccount')
          form.setFields([{ name, errors: [text] }]);
      }
      if (view.code === 'E-0804') setUnproven(view.title);
      else message.error(view.title, 6);
    }
  }

  async function show(): Promise<void> {
    try {
      const { data } = await reveal();
      setWhole(data?.revealOwnBankAccount ?? undefined);
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return (
    <>
      <PageHeader title="收款账户" help="生活补助发放到本人名下的银行账户。账号加密保存，页面只显示部分数字。" />
      <QueryGate queries={[query]}>
        {account && (
          <>
            {account.accountMasked && (
              <section className="phone-card" aria-label="当前账户">
                <h2>当前账户</h2>
                <Descriptions
                  column={1}
                  size="small"
                  items={[
                    { key: 'holder', label: '户名', children: account.holderMasked },
                    { key: 'bank', label: '开户行', children: account.bankName },
                    { key: 'no', label: '收款账号', children: whole ?? account.accountMasked },
                    {
                      key: 'at',
                      label: '登记时间',
                      children: `${account.changedAt ? formatDateTime(account.changedAt) : '—'}${account.byInstitution ? '（培训机构登记）' : ''}`,
                    },
                  ]}
                />
                {!whole && (
                  <Button block onClick={() => void show()}>
                    显示完整账号
                  </Button>
                )}
              </section>
            )}
            <section className="phone-card">
              <h2>{account.accountMasked ? '修改账户' : '登记账户'}</h2>
              <Form<AccountValues> form={form} layout="vertical" onFinish={(values) => void store(values)}>
                <AccountFields />
                {unproven && (
                  <Alert
                    type="warning"
                    showIcon
                    style={{ marginBottom: 12 }}
                    title={unproven}
                    description={<a href={PROOF}>用随申办实名登录一次，回到本页后再修改</a>}
                  />
                )}
                <Button block type="primary" htmlType="submit" loading={loading}>
                  保存
                </Button>
              </Form>
              <p className="yjs-quiet">修改后，尚未发放的补助发放到新账户；已发放的不受影响。</p>
            </section>
          </>
        )}
      </QueryGate>
    </>
  );
}
