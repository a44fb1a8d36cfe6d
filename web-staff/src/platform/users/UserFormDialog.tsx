import { useMutation, useQuery } from '@apollo/client/react';
import { DatePicker, ErrorNotice, type Picked, pickedToday, toPicked } from '@yjs/web-kit';
import { App, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { UserRowFragment } from '../../generated/graphql.ts';
import { PasswordOnItsWay } from './PasswordOnItsWay.tsx';
import { ChangeUserDocument, CreateUserDocument, UserFormOptionsDocument } from './UserForm.graphql.ts';

export interface UserFormDialogProps {
  /** The account to change; absent = a new one is opened. */
  user?: UserRowFragment;
  onClose(): void;
  onDone(): void;
}

interface Values {
  loginName?: string;
  realName?: string;
  phone?: string;
  orgId: string;
  roles?: string[];
  unreachable?: boolean;
  validTo?: Picked | null;
  loginIpRanges?: string[];
  reason?: string;
}

/** 开通账号 and 修改账号. The name and number of an existing account stay hidden; left empty they do not change. */
export function UserFormDialog({ user, onClose, onDone }: UserFormDialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const options = useQuery(UserFormOptionsDocument).data;
  const [create, created] = useMutation(CreateUserDocument, { fetchPolicy: 'no-cache' });
  const [change, changed] = useMutation(ChangeUserDocument);
  const [error, setError] = useState<unknown>();
  const sent = created.data?.createUser;

  async function save(values: Values): Promise<void> {
    setError(undefined);
    const common = {
      orgId: values.orgId,
      validTo: values.validTo?.format('YYYY-MM-DD') ?? null,
      loginIpRanges: values.loginIpRanges ?? [],
    };
    const { realName = '', phone = '' } = values;
    try {
      if (user) {
        const changes = { ...common, ...(realName && { realName }), ...(phone && { phone }) };
        await change({ variables: { id: user.id, version: user.version, changes, reason: values.reason ?? '' } });
        message.success(`已修改 ${user.loginName}`);
        onClose();
      } else {
        const input = {
          ...common,
          loginName: values.loginName ?? '',
          realName,
          phone,
          roles: values.roles ?? [],
          unreachable: values.unreachable ?? false,
        };
        await create({ variables: { input } });
      }
      onDone();
    } catch (failure) {
      setError(failure);
    }
  }

  const orgs = options?.orgs.filter((org) => org.enabled || org.id === user?.org.id);
  return (
    <Modal
      open
      width={560}
      title={user ? `修改账号 · ${user.realName}（${user.loginName}）` : '开通账号'}
      okText={sent ? '关闭' : user ? '保存' : '开通'}
      cancelText="返回"
      cancelButtonProps={sent ? { style: { display: 'none' } } : {}}
      confirmLoading={created.loading || changed.loading}
      mask={{ closable: false }}
      onOk={sent ? onClose : form.submit}
      onCancel={onClose}
    >
      {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
      {sent ? (
        <PasswordOnItsWay {...sent} />
      ) : (
        <Form
          form={form}
          layout="vertical"
          onFinish={save}
          initialValues={
            user && {
              orgId: user.org.id,
              validTo: user.validTo ? toPicked(user.validTo) : null,
              loginIpRanges: user.loginIpRanges,
            }
          }
        >
          {!user && (
            <Form.Item
              name="loginName"
              label="登录名"
              extra="开通后不能修改；删除账号后也不再使用"
              rules={[
                {
                  required: true,
                  pattern: /^[a-z][a-z0-9_]{3,31}$/,
                  message: '以小写字母开头，4至32位小写字母、数字或下划线',
                },
              ]}
            >
              <Input autoFocus autoComplete="off" />
            </Form.Item>
          )}
          <Form.Item
            name="realName"
            label="姓名"
            extra={user && '不修改请留空'}
            rules={[{ required: !user, message: '请输入姓名' }]}
          >
            <Input autoComplete="off" placeholder={user?.realName} />
          </Form.Item>
          <Form.Item
            name="phone"
            label="手机号码"
            extra={user ? '不修改请留空；修改后通知原号码' : '一次性密码用短信发到这个号码'}
            rules={[{ required: !user, pattern: /^1\d{10}$/, message: '请输入11位手机号码' }]}
          >
            <Input autoComplete="off" inputMode="numeric" />
          </Form.Item>
          <Form.Item name="orgId" label="所属机构" rules={[{ required: true, message: '请选择所属机构' }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              loading={!orgs}
              options={orgs?.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          {!user && (
            <Form.Item name="roles" label="角色" extra="含敏感操作的角色，经安全管理员确认后才能使用">
              <Select
                mode="multiple"
                showSearch={{ optionFilterProp: 'label' }}
                options={options?.roles
                  .filter((role) => role.enabled)
                  .map(({ code, name }) => ({ value: code, label: name }))}
              />
            </Form.Item>
          )}
          {!user && (
            <Form.Item name="unreachable" valuePropName="checked" extra="由安全管理员核实本人后当面发放一次性密码">
              <Checkbox>本人收不到短信</Checkbox>
            </Form.Item>
          )}
          <Form.Item name="validTo" label="有效期至" extra="留空为长期；到期自动关闭">
            <DatePicker style={{ width: '100%' }} minDate={pickedToday()} />
          </Form.Item>
          <Form.Item
            name="loginIpRanges"
            label="允许登录地址"
            extra="如 10.1.20.7 或 10.1.20.0/24，输入后按回车；留空为不限"
          >
            <Select mode="tags" tokenSeparators={[' ', ',', '，', '、']} open={false} suffixIcon={null} />
          </Form.Item>
          {user && (
            <Form.Item
              name="reason"
              label="原因"
              extra="修改机构、有效期或登录地址后，正在使用的会话随即结束；本人和安全管理员会收到通知"
              rules={[{ required: true, whitespace: true, min: 5, message: '请填写原因（5至500字）' }]}
            >
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} showCount />
            </Form.Item>
          )}
        </Form>
      )}
    </Modal>
  );
}
