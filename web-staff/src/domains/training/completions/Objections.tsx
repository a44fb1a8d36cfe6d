import { useMutation } from '@apollo/client/react';
import { formatDateTime } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { CompletionSheetQuery } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { AnswerObjectionDocument } from './completions.graphql.ts';

type Objection = CompletionSheetQuery['runCompletion']['objections'][number];

interface ObjectionsProps {
  completionId: string;
  objections: readonly Objection[];
  /** The reader's district judges the completion. */
  answers: boolean;
  onDone(): void;
}

/** 异议 of districts whose trainees are in the run, with the answer of the one that judges. */
export function Objections({ completionId, objections, answers, onDone }: ObjectionsProps) {
  const [asked, setAsked] = useState<Objection>();
  const [answer] = useMutation(AnswerObjectionDocument);
  if (objections.length === 0) return <p className="yjs-quiet">没有异议。</p>;
  return (
    <>
      <ul className="staff-plain-list">
        {objections.map((one) => (
          <li key={one.id}>
            <strong>{one.byOrg}</strong> <span className="yjs-quiet">{formatDateTime(one.createdAt)}</span>
            <div>{one.text}</div>
            {one.answer ? (
              <div className="yjs-quiet">答复：{one.answer}</div>
            ) : (
              answers && (
                <Button size="small" onClick={() => setAsked(one)}>
                  答复
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <ReasonDialog
          title={`答复${asked.byOrg}的异议`}
          okText="答复"
          label="答复"
          lines={[asked.text, '答复后提出异议的区会收到通知。']}
          onConfirm={async (text) => {
            await answer({ variables: { id: completionId, objectionId: asked.id, answer: text } });
            setAsked(undefined);
            onDone();
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
