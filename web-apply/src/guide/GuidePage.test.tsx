import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import type { ApplicationGuideQuery } from '../generated/graphql.ts';
import { answersTo, renderPage } from '../testing/apply.fixtures.tsx';
import { GuidePage } from './GuidePage.tsx';

type Guide = ApplicationGuideQuery['applicationGuide'];

const window = (regionName: string, place: string) =>
  ({ __typename: 'HandlingWindow', regionName, place, phone: '12333', hours: null }) as const;

const matter: Guide['matters'][number] = {
  __typename: 'GuideMatter',
  code: 'M05',
  name: '基本养老关系转移接续',
  department: '社保经办机构',
  modeTitle: '线下办理',
  limitText: '承诺10个工作日，法定15个工作日',
  conditionText: '全部退役军人',
  inBundle: true,
  windows: [window('全市', '区社会保险事业管理中心窗口'), window('虹口区', '虹口区社保中心2号窗口')],
};

const option = (value: string, title: string) => ({ __typename: 'GuideOption', value, title }) as const;

const guide: Guide = {
  __typename: 'ApplicationGuide',
  bundle: 'VETERAN',
  single: false,
  version: '第1版',
  title: '军人退役“一件事”',
  audience: '退出现役、安置地在上海市的军人',
  conditions: ['已经退出现役'],
  questions: [
    {
      __typename: 'GuideQuestion',
      key: 'placement',
      text: '您的安置地在上海市吗？',
      options: [option('YES', '在上海'), option('NO', '不在上海')],
    },
  ],
  matters: [matter],
  materials: [],
  channels: [{ __typename: 'GuideText', title: '线上', text: '一网通办' }],
  fees: '不收费',
  limitText: '承诺10个工作日，法定30个工作日',
  steps: [{ __typename: 'GuideText', title: '提交', text: '填表、交材料' }],
  results: ['报到证明'],
  deadline: '退役后30日内',
  offline: '携带退役证件到安置地退役军人服务中心办理。',
  advice: '咨询电话12345',
  generalConsent: { __typename: 'ConsentText', version: '2026-01', title: '信息共享授权', text: '同意查询' },
  sensitiveConsent: { __typename: 'ConsentText', version: '2026-01', title: '敏感个人信息单独同意', text: '单独同意' },
};

interface Recorded {
  input: { answers: { key: string; value: string }[]; generalConsent: string | null };
}

function open() {
  const recorded: Recorded['input'][] = [];
  const answers = {
    ApplicationGuide: { data: { applicationGuide: guide } },
    ApplicantSelf: {
      data: {
        applicantSelf: {
          __typename: 'ApplicantSelf',
          name: '测试甲',
          idNo: '310109********1218',
          phone: '138****2001',
          agentName: null,
          authLevel: 2,
          levelSuffices: true,
          upgradeUrl: null,
          draftId: null,
          draftSavedAt: null,
          screening: null,
        },
      },
    },
    ...answersTo('RecordScreening', ({ input }: Recorded) => {
      recorded.push(input);
      const fit = input.answers.every(({ value }) => value === 'YES');
      return {
        data: {
          recordScreening: {
            __typename: 'Screening',
            id: 'screening-1',
            outcome: fit ? 'FIT' : 'UNFIT',
            advice: fit ? [] : ['请到安置地办理。'],
            consented: input.generalConsent !== null,
            answers: input.answers.map((one) => ({ __typename: 'ScreeningAnswer', ...one })),
          },
        },
      };
    }),
  };
  const routes = [
    { path: '/', element: <GuidePage /> },
    { path: 'form', element: <h1>在线填表</h1> },
  ];
  return { ...renderPage(routes, { answers }), recorded };
}

describe('R7.1 办理须知', () => {
  it('AC-07-01 立即办理 opens with the result 符合 and both consents, which are stored', async () => {
    const { recorded } = open();
    const user = userEvent.setup();
    const begin = await screen.findByRole<HTMLButtonElement>('button', { name: '立即办理' });
    expect(begin.disabled).toBe(true);
    await user.click(screen.getByRole('radio', { name: '在上海' }));
    await screen.findByText('自查结果：符合');
    const [general, sensitive] = screen.getAllByRole('checkbox');
    await user.click(general as HTMLElement);
    expect(begin.disabled).toBe(true);
    await user.click(sensitive as HTMLElement);
    expect(begin.disabled).toBe(false);
    await user.click(begin);
    await screen.findByRole('heading', { name: '在线填表' });
    expect(recorded.map(({ generalConsent }) => generalConsent)).toEqual([null, '2026-01']);
  });

  it('01 §9.7 who has no placement in Shanghai is told where to go, and it stays shut', async () => {
    open();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: '不在上海' }));
    await screen.findByText('请到安置地办理。');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '立即办理' }).disabled).toBe(true);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('01 §9.4 names code, department, place and limits of each matter, and has the entries of the page', async () => {
    const { container } = open();
    const matters = await screen.findByRole('region', { name: '一次申请包含哪些事' });
    within(matters).getByText('M05');
    within(matters).getByText('办理地点（全市）：区社会保险事业管理中心窗口，电话 12333');
    within(matters).getByText('虹口区：虹口区社保中心2号窗口，电话 12333');
    within(matters).getByText('承诺10个工作日，法定15个工作日');
    const to = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect([to('线下办理指引'), to('咨询'), to('好差评'), to('服务网点'), to('下载办事指南 PDF')]).toEqual([
      '#offline',
      '/consult',
      '/evaluations',
      '/places',
      '/intake/guides/VETERAN/guide.pdf',
    ]);
    expect(await seriousFindings(container)).toEqual([]);
  });
});
