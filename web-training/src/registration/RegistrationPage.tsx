import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Button, Result, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { RegistrationForm } from './RegistrationForm.tsx';
import { RegistrationChoicesDocument } from './registration.graphql.ts';

/** 机构注册 (02 §8.2, A11), for those who have no account yet. */
export default function RegistrationPage() {
  const { data, error, refetch } = useQuery(RegistrationChoicesDocument);
  const [done, setDone] = useState<{ institutionNo: string; loginName: string }>();
  return (
    <main className="portal-register">
      <header>
        <h1>培训机构注册</h1>
        <p className="yjs-quiet">
          注册后即可申报培训项目；项目经区审核、市复核和专家评审并备案后，机构进入培训机构库。
        </p>
        <Link to="/">已有账号，直接登录</Link>
      </header>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton active paragraph={{ rows: 12 }} />}
      {data && !done && <RegistrationForm data={data} onDone={setDone} />}
      {done && <Registered {...done} />}
    </main>
  );
}

function Registered({ institutionNo, loginName }: { institutionNo: string; loginName: string }) {
  return (
    <Result
      status="success"
      title="注册成功"
      subTitle={`机构编号 ${institutionNo}，登录名 ${loginName}。请登录后填写项目申报。`}
      extra={
        <Link to="/">
          <Button type="primary">去登录</Button>
        </Link>
      }
    />
  );
}
