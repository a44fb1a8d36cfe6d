import { expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { type Answers, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { useFigures } from './useFigures.ts';

function Sentence() {
  const { told, numberOf, limit } = useFigures('REOPEN');
  return (
    <p>
      {told('reopen.window')}内可重新办理（{numberOf('reopen.window') ?? '未定'}），区审批{limit('REOPEN', 'DISTRICT')}
      ，市审批
      {limit('REOPEN', 'CITY')}
    </p>
  );
}

const show = (answers: Answers) => renderKit(<Sentence />, { answers });

it('says what parameters and limits say at present, and asks only for the subjects of the page', async () => {
  const Figures = jest.fn((_variables: unknown) => ({
    data: {
      toldParameters: [{ __typename: 'ToldParameter', code: 'reopen.window', value: 30, text: '30个自然日' }],
      stageLimits: [{ __typename: 'StageLimit', subject: 'REOPEN', stage: 'DISTRICT', text: '2个工作日' }],
    },
  }));
  show({ Figures });
  expect(await screen.findByText('30个自然日内可重新办理（30），区审批2个工作日，市审批规定期限')).toBeTruthy();
  expect(Figures).toHaveBeenCalledWith({ subjects: ['REOPEN'] });
});

it('does without a figure until it is known', () => {
  show({});
  expect(screen.getByText('规定期限内可重新办理（未定），区审批规定期限，市审批规定期限')).toBeTruthy();
});
