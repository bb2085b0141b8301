import type { Base } from '#contracts/urls.ts';

/**
 * Makes a function work out its value once for each object and base, and hand on the same value as long as the object
 * lives: the pages of a build share what several of them show. What is handed on must not be changed.
 */
export function shared<Key extends object, Value>(
  make: (key: Key, base: Base) => Value,
): (key: Key, base: Base) => Value {
  const made = new WeakMap<Key, Map<Base, Value>>();
  return (key, base) => {
    const byBase = made.get(key) ?? new Map<Base, Value>();
    made.set(key, byBase);
    const known = byBase.get(base);
    if (known !== undefined) return known;
    const value = make(key, base);
    byBase.set(base, value);
    return value;
  };
}
