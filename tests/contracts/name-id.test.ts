import { expect, test } from 'vitest';
import { nameId } from '#contracts/name-id.ts';

test.each([
  ['Ana Ruiz', 'ana-ruiz'],
  ['Зуев', 'zuev'],
  ['東京', 'u6771u4eac'],
  ['—', 'u2014'],
  ['a'.repeat(90), 'a'.repeat(60)],
])('%s is %s in an address', (name, id) => {
  expect(nameId(name)).toBe(id);
});
