import {
  CheckCircleOutlined,
  ExclamationCircleOutlined,
  QuestionCircleOutlined,
  StopOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { IdentityCheckResult } from '../../../generated/graphql.ts';
import { resultWords } from './words.ts';

const icons: Record<IdentityCheckResult, ReactNode> = {
  CONSISTENT: <CheckCircleOutlined />,
  WARNING: <ExclamationCircleOutlined />,
  INTERCEPTED: <StopOutlined />,
  MANUAL: <UserOutlined />,
  UNAVAILABLE: <QuestionCircleOutlined />,
};

/** 核验结果, with what stands behind it. */
export function ResultTag({ result, notes }: { result: IdentityCheckResult; notes: readonly string[] }) {
  const tag = (
    <span className={result === 'CONSISTENT' ? 'yjs-quiet' : undefined}>
      {icons[result]} {resultWords[result]}
    </span>
  );
  return notes.length > 0 ? <Tooltip title={notes.join('；')}>{tag}</Tooltip> : tag;
}
