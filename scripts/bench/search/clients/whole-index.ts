/** The file of an index that is fetched whole before the first result. */
export const WHOLE_INDEX = 'index.json';

export async function fetchWhole(address: string): Promise<string> {
  return (await fetch(address + WHOLE_INDEX)).text();
}
