import { setTimeout as sleep } from 'node:timers/promises';
import { upload } from './full-disk.ts';
import { type Fault, isWanted, notRun, type Outcome, type Scene, suffer } from './scene.ts';

/** How long the database's processes stand still. */
const FROZEN_MS = 6000;

const killOf = (which: 'web' | 'workers', title: string): Fault => ({
  title,
  mostSeconds: 5,
  cause: async (scene) => {
    await scene[which][0].end('SIGKILL');
    return undefined;
  },
});

const faults: readonly Fault[] = [
  killOf('web', 'kill -9 of a web node'),
  killOf('workers', 'kill -9 of a worker'),
  {
    title: 'SIGTERM of a web node',
    mostSeconds: 5,
    mostCut: 0,
    cause: async ({ web }) => {
      await web[1].end('SIGTERM');
      return undefined;
    },
  },
  {
    title: 'connections to the database frozen',
    mostSeconds: 10,
    cause: async ({ way }) => {
      way.freeze();
      return undefined;
    },
  },
];

const databaseFaults = ({ database }: Scene): Fault[] => [
  ...(database.restart
    ? [
        {
          title: 'database restarted, from its first answer',
          mostSeconds: 10,
          cause: async () => {
            await database.restart?.();
            return Date.now();
          },
        },
      ]
    : []),
  ...(database.freeze
    ? [
        {
          title: 'database frozen (SIGSTOP), from its going on',
          mostSeconds: 10,
          cause: async () => {
            database.freeze?.begin();
            await sleep(FROZEN_MS);
            database.freeze?.end();
            return Date.now();
          },
        },
      ]
    : []),
];

/** Everything that happens to the house while people work, in order. */
export async function sufferAll(scene: Scene, tell: (outcome: Outcome) => void): Promise<void> {
  for (const fault of [...faults, ...databaseFaults(scene)])
    if (isWanted(fault.title)) tell(await suffer(scene, fault));
  if (!scene.database.restart) tell(notRun('database restarted', 'it was given (DRILL_DATABASE_URL)'));
  if (!scene.database.freeze) tell(notRun('database frozen', 'it was given, or this is no Linux'));
  if (!scene.disk.mounted) tell(notRun('disk full', 'mounting a tmpfs is refused'));
  else if (isWanted('disk full')) tell(await sufferFullDisk(scene));
}

/** Who sends a file is refused with a code and soon; everybody else goes on, and files too once there is room. */
async function sufferFullDisk(scene: Scene): Promise<Outcome> {
  const { disk, balancer, cookie, bars } = scene;
  let refused = await upload(balancer.url, cookie);
  bars.atMost('disk with room: an upload is refused', refused.status === 204 ? 0 : 1, 0, 'uploads');
  const outcome = await suffer(scene, {
    title: 'disk full',
    mostSeconds: 5,
    cause: async () => {
      disk.fill();
      refused = await upload(balancer.url, cookie);
      return undefined;
    },
  });
  disk.free();
  const later = await upload(balancer.url, cookie);
  const said = refused.status >= 400 && refused.code !== '' && refused.code !== 'INTERNAL';
  bars.atMost('disk full: uploads that got no code of their own', said ? 0 : 1, 0, 'uploads');
  bars.atMost('disk full: an upload waited', refused.seconds, 5, 's');
  bars.atMost('disk freed: an upload is still refused', later.status === 204 ? 0 : 1, 0, 'uploads');
  const fine = outcome.note === 'met' && said && later.status === 204;
  return { ...outcome, note: `${fine ? 'met' : 'MISSED'}: ${refused.status} ${refused.code}` };
}
