/** Deep, mid and pale of a façade. */
type Hue = readonly [deep: string, mid: string, pale: string];

const BRICK: Hue = ['#a13d2a', '#c9765f', '#f3d9cc'];

const HUES: readonly Hue[] = [
  BRICK,
  ['#2f5d56', '#5f928a', '#d9e8e2'],
  ['#8a6a1f', '#c29b46', '#f4e7c6'],
  ['#4b4a7c', '#8583b8', '#e2e1f2'],
  ['#6b3a57', '#a8708f', '#f1dde8'],
  ['#3b5877', '#7895b5', '#dde7f1'],
];

/** Where the front stair begins and ends, in the 300 × 200 of the drawing. */
const FRONT = { left: -10, right: 196, top: 87, bottom: 210, rail: 34 };

/**
 * The cover of an article without a picture: the same number draws the same stair for ever.
 * Six articles in a row have six hues; all else is drawn by lot from the number.
 * @returns an `<svg class="cover">` that says nothing to a screen reader.
 */
export function drawCover(number: number): string {
  const draw = lots(number);
  const [deep, mid, pale] = HUES[Math.abs(number) % HUES.length] ?? BRICK;
  const steps = draw(7, 10);
  const climbsLeft = draw(0, 1) === 1;
  const sun = `<circle cx="${draw(80, 170)}" cy="${draw(44, 66)}" r="${draw(22, 38)}" fill="${mid}" opacity=".55"/>`;
  const stairs = backStair(mid, draw(9, 13)) + frontStair(deep, steps);
  const side = climbsLeft ? ' transform="matrix(-1 0 0 1 300 0)"' : '';
  return (
    '<svg class="cover" viewBox="0 0 300 200" preserveAspectRatio="xMidYMid slice" aria-hidden="true">' +
    `<rect width="300" height="200" fill="${pale}"/><g${side}>${sun}${stairs}</g></svg>`
  );
}

/** Climbs the other way, behind, over the whole width. */
function backStair(fill: string, steps: number): string {
  const run = short(320 / steps);
  const rise = short(170 / steps);
  return `<path d="M310 200${`v-${rise}h-${run}`.repeat(steps)}V200z" fill="${fill}"/>`;
}

/** Solid steps, a baluster on each, and the rail that follows them. */
function frontStair(colour: string, steps: number): string {
  const run = (FRONT.right - FRONT.left) / steps;
  const rise = (FRONT.bottom - FRONT.top) / steps;
  const x = (step: number) => short(FRONT.left + run * (step + 0.62));
  const y = (step: number) => FRONT.bottom - rise * (step + 1);
  const railAt = (step: number) => `${x(step)} ${short(y(step) - FRONT.rail)}`;
  const balusters = Array.from(
    { length: steps },
    (_, step) => `M${x(step)} ${short(y(step))}v-${FRONT.rail}`,
  ).join('');
  const rail = `M${railAt(0)}L${railAt(steps - 1)}`;
  const solid = `v-${short(rise)}h${short(run)}`.repeat(steps);
  return (
    `<path d="M${FRONT.left} ${FRONT.bottom}${solid}V${FRONT.bottom}z" fill="${colour}"/>` +
    `<path d="${balusters}" stroke="${colour}" stroke-width="2.2"/>` +
    `<path d="${rail}" stroke="${colour}" stroke-width="4" stroke-linecap="round"/>`
  );
}

const short = (length: number): number => Math.round(length * 10) / 10;

/** A seeded lottery (mulberry32): whole numbers from `low` to `high`, both included. */
function lots(seed: number): (low: number, high: number) => number {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  return (low, high) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const unit = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    return low + Math.floor(unit * (high - low + 1));
  };
}
