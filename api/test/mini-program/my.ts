import { fakeCanvas } from './canvas.ts';
import type { Person } from './person.ts';

/** What Alipay itself does in the person's hand. */
export interface Alipay {
  /** What `my.getAuthCode` gives. */
  codeOf(name: string): Promise<string>;
  /** The person shows his face, and how that ends. @returns `resultStatus` as the phone hears it */
  showFace(certifyId: string, outcome: string): Promise<string>;
}

interface Surroundings {
  world: Alipay;
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
    createSelectorQuery: () => selectorQuery(person),
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
    pageScrollTo: note('pageScrollTo'),
    stopPullDownRefresh: note('stopPullDownRefresh'),
    makePhoneCall: note('makePhoneCall'),
    openLocation: note('openLocation'),
  };
}

/** The one canvas of a page: 300 by 400 at the left of the screen, below a bar. */
function selectorQuery(person: Person) {
  const answers: object[] = [];
  const query = {
    select: () => ({
      node: () => void answers.push({ node: Object.assign(fakeCanvas(person), { width: 0, height: 0 }) }),
      boundingClientRect: () => void answers.push({ left: 0, top: 100, width: 300, height: 400 }),
    }),
    exec: (told: (result: object[]) => void) => told(answers),
  };
  return query;
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
