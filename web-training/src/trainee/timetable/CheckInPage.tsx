import { useMutation } from '@apollo/client/react';
import { presentError, RequireSession } from '@yjs/web-kit';
import { Button, Result, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { PhoneShell } from '../../app/PhoneShell.tsx';
import { ATTENDANCE } from '../../classes/index.ts';
import { CheckInDocument, TakeScanDocument } from './timetable.graphql.ts';

/** Where the ticket of a scan waits while its owner signs in: it is valid for two minutes. */
const placeOf = (sessionId: string) => `scan ${sessionId}`;

/** 扫码签到: the code is exchanged at once, before anybody has to sign in, so that signing in may take its time. */
export default function CheckInPage() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const code = params.get('code') ?? '';
  const [take] = useMutation(TakeScanDocument);
  const [ticket, setTicket] = useState<string | undefined>(() => sessionStorage.getItem(placeOf(id)) ?? undefined);
  const [refusal, setRefusal] = useState<string>();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || code === '') return;
    asked.current = true;
    take({ variables: { sessionId: id, code } })
      .then(({ data }) => {
        const taken = data?.takeTrainingScan ?? '';
        sessionStorage.setItem(placeOf(id), taken);
        setTicket(taken);
      })
      // Who comes back from signing in brings the same code, and his ticket.
      .catch((error: unknown) => {
        if (!sessionStorage.getItem(placeOf(id))) setRefusal(presentError(error).title);
      });
  }, [id, code, take]);
  if (refusal || (code === '' && !ticket))
    return (
      <PhoneShell>
        <Result status="warning" title={refusal ?? '请扫描教室里的签到二维码'} />
      </PhoneShell>
    );
  if (!ticket) return <Spin fullscreen />;
  return (
    <RequireSession client="training" title="登录后签到">
      <PhoneShell>
        <CheckIn sessionId={id} ticket={ticket} />
      </PhoneShell>
    </RequireSession>
  );
}

function CheckIn({ sessionId, ticket }: { sessionId: string; ticket: string }) {
  const [checkIn, { data, error }] = useMutation(CheckInDocument);
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    checkIn({ variables: { sessionId, ticket } })
      .catch(() => undefined)
      .finally(() => sessionStorage.removeItem(placeOf(sessionId)));
  }, [sessionId, ticket, checkIn]);
  const back = (
    <Link to="/timetable">
      <Button type="primary">查看我的课表</Button>
    </Link>
  );
  if (error) return <Result status="warning" title={presentError(error).title} extra={back} />;
  if (!data) return <Spin fullscreen />;
  return <Result status="success" title={`签到成功：${ATTENDANCE[data.checkInToTraining]}`} extra={back} />;
}
