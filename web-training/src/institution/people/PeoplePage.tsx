import { useQuery } from '@apollo/client/react';
import { PageHeader, QueryGate } from '@yjs/web-kit';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { PartsDialog } from './PartsDialog.tsx';
import { titleOfPart } from './parts.ts';
import { InstitutionPeopleDocument } from './people.graphql.ts';

/** 人员分工 (02 §1.3): who of the institution files, teaches and settles. */
export default function PeoplePage() {
  const query = useQuery(InstitutionPeopleDocument, { fetchPolicy: 'cache-and-network' });
  const [chosen, setChosen] = useState<string>();
  const people = query.data?.institutionPeople ?? [];
  const person = people.find(({ id }) => id === chosen);
  return (
    <>
      <PageHeader
        title="人员分工"
        help="为本机构的账号分配上报、教务、财务，各自只看到和办理自己的部分。账号由系统管理员开通、关闭；本人的分工由另一名机构管理员修改。"
      />
      <QueryGate queries={[query]}>
        <Table
          rowKey="id"
          size="small"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={[...people]}
          columns={[
            { title: '登录名', dataIndex: 'loginName' },
            {
              title: '姓名',
              dataIndex: 'realName',
              render: (name: string, { isOwn }) => (isOwn ? `${name}（本人）` : name),
            },
            {
              title: '分工',
              dataIndex: 'parts',
              render: (_, { parts }) =>
                parts.length > 0 ? parts.map((part) => <Tag key={part}>{titleOfPart(part)}</Tag>) : '未分配',
            },
            { title: '账号状态', dataIndex: 'isOpen', render: (open: boolean) => (open ? '可用' : '已停用') },
            {
              title: '操作',
              key: 'act',
              render: (_, { id, loginName, isOwn }) => (
                <Button
                  size="small"
                  disabled={isOwn}
                  title={isOwn ? '本人的分工由另一名机构管理员修改' : undefined}
                  aria-label={`修改${loginName}的分工`}
                  onClick={() => setChosen(id)}
                >
                  修改分工
                </Button>
              ),
            },
          ]}
        />
      </QueryGate>
      {person && <PartsDialog key={person.id} person={person} onClose={() => setChosen(undefined)} />}
    </>
  );
}
