import { expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import PeoplePage from './PeoplePage.tsx';
import { buildPerson } from './people.fixtures.ts';

it('gives a colleague parts; the own account is left to another administrator (02 §1.3)', async () => {
  const own = buildPerson({ id: 'own', loginName: 'jg_admin', isOwn: true, parts: ['INST'] });
  const colleague = buildPerson();
  const sent: unknown[] = [];
  const answer = (variables: unknown) => {
    sent.push(variables);
    return { data: { setInstitutionParts: { ...colleague, version: 4, parts: ['INST_TEACHING', 'INST_FINANCE'] } } };
  };
  renderKit(<PeoplePage />, {
    answers: {
      InstitutionPeople: { data: { institutionPeople: [own, colleague] } },
      SetInstitutionParts: answer,
    },
  });
  expect((await screen.findByRole('button', { name: '修改jg_admin的分工' })).hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: '修改jg_teacher的分工' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('保存后该人员须重新登录');
  fireEvent.click(within(dialog).getByRole('checkbox', { name: /教务/ }));
  expect(within(dialog).getByRole('button', { name: '保存分工' }).hasAttribute('disabled')).toBe(true);
  fireEvent.click(within(dialog).getByRole('checkbox', { name: /教务/ }));
  fireEvent.click(within(dialog).getByRole('checkbox', { name: /财务/ }));
  fireEvent.click(within(dialog).getByRole('button', { name: '保存分工' }));
  await waitFor(() => expect(sent).toEqual([{ id: 'person-1', version: 3, parts: ['INST_TEACHING', 'INST_FINANCE'] }]));
});
