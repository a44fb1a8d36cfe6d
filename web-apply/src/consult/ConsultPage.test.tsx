import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { renderPage } from '../testing/apply.fixtures.tsx';
import ConsultPage from './ConsultPage.tsx';

const consultation = {
  __typename: 'Consultation',
  centreHours: '安置地退役军人服务中心：工作日 9:00—17:00',
  hotLines: [
    { __typename: 'HotLine', title: '市民服务热线', phone: '12345', hours: '每天 0:00—24:00', text: '办理进度' },
  ],
  windows: [
    {
      __typename: 'ConsultationWindow',
      matterCode: 'M02',
      matterName: '党组织关系接转',
      regionName: '虹口区',
      place: '虹口区党群服务中心',
      phone: '021-12371',
      hours: null,
    },
  ],
  questions: [{ __typename: 'GuideText', title: '能撤回吗？', text: '能。' }],
};

describe('R7.1 咨询', () => {
  it('has phones that can be dialled, windows, and answers that open', async () => {
    const routes = [{ path: 'consult', element: <ConsultPage /> }];
    const { container } = renderPage(routes, {
      url: '/consult',
      answers: { Consultation: { data: { consultation } } },
    });
    const phones = await screen.findByRole('region', { name: '咨询电话' });
    expect(within(phones).getByRole('link', { name: '拨打市民服务热线 12345' }).getAttribute('href')).toBe('tel:12345');
    within(screen.getByRole('region', { name: '线下办理事项的窗口' })).getByText('虹口区党群服务中心');
    screen.getByText('能撤回吗？');
    expect(await seriousFindings(container)).toEqual([]);
  });
});
