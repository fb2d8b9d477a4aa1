/** Thousands of numbers come faster as one text than as rows: the greatest first; none come as null. */
export function readNumbers(text: string | null): number[] {
  const numbers = JSON.parse(`[${text ?? ''}]`) as number[];
  return numbers.sort((one, other) => other - one);
}
