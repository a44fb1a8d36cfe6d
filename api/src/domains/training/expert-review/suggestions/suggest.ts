/** A project of the batch that may need further experts. */
export interface OpenProject {
  id: string;
  name: string;
  /** CL-PROJ-CAT, by which experts are chosen. */
  category: string;
  /** How many more experts it needs to have as many as planned. */
  missing: number;
  /** Whether one of its experts leads already. */
  led: boolean;
}

/** An expert in office, with what he has to judge already. */
export interface Candidate {
  id: string;
  name: string;
  fields: readonly string[];
  /** Tasks in this batch and in others that are still open. */
  load: number;
  /** Reviews that he has taken part in. */
  experience: number;
}

/** What stands between an expert and a project; key `expert:project`. */
export type Bar = 'ASSIGNED' | 'HARD' | 'SOFT';

export interface SuggestedTask {
  batchProjectId: string;
  expertId: string;
  leader: boolean;
}

/** A project that stays short, and who there was for it. */
export interface Gap {
  batchProjectId: string;
  missing: number;
  /** Experts of the field in all, and how many of them are kept from it by what. */
  ofField: number;
  assigned: number;
  hard: number;
  soft: number;
}

export interface Suggestion {
  tasks: SuggestedTask[];
  gaps: Gap[];
  /** Tasks by expert after the suggestion. */
  loads: ReadonlyMap<string, number>;
}

/**
 * 按专业领域自动分配 (02 §9.4): every project gets experts of its field until it has as many as planned, never one with a conflict of interest,
 * nor one with a warning: that is somebody's decision. Of several the one with the fewest tasks judges, then the one with fewer reviews behind
 * him. Projects with the least choice choose first, so that those with more even out the load. Nothing hangs on chance.
 */
export function suggest(
  projects: readonly OpenProject[],
  experts: readonly Candidate[],
  barOf: (expertId: string, projectId: string) => Bar | undefined,
): Suggestion {
  const loads = new Map(experts.map(({ id, load }) => [id, load]));
  const led = new Map(experts.map(({ id }) => [id, 0]));
  const loadOf = (id: string) => loads.get(id) ?? 0;
  const tasks: SuggestedTask[] = [];
  const gaps: Gap[] = [];
  const places = projects.map((project) => {
    const field = experts.filter(({ fields }) => fields.includes(project.category));
    return { project, field, free: field.filter(({ id }) => !barOf(id, project.id)) };
  });
  const inOrder = places.toSorted((a, b) => a.free.length - a.project.missing - (b.free.length - b.project.missing));
  for (const { project, field, free } of inOrder) {
    const chosen = free
      .toSorted((a, b) => loadOf(a.id) - loadOf(b.id) || a.experience - b.experience || (a.id < b.id ? -1 : 1))
      .slice(0, project.missing);
    // The most experienced of them leads, where he does not lead more than another already.
    const leader = project.led
      ? undefined
      : chosen.toSorted((a, b) => (led.get(a.id) ?? 0) - (led.get(b.id) ?? 0) || b.experience - a.experience)[0];
    for (const { id } of chosen) {
      loads.set(id, loadOf(id) + 1);
      tasks.push({ batchProjectId: project.id, expertId: id, leader: id === leader?.id });
    }
    if (leader) led.set(leader.id, (led.get(leader.id) ?? 0) + 1);
    const count = (bar: Bar) => field.filter(({ id }) => barOf(id, project.id) === bar).length;
    if (chosen.length < project.missing)
      gaps.push({
        batchProjectId: project.id,
        missing: project.missing - chosen.length,
        ofField: field.length,
        assigned: count('ASSIGNED'),
        hard: count('HARD'),
        soft: count('SOFT'),
      });
  }
  return { tasks, gaps, loads };
}
