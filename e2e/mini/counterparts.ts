import type { Page } from 'playwright-core';
import { fieldsOfConscript } from '../../api/sandbox/registers.ts';
import { counterpartsUrl } from '../staff/counterparts.ts';
import type { Citizen } from './citizens.ts';

/** Something of the sandbox that is told or asked. */
async function send<Answer>(page: Page, path: string, data: object, method = 'POST'): Promise<Answer> {
  const answer = await page.request.fetch(`${await counterpartsUrl(page)}${path}`, { method, data });
  return (await answer.json()) as Answer;
}

/** The city's registers know the person. */
async function beKnown(page: Page, who: Citizen): Promise<void> {
  await send(page, `/shared-data/persons/${who.idNo}`, fieldsOfConscript(who.birthDate), 'PUT');
}

/** Alipay and the city's registers know the person; what Alipay does in his hand is done by the sandbox. */
export async function standForAlipay(page: Page, who: Citizen): Promise<void> {
  const person = encodeURIComponent(who.name);
  await send(page, `/alipay/users/${person}`, { idNo: who.idNo }, 'PUT');
  await beKnown(page, who);
  await page.exposeFunction('alipayCodeOf', async () => {
    const { authCode } = await send<{ authCode: string }>(page, `/alipay/users/${person}/code`, {});
    return authCode;
  });
  await page.exposeFunction('alipayShowFace', async (certifyId: string, outcome: string) => {
    const { resultStatus } = await send<{ resultStatus: string }>(page, `/alipay/faces/${certifyId}`, { outcome });
    return resultStatus;
  });
}

/** The city's identity provider knows who acts for the person, and its registers know the person. */
export async function letAct(page: Page, who: Citizen, agent: Citizen): Promise<void> {
  const { name, idNo } = who;
  await beKnown(page, who);
  await send(
    page,
    `/identity-persons/${idNo}`,
    {
      name,
      phone: '13800002099',
      level: 2,
      agent: { name: agent.name, citizen_id: agent.idNo, authorisation_no: `SQ-${idNo.slice(-8)}` },
    },
    'PUT',
  );
}

/** The city's identity provider and its registers know the person, who comes himself. */
export async function beKnownToPortal(page: Page, who: Citizen): Promise<void> {
  const { name, idNo } = who;
  await beKnown(page, who);
  await send(page, `/identity-persons/${idNo}`, { name, phone: '13800002098', level: 2 }, 'PUT');
}
