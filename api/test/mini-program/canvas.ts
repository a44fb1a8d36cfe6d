import { sampleJpeg } from '../sample-files.ts';

/** What a canvas needs of the phone. */
interface Holder {
  files: Map<string, Uint8Array>;
  called: { name: string; argument: unknown }[];
  /** What the canvas makes of what was drawn on it. */
  drawn: Drawn;
}

export type Drawn = (size: { width: number; height: number }, quality: number) => Uint8Array;

export const plainlyDrawn: Drawn = ({ width, height }) => sampleJpeg(width, height);

interface Output {
  destWidth: number;
  destHeight: number;
  quality: number;
  success(made: { tempFilePath: string }): void;
}

/** The platform's canvas out of sight: it draws nothing, and tells how it was asked to. */
export function fakeCanvas(person: Holder) {
  let matrix: number[] = [];
  return {
    getContext: () => ({
      fillStyle: '',
      fillRect: () => undefined,
      setTransform: (...to: number[]) => {
        matrix = to;
      },
      drawImage: (_image: object, ...place: number[]) =>
        void person.called.push({ name: 'drawImage', argument: { matrix, place } }),
    }),
    createImage: () => {
      const image = {
        onload: () => undefined,
        onerror: () => undefined,
        set src(path: string) {
          queueMicrotask(() => (person.files.has(path) ? image.onload() : image.onerror()));
        },
      };
      return image;
    },
    toTempFilePath: ({ destWidth, destHeight, quality, success }: Output) => {
      person.files.set('https://tmp/canvas', person.drawn({ width: destWidth, height: destHeight }, quality));
      success({ tempFilePath: 'https://tmp/canvas' });
    },
  };
}
