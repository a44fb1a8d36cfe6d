import type { AlipayWorld } from '../alipay.ts';
import { type Drawn, fakeCanvas } from './canvas.ts';

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
  /** Which way of the platform's sheet he takes next; none of those that contain the words = he changes his mind. */
  way: string;
  /** What the sheet offered last. */
  offered: string[];
  /** What he lets Alipay use. */
  mayUse: Set<string>;
  /** Whether there is a network. */
  online: boolean;
  /** Files on the phone, by path. */
  files: Map<string, Uint8Array>;
  /** What the platform's compression makes of a picture; levels as it counts them. */
  smaller(bytes: Uint8Array, level: number): Uint8Array;
  /** What the platform's canvas makes of what was drawn on it. */
  drawn: Drawn;
  /** What this phone's Alipay is too old for. */
  lacks: Set<string>;
  /** What the host mini-program hands over. */
  host: Readonly<Record<string, string>> | undefined;
  /** How far uploads were, as he read it. */
  seen: string[];
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
    tab(url: string): Promise<void>;
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
    request: (options: RequestOptions) =>
      person.online ? void track(sent(options)) : options.fail?.({ error: 12, errorMessage: '网络出错' }),
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
    switchTab: ({ url }: { url: string }) => void move.tab(url),
    navigateBack: ({ delta = 1 }: { delta?: number } = {}) => void move.back(delta),
    showTabBarRedDot: () => {
      person.redDot = true;
    },
    hideTabBarRedDot: () => {
      person.redDot = false;
    },
    datePicker: ({ success }: Callbacks<{ date: string }>) => success?.({ date: person.day }),
    getEnterOptionsSync: () => ({ referrerInfo: person.host && { appId: '2018', extraData: person.host } }),
    env: { USER_DATA_PATH: 'https://usr' },
    showActionSheet: ({ items, success }: { items: string[] } & Callbacks<{ index: number }>) => {
      person.offered = [...items];
      success?.({ index: items.findIndex((item) => item.includes(person.way)) });
    },
    chooseImage: ({ sourceType: [from = ''], success, fail }: ChooseOptions) => {
      if (!person.mayUse.has(from)) return fail?.({ error: 2001, errorMessage: '用户不允许授权' });
      if (!person.picture) return fail?.({ error: 11, errorMessage: '用户取消操作' });
      person.files.set(`https://tmp/${from}.image`, person.picture);
      success?.({ apFilePaths: [`https://tmp/${from}.image`] });
    },
    compressImage: ({ apFilePaths: [path = ''], compressLevel, success, fail }: CompressOptions) => {
      const bytes = person.files.get(path);
      if (!bytes) return fail?.({ error: 2 });
      person.files.set(`${path}.smaller`, person.smaller(bytes, compressLevel));
      success?.({ apFilePaths: [`${path}.smaller`] });
    },
    canIUse: (name: string) => !person.lacks.has(name),
    createOffscreenCanvas: () => fakeCanvas(person),
    getFileSystemManager: () => fakeFiles(person.files),
    uploadFile: (options: UploadOptions) => {
      let told: (arg: { progress: number }) => void = () => undefined;
      void track(uploaded(options, person, (progress) => told({ progress })));
      const onProgressUpdate = (listener: typeof told) => {
        told = listener;
      };
      return { onProgressUpdate };
    },
    downloadFile: (options: DownloadOptions) => void track(downloaded(options, person)),
    previewImage: note('previewImage'),
    openDocument: note('openDocument'),
    showToast: note('showToast'),
    stopPullDownRefresh: note('stopPullDownRefresh'),
    makePhoneCall: note('makePhoneCall'),
    openLocation: note('openLocation'),
  };
}

interface ChooseOptions extends Callbacks<{ apFilePaths: string[] }> {
  sourceType: string[];
}

interface CompressOptions extends Callbacks<{ apFilePaths: string[] }> {
  apFilePaths: string[];
  compressLevel: number;
}

interface UploadOptions extends Callbacks<{ data: string; statusCode: number }> {
  url: string;
  filePath: string;
  name: string;
  header: Record<string, string>;
}

interface DownloadOptions extends Callbacks<{ apFilePath: string }> {
  url: string;
  header: Record<string, string>;
}

/** The phone's files, as scripts reach them. */
function fakeFiles(files: Map<string, Uint8Array>) {
  return {
    readFile: ({ filePath, success, fail }: { filePath: string } & Callbacks<{ data: ArrayBuffer }>) => {
      const bytes = files.get(filePath);
      if (bytes) success?.({ data: new Uint8Array(bytes).buffer as ArrayBuffer });
      else fail?.({ error: 10022 });
    },
    writeFile: ({ filePath, data, success }: { filePath: string; data: ArrayBuffer } & Callbacks<object>) => {
      files.set(filePath, new Uint8Array(data));
      success?.({});
    },
    unlink: ({ filePath }: { filePath: string }) => void files.delete(filePath),
  };
}

async function uploaded(
  { url, filePath, name, header, success, fail }: UploadOptions,
  { files, online }: Person,
  told: (progress: number) => void,
): Promise<void> {
  const content = files.get(filePath);
  if (!content || !online) return fail?.({ error: 12 });
  const form = new FormData();
  form.append(name, new Blob([new Uint8Array(content)]), filePath.split('/').at(-1));
  const answer = await fetch(url, { method: 'POST', headers: header, body: form });
  told(100);
  success?.({ data: await answer.text(), statusCode: answer.status });
}

async function downloaded({ url, header, success, fail }: DownloadOptions, { files }: Person): Promise<void> {
  const answer = await fetch(url, { headers: header });
  if (!answer.ok) return fail?.({ error: 12 });
  files.set('https://tmp/download', new Uint8Array(await answer.arrayBuffer()));
  success?.({ apFilePath: 'https://tmp/download' });
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
