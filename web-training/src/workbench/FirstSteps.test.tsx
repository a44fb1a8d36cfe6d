import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { FirstSteps } from './FirstSteps.tsx';

const list = (type: string, totalCount: number) => ({ __typename: type, totalCount });

function show(qualifications: number, applications: number, projects: number) {
  let asked = 0;
  const answer = () => {
    asked += 1;
    return {
      data: {
        myInstitution: {
          __typename: 'TrainingInstitution',
          id: 'institution-1',
          qualifications: Array.from({ length: qualifications }, (_, at) => ({
            __typename: 'TrainingQualification',
            id: `qualification-${at}`,
          })),
        },
        projectApplications: list('ProjectApplicationConnection', applications),
        trainingProjects: list('TrainingProjectConnection', projects),
      },
    };
  };
  renderKit(<FirstSteps />, { answers: { FirstSteps: answer } });
  return () => asked;
}

describe('the home of a new institution', () => {
  it.each([
    [0, 0, '完善机构信息', '/institution'],
    [2, 0, '申报培训项目', '/applications'],
    [2, 1, '项目入库', '/projects'],
  ])('leads on: %i qualifications, %i applications → %s', async (qualifications, applications, step, to) => {
    show(qualifications, applications, 0);
    const part = await screen.findByRole('region', { name: '开始使用' });
    const link = within(part).getByRole('link', { name: step });
    expect(link.getAttribute('href')).toBe(to);
    expect(link.closest('.ant-steps-item')?.className).toContain('ant-steps-item-process');
  });

  it('is the to-dos alone once a project stands in the library', async () => {
    const asked = show(2, 1, 1);
    await waitFor(() => expect(asked()).toBe(1));
    expect(screen.queryByRole('region', { name: '开始使用' })).toBeNull();
  });
});
