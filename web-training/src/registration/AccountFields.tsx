import { passwordProblem } from '@yjs/web-kit';
import { Form, Input } from 'antd';
import { CodeField } from './CodeField.tsx';
import { mobileRule } from './values.ts';

const LOGIN_NAME = /^[a-z][a-z0-9_]{3,31}$/;

/** 联系人, whose phone proves the registration, and the account that he gets. */
export function AccountFields() {
  return (
    <>
      <h2>联系人（机构管理员）</h2>
      <div className="portal-pair">
        <Form.Item
          name="contactName"
          label="联系人姓名"
          rules={[{ required: true, whitespace: true, message: '请填写联系人姓名' }]}
        >
          <Input maxLength={50} autoComplete="name" />
        </Form.Item>
        <Form.Item
          name="email"
          label="电子邮箱"
          rules={[{ required: true, type: 'email', message: '请填写正确的电子邮箱' }]}
        >
          <Input maxLength={100} autoComplete="email" />
        </Form.Item>
      </div>
      <Form.Item name="contactPhone" label="手机号码" rules={[mobileRule]}>
        <Input inputMode="tel" maxLength={11} autoComplete="tel-national" />
      </Form.Item>
      <CodeField />
      <h2>登录账号</h2>
      <Form.Item
        name="loginName"
        label="登录名"
        extra="以小写字母开头，4至32位小写字母、数字或下划线；注册后不能修改。"
        rules={[{ required: true, pattern: LOGIN_NAME, message: '以小写字母开头，4至32位小写字母、数字或下划线' }]}
      >
        <Input maxLength={32} autoComplete="username" />
      </Form.Item>
      <Form.Item
        name="password"
        label="密码"
        extra="至少 10 位，含大写字母、小写字母、数字、符号中的三种，不含登录名。"
        required
        dependencies={['loginName']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value: string | undefined) => {
              const loginName = (getFieldValue('loginName') as string | undefined) || ' ';
              const problem = passwordProblem(value ?? '', { loginName, current: undefined });
              return problem ? Promise.reject(new Error(problem.replace('新密码', '密码'))) : Promise.resolve();
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={64} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再次输入密码"
        required
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error('两次输入的密码不一致')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={64} />
      </Form.Item>
    </>
  );
}
