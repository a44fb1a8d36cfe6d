/** Files of the phone, by path. */
type Files = Map<string, Uint8Array>;

interface Output {
  fileType?: string;
  quality?: number;
  destWidth: number;
  destHeight: number;
  success?(made: { tempFilePath: string }): void;
  fail?(error: object): void;
}

/** A canvas of the browser with what the platform adds to one. */
function asPlatforms(canvas: HTMLCanvasElement, files: Files): HTMLCanvasElement {
  return Object.assign(canvas, {
    createImage: () => pictureOf(files),
    toTempFilePath: (output: Output) => void keep(canvas, files, output),
  });
}

export function offscreen(files: Files): HTMLCanvasElement {
  return asPlatforms(document.createElement('canvas'), files);
}

/** A picture that takes paths of the phone's files. */
function pictureOf(files: Files): HTMLImageElement {
  const picture = new Image();
  const { set } = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src') ?? {};
  Object.defineProperty(picture, 'src', {
    set: (path: string) => {
      const bytes = files.get(path);
      set?.call(picture, bytes ? URL.createObjectURL(new Blob([new Uint8Array(bytes)])) : 'data:,');
    },
  });
  return picture;
}

async function keep(canvas: HTMLCanvasElement, files: Files, output: Output): Promise<void> {
  const { fileType, quality = 1, destWidth: width, destHeight: height, success, fail } = output;
  const made = Object.assign(document.createElement('canvas'), { width, height });
  made.getContext('2d')?.drawImage(canvas, 0, 0, width, height);
  const type = fileType === 'png' ? 'image/png' : 'image/jpeg';
  const blob = await new Promise<Blob | null>((resolve) => made.toBlob(resolve, type, quality));
  if (!blob) return fail?.({ error: 1 });
  const path = `https://tmp/canvas-${files.size}`;
  files.set(path, new Uint8Array(await blob.arrayBuffer()));
  success?.({ tempFilePath: path });
}

/** What `my.createSelectorQuery` finds on the screen. */
export function selectorQuery(files: Files) {
  const asked: (() => object | null)[] = [];
  const query = {
    select: (selector: string) => {
      const found = document.querySelector(`#screen ${selector}`);
      return {
        node: () => {
          asked.push(() => (found instanceof HTMLCanvasElement ? { node: asPlatforms(found, files) } : null));
          return query;
        },
        boundingClientRect: () => {
          asked.push(() => found?.getBoundingClientRect().toJSON() ?? null);
          return query;
        },
      };
    },
    exec: (told: (results: (object | null)[]) => void) => told(asked.map((one) => one())),
  };
  return query;
}
