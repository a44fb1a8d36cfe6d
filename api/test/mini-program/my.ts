import type { AlipayWorld } from '../alipay.ts';

/** Who holds the phone, and how he answers what the platform asks him. */
export interface Person {
  name: string;
  /** How often Alipay's dialog came up. */
  dialogs: number;
  /** Whether he lets the mini-program know who he is. */
  grants: boolean;
  /** How his face ends: an outcome of the sandbox. */
  face: string;
  confirms: boolean;
  storage: Map<string, unknown>;
  redDot: boolean;
  /** Titles and texts of confirmations, as he has read them. */
  asked: string[];
  /** The day he picks next in a wheel of dates. */
  day: string;
  /** The picture he takes next; none when he changes his mind. */
  picture: Uint8Array | undefined;
  /** Other things of the platform that were called. */
  called: { name: string; argument: unknown }[];
}

interface Surroundings {
  world: AlipayWorld;
  person: Person;
  move: {
    go(url: string): Promise<void>;
    replace(url: string): Promise<void>;
    start(url: string): Promise<void>;
    back(steps: number): Promise<void>;
  };
  track<T>(work: Promise<T>): Promise<T>;
}

interface Callbacks<Result> {
  success?(result: Result): void;
  fail?(error: object): void;
}

interface RequestOptions extends Callbacks<{ data: unknown; status: number; headers: object }> {
  url: string;
  method: string;
  headers: Record<string, string>;
  data?: string;
}

/** The platform's objects as the package uses them; everything it does not use is missing, so that a new use fails its test. */
export function fakeMy({ world, person, move, track }: Surroundings) {
  const note = (name: string) => (argument: unknown) => void person.called.push({ name, argument });
  return {
    request: (options: RequestOptions) => void track(sent(options)),
    getAuthCode: ({ success, fail }: Callbacks<{ authCode: string }>) => {
      person.dialogs += 1;
      if (!person.grants) return fail?.({ error: 11, errorMessage: '用户取消授权' });
      void track(world.codeOf(person.name).then((authCode) => success?.({ authCode })));
    },
    call: (name: string, { param }: { param: string }, done: (result: object) => void) => {
      const { certifyId } = JSON.parse(param) as { certifyId: string };
      note(name)({ certifyId });
      void track(world.showFace(certifyId, person.face).then((resultStatus) => done({ resultStatus })));
    },
    confirm: ({ title, content, success }: { title: string; content: string } & Callbacks<{ confirm: boolean }>) => {
      person.asked.push(`${title} ${content}`);
      success?.({ confirm: person.confirms });
    },
    setStorageSync: ({ key, data }: { key: string; data: unknown }) => void person.storage.set(key, data),
    getStorageSync: ({ key }: { key: string }) => ({ data: person.storage.get(key) ?? null }),
    removeStorageSync: ({ key }: { key: string }) => void person.storage.delete(key),
    navigateTo: ({ url }: { url: string }) => void move.go(url),
    redirectTo: ({ url }: { url: string }) => void move.replace(url),
    reLaunch: ({ url }: { url: string }) => void move.start(url),
    switchTab: ({ url }: { url: string }) => void move.start(url),
    navigateBack: ({ delta = 1 }: { delta?: number } = {}) => void move.back(delta),
    showTabBarRedDot: () => {
      person.redDot = true;
    },
    hideTabBarRedDot: () => {
      person.redDot = false;
    },
    datePicker: ({ success }: Callbacks<{ date: string }>) => success?.({ date: person.day }),
    chooseImage: ({ success, fail }: Callbacks<{ apFilePaths: string[] }>) =>
      person.picture ? success?.({ apFilePaths: ['picture.png'] }) : fail?.({ error: 11 }),
    compressImage: ({ apFilePaths, success }: { apFilePaths: string[] } & Callbacks<{ apFilePaths: string[] }>) =>
      success?.({ apFilePaths }),
    uploadFile: (options: UploadOptions) => void track(uploaded(options, person.picture ?? new Uint8Array())),
    showToast: note('showToast'),
    stopPullDownRefresh: note('stopPullDownRefresh'),
    makePhoneCall: note('makePhoneCall'),
  };
}

interface UploadOptions extends Callbacks<{ data: string; statusCode: number }> {
  url: string;
  filePath: string;
  name: string;
  header: Record<string, string>;
}

async function uploaded({ url, filePath, name, header, success }: UploadOptions, content: Uint8Array): Promise<void> {
  const form = new FormData();
  form.append(name, new Blob([new Uint8Array(content)], { type: 'image/png' }), filePath);
  const answer = await fetch(url, { method: 'POST', headers: header, body: form });
  success?.({ data: await answer.text(), statusCode: answer.status });
}

async function sent({ url, method, headers, data, success, fail }: RequestOptions): Promise<void> {
  const answer = await fetch(url, { method, headers, ...(data === undefined ? {} : { body: data }) }).catch(
    () => undefined,
  );
  if (!answer) return fail?.({ error: 12, errorMessage: '网络出错' });
  const content: unknown = await answer.json();
  const result = { data: content, status: answer.status, headers: {} };
  if (answer.ok) success?.(result);
  else fail?.({ ...result, error: 19, errorMessage: 'HTTP 错误' });
}
