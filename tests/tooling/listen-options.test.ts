import { expect, test } from 'vitest';
import { readListenOptions } from '../../scripts/tooling/serve/listen-options.ts';

type Row = [args: string[], env: NodeJS.ProcessEnv, options: ReturnType<typeof readListenOptions>];

test.each<Row>([
  [[], {}, { host: 'localhost', port: 4321 }],
  [[], { PORT: '8080' }, { host: 'localhost', port: 8080 }],
  [['--port', '9000'], { PORT: '8080' }, { host: 'localhost', port: 9000 }],
  [['--port=0'], {}, { host: 'localhost', port: 0 }],
  [[], { PORT: '' }, { host: 'localhost', port: 4321 }],
  [['--host', '0.0.0.0'], {}, { host: '0.0.0.0', port: 4321 }],
  [['--host'], {}, { host: '0.0.0.0', port: 4321 }],
  [['--host', '--port', '9000'], {}, { host: '0.0.0.0', port: 9000 }],
  [['--host=::1'], {}, { host: '::1', port: 4321 }],
])('%j with %j is valid', (args, env, options) => {
  expect(readListenOptions(args, env)).toEqual(options);
});

test.each<[args: string[], env: NodeJS.ProcessEnv, message: string]>([
  [[], { PORT: 'http' }, 'Cannot listen on port "http": a port is a whole number up to 65535.'],
  [[], { PORT: '65536' }, 'Cannot listen on port "65536": a port is a whole number up to 65535.'],
  [[], { PORT: '80.5' }, 'Cannot listen on port "80.5": a port is a whole number up to 65535.'],
  [['--port', '-1'], {}, 'Cannot read the options: '],
  [['--port='], {}, 'Cannot listen on port "": a port is a whole number up to 65535.'],
  [['--prot', '1'], {}, "Cannot read the options: Unknown option '--prot'"],
  [['9000'], {}, "Cannot read the options: Unexpected argument '9000'"],
])('%j with %j is refused', (args, env, message) => {
  expect(() => readListenOptions(args, env)).toThrow(message);
});
