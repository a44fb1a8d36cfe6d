import { useMutation } from '@apollo/client/react';
import { presentError } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import { EvaluateMyApplicationDocument } from './own.graphql.ts';

export interface EvaluateEntryProps {
  application: { id: string; mayEvaluate: boolean; evaluationNo?: string | null };
  /** The number of what was given already; not in lists. */
  withNumber?: boolean;
}

/** 我要评价, for a case that has ended and was not evaluated yet; else that it was (01 §11). */
export function EvaluateEntry({ application: { id, mayEvaluate, evaluationNo }, withNumber }: EvaluateEntryProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [invite, { loading }] = useMutation(EvaluateMyApplicationDocument);

  async function open(): Promise<void> {
    try {
      const { data } = await invite({ variables: { id } });
      if (data) void navigate(`/evaluate/${data.evaluateMyApplication}`);
    } catch (failure) {
      message.error(presentError(failure).title);
    }
  }

  if (mayEvaluate)
    return (
      <Button loading={loading} onClick={() => void open()}>
        我要评价
      </Button>
    );
  if (!evaluationNo) return null;
  return withNumber ? (
    <p className="apply-quiet">您已评价，评价编号 {evaluationNo}，感谢您的参与。</p>
  ) : (
    <span className="apply-quiet">已评价</span>
  );
}
