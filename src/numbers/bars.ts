/** A chart of bars, ready for an SVG: it is stretched to its place, so its units are its own. */
export interface Bars {
  readonly viewBox: string;
  readonly bars: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

const STEP = 4;
const GAP = 1;
const HEIGHT = 100;
/** One of a thousand is seen too. */
const LOWEST = 2;

/** A bar for each value, the highest as high as there is room; none for nothing. */
export function drawBars(values: readonly number[]): Bars {
  const most = Math.max(1, ...values);
  return {
    viewBox: `0 0 ${String(values.length * STEP - GAP)} ${String(HEIGHT)}`,
    bars: values.flatMap((value, at) => {
      if (value <= 0) return [];
      const height = Math.max(LOWEST, Math.round((value / most) * HEIGHT));
      return [{ x: at * STEP, y: HEIGHT - height, width: STEP - GAP, height }];
    }),
  };
}
