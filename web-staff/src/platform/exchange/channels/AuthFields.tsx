import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { DataAuthKind } from '../../../generated/graphql.ts';
import { authTitles } from '../config/words.ts';

export interface AuthFieldsProps {
  allowed: readonly DataAuthKind[];
  secretSet: boolean;
  /** A private key of several lines may stand in place of a password. */
  longSecret: boolean;
}

/** How we are known to the source. A secret that is set is never shown again: it is replaced, or left as it is. */
export function AuthFields({ allowed, secretSet, longSecret }: AuthFieldsProps) {
  const form = Form.useFormInstance();
  const kind = Form.useWatch('authKind') as DataAuthKind | undefined;
  const [replacing, setReplacing] = useState(!secretSet);
  const effective = kind && allowed.includes(kind) ? kind : allowed[0];
  const needsAccount = effective === 'BASIC' || effective === 'APP_SIGN';
  return (
    <>
      <Form.Item name="authKind" label="认证方式">
        <Select options={allowed.map((value) => ({ value, label: authTitles[value] }))} />
      </Form.Item>
      {needsAccount && (
        <Form.Item
          name="authAccount"
          label={effective === 'BASIC' ? '用户名' : '应用编号'}
          rules={[{ required: true, whitespace: true, message: '请填写认证账号' }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      )}
      {needsAccount && !replacing && (
        <Form.Item label="认证密钥">
          <Button onClick={() => setReplacing(true)}>已设置，点击更换</Button>
        </Form.Item>
      )}
      {needsAccount && replacing && (
        <Form.Item
          name="authSecret"
          label={longSecret ? '密码或私钥（PEM）' : effective === 'BASIC' ? '密码' : '密钥'}
          extra={
            secretSet ? (
              <Button
                type="link"
                size="small"
                onClick={() => {
                  form.setFieldValue('authSecret', undefined);
                  setReplacing(false);
                }}
              >
                不更换
              </Button>
            ) : (
              '加密保存，保存后不再显示'
            )
          }
          rules={[{ required: true, message: '请填写认证密钥' }]}
        >
          {longSecret ? (
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={8000} autoComplete="off" />
          ) : (
            <Input.Password maxLength={500} autoComplete="new-password" />
          )}
        </Form.Item>
      )}
      {effective === 'SM2' && <p className="yjs-quiet">使用本平台的SM2签名密钥，对方持有本平台的公钥。</p>}
    </>
  );
}
