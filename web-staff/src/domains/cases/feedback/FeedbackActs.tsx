import { useMutation } from '@apollo/client/react';
import { presentError } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import type { FeedbackRowFragment } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import {
  ApplyFeedbackDocument,
  AskDepartmentDocument,
  CloseFeedbackDocument,
  MarkFeedbackReadDocument,
  NotifyFeedbackApplicantDocument,
  ReplayFeedbackDocument,
} from './feedback-acts.graphql.ts';
import { actTexts, type WordedAct } from './feedback-texts.ts';
import { MatchDialog } from './MatchDialog.tsx';
import { TransferDialog } from './TransferDialog.tsx';

export interface FeedbackActsProps {
  feedback: FeedbackRowFragment;
  onDone(): void;
}

/** 3.6 (g): what the server says may be done with the message; each act that needs words asks for them with its consequences. */
export function FeedbackActs({ feedback, onDone }: FeedbackActsProps) {
  const { message } = App.useApp();
  const [asked, setAsked] = useState<string>();
  const [markRead] = useMutation(MarkFeedbackReadDocument);
  const [replay] = useMutation(ReplayFeedbackDocument);
  const say = useWordedActs(feedback);
  const worded = asked !== undefined && asked in actTexts ? (asked as WordedAct) : undefined;
  const close = () => setAsked(undefined);
  const done = () => {
    close();
    onDone();
  };

  async function start(code: string): Promise<void> {
    if (code !== 'READ' && code !== 'REPLAY') return setAsked(code);
    try {
      if (code === 'READ') await markRead({ variables: { ids: [feedback.id] } });
      else await replay({ variables: { message: { id: feedback.id, version: feedback.version } } });
      message.success(code === 'READ' ? '已标记为已读' : '已重新处理');
      onDone();
    } catch (failure) {
      message.error(presentError(failure).title);
    }
  }

  return (
    <Space wrap>
      {feedback.actions.map(({ code, title }) => (
        <Button
          key={code}
          type={code === 'MATCH' || code === 'APPLY' ? 'primary' : 'default'}
          danger={code === 'UNRELATED'}
          onClick={() => void start(code)}
        >
          {title}
        </Button>
      ))}
      {asked === 'MATCH' && <MatchDialog feedback={feedback} onClose={close} onDone={done} />}
      {asked === 'TRANSFER' && <TransferDialog messages={[feedback]} onClose={close} onDone={done} />}
      {worded && (
        <ReasonDialog
          {...actTexts[worded]}
          onConfirm={async (text) => {
            await say(worded, text);
            message.success(actTexts[worded].success);
            done();
          }}
          onClose={close}
        />
      )}
    </Space>
  );
}

function useWordedActs({ id, version }: FeedbackRowFragment) {
  const [apply] = useMutation(ApplyFeedbackDocument);
  const [closeOne] = useMutation(CloseFeedbackDocument);
  const [notify] = useMutation(NotifyFeedbackApplicantDocument);
  const [ask] = useMutation(AskDepartmentDocument);
  const ref = { id, version };
  return async (act: WordedAct, text: string): Promise<void> => {
    switch (act) {
      case 'APPLY':
        await apply({ variables: { message: ref, reason: text } });
        break;
      case 'SETTLED':
      case 'UNRELATED':
        await closeOne({ variables: { message: ref, verdict: act, reason: text } });
        break;
      case 'NOTIFY':
        await notify({ variables: { message: ref, text } });
        break;
      case 'CLARIFY':
        await ask({ variables: { message: ref, question: text } });
        break;
    }
  };
}
