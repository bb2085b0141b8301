import path from 'node:path';
import Eleventy from '@11ty/eleventy';
import { type PlainRecord, plainRecords } from './plain-records.ts';

// A page an article and one list, by Eleventy. Run as: eleventy-site.ts <output folder>.
const [output = ''] = process.argv.slice(2);
const input = path.relative(process.cwd(), path.join(import.meta.dirname, 'eleventy'));
const records: PlainRecord[] = [];
for await (const record of plainRecords()) records.push(record);

const eleventy = new Eleventy(input, path.relative(process.cwd(), output), {
  quietMode: true,
  config: (config: { addGlobalData: (name: string, value: unknown) => void }) => {
    config.addGlobalData('records', records);
  },
});
await eleventy.write();
