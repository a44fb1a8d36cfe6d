import { useQuery } from '@apollo/client/react';
import { Figures } from '../../../platform/charts/Figures.tsx';
import { caseFigures, reviewFigure } from './board-figures.ts';
import { WarningBoardDocument } from './warnings.graphql.ts';

/** On the workbench of who answers for a district or the city: how its cases stand, and what of the warnings waits for a verdict. */
export default function DistrictBoard({ place }: { place: string }) {
  const { data } = useQuery(WarningBoardDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return null;
  const title = `${place}办件`;
  return (
    <section aria-labelledby="bench-district" className="staff-section">
      <header>
        <h2 id="bench-district">{title}</h2>
      </header>
      <Figures label={title} figures={[...caseFigures(data.warningBoard), reviewFigure(data.warningBoard)]} />
    </section>
  );
}
