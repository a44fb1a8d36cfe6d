import type { WholeSelection } from '@yjs/web-kit';
import { useState } from 'react';
import type { CaseRowFragment, CaseSelection } from '../../generated/graphql.ts';
import { type QueueState, toCaseFilter } from './queue-state.ts';

interface ShownList {
  rows: readonly CaseRowFragment[] | undefined;
  total?: number | undefined;
  totalCapped?: boolean | undefined;
}

/** The list as it was chosen whole: another filter or queue ends it. */
interface Whole {
  list: string;
  except: readonly string[];
}

/** What is chosen in a queue: rows of the page, or everything the list holds less what was taken out by hand. */
export function useQueueSelection(state: QueueState, { rows = [], total = 0, totalCapped = false }: ShownList) {
  const [picked, setPicked] = useState<string[]>([]);
  const [chosenWhole, setWhole] = useState<Whole>();
  const selection: CaseSelection = { queue: state.queue, filter: toCaseFilter(state) };
  const list = JSON.stringify(selection);
  const whole = chosenWhole?.list === list ? chosenWhole : undefined;
  const shown = rows.map((row) => row.id);

  function setSelected(ids: string[]): void {
    if (!whole) setPicked(ids);
    else if (ids.length === 0) clear();
    else {
      const elsewhere = whole.except.filter((id) => !shown.includes(id));
      setWhole({ list, except: [...elsewhere, ...shown.filter((id) => !ids.includes(id))] });
    }
  }

  function clear(): void {
    setPicked([]);
    setWhole(undefined);
  }

  const offer: WholeSelection = {
    count: total - (whole?.except.length ?? 0),
    capped: totalCapped,
    chosen: whole !== undefined,
    onChoose: () => setWhole({ list, except: [] }),
  };
  return {
    selected: whole ? shown.filter((id) => !whole.except.includes(id)) : picked,
    setSelected,
    clear,
    whole: offer,
    /** Sent to the server instead of rows while the whole list is chosen. */
    selection: whole ? { ...selection, except: [...whole.except] } : undefined,
  };
}
