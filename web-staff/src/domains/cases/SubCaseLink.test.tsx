import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { Route, Routes, useLocation } from 'react-router';
import { buildSubCase } from '../../testing/cases.fixtures.ts';
import SubCaseLink from './SubCaseLink.tsx';
import { SubCaseTable } from './SubCaseTable.tsx';

function Arrived() {
  const { pathname, hash } = useLocation();
  return (
    <>
      <p>{pathname + hash}</p>
      <SubCaseTable subCases={[buildSubCase(), buildSubCase({ id: 'sub-2' })]} detail="full" />
    </>
  );
}

describe('the link to a sub-case', () => {
  it('leads to its row on the page of its case and marks it', async () => {
    const answer = { data: { subCase: { __typename: 'SubCase', id: 'sub-2', caseId: 'case-1' } } };
    renderKit(
      <Routes>
        <Route path="/cases/sub/:id" element={<SubCaseLink />} />
        <Route path="/cases/:id" element={<Arrived />} />
      </Routes>,
      { answers: { CaseOfSubCase: answer }, url: '/cases/sub/sub-2' },
    );
    expect(await screen.findByText('/cases/case-1#sub-case-sub-2')).toBeTruthy();
    expect(document.getElementById('sub-case-sub-2')?.className).toContain('staff-row-asked');
    expect(document.getElementById('sub-case-sub-1')?.className).not.toContain('staff-row-asked');
  });
});
