import { SearchLoadError } from '../engine.ts';

/** Loads a part of the engine that not every query needs. */
export async function loadPart<Part>(name: string, load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    throw new SearchLoadError(name, 'it did not arrive', { cause });
  }
}
