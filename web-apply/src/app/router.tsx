import { lazy, Suspense } from 'react';
import { createBrowserRouter } from 'react-router';
import { GuidePage } from '../guide/GuidePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { OwnFrame } from './OwnFrame.tsx';
import { SIGNED_IN } from './SessionEnded.tsx';
import { Shell } from './Shell.tsx';
import { SignedInPage } from './SignedInPage.tsx';

const ChoicePage = lazy(() => import('../choice/ChoicePage.tsx'));
const DraftFrame = lazy(() => import('../draft/DraftFrame.tsx'));
const FormPage = lazy(() => import('../form/FormPage.tsx'));
const MaterialsPage = lazy(() => import('../materials/MaterialsPage.tsx'));
const ConfirmPage = lazy(() => import('../confirm/ConfirmPage.tsx'));
const DonePage = lazy(() => import('../done/DonePage.tsx'));
const MyApplications = lazy(() => import('../own/MyApplications.tsx'));
const AmendPage = lazy(() => import('../own/AmendPage.tsx'));
const Confirmations = lazy(() => import('../confirmations/Confirmations.tsx'));
const MyRecuperations = lazy(() => import('../recuperation/MyRecuperations.tsx'));
const MySubsidies = lazy(() => import('../subsidies/MySubsidies.tsx'));
const ConsultPage = lazy(() => import('../consult/ConsultPage.tsx'));
const ApplicationPage = lazy(() => import('../own/ApplicationPage.tsx'));
const LibraryPage = lazy(() => import('../library/LibraryPage.tsx'));
const SettingsPage = lazy(() => import('../settings/SettingsPage.tsx'));
const EmploymentPage = lazy(() => import('../employment/EmploymentPage.tsx'));
const PlacesPage = lazy(() => import('../places/PlacesPage.tsx'));

const PublishedPage = lazy(() => import('../published/PublishedPage.tsx'));
const EvaluatePage = lazy(() => import('../evaluate/EvaluatePage.tsx'));
/** Whoever follows the link of a message sees the one page and nothing of the rest. */
const evaluate = (
  <Suspense>
    <EvaluatePage />
  </Suspense>
);

/** The pages over one draft, of the bundle or of one matter alone. */
const overDraft = (base: string) => [
  { path: `${base}form`, element: <FormPage /> },
  { path: `${base}materials`, element: <MaterialsPage /> },
  { path: `${base}confirm`, element: <ConfirmPage /> },
];

export const router = createBrowserRouter(
  [
    { path: 'evaluate', element: evaluate },
    { path: 'evaluate/:ticket', element: evaluate },
    {
      element: <Shell />,
      children: [
        { index: true, element: <GuidePage /> },
        { path: 'matters', element: <ChoicePage /> },
        { path: 'matters/:matter', element: <GuidePage /> },
        { path: 'evaluations', element: <PublishedPage /> },
        { path: 'consult', element: <ConsultPage /> },
        { path: 'places', element: <PlacesPage /> },
        { path: SIGNED_IN, element: <SignedInPage /> },
        {
          element: <OwnFrame />,
          children: [
            { element: <DraftFrame />, children: [...overDraft(''), ...overDraft('matters/:matter/')] },
            { path: 'done/:id', element: <DonePage /> },
            { path: 'applications', element: <MyApplications /> },
            { path: 'applications/:id', element: <ApplicationPage /> },
            { path: 'applications/:id/amend', element: <AmendPage /> },
            { path: 'confirmations', element: <Confirmations /> },
            { path: 'recuperation', element: <MyRecuperations /> },
            { path: 'subsidies', element: <MySubsidies /> },
            { path: 'library', element: <LibraryPage /> },
            { path: 'employment', element: <EmploymentPage /> },
            { path: 'settings', element: <SettingsPage /> },
          ],
        },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ],
  { basename: '/apply' },
);
