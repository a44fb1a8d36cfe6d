import { Fragment } from 'react';

interface Headed {
  title: string;
  text: string;
}

/** The texts of 办理须知 as they are written; parts may still be missing in a draft. */
interface GuideBody {
  title?: string;
  audience?: string;
  conditions?: string;
  channels?: Partial<Headed>[];
  fees?: string;
  steps?: Partial<Headed>[];
  results?: string;
  deadline?: string;
  offline?: string;
  advice?: string;
  generalConsentVersion?: string;
  generalConsentText?: string;
  sensitiveConsentVersion?: string;
  sensitiveConsentText?: string;
}

/** 办理须知 as an applicant reads it, without what the catalogue of matters adds. */
export default function GuidePreview({ body }: { body: unknown }) {
  const guide = (body ?? {}) as GuideBody;
  return (
    <section className="rule-saying" aria-label="预览">
      <h2 className="staff-section-title">预览 · {guide.title || '（未填写事项名称）'}</h2>
      <p className="yjs-quiet">申请人看到的文字；包含的事项、材料、办理部门和时限由事项清单带出。</p>
      <Paragraph title="办理对象" text={guide.audience} />
      <Lines title="办理条件" text={guide.conditions} />
      <Sections title="办理渠道" items={guide.channels} />
      <Paragraph title="收费" text={guide.fees} />
      <Sections title="办理流程" items={guide.steps} />
      <Lines title="办理结果" text={guide.results} />
      <Paragraph title="办理时间" text={guide.deadline} />
      <Paragraph title="线下办理指引" text={guide.offline} />
      <Paragraph title="咨询" text={guide.advice} />
      <Paragraph title={`信息共享授权（${guide.generalConsentVersion || '—'}）`} text={guide.generalConsentText} />
      <Paragraph
        title={`敏感个人信息处理单独同意（${guide.sensitiveConsentVersion || '—'}）`}
        text={guide.sensitiveConsentText}
      />
    </section>
  );
}

function Paragraph({ title, text }: { title: string; text: string | undefined }) {
  return (
    <>
      <h3>{title}</h3>
      <p>{text || '（未填写）'}</p>
    </>
  );
}

function Lines({ title, text = '' }: { title: string; text: string | undefined }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      <h3>{title}</h3>
      {lines.length > 0 ? (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p>（未填写）</p>
      )}
    </>
  );
}

function Sections({ title, items = [] }: { title: string; items: Partial<Headed>[] | undefined }) {
  return (
    <>
      <h3>{title}</h3>
      <dl>
        {items.map((item) => (
          <Fragment key={`${item.title} ${item.text}`}>
            <dt>{item.title || '（未填写标题）'}</dt>
            <dd>{item.text || '（未填写）'}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
