import { useQuery } from '@apollo/client/react';
import { QueryGate } from '@yjs/web-kit';
import { PageTitle } from '../app/PageTitle.tsx';
import { ConsultationDocument } from './consult.graphql.ts';

/** 咨询 (01 §9.4): phones with their hours, the windows of matters handled offline, questions and answers; for anybody. */
export default function ConsultPage() {
  const query = useQuery(ConsultationDocument);
  const told = query.data?.consultation;
  return (
    <>
      <PageTitle title="咨询">
        <p className="apply-quiet">先看常见问题；没有找到答案的，打电话或到窗口问。咨询不用登录，也不收费。</p>
      </PageTitle>
      <QueryGate queries={[query]}>
        {told && (
          <>
            <section className="apply-card" aria-labelledby="questions">
              <h2 id="questions">常见问题</h2>
              {told.questions.map(({ title, text }) => (
                <details key={title} className="apply-answer">
                  <summary>{title}</summary>
                  <p>{text}</p>
                </details>
              ))}
            </section>
            <section className="apply-card" aria-labelledby="phones">
              <h2 id="phones">咨询电话</h2>
              <ul className="apply-matters">
                {told.hotLines.map(({ title, phone, hours, text }) => (
                  <li key={phone}>
                    <b>{title}</b>
                    <span>
                      电话{' '}
                      <a href={`tel:${phone}`} aria-label={`拨打${title} ${phone}`}>
                        {phone}
                      </a>
                    </span>
                    <span>{hours}</span>
                    <span className="apply-quiet">{text}</span>
                  </li>
                ))}
              </ul>
              <p className="apply-quiet apply-below">{told.centreHours}</p>
            </section>
            {told.windows.length > 0 && (
              <section className="apply-card" aria-labelledby="windows">
                <h2 id="windows">线下办理事项的窗口</h2>
                <ul className="apply-matters">
                  {told.windows.map((one) => (
                    <li key={`${one.matterCode}${one.regionName}`}>
                      <b>{one.matterName}</b>
                      <span className="apply-mark">{one.regionName}</span>
                      <span>{one.place}</span>
                      {one.phone && <span>电话 {one.phone}</span>}
                      {one.hours && <span className="apply-quiet">{one.hours}</span>}
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </QueryGate>
    </>
  );
}
