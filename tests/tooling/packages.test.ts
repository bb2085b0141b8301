import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/tooling/project.ts';

interface LockedPackage {
  integrity?: string;
  license?: string;
  link?: boolean;
}

/** SPDX identifiers of licences that allow use of the packages and publication of the site. */
const LICENCES = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'ISC',
    'MIT',
    'MIT-0',
  ],
  // Not of SPDX: the package `duck` writes it for BSD-2-Clause.
  'BSD',
  ...['LGPL-3.0-or-later', 'MPL-2.0', 'OFL-1.1', 'Python-2.0', 'Zlib'],
]);

/** The parts of an SPDX expression that no allowed licence covers. */
function unknownLicences(expression: string): string[] {
  const terms = expression.replaceAll(/[()]/g, '').split(' AND ');
  return terms.filter((term) => !term.split(' OR ').some((licence) => LICENCES.has(licence)));
}

describe.each(['.', 'scripts/bench'])('the lock file in %s', (folder) => {
  const lock = JSON.parse(readFileSync(path.join(projectRoot, folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const packages = Object.entries(lock.packages).filter(([place]) => place !== '');

  test('has packages', () => {
    expect(packages.length).toBeGreaterThan(50);
  });

  test('has the integrity of each package, for every system', () => {
    const unsure = packages.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    expect(unsure.map(([place]) => place)).toEqual([]);
  });

  test('has an allowed licence for each package', () => {
    const others = packages.flatMap(([place, { license = 'none' }]) =>
      unknownLicences(license).map((licence) => `${place}: ${licence}`),
    );
    expect(others).toEqual([]);
  });

  test('has no addresses but those of the configured registry', () => {
    expect(packages.filter(([, entry]) => 'resolved' in entry).map(([place]) => place)).toEqual([]);
  });
});

test.each([
  ['MIT', []],
  ['(MIT OR GPL-3.0-only)', []],
  ['MIT AND GPL-3.0-only', ['GPL-3.0-only']],
  ['none', ['none']],
])('of the expression %s the list lacks %j', (expression, unknown) => {
  expect(unknownLicences(expression)).toEqual(unknown);
});
