import { SearchOutlined } from '@ant-design/icons';
import { useLazyQuery } from '@apollo/client/react';
import { presentError } from '@yjs/web-kit';
import { Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { FindCasesQuery } from '../../generated/graphql.ts';
import { FindCasesDocument } from './Jump.graphql.ts';

/** ID number, name, case number or a scan: one hit opens at once, several are offered. */
export function JumpField() {
  const navigate = useNavigate();
  const [find, { loading }] = useLazyQuery(FindCasesDocument, { fetchPolicy: 'no-cache' });
  const [hits, setHits] = useState<FindCasesQuery['find']>([]);
  const [status, setStatus] = useState('');

  async function jump(text: string): Promise<void> {
    const asked = text.trim();
    if (asked.length < 2) return setStatus('请至少输入 2 个字符');
    setHits([]);
    setStatus('');
    try {
      const { data } = await find({ variables: { text: asked } });
      const found = data?.find ?? [];
      const [only] = found;
      if (only && found.length === 1) return void navigate(only.link);
      setHits(found);
      setStatus(
        found.length === 0
          ? '没有找到。请核对号码；姓名须输入全名。只能找到本人数据范围内的办件。'
          : `找到 ${found.length} 件`,
      );
    } catch (error) {
      setStatus(presentError(error).title);
    }
  }

  return (
    <search className="staff-section" aria-label="直接打开办件">
      <Input.Search
        className="staff-jump"
        size="large"
        aria-label="一件事编号、身份证号码或姓名"
        placeholder="一件事编号、身份证号码、姓名，可直接扫码"
        prefix={<SearchOutlined />}
        enterButton="打开"
        loading={loading}
        maxLength={64}
        onSearch={(text) => void jump(text)}
      />
      <div role="status" className="yjs-quiet">
        {status}
      </div>
      {hits.length > 0 && (
        <ul className="staff-latest">
          {hits.map((hit) => (
            <li key={hit.id}>
              <Link to={hit.link}>{hit.title}</Link> <span className="yjs-quiet">{hit.subtitle}</span>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
