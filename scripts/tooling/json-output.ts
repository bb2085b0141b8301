let isReserved = false;

/** Whether standard output is for one JSON value only. */
export const isOutputReserved = (): boolean => isReserved;

/**
 * Leaves standard output to one JSON value: what a command prints for people goes to standard error.
 *
 * @returns a function that prints the value
 */
export function reserveOutput(): (value: object) => void {
  console.log = console.error;
  isReserved = true;
  return (value) => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
