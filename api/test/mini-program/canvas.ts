/** What a canvas needs of the phone. */
interface Holder {
  files: Map<string, Uint8Array>;
  called: { name: string; argument: unknown }[];
  /** What the canvas makes of what was drawn on it. */
  drawn: Drawn;
  /** The pixels of what was drawn; a phone without it cannot tell them. */
  pixels: Painted | undefined;
}

export type Drawn = (size: { width: number; height: number }, quality: number) => Uint8Array;

/** Pixels of a picture in a size, as a canvas gives them. */
export type Painted = (size: { width: number; height: number }) => Uint8ClampedArray;

interface Output {
  destWidth: number;
  destHeight: number;
  quality: number;
  success(made: { tempFilePath: string }): void;
}

/** What a newer canvas can do beside drawing. */
function tellingPixels(person: Holder, pixels: Painted) {
  return {
    getImageData: (_x: number, _y: number, width: number, height: number) => ({
      width,
      height,
      data: pixels({ width, height }),
    }),
    createImageData: (width: number, height: number) => ({
      width,
      height,
      data: new Uint8ClampedArray(width * height * 4),
    }),
    putImageData: (argument: object) => void person.called.push({ name: 'putImageData', argument }),
    ...Object.fromEntries(
      ['beginPath', 'moveTo', 'lineTo', 'closePath', 'arc', 'stroke', 'fill'].map((name) => [name, () => undefined]),
    ),
  };
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
      ...(person.pixels && tellingPixels(person, person.pixels)),
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
