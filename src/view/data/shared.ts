import type { Base } from '#contracts/urls.ts';

/**
 * Caches a function by object and base, so that the pages of a build share its value. The value must not be modified.
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
