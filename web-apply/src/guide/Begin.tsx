import { useMutation, useQuery } from '@apollo/client/react';
import { QueryGate } from '@yjs/web-kit';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { LinkButton } from '../app/LinkButton.tsx';
import { Refused } from '../app/Refused.tsx';
import { useBundle } from '../app/useBundle.ts';
import type { Guide } from './GuideSections.tsx';
import { ApplicantSelfDocument, RecordScreeningDocument } from './guide.graphql.ts';
import { type Answers, Questionnaire } from './Questionnaire.tsx';
import { StandingDraft } from './StandingDraft.tsx';

/** The way in for who has signed in: the questionnaire, its result, both consents, and 立即办理 (AC-07-01). */
export function Begin({ guide }: { guide: Guide }) {
  const { code, page } = useBundle();
  const self = useQuery(ApplicantSelfDocument, { variables: { bundle: code }, fetchPolicy: 'network-only' });
  const [record, { error, loading, reset }] = useMutation(RecordScreeningDocument);
  const navigate = useNavigate();
  const who = self.data?.applicantSelf;

  async function keep(answers: Answers, consents: { general: boolean; sensitive: boolean }) {
    const { data } = await record({
      variables: {
        input: {
          bundle: code,
          answers: Object.entries(answers).map(([key, value]) => ({ key, value })),
          generalConsent: consents.general ? guide.generalConsent.version : null,
          sensitiveConsent: consents.sensitive ? guide.sensitiveConsent.version : null,
        },
      },
    }).catch(() => ({ data: undefined }));
    return data?.recordScreening;
  }

  async function begin(answers: Answers): Promise<void> {
    if (await keep(answers, { general: true, sensitive: true })) await navigate(page('form'));
  }

  return (
    <QueryGate queries={[self]}>
      {who && (
        <section className="apply-card" aria-label="条件自查">
          <h2>开始办理</h2>
          <p>
            {who.name} <span className="apply-quiet">{who.idNo}</span>
            {who.agentName && ` · 代办人 ${who.agentName}`}
          </p>
          {who.levelSuffices ? (
            <>
              {who.returned && (
                <p className="apply-note">
                  {who.returned.message}。<LinkButton to={`/applications/${who.returned.id}`}>去修改</LinkButton>
                </p>
              )}
              {who.draftId && (
                <StandingDraft
                  id={who.draftId}
                  savedAt={who.draftSavedAt}
                  onGoOn={who.screening?.consented ? () => void navigate(page('form')) : undefined}
                  onGone={() => void self.refetch()}
                />
              )}
              <Questionnaire
                guide={guide}
                known={who.screening ?? undefined}
                busy={loading}
                onChange={reset}
                onJudge={(answers) => keep(answers, { general: false, sensitive: false })}
                onBegin={(answers) => void begin(answers)}
              />
              {error && <Refused error={error} safe="您的回答仍在。" />}
            </>
          ) : (
            <div className="apply-note">
              <p>本事项需要更高的实名认证级别（当前为 {who.authLevel} 级）。请在“一网通办”提升后重新登录。</p>
              {who.upgradeUrl && (
                <Button type="primary" block href={who.upgradeUrl}>
                  去提升认证级别
                </Button>
              )}
            </div>
          )}
        </section>
      )}
    </QueryGate>
  );
}
